import type { Case } from '../contract/case'
import type { Actor, Grant } from '../contract/person'
import type { PersonKind, Role } from '../contract/words'

/** What somebody is to one case; the only words in which the lifecycle says who may do what. */
export const relations = [
  'requester',
  'owner',
  'firstContact',
  'participant',
  'member',
  'lead',
  'specialist',
  'supervisor',
  'administrator',
  'duty',
  /** Nothing to it yet, and may be shown that it exists (docs/lifecycle.md, `join`). */
  'passerby',
] as const
export type Relation = (typeof relations)[number]

/** Whether a grant holds at an instant. */
export const isValid = (grant: Grant, now: number): boolean =>
  (grant.from ?? 0) <= now && now < (grant.until ?? Infinity)

/** Whether somebody holds a role now, anywhere or in a department. */
export const holds = (actor: Actor, role: Role, now: number, department?: string): boolean =>
  actor.grants.some(
    grant =>
      grant.role === role &&
      isValid(grant, now) &&
      (grant.department === undefined || department === undefined || grant.department === department),
  )

/** Whether somebody works for the office in any role now. */
export const isStaff = (actor: Actor, now: number): boolean => actor.grants.some(grant => isValid(grant, now))

/** Whether steps of other people's requests can be given to somebody without a role: never to students or visitors. */
export const mayHaveTasks = (kind: PersonKind | undefined): boolean => kind === 'teacher' || kind === 'staff'

/** Departments whose queue somebody sees; `null` means all. */
export const departmentsOf = (actor: Actor, now: number): string[] | null => {
  const valid = actor.grants.filter(grant => isValid(grant, now))
  if (valid.some(({ role, department }) => role !== 'member' && role !== 'lead' && department === undefined))
    return null
  return [...new Set(valid.flatMap(({ department }) => department ?? []))]
}

/**
 * What an actor is to a case. A person on both sides is only the requester there: nobody handles their own request
 * (reliability A10). Staff without a department of the case are nothing to it, unless a step of it is or was theirs.
 */
export const relationsOf = (
  subject: Pick<Case, 'requester' | 'owner' | 'firstContact' | 'department' | 'onDuty' | 'application'>,
  actor: Actor,
  now: number,
): Set<Relation> => {
  if (subject.requester === actor.id) return new Set(['requester'])
  const found = new Set<Relation>()
  const staff = isStaff(actor, now)
  if (staff && subject.owner === actor.id) found.add('owner')
  if (staff && subject.firstContact === actor.id) found.add('firstContact')
  if (staff && subject.onDuty?.some(({ person, untilAt }) => person === actor.id && now < untilAt))
    found.add('duty')
  if (subject.application?.told.includes(actor.id) === true) found.add('participant')
  for (const role of ['member', 'lead', 'specialist', 'supervisor', 'administrator'] as const)
    if (holds(actor, role, now, subject.department)) found.add(role)
  return found
}

/** Every id somebody is known under: their own, and those from before they were bound. */
export const idsOf = (actor: Actor): string[] => [actor.id, ...(actor.also ?? [])]

/**
 * The actor as a case knows them: under the alias they filed it with, or the id they had before they were bound. In
 * that person they hold no role, so nobody handles what they filed themselves (reliability A10).
 */
export const inPersonOf = (subject: Pick<Case, 'requester'>, actor: Actor): Actor => {
  const { requester } = subject
  if (requester === actor.id) return actor
  const same = actor.also?.includes(requester) === true || actor.ownsAlias?.(requester) === true
  return same ? { ...actor, id: requester, grants: [] } : actor
}

/** Who may open the page of a case at all; for everybody else it does not exist. */
export const maySee = (found: ReadonlySet<Relation>): boolean => found.size > 0

/**
 * Whether somebody learns who the requester is and how to reach them: those who work on the case, not those who only
 * keep the office running or were only told of it on duty (reliability A6).
 */
export const maySeeRequester = (found: ReadonlySet<Relation>): boolean =>
  [...found].some(relation => relation !== 'administrator' && relation !== 'duty')

/** Whether somebody needs the personal numbers written in a text: who wrote them, and who deals with the case. */
export const needsNumbers = (found: ReadonlySet<Relation>): boolean =>
  found.has('requester') || found.has('owner') || found.has('firstContact') || found.has('participant')
