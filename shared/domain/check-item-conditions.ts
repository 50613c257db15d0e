import type { Condition, Operand } from '../contract/condition'
import type { Field } from '../contract/form'
import type { FieldType } from '../contract/form-words'
import type { ItemError, ItemFinding } from '../contract/item-words'
import { asksForToday, fieldIn, operandsIn } from './forms-condition-parts'

/** A refusal with its place. */
export const refused = (
  code: ItemError,
  place: string,
  params: ItemFinding['params'] = {},
): ItemFinding<ItemError> => ({ code, place, params })

const scalar: readonly FieldType[] = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'choice',
  'person',
  'department',
  'phone',
  'idNumber',
  'consent',
]
const dated: readonly FieldType[] = ['period', 'timeWindow', 'date']
const listed: readonly FieldType[] = ['many', 'photo', 'file', 'table']

const fits = (operand: Exclude<Operand, string | number | boolean>, { type }: Field): boolean => {
  if ('days' in operand) return type === 'period'
  if ('minutes' in operand) return type === 'timeWindow'
  if ('firstOn' in operand || 'lastOn' in operand) return dated.includes(type)
  if ('sum' in operand) return type === 'table'
  if ('count' in operand) return listed.includes(type)
  return scalar.includes(type) || type === 'many'
}

const columnMissing = (operand: Operand, field: Field): boolean =>
  typeof operand === 'object' &&
  'sum' in operand &&
  field.type === 'table' &&
  !field.columns.some(({ id, type }) => id === operand.column && (type === 'number' || type === 'money'))

const strangeOptions = (field: Field, against: readonly Operand[]): string[] =>
  field.type !== 'choice' && field.type !== 'many'
    ? []
    : against.flatMap(other =>
        typeof other === 'string' && !field.options.some(({ id }) => id === other) ? [other] : [],
      )

/** What is wrong with one operand: its field is not there, of the wrong type, or compared with an option it lacks. */
export const checkOperand = (
  operand: Operand,
  against: readonly Operand[],
  fields: readonly Field[],
  place: string,
  all: readonly Field[] = fields,
): ItemFinding<ItemError>[] => {
  const id = fieldIn(operand)
  if (id === undefined || typeof operand !== 'object') return []
  const field = fields.find(one => one.id === id)
  if (!field) return [refused(all.some(one => one.id === id) ? 'fieldLater' : 'fieldUnknown', place, { id })]
  if (field.type === 'note') return [refused('fieldType', place, { id })]
  if (columnMissing(operand, field))
    return [refused('columnUnknown', place, { id: `${id}.${'column' in operand ? operand.column : ''}` })]
  const strange = strangeOptions(field, against).map(option =>
    refused('optionUnknown', place, { id: option }),
  )
  return fits(operand, field) ? strange : [refused('fieldType', place, { id })]
}

// `filled` may ask of any field, whatever its type.
const filledIn = (condition: Condition): string[] => {
  if ('and' in condition) return condition.and.flatMap(filledIn)
  if ('or' in condition) return condition.or.flatMap(filledIn)
  if ('not' in condition) return filledIn(condition.not)
  return 'filled' in condition ? [condition.filled] : []
}

/** What is wrong with a condition that may ask of `fields`; a field of `all` that is not among them comes later. */
export const checkCondition = (
  condition: Condition,
  fields: readonly Field[],
  place: string,
  all: readonly Field[] = fields,
): ItemFinding<ItemError>[] => {
  const filled = new Set(filledIn(condition))
  return operandsIn(condition).flatMap(({ operand, against }) => {
    const found = checkOperand(operand, against, fields, place, all)
    const plainFilled = against.length === 0 && filled.has(fieldIn(operand) ?? '')
    return plainFilled ? found.filter(({ code }) => code !== 'fieldType') : found
  })
}

/** A condition that is asked before there are answers: of the requester's record only. */
export const checkPersonal = (condition: Condition | undefined, place: string): ItemFinding<ItemError>[] =>
  condition && operandsIn(condition).some(({ operand }) => fieldIn(operand) !== undefined)
    ? [refused('fieldPersonal', place)]
    : []

/** A condition of a flow: must not change from one day to the next. */
export const checkLasting = (
  condition: Condition | undefined,
  fields: readonly Field[],
  place: string,
): ItemFinding<ItemError>[] =>
  condition === undefined
    ? []
    : [
        ...checkCondition(condition, fields, place),
        ...(asksForToday(condition) ? [refused('changesByDay', place)] : []),
      ]

/** Names used more than once. */
export const twice = (ids: readonly string[], place: string): ItemFinding<ItemError>[] =>
  [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(id =>
    refused('twice', `${place}.${id}`, { id }),
  )

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const begunWrongly = (value: Record<string, unknown>): boolean => {
  const pair = value['equals'] ?? value['gt'] ?? value['lt'] ?? value['in']
  const denied = value['not']
  return (Array.isArray(pair) && !isRecord(pair[0])) || (isRecord(denied) && 'not' in denied)
}

/**
 * Places of conditions that begin with a fixed value or deny twice, in a definition not yet judged by the schema: the
 * schema refuses them, and this says why in words. Nothing else of a definition has such a shape.
 */
export const conditionsBegunWrongly = (value: unknown, place = ''): ItemFinding<ItemError>[] => {
  if (Array.isArray(value))
    return value.flatMap((part, index) => conditionsBegunWrongly(part, `${place}.${index}`))
  if (!isRecord(value)) return []
  if (begunWrongly(value)) return [refused('askedFirst', place)]
  return Object.entries(value).flatMap(([key, part]) =>
    conditionsBegunWrongly(part, place === '' ? key : `${place}.${key}`),
  )
}
