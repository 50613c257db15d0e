/** The thing with this part put in; without it where the value is undefined, as optional parts are stored. */
export const withPart = <T extends object>(thing: T, part: string, value: unknown): T => {
  const { [part]: _before, ...rest } = thing as Record<string, unknown>
  return (value === undefined ? rest : { ...thing, [part]: value }) as T
}

/** Ids are made once and never change: answers and conditions hang on them. */
export const freshId = (prefix: string): string => `${prefix}${Math.random().toString(36).slice(2, 8)}`

/** The list with one line put in another place; unchanged where there is no such place. */
export const moved = <T>(lines: readonly T[], from: number, to: number): T[] => {
  const line = lines[from]
  if (line === undefined || to < 0 || to >= lines.length) return [...lines]
  const rest = lines.filter((_, index) => index !== from)
  return [...rest.slice(0, to), line, ...rest.slice(to)]
}

export const replaced = <T>(lines: readonly T[], index: number, line: T): T[] =>
  lines.map((each, at) => (at === index ? line : each))

export const without = <T>(lines: readonly T[], index: number): T[] => lines.filter((_, at) => at !== index)

/** The list with the line of this id put in. */
export const withLine = <T extends { id: string }>(lines: readonly T[], line: T): T[] =>
  lines.map(each => (each.id === line.id ? line : each))

/** In the list where it was not, out of it where it was; in the order of `all`. */
export const turned = <T>(chosen: readonly T[], one: T, all: readonly T[]): T[] =>
  all.filter(each => (each === one) !== chosen.includes(each))
