import type { Calendar } from '../contract/calendar'
import type { Budget, Clock } from '../contract/clock'
import type { Zone } from './calendar-zone'
import { workingTimeOf } from './working-time'
import { dueAfter, dueBefore, naturalAxis, workingAxis, type Axis, type Pause } from './working-time-budget'
import { dueDaysAtClosing, uncoveredYear } from './working-time-days'

/** What a clock is reckoned with: the calendar of the case's department, in its zone. */
export interface ClockContext {
  calendar: Calendar
  zone: Zone
}

/** The fields of a clock that decide its due. */
export type DueTerms = Pick<Clock, 'time' | 'budget' | 'counts' | 'startedAt' | 'pauses'> &
  Partial<Pick<Clock, 'eventAt' | 'extension' | 'signers'>>

/** The kind of time a clock counts in. */
export const axisOf = (clock: Pick<Clock, 'time'>, { calendar, zone }: ClockContext): Axis =>
  clock.time === 'natural' ? naturalAxis : workingAxis(workingTimeOf(calendar, zone))

/** A calendar is refused on saving when it never opens, so a due that never comes is a bug, not an answer. */
const certain = (dueAt: number | null): number => {
  if (dueAt === null) throw new Error('A working clock met a calendar that never opens')
  return dueAt
}

/** The instant at which a budget that begins at `fromAt` is used up. */
export const budgetAfter = (
  axis: Axis,
  fromAt: number,
  budget: Budget,
  { calendar, zone }: ClockContext,
): number =>
  certain(
    'days' in budget
      ? dueDaysAtClosing(workingTimeOf(calendar, zone), fromAt, budget.days)
      : axis.after(fromAt, budget.seconds * 1000),
  )

/** What was given on top of the budget, in order: signers, an extension. */
const grantedOn = ({ signers = [], extension }: DueTerms): Budget[] => [
  ...signers.map(({ time }) => time),
  ...(extension === undefined ? [] : [extension]),
]

/** The last of several budgets, one after the other. */
const afterAll = (axis: Axis, fromAt: number, budgets: readonly Budget[], context: ClockContext): number =>
  budgets.reduce((at, budget) => budgetAfter(axis, at, budget, context), fromAt)

const dueBeforeEvent = (axis: Axis, eventAt: number, budget: Budget, context: ClockContext): number =>
  certain(
    'days' in budget
      ? dueDaysAtClosing(workingTimeOf(context.calendar, context.zone), eventAt, -budget.days)
      : dueBefore(axis, eventAt, budget.seconds * 1000),
  )

/** The instant a clock counts from: its start, or the event it follows. */
export const countedFrom = (terms: Pick<Clock, 'counts' | 'startedAt'> & { eventAt?: number }): number =>
  terms.counts === 'afterEvent' ? (terms.eventAt ?? terms.startedAt) : terms.startedAt

/** Milliseconds of the clock's own time that it gives in all, with signers and extension, pauses not counted. */
export const budgetMsOf = (terms: DueTerms, context: ClockContext): number => {
  const axis = axisOf(terms, context)
  const fromAt = countedFrom(terms)
  const granted = grantedOn(terms)
  if (granted.length === 0 && 'seconds' in terms.budget) return terms.budget.seconds * 1000
  return axis.between(fromAt, afterAll(axis, fromAt, [terms.budget, ...granted], context))
}

/**
 * When a clock falls due, epoch ms. Working days end at closing of the last; once a wait is in between, what is left
 * of them counts on to the second. A clock that counts back from an event is not moved by waits.
 */
export const dueOf = (terms: DueTerms, context: ClockContext): number => {
  const axis = axisOf(terms, context)
  if (terms.counts === 'beforeEvent') {
    const dueAt = dueBeforeEvent(axis, terms.eventAt ?? terms.startedAt, terms.budget, context)
    return afterAll(axis, dueAt, grantedOn(terms), context)
  }
  const fromAt = countedFrom(terms)
  if (terms.pauses.length > 0) {
    const pauses: readonly Pause[] = terms.pauses
    return certain(dueAfter(axis, fromAt, budgetMsOf(terms, context), pauses))
  }
  return afterAll(axis, fromAt, [terms.budget, ...grantedOn(terms)], context)
}

/** The year, if any, through which the due depends on holidays not yet known (reliability K4). */
export const provisionalYearOf = (
  terms: DueTerms,
  dueAt: number,
  { calendar, zone }: ClockContext,
): number | undefined =>
  terms.time === 'natural'
    ? undefined
    : uncoveredYear(workingTimeOf(calendar, zone), Math.min(countedFrom(terms), dueAt), dueAt)
