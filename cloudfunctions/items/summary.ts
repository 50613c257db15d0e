import type { Field, Value, Values } from '@shared/contract/form'
import type { Item } from '@shared/contract/item'
import { fieldsOf } from '@shared/domain/forms'
import { yuanOf } from '@shared/domain/forms-money'

const MOST_PARTS = 3

const partOf = (field: Field, value: Value | undefined): string => {
  if (value === undefined || ('sensitive' in field && field.sensitive)) return ''
  if (field.type === 'choice' && field.options.some(({ id }) => id === 'yes')) return ''
  if (field.type === 'choice') return field.options.find(({ id }) => id === value)?.label['zh-CN'] ?? ''
  if (field.type === 'money' && typeof value === 'number') return yuanOf(value)
  if (typeof value !== 'object' || Array.isArray(value)) return ''
  if ('fromOn' in value) return value.fromOn === value.toOn ? value.fromOn : `${value.fromOn} – ${value.toOn}`
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
