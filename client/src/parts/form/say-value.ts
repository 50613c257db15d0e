import type { Field, Period, Place, Row, TimeWindow, Value } from '@shared/contract/form'
import type { Language } from '@shared/contract/words'
import { commonWords } from '@shared/copy/common'
import { formScreenWords } from '@shared/copy/form-screen'
import { yuanOf } from '@shared/domain/forms-money'

/** Names of what answers point to, by id. */
export interface Names {
  persons: Readonly<Record<string, string>>
  departments: Readonly<Record<string, string>>
}

const labelIn = (
  options: readonly { id: string; label: Readonly<Record<Language, string>> }[],
  id: string,
  language: Language,
) => options.find(option => option.id === id)?.label[language] ?? id

const sayNumber = (value: number, unit: string | undefined) => (unit ? `${value} ${unit}` : String(value))

/** A cell of a table as people read it. */
export const sayCell = (
  column: Extract<Field, { type: 'table' }>['columns'][number],
  row: Row,
  language: Language,
): string => {
  const cell = row[column.id]
  if (cell === undefined) return ''
  if (column.type === 'choice') return labelIn(column.options, String(cell), language)
  if (column.type === 'money') return formScreenWords[language].yuanOf(yuanOf(Number(cell)))
  return column.type === 'number' ? sayNumber(Number(cell), column.unit?.[language]) : String(cell)
}

/** One line of a table in one line of text. */
export const sayRow = (field: Extract<Field, { type: 'table' }>, row: Row, language: Language): string =>
  field.columns
    .map(column => sayCell(column, row, language))
    .filter(cell => cell !== '')
    .join(' · ')

const sayPlace = ({ text, latitude }: Place, language: Language) =>
  latitude === undefined ? text : formScreenWords[language].placeMarked(text)

const sayWhole = (field: Field, value: Value, language: Language, names: Names): string => {
  const words = formScreenWords[language]
  switch (field.type) {
    case 'choice':
      return labelIn(field.options, String(value), language)
    case 'many':
      return (value as string[]).map(id => labelIn(field.options, id, language)).join('、')
    case 'number':
      return sayNumber(Number(value), field.unit?.[language])
    case 'money':
      return words.yuanOf(yuanOf(Number(value)))
    case 'period':
      return words.period((value as Period).fromOn, (value as Period).toOn)
    case 'timeWindow': {
      const { on, from, to } = value as TimeWindow
      return words.chosenSlots(on, from, to)
    }
    case 'place':
      return sayPlace(value as Place, language)
    case 'person':
      return names.persons[String(value)] ?? String(value)
    case 'department':
      return names.departments[String(value)] ?? String(value)
    case 'photo':
      return words.photoCount((value as string[]).length)
    case 'file':
      return words.fileCount((value as string[]).length)
    case 'signature':
      return words.signed
    case 'consent':
      return words.agreed
    case 'table':
      return (value as Row[]).map(row => sayRow(field, row, language)).join('\n')
    default:
      return String(value)
  }
}

/** A checked answer as people read it; "none" where there is no answer. */
export const sayValue = (field: Field, value: Value | undefined, language: Language, names: Names): string =>
  value === undefined ? commonWords[language].none : sayWhole(field, value, language, names)
