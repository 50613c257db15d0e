import type { Calendar } from '@shared/contract/calendar'
import type { Zone } from '@shared/domain/calendar-zone'

// A second opinion on working time that shares no arithmetic with the first: it walks minute by minute and asks of
// each whether the clock on the wall stands inside open hours. Slow on purpose.

const MINUTE_MS = 60_000
const DAY_MINUTES = 1440
const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

const minuteOf = (wall: string) => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5))

const paint = (minutes: Uint8Array, hours: readonly (readonly [string, string])[], value: 0 | 1) => {
  for (const [from, to] of hours) minutes.fill(value, minuteOf(from), minuteOf(to))
}

const openMinutesOf = (calendar: Calendar, day: number): Uint8Array<ArrayBuffer> => {
  const date = new Date(day * DAY_MINUTES * MINUTE_MS)
  const on = date.toISOString().slice(0, 10)
  const weekday = names[date.getUTCDay()] ?? 'sun'
  const minutes = new Uint8Array(DAY_MINUTES)
  const extra = calendar.extraWorkdays.find(candidate => candidate.on === on)
  const periods = calendar.periods.filter(period => period.fromOn <= on && on <= period.toOn)
  const week = periods.length > 0 ? periods[periods.length - 1]!.hours : calendar.weeklyHours
  const own = calendar.dateHours.find(candidate => candidate.on === on)
  if (calendar.holidays.some(holiday => holiday.on === on)) return minutes
  paint(minutes, own ? own.hours : (week[extra ? extra.like : weekday] ?? []), 1)
  for (const cut of calendar.breaks)
    if ((cut.on ?? on) === on && (cut.weekday ?? weekday) === weekday) paint(minutes, cut.hours, 0)
  return minutes
}

/** The slow way to count, for calendars and instants of whole minutes. */
export const minuteReference = (calendar: Calendar, zone: Zone) => {
  let knownDay = Number.NaN
  let minutes = new Uint8Array(DAY_MINUTES)
  const isOpen = (at: number): boolean => {
    const wallMinute = Math.floor(at / MINUTE_MS) + zone.offsetAt(at)
    const day = Math.floor(wallMinute / DAY_MINUTES)
    if (day !== knownDay) {
      minutes = openMinutesOf(calendar, day)
      knownDay = day
    }
    return minutes[wallMinute - day * DAY_MINUTES] === 1
  }
  const counts = (at: number, pauses: readonly (readonly [number, number])[]) =>
    isOpen(at) && !pauses.some(([from, to]) => from <= at && at < to)

  return {
    isOpen,
    dueAfter(startAt: number, budgetMinutes: number, pauses: readonly (readonly [number, number])[]): number {
      let at = startAt
      for (let left = budgetMinutes; left > 0; at += MINUTE_MS) if (counts(at, pauses)) left--
      return at
    },
    dueBefore(endAt: number, budgetMinutes: number, pauses: readonly (readonly [number, number])[]): number {
      let at = endAt
      for (let left = budgetMinutes; left > 0; at -= MINUTE_MS) if (counts(at - MINUTE_MS, pauses)) left--
      return at
    },
    elapsedMinutes(fromAt: number, toAt: number, pauses: readonly (readonly [number, number])[]): number {
      let open = 0
      for (let at = fromAt; at < toAt; at += MINUTE_MS) if (counts(at, pauses)) open++
      return open
    },
    nextOpen(fromAt: number): number {
      let at = fromAt
      while (!isOpen(at)) at += MINUTE_MS
      return at
    },
  }
}
