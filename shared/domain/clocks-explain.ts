import type { CalendarName } from '../contract/calendar'
import type { Budget, Clock, ClockCause } from '../contract/clock'
import { cutStretches, type DayMeaning } from './calendar'
import { dateOf, weekdayOf } from './calendar-dates'
import { dayAt, wallMomentAt, type WallMoment } from './calendar-zone'
import { budgetMsOf, countedFrom, type ClockContext } from './clocks-due'
import { openIntervalsBetween, workingTimeOf, type WorkingTime } from './working-time'
import { joinPauses } from './working-time-budget'

type DayOf = Pick<WallMoment, 'on' | 'weekday'>
interface Meaning {
  kind: DayMeaning['kind']
  name?: CalendarName
}

/**
 * One step of how a due time came about, as data for words (shared/copy/time.explanation) and for drawings. Moments are wall
 * times of the calendar's zone; `seconds` are those that count.
 */
export type ExplainStep =
  | ({ code: 'received' | 'handedIn' | 'event' | 'due' } & WallMoment)
  | ({ code: 'counted'; from: string; to: string; seconds: number } & DayOf & Meaning)
  | { code: 'countedRun'; fromOn: string; toOn: string; days: number; seconds: number }
  | ({ code: 'dayCounted'; day: number; days: number } & DayOf & Meaning)
  | ({ code: 'closed'; fromOn: string; toOn: string; days: number } & Meaning)
  | { code: 'everyHour'; seconds: number }
  | { code: 'daysAsTime'; days: number; seconds: number }
  | { code: 'back'; budget: Budget }
  | { code: 'waited'; from: WallMoment; to?: WallMoment }
  | { code: 'extended' | 'signed'; budget: Budget }
  | { code: 'moved'; cause: ClockCause; when: WallMoment; from: WallMoment; to: WallMoment; reason?: string }
  | { code: 'provisional'; year: number }

const dayStep = (day: number): DayOf => ({ on: dateOf(day), weekday: weekdayOf(day) })

const sameMeaning = (a: Meaning, b: Meaning) => a.kind === b.kind && a.name?.['zh-CN'] === b.name?.['zh-CN']

const closedStep = (time: WorkingTime, day: number): ExplainStep => ({
  code: 'closed',
  fromOn: dateOf(day),
  toOn: dateOf(day),
  days: 1,
  ...time.hours.meaningOf(day),
})

/** The counted part of each day: from its first to its last counted moment, breaks and waits not counted. */
const countedOn = (time: WorkingTime, clock: Clock): Map<number, ExplainStep & { code: 'counted' }> => {
  const open = openIntervalsBetween(time, countedFrom(clock), clock.dueAt)
  const steps = new Map<number, ExplainStep & { code: 'counted' }>()
  let countedMs = 0
  for (const [from, to] of cutStretches(open, joinPauses(clock.pauses))) {
    const day = dayAt(time.zone, from)
    const known = steps.get(day)
    const seconds = Math.floor((countedMs + to - from) / 1000) - Math.floor(countedMs / 1000)
    countedMs += to - from
    steps.set(day, {
      code: 'counted',
      ...dayStep(day),
      ...time.hours.meaningOf(day),
      from: known?.from ?? wallMomentAt(time.zone, from).time,
      to: endOf(time, day, to),
      seconds: (known?.seconds ?? 0) + seconds,
    })
  }
  return steps
}

/** Midnight is the end of the day that it closes. */
const endOf = (time: WorkingTime, day: number, at: number): string => {
  const moment = wallMomentAt(time.zone, at)
  return moment.on === dateOf(day) ? moment.time : '24:00'
}

const waitsOn = (time: WorkingTime, clock: Clock, day: number): ExplainStep[] =>
  joinPauses(clock.pauses)
    .filter(([from, to]) => dayAt(time.zone, from) === day && to > countedFrom(clock) && from < clock.dueAt)
    .map(([from, to]) => ({
      code: 'waited',
      from: wallMomentAt(time.zone, from),
      to: wallMomentAt(time.zone, to),
    }))

/** The days from one instant to the last moment before another: closing at midnight belongs to the day it closes. */
const daysFrom = (time: WorkingTime, fromAt: number, toAt: number): number[] => {
  const first = dayAt(time.zone, fromAt)
  const last = dayAt(time.zone, Math.max(fromAt, toAt - 1))
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
}

const countedSteps = (time: WorkingTime, clock: Clock): ExplainStep[] => {
  const counted = countedOn(time, clock)
  return daysFrom(time, countedFrom(clock), clock.dueAt).flatMap(day => {
    const step = counted.get(day)
    const closed = time.hours.hoursOn(day).length === 0
    const own = step ? [step] : closed ? [closedStep(time, day)] : []
    return [...own, ...waitsOn(time, clock, day)]
  })
}

const dayCountedSteps = (time: WorkingTime, clock: Clock, days: number): ExplainStep[] => {
  let counted = 0
  return daysFrom(time, countedFrom(clock), clock.dueAt).flatMap((day, index): ExplainStep[] => {
    if (time.hours.hoursOn(day).length === 0) return [closedStep(time, day)]
    if (index === 0) return []
    counted += 1
    return [{ code: 'dayCounted', day: counted, days, ...dayStep(day), ...time.hours.meaningOf(day) }]
  })
}

