import { DAY_MS, dateOf, dayOf } from './calendar-dates'
import { dayAt, instantOf, wallMsAt } from './calendar-zone'
import { afterOpenMs, type WorkingTime } from './working-time'

/** After so many closed days in a row (over three years) a calendar counts as never open. */
const MOST_CLOSED_DAYS = 1150

const worksOn = (time: WorkingTime, day: number) => time.hours.hoursOn(day).length > 0

/** The `count`-th working day after `day` (before it where negative); null where the calendar never opens. */
const stepWorkdays = (time: WorkingTime, day: number, count: number): number | null => {
  const step = Math.sign(count)
  let at = day
  for (let left = Math.abs(count), closed = 0; left > 0;) {
    at += step
    closed = worksOn(time, at) ? 0 : closed + 1
    if (closed > MOST_CLOSED_DAYS) return null
    if (closed === 0) left--
  }
  return at
}

/** The day itself where it is a working day, else the next one. */
const rollForward = (time: WorkingTime, day: number) =>
  worksOn(time, day) ? day : stepWorkdays(time, day, 1)

/** Whether the date has open hours. */
export const isWorkday = (time: WorkingTime, on: string): boolean => worksOn(time, dayOf(on))

/** The date `days` working days on (back where negative); a non-working start first rolls forward. Null: never open. */
export const addWorkdays = (time: WorkingTime, on: string, days: number): string | null => {
  const first = rollForward(time, dayOf(on))
  const last = first === null ? null : stepWorkdays(time, first, days)
  return last === null ? null : dateOf(last)
}

/** Working days in [fromOn, toOn); negative where the order is reversed. */
export const workdaysBetween = (time: WorkingTime, fromOn: string, toOn: string): number => {
  const [from, to] = [dayOf(fromOn), dayOf(toOn)]
  const days = Array.from({ length: Math.abs(to - from) }, (_, offset) => Math.min(from, to) + offset)
  const count = days.filter(day => worksOn(time, day)).length
  return to < from ? -count : count
}

const closingOf = (time: WorkingTime, day: number): number => {
  const seconds = time.hours.hoursOn(day).at(-1)?.[1] ?? 0
  return instantOf(time.zone, day * DAY_MS + seconds * 1000)
}

const closingToday = (time: WorkingTime, startAt: number): number | null => {
  const today = dayAt(time.zone, startAt)
  if (worksOn(time, today) && startAt <= closingOf(time, today)) return closingOf(time, today)
  const next = stepWorkdays(time, today, 1)
  return next === null ? null : closingOf(time, next)
}

/**
 * "n working days" from an instant: closing of the n-th working day after its date (the day of receipt is not
 * counted; none means closing of the present or next working day). Null: never open.
 */
export const dueDaysAtClosing = (time: WorkingTime, startAt: number, days: number): number | null => {
  if (days === 0) return closingToday(time, startAt)
  const day = stepWorkdays(time, dayAt(time.zone, startAt), days)
  return day === null ? null : closingOf(time, day)
}

/** The same time of day on the n-th working day after an instant; where that is closed, the next opening. */
export const dueDaysAtSameTime = (time: WorkingTime, startAt: number, days: number): number | null => {
  if (days === 0) return afterOpenMs(time, startAt, 0)
  const today = dayAt(time.zone, startAt)
  const day = stepWorkdays(time, today, days)
  if (day === null) return null
  return afterOpenMs(time, instantOf(time.zone, wallMsAt(time.zone, startAt) + (day - today) * DAY_MS), 0)
}

/** The first year from `fromAt` to `toAt` whose holidays the calendar does not know; undefined where it knows all. */
export const uncoveredYear = (time: WorkingTime, fromAt: number, toAt: number): number | undefined => {
  const yearAt = (at: number) => Number(dateOf(dayAt(time.zone, at)).slice(0, 4))
  for (let year = yearAt(fromAt); year <= yearAt(toAt); year++) if (!time.hours.covers(year)) return year
  return undefined
}
