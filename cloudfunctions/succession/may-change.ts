import type { Actor, Person } from '@shared/contract/person'
import { holds, isStaff } from '@shared/domain/relations'

/** Departments somebody works in: those of their roles, else the one of the roster. */
export const departmentsOfPerson = (person: Person): string[] => {
  const granted = person.grants.flatMap(({ department }) => department ?? [])
  return [...new Set([...granted, ...(person.department === undefined ? [] : [person.department])])]
}

/** Whether somebody may say who stands in for a person: they themselves, a lead of theirs, the window, the office. */
export const mayChange = (person: Person, actor: Actor, now: number): boolean =>
  (person._id === actor.id && isStaff(actor, now)) ||
  holds(actor, 'administrator', now) ||
  holds(actor, 'specialist', now) ||
  departmentsOfPerson(person).some(department => holds(actor, 'lead', now, department))
