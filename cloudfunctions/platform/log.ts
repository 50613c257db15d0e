/** One line of JSON: ids and codes, never names, numbers or anything a person wrote (reliability P7). */
export const log = (
  level: 'info' | 'error',
  fields: Record<string, string | number | boolean | undefined>,
): void => {
  process.stdout.write(`${JSON.stringify({ level, at: new Date().toISOString(), ...fields })}\n`)
}

/** What may be said of an error in a log: its name, code and place in the code, never its message. */
export const traceOf = (error: unknown): string => {
  const {
    name = 'Error',
    code,
    stack = '',
  } = (error ?? {}) as { name?: string; code?: string; stack?: string }
  const places = stack
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 4)
  return [`${name}${code ? `(${code})` : ''}`, ...places.map(place => place.trim())].join(' | ')
}
