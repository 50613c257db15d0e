import { cleanText } from '../contract/clean-text'
import { formLimits, type TextFormat } from '../contract/form-words'
import { dateOf, dayOf } from './calendar-dates'
import { problemAt, type CheckAt, type Outcome } from './forms-outcome'

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ID_CHECK = '10X98765432'

const compact = (text: string) => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** The check character of the first 17 digits of a citizen identity number. Source: GB 11643-1999, MOD 11-2. */
export const idCheckCharacter = (first17: string): string => {
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return ID_CHECK[sum % 11] ?? ''
}

const isbnHolds = (isbn: string): boolean => {
  const digits = [...isbn].map(digit => (digit === 'X' ? 10 : Number(digit)))
  const weigh = (weightAt: (index: number) => number) =>
    digits.reduce((sum, digit, index) => sum + digit * weightAt(index), 0)
  return isbn.length === 10
    ? weigh(index => 10 - index) % 11 === 0
    : weigh(index => (index % 2 === 0 ? 1 : 3)) % 10 === 0
}

interface Format {
  tidy(text: string): string
  pattern: RegExp
  holds?(text: string): boolean
}

const formats: Record<TextFormat, Format> = {
  bankAccount: { tidy: compact, pattern: /^\d{9,30}$/ },
  email: { tidy: text => text, pattern: /^[^\s@]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24}$/ },
  isbn: { tidy: compact, pattern: /^(\d{9}[\dX]|97[89]\d{10})$/, holds: isbnHolds },
  passport: { tidy: compact, pattern: /^[A-Z0-9]{5,17}$/ },
  schoolNumber: { tidy: compact, pattern: /^[A-Z0-9]{4,20}$/ },
  // 8 digits on paper invoices, 20 on fully digital ones
  invoiceNumber: { tidy: compact, pattern: /^(\d{8}|\d{20})$/ },
}

const formatted = (text: string, format: TextFormat, path: string): Outcome<string> => {
  const { tidy, pattern, holds } = formats[format]
  const tidied = tidy(text)
  if (!pattern.test(tidied)) return problemAt(path, 'format', { of: format })
  return holds && !holds(tidied) ? problemAt(path, 'checksum', { of: format }) : { value: tidied }
}

interface TextRules {
  minCharacters?: number
  maxCharacters?: number
  format?: TextFormat
}

/** A text, cleaned; lengths in characters as people count them. */
export const checkText = (
  rules: TextRules,
  raw: unknown,
  { path }: Pick<CheckAt, 'path'>,
  most: number = formLimits.textCharacters,
): Outcome<string> => {
  if (typeof raw !== 'string') return problemAt(path, 'shape')
  const max = rules.maxCharacters ?? most
  // Twice over: what is far too long is refused before any work is spent on it.
  if (raw.length > max * 4) return problemAt(path, 'tooLong', { max })
  const text = cleanText(raw)
  const { length } = [...text]
  if (length > max) return problemAt(path, 'tooLong', { max })
  if (length < (rules.minCharacters ?? 1))
    return problemAt(path, 'tooShort', { min: rules.minCharacters ?? 1 })
  return rules.format === undefined ? { value: text } : formatted(text, rules.format, path)
}

const PHONES = [/^1[3-9]\d{9}$/, /^0\d{9,11}$/, /^[2-9]\d{3,7}$/, /^\+\d{7,15}$/]

/** A mobile, landline, campus or foreign number; spaces and hyphens go, `+86` goes before a mobile. */
export const checkPhone = (raw: unknown, { path }: Pick<CheckAt, 'path'>): Outcome<string> => {
  if (typeof raw !== 'string' || raw.length > 60) return problemAt(path, 'shape')
  const digits = compact(cleanText(raw)).replace(/^\+86(?=1\d{10}$)/, '')
  return PHONES.some(pattern => pattern.test(digits))
    ? { value: digits }
    : problemAt(path, 'format', { of: 'phone' })
}

/** A citizen identity number: 18 characters, a day of birth that was, and the right check character (GB 11643-1999). */
export const checkIdNumber = (raw: unknown, { path, context }: CheckAt): Outcome<string> => {
  if (typeof raw !== 'string' || raw.length > 60) return problemAt(path, 'shape')
  const number = compact(cleanText(raw))
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return problemAt(path, 'format', { of: 'idNumber' })
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (dateOf(dayOf(bornOn)) !== bornOn || bornOn > context.todayOn || bornOn < '1900-01-01')
    return problemAt(path, 'dateUnknown')
  return number[17] === idCheckCharacter(number)
    ? { value: number }
    : problemAt(path, 'checksum', { of: 'idNumber' })
}
