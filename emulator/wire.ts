/**
 * The SDK's wire form (EJSON) and the values we compute with.
 * In: canonical EJSON as the SDK sends it. Stored and answered: relaxed EJSON, which the SDK's own parser reads.
 */
export type Value = unknown
export type Doc = { [field: string]: Value }

interface DecodeContext {
  nowMs: number
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const toDate = (value: unknown): Date =>
  new Date(isRecord(value) ? Number(value.$numberLong) : (value as string | number))

const serverDate = (value: unknown, context: DecodeContext): Date => {
  const offset = isRecord(value) ? fromTagged(value.offset ?? 0, context) : 0
  return new Date(context.nowMs + Number(offset))
}

const toRegExp = (value: unknown): RegExp => {
  const { pattern, options } = value as { pattern: string; options: string }
  return new RegExp(pattern, [...options].filter(flag => 'imsu'.includes(flag)).join(''))
}

const TAGS: Record<string, (value: unknown, context: DecodeContext) => unknown> = {
  $numberInt: Number,
  $numberLong: Number,
  $numberDouble: Number,
  $date: toDate,
  $oid: String,
  $regularExpression: toRegExp,
  $tcb_server_date: serverDate,
}

function fromTagged(value: unknown, context: DecodeContext): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = fromTagged(value[i], context)
    return value
  }
  const record = value as Record<string, unknown>
  const keys = Object.keys(record)
  const first = keys[0]
  if (keys.length === 1 && first !== undefined && Object.hasOwn(TAGS, first))
    return TAGS[first]!(record[first], context)
  // In place: assigning to an own `__proto__` key keeps it an ordinary key.
  for (const key of keys) record[key] = fromTagged(record[key], context)
  return record
}

/** EJSON text to JS values: numbers, Date, RegExp; server dates become the (travelled) time. Throws on malformed JSON. */
export function decode(text: string, nowMs: number): Value {
  const value: unknown = JSON.parse(text)
  return text.includes('"$') ? fromTagged(value, { nowMs }) : value
}

/** A stored document's text to its values. */
export const decodeDoc = (text: string): Doc => decode(text, 0) as Doc

const dateTag = (date: Date) => {
  const ms = date.getTime()
  return ms >= 0 && ms < 253_402_300_800_000
    ? { $date: date.toISOString() }
    : { $date: { $numberLong: String(ms) } }
}

function toTagged(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return dateTag(value)
  if (value instanceof RegExp)
    return { $regularExpression: { pattern: value.source, options: value.flags.replace(/[^ims]/g, '') } }
  if (Array.isArray(value)) return taggedArray(value)
  return taggedRecord(value as Record<string, unknown>)
}

function taggedArray(value: unknown[]): unknown[] {
  let copy: unknown[] | undefined
  for (let i = 0; i < value.length; i++) {
    const tagged = toTagged(value[i])
    if (tagged !== value[i]) (copy ??= value.slice())[i] = tagged
  }
  return copy ?? value
}

function taggedRecord(record: Record<string, unknown>): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined
  for (const key of Object.keys(record)) {
    const tagged = toTagged(record[key])
    if (tagged !== record[key]) (copy ??= { ...record })[key] = tagged
  }
  return copy ?? record
}

/** JS values to relaxed EJSON text, for storing and answering. */
export const encode = (value: Value): string => JSON.stringify(toTagged(value))
