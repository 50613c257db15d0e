import type { Person } from '../contract/person'
import type { Role } from '../contract/words'
import { isValid } from './relations'

/** Whether somebody works here and is not away at an instant. */
export const isThere = (person: Person, now: number): boolean =>
  person.left === undefined &&
  !(person.awayFrom !== undefined && person.awayFrom <= now && now < (person.awayUntil ?? Infinity))

/** Ids of those of `people` who hold a role now, in a department or anywhere, and are there. */
export const withRole = (people: readonly Person[], role: Role, now: number, department?: string): string[] =>
  people
    .filter(
      person =>
        isThere(person, now) &&
        person.grants.some(
          grant =>
            grant.role === role &&
            isValid(grant, now) &&
            (department === undefined || grant.department === department),
        ),
    )
    .map(({ _id }) => _id)
    .sort()

/** Where somebody who has a case of `department` works: there, if they belong to it or to none, else in their own. */
export const deskOf = ({ grants }: Pick<Person, 'grants'>, department: string, now: number): string => {
  const own = grants.filter(grant => isValid(grant, now)).flatMap(({ department: of }) => of ?? [])
  return own.includes(department) ? department : (own[0] ?? department)
}

/** The person, or while they are away the deputy beside them (AB角), so that a message does not wait for a return. */
export const withDeputy = (people: readonly Person[], id: string, now: number): string[] => {
  const person = people.find(({ _id }) => _id === id)
  if (!person || isThere(person, now) || person.deputy === undefined) return [id]
  return [id, person.deputy]
}
