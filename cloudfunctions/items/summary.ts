import type { Field, Period, Value, Values } from '@shared/contract/form'
import type { Item } from '@shared/contract/item'
import { fieldsOf } from '@shared/domain/forms'
import { yuanOf } from '@shared/domain/forms-money'

const MOST_PARTS = 3

/** The year of the last day only where it is another: a line of a list is short. */
const periodOf = ({ fromOn, toOn }: Period): string => {
  if (fromOn === toOn) return fromOn
  return `${fromOn} – ${fromOn.slice(0, 4) === toOn.slice(0, 4) ? toOn.slice(5) : toOn}`
}

const partOf = (field: Field, value: Value | undefined): string => {
  if (value === undefined || ('sensitive' in field && field.sensitive)) return ''
  if (field.type === 'choice' && field.options.some(({ id }) => id === 'yes')) return ''
  if (field.type === 'choice') return field.options.find(({ id }) => id === value)?.label['zh-CN'] ?? ''
  if (field.type === 'money' && typeof value === 'number') return yuanOf(value)
  if (typeof value !== 'object' || Array.isArray(value)) return ''
  if ('fromOn' in value) return periodOf(value)
  if ('on' in value) return `${value.on} ${value.from}–${value.to}`
  return 'text' in value ? value.text : ''
}

/** One line for lists: the item and the few answers that tell one case from another. Personal answers stay out. */
export const summaryOf = ({ name, form }: Pick<Item, 'name' | 'form'>, values: Values): string => {
  const parts = fieldsOf(form)
    .map(field => partOf(field, values[field.id]))
    .filter(part => part !== '')
  return [name['zh-CN'], ...parts.slice(0, MOST_PARTS)].join(' · ')
}
