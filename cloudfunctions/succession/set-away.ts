import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor, Person } from '@shared/contract/person'
import { holds, isStaff } from '@shared/domain/relations'
import { recordAccess } from '../platform/audit'
import { departmentsOfPerson, mayChange } from './may-change'
import { endAway, readPerson, writeAway } from './succession.store'

type Done = Record<string, never>

const recorded = async (
  person: string,
  command: 'setAway' | 'endAway',
  actor: Actor,
  at: number,
  deputy?: string,
) => {
  const params = { person, ...(deputy === undefined ? {} : { deputy }) }
  const by = { id: actor.id, role: actor.grants[0]?.role ?? 'nobody' }
  await recordAccess({ about: person, command, actor: by, at, params })
}

/** A deputy must be able to open what they stand in for: a colleague of the department, or the window. */
const canStandIn = (deputy: Person | null, person: Person, now: number): boolean => {
  if (!deputy || deputy._id === person._id || deputy.left !== undefined) return false
  const actor: Actor = { id: deputy._id, bound: true, grants: deputy.grants }
  if (!isStaff(actor, now)) return false
  const theirs = departmentsOfPerson(person)
  return (
    holds(actor, 'specialist', now) ||
    departmentsOfPerson(deputy).some(department => theirs.includes(department))
  )
}

/** Whose absence it is: the caller's own, or that of somebody whose work they answer for. */
const personToChange = async (
  asked: { person?: string | undefined },
  actor: Actor,
  now: number,
): Promise<Person | Refusal> => {
  const person = await readPerson(asked.person ?? actor.id)
  return person && mayChange(person, actor, now) ? person : refuse('FORBIDDEN')
}

/**
 * Says that somebody is away, now or by plan, and who stands in (AB角). Refused: FORBIDDEN, TIME_IMPOSSIBLE when it
 * would end before it begins, RECEIVER_NEEDED when the deputy could not act.
 */
export const setAway = async (
  asked: { person?: string | undefined; deputy: string; from: number; until?: number | undefined },
  actor: Actor,
  now: number,
): Promise<Done | Refusal> => {
  const person = await personToChange(asked, actor, now)
  if ('ok' in person) return person
  if (asked.until !== undefined && asked.until <= Math.max(asked.from, now)) return refuse('TIME_IMPOSSIBLE')
  if (!canStandIn(await readPerson(asked.deputy), person, now)) return refuse('RECEIVER_NEEDED')
  await writeAway(person._id, { deputy: asked.deputy, awayFrom: asked.from, awayUntil: asked.until })
  await recorded(person._id, 'setAway', actor, now, asked.deputy)
  return {}
}

/** Back again, or the plan is off; who stands in stays named for the next time. */
export const comeBack = async (
  asked: { person?: string | undefined },
  actor: Actor,
  now: number,
): Promise<Done | Refusal> => {
  const person = await personToChange(asked, actor, now)
  if ('ok' in person) return person
  await endAway(person._id)
  await recorded(person._id, 'endAway', actor, now)
  return {}
}
