import { createHmac, createHash } from 'node:crypto'

/** The key lives in the function's environment, outside the database; deployment makes it, the emulator too. */
const key = (): string => {
  const found = process.env['CAMPUS_KEY']
  if (!found || found.length < 32) throw new Error('CAMPUS_KEY is missing or shorter than 32 characters')
  return found
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz'

/** Keyed hash of parts, as hex; nobody without the key can find it for a guessed value. */
export const sealed = (purpose: string, ...parts: readonly string[]): string =>
  createHmac('sha256', key())
    .update([purpose, ...parts].join('\u0000'))
    .digest('hex')

/** Keyed hash as `length` characters that can be read out: no i, l, o, u. */
export const readable = (length: number, purpose: string, ...parts: readonly string[]): string => {
  const bytes = createHmac('sha256', key())
    .update([purpose, ...parts].join('\u0000'))
    .digest()
  return [...bytes.subarray(0, length)].map(byte => CROCKFORD[byte % 32]).join('')
}

/** Plain hash of any JSON value with its keys in order: two equal bodies have one. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`)
    .join(',')}}`
}

/** Keyed hash of contents: proves what stood there, reveals nothing once it is removed. */
export const sealedContents = (value: unknown): string => sealed('contents', canonical(value))