const joinsLast = (last: ExplainStep | undefined, step: ExplainStep): ExplainStep | undefined => {
  if (last?.code === 'closed' && step.code === 'closed' && sameMeaning(last, step))
    return { ...last, toOn: step.toOn, days: last.days + step.days }
  if (step.code !== 'counted' || step.kind !== 'workday') return undefined
  if (last?.code === 'countedRun')
    return { ...last, toOn: step.on, days: last.days + 1, seconds: last.seconds + step.seconds }
  return undefined
}

/** From this many ordinary days in a row, the days between are told as one. */
const RUN_DAYS = 4

const startsRun = (steps: readonly ExplainStep[], index: number): boolean =>
  steps.slice(index, index + RUN_DAYS).filter(step => step.code === 'counted' && step.kind === 'workday')
    .length === RUN_DAYS

/** Neighbouring closed days and long runs of ordinary days become one step each. */
const joinSteps = (steps: readonly ExplainStep[]): ExplainStep[] => {
  const joined: ExplainStep[] = []
  steps.forEach((step, index) => {
    const with_ = joinsLast(joined[joined.length - 1], step)
    if (with_) joined[joined.length - 1] = with_
    else if (step.code === 'counted' && startsRun(steps, index))
      joined.push({ code: 'countedRun', fromOn: step.on, toOn: step.on, days: 1, seconds: step.seconds })
    else joined.push(step)
  })
  return joined
}

/** Working days told as days, where nothing but days was granted and nothing waited; undefined otherwise. */
const wholeDays = ({ budget, signers = [], extension, pauses }: Clock): number | undefined => {
  if (pauses.length > 0) return undefined
  const all = [budget, ...signers.map(({ time }) => time), ...(extension ? [extension] : [])]
  const days = all.flatMap(each => ('days' in each ? each.days : []))
  return days.length === all.length ? days.reduce((sum, each) => sum + each, 0) : undefined
}

const daysAsTime = (clock: Clock, context: ClockContext): ExplainStep[] => {
  if (!('days' in clock.budget)) return []
  const { extension: _granted, signers: _signers, ...plain } = clock
  return [
    {
      code: 'daysAsTime',
      days: clock.budget.days,
      seconds: Math.floor(budgetMsOf(plain, context) / 1000),
    },
  ]
}

const spentSteps = (clock: Clock, context: ClockContext): ExplainStep[] => {
  const time = workingTimeOf(context.calendar, context.zone)
  if (clock.counts === 'beforeEvent') return [{ code: 'back', budget: clock.budget }]
  const seconds = Math.floor(budgetMsOf(clock, context) / 1000)
  if (clock.time === 'natural') {
    const waits = daysFrom(time, countedFrom(clock), clock.dueAt).flatMap(day => waitsOn(time, clock, day))
    return [{ code: 'everyHour', seconds }, ...waits]
  }
  const days = wholeDays(clock)
  if (days !== undefined) return joinSteps(dayCountedSteps(time, clock, days))
  return [...daysAsTime(clock, context), ...joinSteps(countedSteps(time, clock))]
}

/**
 * How a clock's due time came about, step by step: where it counts from, what counted and what did not, waits,
 * extension, the due itself, whether it is provisional, and every recorded move. The counted seconds add up to the
 * budget.
 */
export const explainClock = (clock: Clock, context: ClockContext): ExplainStep[] => {
  const moment = (at: number) => wallMomentAt(context.zone, at)
  const begin: ExplainStep[] = [
    ...(clock.originalAt === undefined ? [] : [{ code: 'handedIn' as const, ...moment(clock.originalAt) }]),
    clock.counts === 'fromStart'
      ? { code: 'received', ...moment(clock.startedAt) }
      : { code: 'event', ...moment(clock.eventAt ?? clock.startedAt) },
  ]
  const extended: ExplainStep[] =
    clock.extension === undefined ? [] : [{ code: 'extended', budget: clock.extension }]
  const signed = (clock.signers ?? []).map(({ time }): ExplainStep => ({ code: 'signed', budget: time }))
  const waiting: ExplainStep[] =
    clock.pausedAt === undefined ? [] : [{ code: 'waited', from: moment(clock.pausedAt) }]
  const provisional: ExplainStep[] =
    clock.provisionalYear === undefined ? [] : [{ code: 'provisional', year: clock.provisionalYear }]
  const moves = clock.moves.map(({ cause, at, fromAt, toAt, reason }): ExplainStep => {
    const step = { code: 'moved' as const, cause, when: moment(at), from: moment(fromAt), to: moment(toAt) }
    return reason === undefined ? step : { ...step, reason }
  })
  const due: ExplainStep = { code: 'due', ...moment(clock.dueAt) }
  return [
    ...begin,
    ...signed,
    ...extended,
    ...spentSteps(clock, context),
    ...waiting,
    due,
    ...provisional,
    ...moves,
  ]
}
