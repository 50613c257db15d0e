import type { MessageTemplate } from './options'

/** `{thing1: {value: '…'}}` as WeChat's subscribeMessage.send takes it. */
export type TemplateData = Record<string, { value?: unknown } | undefined>

const HAN = String.raw`\p{Script=Han}`
const CLOCK = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`
const YEAR = String.raw`\u5e74`
const MONTH = String.raw`\u6708`
const DAY = String.raw`\u65e5`
const CALENDAR = String.raw`\d{4}${YEAR}(0?[1-9]|1[0-2])${MONTH}(0?[1-9]|[12]\d|3[01])${DAY}`
const span = (one: string) => new RegExp(`^${one}(~${one})?$`, 'u')

const shortText = (most: number) => (value: string) => [...value].length <= most

// Public rules of 订阅消息 (reference/cloudbase.md 4): kind of the field → may it hold this?
const RULES: Record<string, (value: string) => boolean> = {
  thing: shortText(20),
  phrase: value => new RegExp(`^${HAN}{1,5}$`, 'u').test(value),
  character_string: value => /^[\x21-\x7e]{1,32}$/.test(value),
  number: value => /^-?\d{1,32}(\.\d+)?$/.test(value) && value.length <= 32,
  letter: value => /^[A-Za-z]{1,32}$/.test(value),
  symbol: value => new RegExp(String.raw`^[^\p{L}\p{N}\s]{1,5}$`, 'u').test(value),
  time: value => span(`(${CLOCK}|${CALENDAR}( ${CLOCK})?)`).test(value),
  date: value => span(`${CALENDAR}( ${CLOCK})?`).test(value),
  amount: value => /^(\p{Sc})?\d{1,10}(\.\d{1,2})?\p{Script=Han}?$/u.test(value),
  phone_number: value => /^[\d+\-() ]{1,17}$/.test(value),
  car_number: value => /^[\p{Script=Han}A-Z0-9-]{1,8}$/u.test(value),
  name: value => new RegExp(`^(${HAN}{1,10}|[A-Za-z .·'-]{1,20})$`, 'u').test(value),
  enum: () => true,
}

const kindOf = (field: string): string => field.replace(/\d+$/, '')

/** The first field WeChat would refuse with 47003, or undefined when the data fits the template. */
export function offendingField(
  data: TemplateData,
  template: MessageTemplate | undefined,
): string | undefined {
  const wanted = template?.fields ?? Object.keys(data)
  const unknown = Object.keys(data).find(field => !wanted.includes(field))
  return unknown ?? wanted.find(field => !fits(field, data[field]?.value))
}

function fits(field: string, value: unknown): boolean {
  const rule = RULES[kindOf(field)]
  const text = typeof value === 'number' ? String(value) : value
  if (!rule || typeof text !== 'string' || !text.trim() || /[\r\n]/.test(text)) return false
  return rule(text)
}
