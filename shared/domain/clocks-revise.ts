import type { Budget, Clock } from '../contract/clock'
import { refuse, type Refusal } from '../contract/codes'
import { isUndecided } from './clocks'
import { moveClock, type ClockChange } from './clocks-move'

/** The calendar changed: undecided clocks are worked out anew with the one in `change`; kept promises stay kept. */
export const recalendarClocks = (clocks: readonly Clock[], change: ClockChange): Clock[] =>
  clocks.map(clock => (isUndecided(clock) ? moveClock(clock, clock, 'calendar', change) : clock))

/** The event (a meeting) moved: clocks that count from it follow. */
export const rescheduleClocks = (
  clocks: readonly Clock[],
  change: ClockChange & { eventAt: number },
): Clock[] =>
  clocks.map(clock =>
    isUndecided(clock) && clock.eventAt !== undefined
      ? moveClock(clock, { ...clock, eventAt: change.eventAt }, 'rescheduled', change)
      : clock,
  )

const isEmpty = (by: Budget) => ('days' in by ? by.days : by.seconds) <= 0

/**
 * Grants one extension with a reason. Refused: `NOT_FOUND` no such clock, `NOT_NOW` already decided,
 * `ALREADY_DONE` extended before, `REASON_NEEDED`, `INVALID_INPUT` nothing granted, or days of natural time.
 */
export const extendClock = (
  clocks: readonly Clock[],
  id: string,
  by: Budget,
  change: ClockChange,
): Clock[] | Refusal => {
  const clock = clocks.find(candidate => candidate.id === id)
  if (!clock) return refuse('NOT_FOUND')
  if (!isUndecided(clock)) return refuse('NOT_NOW')
  if (clock.extension !== undefined) return refuse('ALREADY_DONE')
  if ((change.reason ?? '').trim() === '') return refuse('REASON_NEEDED')
  if (isEmpty(by) || ('days' in by && clock.time === 'natural')) return refuse('INVALID_INPUT')
  const extended = moveClock(clock, { ...clock, extension: by }, 'extended', change)
  return clocks.map(candidate => (candidate.id === id ? extended : candidate))
}

const restarted = (clock: Clock, change: ClockChange): Clock => {
  const { metAt: _met, extension: _extension, originalAt: _original, takenAt: _taken, ...given } = clock
  const { signers: _signers, ...rest } = given
  const afresh = {
    ...rest,
    startedAt: change.at,
    pauses: [],
    state: 'running' as const,
    raised: [],
    repeats: 0,
  }
  return moveClock(clock, afresh, 'reopened', change)
}

const continued = (clock: Clock, change: ClockChange): Clock => {
  const { metAt = change.at, ...rest } = clock
  const pauses: Clock['pauses'] = change.at > metAt ? [...clock.pauses, [metAt, change.at]] : clock.pauses
  return moveClock(clock, { ...rest, pauses, state: 'running' }, 'reopened', change)
}

/**
 * A closed case is taken up again: each decided clock does what its definition says: its whole budget from now, what
 * was left of it, or nothing. A promise missed the first time stays on record as missed.
 */
export const reopenClocks = (clocks: readonly Clock[], change: ClockChange): Clock[] =>
  clocks.map(clock => {
    if (clock.metAt === undefined || clock.onReopen === 'keep') return clock
    return clock.onReopen === 'restart' ? restarted(clock, change) : continued(clock, change)
  })
