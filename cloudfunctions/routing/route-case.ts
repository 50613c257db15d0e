import { OFFICE } from '@shared/catalogue/departments'
import type { Understanding } from '@shared/contract/case'
import type { Person } from '@shared/contract/person'
import type { RouteReason } from '@shared/contract/words'
import { sealed } from '../platform/seal'

/** Where a case goes: never nowhere. */
export interface Route {
  department: string
  owner: string
  reason: RouteReason
}

/** What routing asks of the roster. */
export interface RouteRoster {
  membersOf(department: string, now: number): Promise<Person[]>
  specialists(now: number): Promise<Person[]>
}

/** The same case always meets the same person, and cases spread evenly over those who are there. */
export const turnOf = (people: readonly Person[], caseId: string): Person | undefined =>
  people[parseInt(sealed('turn', caseId).slice(0, 8), 16) % Math.max(people.length, 1)]

/**
 * Owner and department of a new case: the department the person chose, else the one understood; unsure ones and
 * departments without anybody go to the window specialists. The requester never becomes the owner (A10).
 */
export const routeCase =
  (roster: RouteRoster) =>
  async (
    caseId: string,
    requester: string,
    understanding: Understanding,
    chosen: string | undefined,
    now: number,
  ): Promise<Route> => {
    const others = (people: Person[]) => people.filter(({ _id }) => _id !== requester)
    const wanted =
      chosen ??
      (understanding.unsure && understanding.departmentConfidence < 0.5 ? OFFICE : understanding.department)
    const member = turnOf(others(await roster.membersOf(wanted, now)), caseId)
    if (member && wanted !== OFFICE)
      return { department: wanted, owner: member._id, reason: chosen ? 'chosen' : 'understood' }
    const specialist = turnOf(others(await roster.specialists(now)), caseId) ?? member
    if (!specialist) throw new Error('Nobody in the office can own a case')
    const reason = wanted === OFFICE ? 'unsure' : 'nobodyThere'
    return { department: OFFICE, owner: specialist._id, reason }
  }
