import type { Case } from '../contract/case'
import type { Clock, ClockDefinition } from '../contract/clock'
import type { FlowState, FlowSubject, Step } from '../contract/flow'
import type { Item } from '../contract/item'
import { dayOf, DAY_MS } from './calendar-dates'
import { instantOf } from './calendar-zone'
import { clockIdOf, isUndecided, pauseClocks, startClock } from './clocks'
import { meetClock, resumeClocks, stopClocks } from './clocks-change'
import { reviveClock, stopClock, type ClockChange } from './clocks-move'
import { signClocks } from './clocks-signers'
import { isDecided, openSteps, startsAfterOn } from './flows-open'

const WHOLE = 'whole'
type Timed = Pick<Item, 'clock' | 'flow'>

/** When the whole is promised, epoch ms; undefined where it has no such promise. */
export const wholeDueOf = (subject: Partial<Pick<Case, 'clocks'>> | null): number | undefined =>
  subject?.clocks?.find(({ id }) => id === WHOLE)?.dueAt

/** The id of a step's clock. */
export const stepClockId = (step: string): string => clockIdOf({ kind: 'step', step })

// A return is not due before the leave ends: its time begins when that day is over.
const beginsAt = (step: Step, subject: FlowSubject, change: ClockChange): number => {
  const on = startsAfterOn(step, subject)
  return on === null ? change.at : Math.max(change.at, instantOf(change.zone, (dayOf(on) + 1) * DAY_MS))
}

/** The promise of one step: as the item's own, with the step's time, and reminders and waits of its own where it has any. */
const definitionOf = ({ clock }: Pick<Item, 'clock'>, { id, time, alarms }: Step): ClockDefinition => {
  const { warnLeadPercents, ...plain } = clock
  return {
    ...plain,
    ...(alarms ?? (warnLeadPercents ? { warnLeadPercents } : {})),
    kind: 'step',
    step: id,
    budget: time,
    time: 'days' in time ? 'working' : clock.time,
  }
}

const freshClock = (item: Timed, step: Step, subject: FlowSubject, change: ClockChange): Clock => {
  const at = beginsAt(step, subject, change)
  return startClock(definitionOf(item, step), { ...change, at, assignedAt: at })
}

const opened = (clocks: readonly Clock[], fresh: Clock, change: ClockChange): Clock[] => {
  const known = clocks.find(({ id }) => id === fresh.id)
  if (!known) return [...clocks, fresh]
  if (isUndecided(known)) return [...clocks]
  return clocks.map(clock => (clock === known ? reviveClock(known, fresh, 'reopened', change) : clock))
}

const closed = (clock: Clock, { flow }: Timed, state: FlowState, change: ClockChange): Clock => {
  const step = flow.steps.find(({ id }) => stepClockId(id) === clock.id)
  if (!step || !isUndecided(clock)) return clock
  return isDecided(step, state)
    ? (meetClock([clock], clock.id, change)[0] ?? clock)
    : stopClock(clock, 'stopped', change)
}

const ofSteps = (
  clocks: readonly Clock[],
  item: Timed,
  state: FlowState,
  subject: FlowSubject,
  change: ClockChange,
): Clock[] => {
  const open = openSteps(item.flow, state, subject)
  const isOpen = new Set(open.map(({ id }) => stepClockId(id)))
  const kept = clocks.map(clock => (isOpen.has(clock.id) ? clock : closed(clock, item, state, change)))
  return open.reduce((all, step) => opened(all, freshClock(item, step, subject, change), change), kept)
}

// The promise of the whole item is kept when the requester has what they asked for, even if a return is still to come.
const ofWhole = (clocks: readonly Clock[], earned: boolean, change: ClockChange): Clock[] => {
  const whole = clocks.find(({ id }) => id === WHOLE)
  if (!whole) return [...clocks]
  if (earned) return meetClock(clocks, WHOLE, change)
  if (isUndecided(whole)) return [...clocks]
  // Taken back after it was given: the promise runs on from where it began.
  const { metAt: _met, ...running } = whole
  return clocks.map(clock =>
    clock === whole ? reviveClock(whole, { ...running, state: 'running' }, 'reopened', change) : clock,
  )
}

/**
 * The clocks of an application after a move of its flow: steps that opened start (or start again), decided ones are
 * met, the others stop; a return to the requester pauses everything; `earned` meets the clock of the whole item.
 */
export const applicationClocks = (
  subject: Pick<Case, 'clocks'>,
  item: Timed,
  before: FlowState,
  state: FlowState,
  of: FlowSubject,
  earned: boolean,
  change: ClockChange,
): Case['clocks'] => {
  if (state.state === 'withdrawn') return stopClocks(subject.clocks, change)
  if (state.state === 'rejected') return stopClocks(meetClock(subject.clocks, WHOLE, change), change)
  if (state.state === 'sentBack') return pauseClocks(subject.clocks, change.at)
  const running = resumeClocks(subject.clocks, change)
  const moved = signClocks(ofSteps(running, item, state, of, change), item.flow.steps, before, state, change)
  return ofWhole(moved, earned, change)
}
