import type { Colleague, Person } from '@shared/contract/person'
import { isValid } from '@shared/domain/relations'
import { office } from './people.store'

const colleagueOf = (person: Person, now: number): Colleague[] => {
  const grants = person.grants.filter(grant => isValid(grant, now))
  const department = grants.find(grant => grant.department !== undefined)?.department ?? person.department
  if (grants.length === 0 || department === undefined) return []
  const away = person.awayFrom !== undefined && person.awayFrom <= now && now < (person.awayUntil ?? Infinity)
  return [{ id: person._id, name: person.name, department, roles: grants.map(({ role }) => role), away }]
}

/** Colleagues something can be handed to, by department or by part of the name; at most 100. */
export const findColleagues = async (
  asked: { department?: string | undefined; name?: string | undefined },
  now: number,
): Promise<{ rows: Colleague[] }> => {
  const rows = (await office())
    .filter(person => person.left === undefined)
    .flatMap(person => colleagueOf(person, now))
    .filter(({ department }) => asked.department === undefined || department === asked.department)
    .filter(({ name }) => asked.name === undefined || name.includes(asked.name))
  return { rows: rows.slice(0, 100) }
}

/** One colleague something can be handed to, by id; null where there is none, or who has left. */
export const colleague = async (id: string, now: number): Promise<Colleague | null> => {
  const person = (await office()).find(({ _id }) => _id === id)
  if (!person || person.left !== undefined) return null
  return colleagueOf(person, now)[0] ?? null
}
