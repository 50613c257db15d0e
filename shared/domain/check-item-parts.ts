import type { Condition } from '../contract/condition'
import type { Field } from '../contract/form'
import type { Item } from '../contract/item'
import type { ItemError, ItemFinding } from '../contract/item-words'
import { checkAlarms } from './check-item-alarms'
import { checkCondition, checkPersonal, refused, twice } from './check-item-conditions'
import { isFillable, placeholdersOf } from './items-document'

const checkMaterials = ({ materials }: Item, fields: readonly Field[]): ItemFinding<ItemError>[] => [
  ...twice(
    materials.map(({ id }) => id),
    'materials',
  ),
  ...materials.flatMap(({ id, needed, field }) => [
    ...(typeof needed === 'object' ? checkCondition(needed, fields, `materials.${id}.needed`) : []),
    ...(field === undefined || fields.some(one => one.id === field)
      ? []
      : [refused('fieldUnknown', `materials.${id}.field`, { id: field })]),
  ]),
]

const checkDocuments = (item: Item): ItemFinding<ItemError>[] =>
  item.result.documents.flatMap((document, index) =>
    placeholdersOf(document)
      .filter(placeholder => !isFillable(item, placeholder))
      .map(placeholder => refused('placeholderUnknown', `result.documents.${index}`, { id: placeholder })),
  )

const typed = (
  fields: readonly Field[],
  id: string,
  type: Field['type'],
  place: string,
): ItemFinding<ItemError>[] => {
  const field = fields.find(one => one.id === id)
  if (!field) return [refused('fieldUnknown', place, { id })]
  return field.type === type ? [] : [refused('fieldType', place, { id })]
}

const checkResources = ({ booking }: Item, fields: readonly Field[]): ItemFinding<ItemError>[] => {
  if (!booking) return []
  const ids = booking.resources.map(({ id }) => id)
  const field = fields.find(({ id }) => id === booking.resourceField)
  const options = field?.type === 'choice' ? field.options.map(({ id }) => id) : []
  const unpaired = [...options.filter(id => !ids.includes(id)), ...ids.filter(id => !options.includes(id))]
  return [
    ...twice(ids, 'booking.resources'),
    ...typed(fields, booking.resourceField, 'choice', 'booking.resourceField'),
    ...typed(fields, booking.windowField, 'timeWindow', 'booking.windowField'),
    ...unpaired.map(id => refused('resourceUnknown', `booking.resources.${id}`, { id })),
    ...booking.resources
      .filter(({ opensAt, closesAt }) => opensAt >= closesAt)
      .map(({ id }) => refused('limitsReversed', `booking.resources.${id}`)),
  ]
}

const checkResultSteps = ({ result, flow }: Item): ItemFinding<ItemError>[] =>
  (result.after ?? [])
    .filter(id => !flow.steps.some(step => step.id === id))
    .map(id => refused('stepUnknown', 'result.after', { id }))

const conditional = (
  parts: readonly { when?: Condition }[],
  fields: readonly Field[],
  place: string,
): ItemFinding<ItemError>[] =>
  parts.flatMap(({ when }, index) => (when ? checkCondition(when, fields, `${place}.${index}.when`) : []))

/** What is wrong with everything of an item that is neither form nor flow. */
export const checkParts = (item: Item, fields: readonly Field[]): ItemFinding<ItemError>[] => [
  ...checkPersonal(item.audience.when, 'audience.when'),
  ...checkPersonal(item.season?.when, 'season.when'),
  ...checkAlarms(item.clock, 'clock'),
  ...checkMaterials(item, fields),
  ...conditional(item.fees, fields, 'fees'),
  ...conditional(item.effects ?? [], fields, 'effects'),
  ...conditional(item.result.documents, fields, 'result.documents'),
  ...checkDocuments(item),
  ...checkResultSteps(item),
  ...checkResources(item, fields),
]
