import { OFFICE } from '@shared/catalogue/departments'
import type { Person } from '@shared/contract/person'
import type { RouteReason } from '@shared/contract/words'
import { onDutyAt } from '@shared/domain/duty'
import { candidatesFor, pickOne, type RouteFacts } from '@shared/domain/routing'
import { withRole } from '@shared/domain/staff'
import { isOpenAt, workingTimeOf } from '@shared/domain/working-time'
import { sealed } from '../platform/seal'
import type { Settings } from '../platform/settings'
import { knownRouting, noteGiven, openTasksOf } from './routing.store'

/** Where a case goes: never nowhere. */
export interface Route {
  department: string
  owner: string
  reason: RouteReason
}

/** What routing needs from other features; handed in by routes.ts. */
export interface RouteNeeds {
  /** Everybody with a role in the office. */
  office(): Promise<Person[]>
  settings(): Promise<Settings>
}

/** A message about to become a case. */
export type Routable = Omit<RouteFacts, 'window' | 'office' | 'onDuty' | 'open'> & { caseId: string }

/** The same case always meets the same turn, and turns spread evenly. */
const turnFor = (caseId: string): number => parseInt(sealed('turn', caseId).slice(0, 8), 16)

/** One of several, in turn. */
export const turnOf = (people: readonly Person[], caseId: string): Person | undefined =>
  pickOne(people, turnFor(caseId))

/**
 * Owner and department of a new case by the rules in force (shared/domain/routing.ts). Reads nothing that was read in
 * the last half a minute; the requester never becomes the owner (A10).
 */
export const routeCase =
  (needs: RouteNeeds) =>
  async ({ caseId, ...message }: Routable): Promise<Route> => {
    const [office, { calendar, zone, duty }, { value }] = await Promise.all([
      needs.office(),
      needs.settings(),
      knownRouting(),
    ])
    const onDuty = onDutyAt(duty, message.now)
    const open = isOpenAt(workingTimeOf(calendar, zone), message.now)
    const found = candidatesFor(value, { ...message, window: OFFICE, office, onDuty, open })
    const byLoad = found && value.share === 'leastBusy' && found.people.length > 1
    const loads = byLoad ? await openTasksOf(found.people) : undefined
    const owner = found && pickOne(found.people, turnFor(caseId), loads)
    if (!owner) throw new Error('Nobody in the office can own a case')
    if (byLoad) await noteGiven(owner._id)
    return { department: found.department, owner: owner._id, reason: found.reason }
  }

/**
 * Whom an urgent message reaches at once besides its owner: the leads; whoever is on duty where the campus is closed or
 * a life may be at risk, and the window where then nobody is on duty.
 */
export const toldAtOnce =
  (needs: RouteNeeds) =>
  async (department: string, atRisk: boolean, now: number): Promise<string[]> => {
    const [office, { calendar, zone, duty }] = await Promise.all([needs.office(), needs.settings()])
    const leads = withRole(office, 'lead', now, department)
    if (!atRisk && isOpenAt(workingTimeOf(calendar, zone), now)) return leads
    const onDuty = onDutyAt(duty, now)
    const more = onDuty.length > 0 ? onDuty : withRole(office, 'specialist', now)
    return [...new Set([...leads, ...more])]
  }
