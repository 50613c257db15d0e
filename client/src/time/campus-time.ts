const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/**
 * The campus keeps Beijing time, which has had no daylight saving since 1991: a fixed shift is exact and needs no
 * `Intl` time zones, which WeChat's engines lack (reliability K6).
 */
const CAMPUS_SHIFT_MS = 8 * HOUR_MS

export interface CampusMoment {
  year: number
  /** 1 to 12. */
  month: number
  day: number
  hour: number
  minute: number
  /** Monday is 0. */
  weekday: number
  /** Days since 1970-01-01 on campus. */
  dayNumber: number
  /** Weeks, beginning on Monday, since the one of 1970-01-01. */
  weekNumber: number
}

/** What the clock and the calendar on a campus wall say at an instant (epoch ms). */
export const campusMomentOf = (at: number): CampusMoment => {
  const shifted = new Date(at + CAMPUS_SHIFT_MS)
  const dayNumber = Math.floor((at + CAMPUS_SHIFT_MS) / DAY_MS)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: (dayNumber + 3) % 7,
    dayNumber,
    weekNumber: Math.floor((dayNumber + 3) / 7),
  }
}

/** The instant (epoch ms) of a campus date `YYYY-MM-DD` and wall time `HH:MM`; undefined where either is not one. */
export const instantOfCampus = (on: string, wall: string): number | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || !/^\d{2}:\d{2}$/.test(wall)) return undefined
  const at = Date.parse(`${on}T${wall}:00Z`) - CAMPUS_SHIFT_MS
  return Number.isNaN(at) ? undefined : at
}

const pad = (part: number) => String(part).padStart(2, '0')

/** The campus date `YYYY-MM-DD` and wall time `HH:MM` of an instant. */
export const campusFieldsOf = (at: number): { on: string; wall: string } => {
  const { year, month, day, hour, minute } = campusMomentOf(at)
  return { on: `${year}-${pad(month)}-${pad(day)}`, wall: `${pad(hour)}:${pad(minute)}` }
}
