import type { Person } from '@shared/contract/person'
import type { ImportRows, RosterFields, RosterImport } from '@shared/contract/roster'
import { add, changeWhere, find, operators, pageByKey, put, read, remove } from '../platform/store'

export const readImport = (id: string) => read<RosterImport>('imports', id)
export const addImport = (started: RosterImport) => add('imports', started)
export const putImport = (changed: RosterImport) => put('imports', changed)
export const readSlice = (id: string, slice: number) => read<ImportRows>('importRows', `${id}:${slice}`)
export const putSlice = (rows: ImportRows) => put('importRows', rows)
export const removeSlice = (id: string, slice: number) => remove('importRows', `${id}:${slice}`)

/** The oldest import that is being applied, or null. */
export const importInHand = async (): Promise<RosterImport | null> => {
  const order = { field: 'createdAt', direction: 'asc' } as const
  const { rows } = await pageByKey<RosterImport>('imports', { state: 'applying' }, order, undefined, 1)
  return rows[0] ?? null
}

const NUMBERS_AT_ONCE = 50

/** People with these numbers, by number. */
export const peopleByNumber = async (numbers: readonly string[]): Promise<Map<string, Person>> => {
  const found = new Map<string, Person>()
  for (let at = 0; at < numbers.length; at += NUMBERS_AT_ONCE) {
    const some = numbers.slice(at, at + NUMBERS_AT_ONCE)
    const people = await find<Person>('people', { number: operators().in(some) }, NUMBERS_AT_ONCE * 2)
    for (const person of people) if (person.number) found.set(person.number, person)
  }
  return found
}

const PEOPLE_AT_ONCE = 500

/** One page of everybody of a kind, by id. */
export const pageOfKind = async (kind: Person['kind'], after: string | undefined) => {
  const beyond = after === undefined ? {} : { _id: operators().gt(after) }
  const people = await find<Person>('people', { kind, ...beyond }, PEOPLE_AT_ONCE, '_id')
  const next = people.length === PEOPLE_AT_ONCE ? people.at(-1)?._id : undefined
  return { people, ...(next === undefined ? {} : { next }) }
}

export const addPerson = (person: Person) => add('people', person)

/** Changes what a roster says of somebody, and nothing else: identities and roles are not the roster's. */
export const changePerson = (id: string, fields: Partial<RosterFields>, back: boolean) =>
  changeWhere('people', { _id: id }, back ? { ...fields, left: operators().remove() } : fields)

/** Ends somebody: left, and every role with it. The successor stays named: what still reaches the leaver goes there. */
export const endPerson = (person: Person, at: number, successor?: string) => {
  const grants = person.grants.map(grant => ({ ...grant, until: Math.min(grant.until ?? at, at) }))
  const named = successor === undefined ? {} : { deputy: successor }
  return changeWhere('people', { _id: person._id }, { left: at, grants, ...named })
}
