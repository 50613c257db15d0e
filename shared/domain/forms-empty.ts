import { cleanText } from '../contract/clean-text'
import type { FieldType } from '../contract/form-words'
import { isRecord } from './forms-outcome'

const isBlank = (raw: unknown): boolean =>
  raw === undefined ||
  raw === null ||
  (typeof raw === 'string' && raw.length < 1_000 && cleanText(raw) === '')

/** Whether a row of a table has nothing in it: the empty line a form begins with. */
export const isBlankRow = (row: unknown): boolean =>
  isRecord(row) && Object.keys(row).every(key => isBlank(row[key]))

/** Whether nothing has been answered; what is merely wrong is not empty. */
export const isUnanswered = (type: FieldType, raw: unknown): boolean => {
  if (isBlank(raw)) return true
  if (type === 'consent') return raw === false
  if (type === 'table') return Array.isArray(raw) && raw.every(isBlankRow)
  if (type === 'many' || type === 'photo' || type === 'file') return Array.isArray(raw) && raw.length === 0
  const inParts = type === 'period' || type === 'timeWindow' || type === 'place'
  return inParts && isRecord(raw) && isBlankRow(raw)
}
