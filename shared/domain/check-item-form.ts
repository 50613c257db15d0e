import type { Field, Form } from '../contract/form'
import type { FieldType, PrefillSource } from '../contract/form-words'
import type { ItemError, ItemFinding } from '../contract/item-words'
import { checkCondition, checkOperand, refused, twice } from './check-item-conditions'
import { fieldsOf } from './forms'

type Limits = Readonly<Record<string, unknown>>

const pairs = [
  ['min', 'max'],
  ['minCharacters', 'maxCharacters'],
  ['minFen', 'maxFen'],
  ['earliestInDays', 'latestInDays'],
  ['minMinutes', 'maxMinutes'],
] as const

const reversed = (limits: Limits): boolean =>
  pairs.some(([low, high]) => {
    const [from, to] = [limits[low], limits[high]]
    return typeof from === 'number' && typeof to === 'number' && from > to
  })

const everyLimit = (field: Field, place: string): ItemFinding<ItemError>[] => {
  const columns = field.type === 'table' ? field.columns : []
  const hours = field.type === 'timeWindow' && field.opensAt >= field.closesAt
  const choices = field.type === 'many' && (field.min ?? 0) > field.options.length
  return [
    ...(reversed(field) || hours || choices ? [refused('limitsReversed', place)] : []),
    ...columns.filter(reversed).map(({ id }) => refused('limitsReversed', `${place}.columns.${id}`)),
  ]
}

const repeated = (field: Field, place: string): ItemFinding<ItemError>[] => {
  const options = 'options' in field ? field.options.map(({ id }) => id) : []
  const columns = field.type === 'table' ? field.columns.map(({ id }) => id) : []
  return [...twice(options, `${place}.options`), ...twice(columns, `${place}.columns`)]
}

const recallable: readonly FieldType[] = [
  'text',
  'longText',
  'choice',
  'many',
  'person',
  'department',
  'place',
  'phone',
  'idNumber',
  'number',
]
const prefillable: Record<PrefillSource, readonly FieldType[]> = {
  'profile.name': ['text'],
  'profile.number': ['text'],
  'profile.phone': ['text', 'phone'],
  'profile.department': ['department'],
  last: recallable,
}

const conditionsOf = (field: Field, above: readonly Field[], all: readonly Field[], place: string) => [
  ...(field.showIf ? checkCondition(field.showIf, above, `${place}.showIf`, all) : []),
  ...(field.type !== 'note' && typeof field.required === 'object'
    ? checkCondition(field.required, above, `${place}.required`, all)
    : []),
]

const checkField = (field: Field, index: number, all: readonly Field[], place: string) => [
  ...conditionsOf(field, all.slice(0, index), all, place),
  ...everyLimit(field, place),
  ...repeated(field, place),
  ...(field.type !== 'note' && field.prefill && !prefillable[field.prefill].includes(field.type)
    ? [refused('fieldType', `${place}.prefill`, { id: field.id })]
    : []),
]

/**
 * What is wrong with a form: names used twice, conditions on fields that are not there or come later, limits the wrong
 * way round, rules and figures that ask for what there is not. `place` is the path of the form.
 */
export const checkFormDefinition = (form: Form, place: string): ItemFinding<ItemError>[] => {
  const fields = fieldsOf(form)
  const rules = form.rules ?? []
  const figures = form.figures ?? []
  return [
    ...twice(
      fields.map(({ id }) => id),
      `${place}.fields`,
    ),
    ...twice(
      form.sections.map(({ id }) => id),
      `${place}.sections`,
    ),
    ...twice(
      rules.map(({ id }) => id),
      `${place}.rules`,
    ),
    ...twice(
      figures.map(({ id }) => id),
      `${place}.figures`,
    ),
    ...fields.flatMap((field, index) => checkField(field, index, fields, `${place}.fields.${field.id}`)),
    ...rules.flatMap(({ id, when, must, at }) => [
      ...(when ? checkCondition(when, fields, `${place}.rules.${id}.when`) : []),
      ...checkCondition(must, fields, `${place}.rules.${id}.must`),
      ...(fields.some(field => field.id === at)
        ? []
        : [refused('fieldUnknown', `${place}.rules.${id}.at`, { id: at })]),
    ]),
    ...figures.flatMap(({ id, of }) => checkOperand(of, [], fields, `${place}.figures.${id}`)),
  ]
}
