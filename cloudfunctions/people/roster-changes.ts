import type { Person } from '@shared/contract/person'
import type { RosterFields, RosterRow } from '@shared/contract/roster'
import { readable } from '../platform/seal'

/** The id of a person who comes from a roster: from the number, so that importing twice makes one. */
export const rosterPersonId = (number: string): string => `p-${readable(20, 'person', number)}`

const fields = [
  'name',
  'kind',
  'department',
  'phone',
  'fact',
  'counsellor',
  'enrolledYear',
  'joinedYear',
  'level',
] as const

/** What a row changes of a known person, or null. An empty cell changes nothing. */
export const changesOf = (
  person: Person,
  row: RosterRow,
): { fields: Partial<RosterFields>; back: boolean } | null => {
  const changed = fields.filter(field => row[field] !== undefined && row[field] !== person[field])
  const back = person.left !== undefined
  if (changed.length === 0 && !back) return null
  return { fields: Object.fromEntries(changed.map(field => [field, row[field]])), back }
}
