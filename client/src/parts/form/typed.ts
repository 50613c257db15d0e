import type { Column, Field, Form, Value, Values } from '@shared/contract/form'
import { fieldsOf } from '@shared/domain/forms'
import { fenOf, yuanOf } from '@shared/domain/forms-money'
import { isRecord } from '@shared/domain/forms-outcome'
import type { PhotoToSend } from '@/cloud/outbox'

/**
 * Answers as a person is typing them, by field id; kept as a draft. Numbers and money are the text typed, a person is
 * id and name, pictures and files are {@link PhotoToSend}; everything else already has the form of its answer.
 */
export type Typed = Readonly<Record<string, unknown>>

/** A person as chosen: the id goes to the server, the name is for the eyes. */
export interface ChosenPerson {
  id: string
  name: string
}

export const isChosenPerson = (value: unknown): value is ChosenPerson =>
  isRecord(value) && typeof value.id === 'string' && typeof value.name === 'string'

export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

const isFile = (value: unknown): value is PhotoToSend => isRecord(value) && typeof value.path === 'string'

/** The pictures or files of a field; a signature is a list of one. */
export const filesIn = (value: unknown): PhotoToSend[] => (Array.isArray(value) ? value.filter(isFile) : [])

export const rowsIn = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : []

/** Stands in an answer for a file the server does not have yet; the outbox puts the file's key in its place. */
export const waitingKey = (field: string, index: number): string => `waiting:${field}:${index}`

const NUMBER = /^-?\d+(\.\d+)?$/

/** The number of what was typed; the text itself where it is none, so that the check can say so. */
const numberIn = (text: string): number | string => {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '')
  return NUMBER.test(plain) ? Number(plain) : text
}

const filled = (parts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== ''))

const cellOf = (column: Column, value: unknown): unknown => {
  const text = textIn(value).trim()
  if (text === '') return undefined
  if (column.type === 'number') return numberIn(text)
  return column.type === 'money' ? (fenOf(text) ?? text) : value
}

const rowOf = (columns: readonly Column[], row: Record<string, unknown>) =>
  Object.fromEntries(
    columns.flatMap(column => {
      const cell = cellOf(column, row[column.id])
      return cell === undefined ? [] : [[column.id, cell]]
    }),
  )

const keysOf = (field: string, value: unknown) =>
  filesIn(value).map(({ fileKey }, index) => fileKey ?? waitingKey(field, index))

const answerOf = (field: Field, value: unknown): unknown => {
  switch (field.type) {
    case 'number':
      return textIn(value).trim() === '' ? undefined : numberIn(textIn(value))
    case 'money':
      return textIn(value).trim() === '' ? undefined : (fenOf(textIn(value)) ?? value)
    case 'person':
      return isChosenPerson(value) ? value.id : undefined
    case 'period':
    case 'timeWindow':
    case 'place':
      return isRecord(value) ? filled(value) : undefined
    case 'photo':
    case 'file':
      return keysOf(field.id, value)
    case 'signature':
      return keysOf(field.id, value)[0]
    case 'table':
      return rowsIn(value).map(row => rowOf(field.columns, row))
    default:
      return value
  }
}

/** What has been typed as the check (shared/domain/forms) wants it. Nothing typed for other forms' fields gets in. */
export const answersOf = (form: Form, typed: Typed): Record<string, unknown> =>
  Object.fromEntries(
    fieldsOf(form).flatMap(field => {
      const answer = field.type === 'note' ? undefined : answerOf(field, typed[field.id])
      return answer === undefined ? [] : [[field.id, answer]]
    }),
  )

const typedCell = (column: Column, cell: unknown): string => {
  if (typeof cell !== 'number') return textIn(cell)
  return column.type === 'money' ? yuanOf(cell).replace(/,/g, '') : String(cell)
}

const sent = (key: string): PhotoToSend => ({ path: key, fileKey: key })

const typedValue = (field: Field, value: Value, names: Readonly<Record<string, string>>): unknown => {
  if (typeof value === 'number')
    return field.type === 'money' ? yuanOf(value).replace(/,/g, '') : String(value)
  if (field.type === 'person' && typeof value === 'string') return { id: value, name: names[value] ?? value }
  if (field.type === 'signature' && typeof value === 'string') return [sent(value)]
  if (field.type === 'photo' || field.type === 'file') return (value as string[]).map(sent)
  if (field.type !== 'table') return value
  return rowsIn(value).map(row =>
    Object.fromEntries(field.columns.map(column => [column.id, typedCell(column, row[column.id])])),
  )
}

/** Checked answers as somebody would have typed them, to begin with or to go on from; `names` of persons by id. */
export const typedOf = (form: Form, values: Values, names: Readonly<Record<string, string>> = {}): Typed =>
  Object.fromEntries(
    fieldsOf(form).flatMap(field => {
      const value = values[field.id]
      return value === undefined ? [] : [[field.id, typedValue(field, value, names)]]
    }),
  )

/** All files of a form that is sent, each with what stands for it in the answers. */
export const filesToSend = (form: Form, typed: Typed): (PhotoToSend & { as: string })[] =>
  fieldsOf(form).flatMap(field =>
    field.type === 'photo' || field.type === 'file' || field.type === 'signature'
      ? filesIn(typed[field.id]).map((file, index) => ({
          ...file,
          as: file.fileKey ?? waitingKey(field.id, index),
        }))
      : [],
  )

/** Names of the persons chosen, by id. */
export const namesIn = (typed: Typed): Record<string, string> =>
  Object.fromEntries(
    Object.values(typed)
      .filter(isChosenPerson)
      .map(({ id, name }) => [id, name]),
  )
