import type { Clock, ClockCause, ClockMove } from '../contract/clock'
import { planAlarms } from './alarms-plan'
import { isUndecided, reckon, type ClockContext } from './clocks'

/** A change of clocks: when it happened, and in whose words why. */
export interface ClockChange extends ClockContext {
  at: number
  reason?: string
}

const termsOf = ({ time, budget, counts, startedAt, eventAt }: Clock) =>
  JSON.stringify([time, budget, counts, startedAt, eventAt])

const recordOf = (before: Clock, toAt: number, cause: ClockCause, { at, reason }: ClockChange): ClockMove => {
  const record = { revision: before.revision + 1, at, cause, fromAt: before.dueAt, toAt }
  return reason === undefined ? record : { ...record, reason }
}

/** Levels already raised that the new due leaves in the past; the others will be raised anew. */
const stillRaised = (clock: Clock, change: ClockChange): string[] => {
  const past = planAlarms(clock, change).filter(alarm => alarm.ruleAt <= change.at)
  return clock.raised.filter(level => past.some(alarm => alarm.level === level))
}

/** Among the raised levels: the first contact has been told of a miss, or the next tick owes them that word (S13). */
export const MISSED = 'missed'
export const MISS_OWED = 'missOwed'

/** Owes the first contact a word, unless an alarm has said it already or said it is owed. */
const owing = (raised: readonly string[], clock: Clock, broken: boolean): string[] => {
  const owes = clock.raised.includes(MISS_OWED) || (broken && !clock.raised.includes(MISSED))
  const others = raised.filter(level => level !== MISS_OWED)
  return owes ? [...others, MISS_OWED] : others
}

/** A decided clock: one that was missed before any alarm could say so still owes the word. */
export const owingMiss = (clock: Clock): Clock => ({
  ...clock,
  raised: owing(clock.raised, clock, clock.state === 'missed'),
})

const isBroken = (clock: Clock, at: number): boolean =>
  clock.state === 'missed' || (isUndecided(clock) && (clock.pausedAt ?? at) > clock.dueAt)

/**
 * The one way a due moves: works it out anew for the changed clock and, where it moved or the rule changed, records
 * cause, old and new due and raises the revision. A due that had already passed unmet stays on record as missed.
 */
export const moveClock = (
  before: Clock,
  changed: Omit<Clock, 'dueAt'>,
  cause: ClockCause,
  change: ClockChange,
): Clock => {
  const next = reckon(changed, change)
  if (next.dueAt === before.dueAt && termsOf(next) === termsOf(before)) return next
  const record = recordOf(before, next.dueAt, cause, change)
  const missed = isBroken(before, change.at) ? { missedAt: before.missedAt ?? before.dueAt } : {}
  const moved = {
    ...next,
    ...missed,
    revision: record.revision,
    moves: [...before.moves, record],
    repeats: 0,
  }
  return { ...moved, raised: owing(stillRaised(moved, change), before, isBroken(before, change.at)) }
}

/** Ends a clock that no longer applies. */
export const stopClock = (clock: Clock, cause: ClockCause, change: ClockChange): Clock => {
  const { pausedAt: _waiting, ...rest } = clock
  const record = recordOf(clock, clock.dueAt, cause, change)
  const raised = owing(clock.raised, clock, isBroken(clock, change.at))
  return { ...rest, raised, state: 'stopped', revision: record.revision, moves: [...clock.moves, record] }
}

/** A clock that was stopped and applies again: reckoned afresh, its record and revisions going on. */
export const reviveClock = (stopped: Clock, fresh: Clock, cause: ClockCause, change: ClockChange): Clock => {
  const record = recordOf(stopped, fresh.dueAt, cause, change)
  const missed = stopped.missedAt === undefined ? {} : { missedAt: stopped.missedAt }
  return { ...fresh, ...missed, revision: record.revision, moves: [...stopped.moves, record] }
}
