import type { Person } from '@shared/contract/person'
import { isStaff } from '@shared/domain/relations'
import { isThere, withRole } from '@shared/domain/staff'
import { departmentsOfPerson } from './may-change'

/** Whether somebody has left, or holds no role any more. */
export const isGone = (person: Person, now: number): boolean =>
  person.left !== undefined || !isStaff({ id: person._id, bound: true, grants: person.grants }, now)

/**
 * Who may take a person's place, the best first: the one named as deputy, then a lead of the department, the window,
 * supervisors, administrators. Only people who are there and work here; never the person themselves.
 */
export const successorsOf = (
  gone: Person,
  office: readonly Person[],
  now: number,
  department?: string,
): string[] => {
  const named = office.find(({ _id }) => _id === gone.deputy)
  const deputy = named && isThere(named, now) && !isGone(named, now) ? [named._id] : []
  const departments = department === undefined ? departmentsOfPerson(gone) : [department]
  const found = [
    ...deputy,
    ...departments.flatMap(one => withRole(office, 'lead', now, one)),
    ...withRole(office, 'specialist', now),
    ...withRole(office, 'supervisor', now),
    ...withRole(office, 'administrator', now),
  ]
  return [...new Set(found)].filter(id => id !== gone._id)
}
