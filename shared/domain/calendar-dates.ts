import { weekdays, type Weekday } from '../contract/words'

/** Milliseconds in a day of 24 hours. */
export const DAY_MS = 86_400_000

/** Days since 1970-01-01, a Thursday, of a date string; civil arithmetic, so no process zone can touch it. */
export const dayOf = (on: string): number => {
  const year = Number(on.slice(0, 4)) - (on.slice(5, 7) <= '02' ? 1 : 0)
  const month = Number(on.slice(5, 7))
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(on.slice(8, 10)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const pad = (number: number, width = 2) => String(number).padStart(width, '0')

/** The date string of a day number; inverse of {@link dayOf}. */
export const dateOf = (day: number): string => {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month)}-${pad(dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1)}`
}

/** 0 = Monday … 6 = Sunday. */
export const weekdayIndexOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/** The weekday of a day number. */
export const weekdayOf = (day: number): Weekday => weekdays[weekdayIndexOf(day)] ?? 'mon'

/** Seconds since midnight of a wall time, 86,400 for `24:00`. */
export const secondsOf = (wall: string): number => {
  const [hours = 0, minutes = 0, seconds = 0] = wall.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

/** HH:MM of seconds since midnight, with seconds only where there are any. */
export const wallOf = (seconds: number): string => {
  const rest = seconds % 60
  const wall = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}`
  return rest === 0 ? wall : `${wall}:${pad(rest)}`
}
