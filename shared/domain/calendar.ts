import type { Calendar, CalendarName, CalendarVariant, OpenHours, WeekHours } from '../contract/calendar'
import { dayOf, secondsOf, weekdayOf } from './calendar-dates'

/** Open wall time of one day, seconds since midnight, [from, to). */
export type Stretch = readonly [number, number]

/** What a date is to the calendar, for explanations: why it is open or closed, and what people call it. */
export interface DayMeaning {
  kind: 'workday' | 'restDay' | 'holiday' | 'extraWorkday' | 'period' | 'ownHours'
  name?: CalendarName
}

/** A calendar ready to be asked about day numbers (see {@link dayOf}). */
export interface DayHours {
  /** Open stretches of a day, rising, breaks cut out; empty where the day is closed. */
  hoursOn(day: number): readonly Stretch[]
  meaningOf(day: number): DayMeaning
  covers(year: number): boolean
}

/** Sorted, overlaps joined, empty ones dropped; stretches that only touch stay two, as they were written. */
export const mergeStretches = (stretches: readonly Stretch[]): Stretch[] => {
  const merged: [number, number][] = []
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = merged[merged.length - 1]
    if (from >= to) continue
    if (last && from < last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

const cutOne = (stretches: Stretch[], [cutFrom, cutTo]: Stretch): Stretch[] =>
  stretches.flatMap(([from, to]): Stretch[] => {
    if (cutTo <= from || cutFrom >= to) return [[from, to]]
    const left: Stretch[] = from < cutFrom ? [[from, cutFrom]] : []
    return cutTo < to ? [...left, [cutTo, to]] : left
  })

/** What is left of `stretches` outside `cuts`. */
export const cutStretches = (stretches: readonly Stretch[], cuts: readonly Stretch[]): Stretch[] =>
  cuts.reduce(cutOne, [...stretches])

const stretchesOf = (hours: readonly OpenHours[]): Stretch[] =>
  mergeStretches(hours.map(([from, to]) => [secondsOf(from), secondsOf(to)]))

/** Parsing hours is most of the work of a first question; a week repeats them fifty times a year. */
const parsingOnce = () => {
  const parsed = new Map<readonly OpenHours[], readonly Stretch[]>()
  return (hours: readonly OpenHours[]): readonly Stretch[] => {
    const known = parsed.get(hours) ?? stretchesOf(hours)
    parsed.set(hours, known)
    return known
  }
}

const CLOSED: readonly OpenHours[] = []

const byDay = <T extends { on: string }>(days: readonly T[]) => new Map(days.map(day => [dayOf(day.on), day]))

const periodFinder = (calendar: Calendar) => {
  const periods = calendar.periods.map(period => ({
    ...period,
    fromDay: dayOf(period.fromOn),
    toDay: dayOf(period.toOn),
  }))
  periods.reverse()
  return (day: number) => periods.find(period => period.fromDay <= day && day <= period.toDay)
}

const breakFinder = (calendar: Calendar) => {
  const breaks = calendar.breaks.map(({ on, weekday, hours }) => ({
    day: on === undefined ? undefined : dayOf(on),
    weekday,
    cuts: stretchesOf(hours),
  }))
  if (breaks.length === 0) return () => []
  return (day: number) =>
    breaks
      .filter(cut => (cut.day ?? day) === day && (cut.weekday ?? weekdayOf(day)) === weekdayOf(day))
      .flatMap(cut => cut.cuts)
}

const named = (kind: DayMeaning['kind'], day: { name?: CalendarName }): DayMeaning =>
  day.name === undefined ? { kind } : { kind, name: day.name }

/**
 * Reads a calendar for asking. Holiday beats date hours beats make-up workday and period beats weekly hours; breaks
 * are cut out last (design.md section 5).
 */
export const readCalendar = (calendar: Calendar): DayHours => {
  const holidays = byDay(calendar.holidays)
  const dates = byDay(calendar.dateHours)
  const extras = byDay(calendar.extraWorkdays)
  const periodOn = periodFinder(calendar)
  const breaksOn = breakFinder(calendar)
  const years = new Set(calendar.coveredYears)
  const parse = parsingOnce()

  const plannedOn = (day: number): readonly OpenHours[] => {
    if (holidays.has(day)) return CLOSED
    const week: WeekHours = periodOn(day)?.hours ?? calendar.weeklyHours
    return dates.get(day)?.hours ?? week[extras.get(day)?.like ?? weekdayOf(day)] ?? CLOSED
  }
  const hoursOn = (day: number) => cutStretches(parse(plannedOn(day)), breaksOn(day))

  const meaningOf = (day: number): DayMeaning => {
    const holiday = holidays.get(day)
    if (holiday) return named('holiday', holiday)
    const date = dates.get(day)
    if (date) return named('ownHours', date)
    const extra = extras.get(day)
    if (extra) return named('extraWorkday', extra)
    const period = periodOn(day)
    if (period) return named('period', period)
    return { kind: hoursOn(day).length > 0 ? 'workday' : 'restDay' }
  }
  return { hoursOn, meaningOf, covers: year => years.has(year) }
}

/**
 * The calendar of a department that differs from the base: its weekdays replace the base's, its dates and periods
 * win over the base's, and it works on the public holidays it names.
 */
export const applyVariant = (base: Calendar, variant: CalendarVariant): Calendar => {
  const ownDates = new Set(variant.dateHours.map(day => day.on))
  const worksOn = new Set(variant.worksOn)
  return {
    ...base,
    id: variant.id,
    weeklyHours: { ...base.weeklyHours, ...variant.weeklyHours },
    periods: [...base.periods, ...variant.periods],
    dateHours: [...base.dateHours.filter(day => !ownDates.has(day.on)), ...variant.dateHours],
    breaks: [...base.breaks, ...variant.breaks],
    holidays: base.holidays.filter(day => !worksOn.has(day.on)),
  }
}

/** Covered years missing for deadlines that begin in `year` and may reach the next; the administrator is warned. */
export const missingYears = (calendar: Calendar, year: number): number[] =>
  [year, year + 1].filter(wanted => !calendar.coveredYears.includes(wanted))
