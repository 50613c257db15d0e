import { DAY_MS, dateOf, wallOf, weekdayOf } from './calendar-dates'
import type { Weekday } from '../contract/calendar'

/** A time zone, handed in by the server: minutes east of UTC at an instant. The domain knows no zone database. */
export interface Zone {
  offsetAt(at: number): number
}

/** A zone that never changes its offset; China's is `fixedZone(480)`. */
export const fixedZone = (minutes: number): Zone => ({ offsetAt: () => minutes })

const MINUTE_MS = 60_000

/** Milliseconds of the wall clock at an instant, counted as if the wall stood in UTC. */
export const wallMsAt = (zone: Zone, at: number): number => at + zone.offsetAt(at) * MINUTE_MS

/**
 * The instant at which the wall clock shows a local time. As RFC 5545 (3.3.5) has it: a time that exists twice is
 * its first occurrence; one that daylight saving skips is read with the offset from before the gap, so 02:30 becomes
 * 03:30.
 */
export const instantOf = (zone: Zone, wallMs: number): number => {
  const before = zone.offsetAt(wallMs - DAY_MS)
  const after = zone.offsetAt(wallMs + DAY_MS)
  const early = wallMs - before * MINUTE_MS
  if (before === after || zone.offsetAt(early) === before) return early
  const late = wallMs - after * MINUTE_MS
  return zone.offsetAt(late) === after ? late : early
}

/** An instant as people in the zone read it: date, weekday and time. Phones show this; they have no zone data. */
export interface WallMoment {
  on: string
  weekday: Weekday
  time: string
}

/** What the wall calendar and clock of a zone show at an instant. */
export const wallMomentAt = (zone: Zone, at: number): WallMoment => {
  const wallMs = wallMsAt(zone, at)
  const day = Math.floor(wallMs / DAY_MS)
  return {
    on: dateOf(day),
    weekday: weekdayOf(day),
    time: wallOf(Math.floor((wallMs - day * DAY_MS) / 1000)),
  }
}

/** The day number an instant falls on in a zone. */
export const dayAt = (zone: Zone, at: number): number => Math.floor(wallMsAt(zone, at) / DAY_MS)
