import type { Calendar } from '../contract/calendar'
import { weekdays } from '../contract/calendar'
import type { Clock } from '../contract/clock'
import { axisOf, budgetMsOf, countedFrom, type ClockContext } from './clocks-due'
import { isOpenAt, lastClosingAt, nextOpenAt, workingTimeOf, type WorkingTime } from './working-time'
import { dueAfter, type Axis } from './working-time-budget'

/** Who an alarm is for; `duty` is whoever the roster names at that hour. */
export type Receiver = 'owner' | 'lead' | 'supervisor' | 'duty'

/** One alarm a clock will raise unless it is decided first. */
export interface PlannedAlarm {
  /** `start`, `before50` …, `due`, `lead`, `supervisor`, `dutyDue`, `dutyMissed`. */
  level: string
  /** When the rule alone would raise it, and when it really is, hours considered. */
  ruleAt: number
  at: number
  to: readonly Receiver[]
}

const MINUTE_MS = 60_000

const wakingCalendars = new WeakMap<Calendar, Calendar>()

/** The waking hours of every day, as a calendar, holidays included. */
const wakingCalendarOf = (calendar: Calendar): Calendar => {
  const known = wakingCalendars.get(calendar)
  if (known) return known
  const weeklyHours = Object.fromEntries(weekdays.map(weekday => [weekday, [calendar.wakingHours]]))
  const none = { holidays: [], extraWorkdays: [], periods: [], dateHours: [], breaks: [] }
  const waking: Calendar = { ...calendar, ...none, weeklyHours }
  wakingCalendars.set(calendar, waking)
  return waking
}

/** When people may be disturbed at all. */
export const wakingTimeOf = ({ calendar, zone }: ClockContext): WorkingTime =>
  workingTimeOf(wakingCalendarOf(calendar), zone)

/** The instant where open; else the last whole open minute before it; null where there is none. */
const lastOpenMinute = (time: WorkingTime, at: number): number | null => {
  if (isOpenAt(time, at)) return at
  const closingAt = lastClosingAt(time, at)
  return closingAt === null ? null : closingAt - MINUTE_MS
}

const openingFrom = (time: WorkingTime, at: number): number => nextOpenAt(time, at) ?? at

/** Since when the present due is known: an alarm for before that cannot have been raised. */
export const knownSince = (clock: Clock): number => Math.max(clock.startedAt, clock.moves.at(-1)?.at ?? 0)

const shareAt = (clock: Clock, axis: Axis, percent: number, context: ClockContext): number => {
  const fromAt = countedFrom(clock)
  const pauses = clock.counts === 'beforeEvent' ? [] : clock.pauses
  const budgetMs =
    clock.counts === 'beforeEvent' ? axis.between(fromAt, clock.dueAt) : budgetMsOf(clock, context)
  return dueAfter(axis, fromAt, Math.floor((budgetMs * percent) / 100), pauses) ?? clock.dueAt
}

interface Moment {
  level: string
  ruleAt: number
  to: readonly Receiver[]
}

const momentsOf = (clock: Clock, context: ClockContext): Moment[] => {
  const axis = axisOf(clock, context)
  const after = (seconds: number) => axis.after(clock.dueAt, seconds * 1000) ?? clock.dueAt
  const warnings: Moment[] = clock.warnPercents.map(percent => ({
    level: `before${percent}`,
    ruleAt: shareAt(clock, axis, percent, context),
    to: clock.warnLeadPercents?.includes(percent) ? ['owner', 'lead'] : ['owner'],
  }))
  return [
    ...(clock.urgent && clock.repeatSeconds !== undefined
      ? [{ level: 'start', ruleAt: clock.startedAt, to: ['owner', 'lead'] as const }]
      : []),
    ...warnings,
    { level: 'due', ruleAt: clock.dueAt, to: ['owner'] },
    { level: 'lead', ruleAt: after(clock.leadAfterSeconds), to: ['lead'] },
    { level: 'supervisor', ruleAt: after(clock.supervisorAfterSeconds), to: ['supervisor'] },
  ]
}

/** The duty roster hears at a waking hour: the last one before, so that something can still be done, else the next. */
const dutyAt = (waking: WorkingTime, ruleAt: number, sinceAt: number): number => {
  const before = lastOpenMinute(waking, ruleAt)
  return before !== null && before >= sinceAt ? before : openingFrom(waking, Math.max(ruleAt, sinceAt))
}

/** Natural clocks: owners hear at the last working moment before, escalations wait for hours, duty fills the gap. */
const naturalAlarms = (
  moment: Moment,
  clock: Clock,
  working: WorkingTime,
  waking: WorkingTime,
): PlannedAlarm[] => {
  const { level, ruleAt, to } = moment
  if (isOpenAt(working, ruleAt)) return [{ ...moment, at: ruleAt }]
  const sinceAt = knownSince(clock)
  if (level === 'supervisor') return [{ ...moment, at: openingFrom(working, ruleAt) }]
  if (level === 'lead') {
    const missed = { level: 'dutyMissed', ruleAt, at: openingFrom(waking, ruleAt), to: ['duty'] as const }
    return [missed, { ...moment, at: openingFrom(working, ruleAt) }]
  }
  const earlyAt = lastOpenMinute(working, ruleAt)
  const early = earlyAt !== null && earlyAt >= sinceAt ? [{ level, ruleAt, at: earlyAt, to }] : []
  const duty = { ruleAt, at: dutyAt(waking, ruleAt, sinceAt), to: ['duty'] as const }
  if (level === 'due') return [...early, { ...duty, level: 'dutyDue' }]
  return early.length > 0 ? early : [{ ...duty, level }]
}

/**
 * Every alarm of an undecided clock, in rising severity. Urgent ones at their very moment; working ones at the next
 * opening; natural ones at the last working moment before, with the duty roster for what falls due or is missed
 * outside working hours, and for warnings that came too late for working hours (design.md section 5).
 */
export const planAlarms = (clock: Clock, context: ClockContext): PlannedAlarm[] => {
  const moments = momentsOf(clock, context)
  if (clock.urgent) return moments.map(moment => ({ ...moment, at: moment.ruleAt }))
  const working = workingTimeOf(context.calendar, context.zone)
  if (clock.time === 'working')
    return moments.map(moment => ({ ...moment, at: openingFrom(working, moment.ruleAt) }))
  const waking = wakingTimeOf(context)
  return moments.flatMap(moment => naturalAlarms(moment, clock, working, waking))
}
