import type { Column, FieldOf, FormProblem, Row } from '../contract/form'
import { formLimits } from '../contract/form-words'
import { checkChoice } from './forms-chosen'
import { checkDate } from './forms-dates'
import { isBlankRow, isUnanswered } from './forms-empty'
import { checkMoney, checkNumber } from './forms-number'
import { isRecord, problemAt, type CheckAt, type Outcome } from './forms-outcome'
import { checkText } from './forms-text'

const checkCell = (column: Column, raw: unknown, at: CheckAt): Outcome<string> | Outcome<number> => {
  switch (column.type) {
    case 'text':
      return checkText(column, raw, at)
    case 'number':
      return checkNumber(column, raw, at)
    case 'money':
      return checkMoney(column, raw, at)
    case 'date':
      return checkDate(column, raw, at)
    case 'choice':
      return checkChoice(column, raw, at)
  }
}

const checkRow = (columns: readonly Column[], raw: unknown, { path, context }: CheckAt) => {
  if (!isRecord(raw)) return { row: {}, ...problemAt(path, 'shape') }
  const strange = Object.keys(raw).filter(key => !columns.some(({ id }) => id === key))
  const row: Row = {}
  const problems: FormProblem[] = strange
    .slice(0, formLimits.unknownKeysReported)
    .flatMap(key => problemAt(`${path}.${key.slice(0, 40)}`, 'unknownKey').problems)
  for (const column of columns) {
    const at = { path: `${path}.${column.id}`, context }
    const answer = Object.prototype.hasOwnProperty.call(raw, column.id) ? raw[column.id] : undefined
    if (isUnanswered(column.type, answer)) {
      if (column.required) problems.push(...problemAt(at.path, 'required').problems)
      continue
    }
    const outcome = checkCell(column, answer, at)
    if ('value' in outcome) row[column.id] = outcome.value
    else problems.push(...outcome.problems)
  }
  return { row, problems }
}

/** The rows of a table; wholly empty ones go, and problems keep the number of the row as the person sees it (from 0). */
export const checkTable = (
  field: FieldOf<'table'>,
  raw: unknown,
  { path, context }: CheckAt,
): Outcome<Row[]> => {
  if (!Array.isArray(raw)) return problemAt(path, 'shape')
  const max = field.max ?? formLimits.rows
  const filled = raw.slice(0, formLimits.rows * 2).map((row, index) => ({ row, index }))
  const rows = filled.filter(({ row }) => !isBlankRow(row))
  if (rows.length > max || raw.length > formLimits.rows * 2) return problemAt(path, 'tooMany', { max })
  if (rows.length < (field.min ?? 1)) return problemAt(path, 'tooFew', { min: field.min ?? 1 })
  const checked = rows.map(({ row, index }) =>
    checkRow(field.columns, row, { path: `${path}.${index}`, context }),
  )
  const problems = checked.flatMap(({ problems }) => problems)
  return problems.length > 0 ? { problems } : { value: checked.map(({ row }) => row) }
}
