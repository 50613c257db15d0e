import * as z from 'zod/mini'
import { weekdays, type Weekday } from './words'

export { weekdays, type Weekday }

/** Why a calendar was refused; shared/copy has a sentence for each. */
export const calendarProblems = [
  'dateUnknown',
  'timeUnknown',
  'intervalReversed',
  'intervalsOverlap',
  'periodReversed',
  'periodTooLong',
  'dateTwice',
  'holidayAndWorkday',
  'neverOpen',
] as const
export type CalendarProblem = (typeof calendarProblems)[number]

const problem = (code: CalendarProblem) => ({ error: code })

const DAY_MS = 86_400_000

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const dateExists = (on: string): boolean => {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
  const length = month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)
  return day >= 1 && day <= length
}

/** A date that exists, YYYY-MM-DD. */
export const dateOnSchema = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, problem('dateUnknown')), z.refine(dateExists, problem('dateUnknown')))

/** Wall time HH:MM or HH:MM:SS; `24:00` is the end of a day. */
export const wallTimeSchema = z
  .string()
  .check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?|24:00(:00)?)$/, problem('timeUnknown')))

/** Open from (included) to (excluded). */
export const openHoursSchema = z
  .tuple([wallTimeSchema, wallTimeSchema])
  .check(z.refine(([from, to]) => from < to, problem('intervalReversed')))
export type OpenHours = z.infer<typeof openHoursSchema>

const apart = (hours: OpenHours[]): boolean => {
  const sorted = [...hours].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.every(([from], index) => index === 0 || from >= (sorted[index - 1]?.[1] ?? ''))
}

/** The open hours of one day, several where there is a midday break; empty means closed. */
export const dayHoursSchema = z
  .array(openHoursSchema)
  .check(z.maxLength(12), z.refine(apart, problem('intervalsOverlap')))

/** Open hours by weekday; a weekday not named is closed. */
export const weekHoursSchema = z.partialRecord(z.enum(weekdays), dayHoursSchema)
export type WeekHours = z.infer<typeof weekHoursSchema>

/** What people call a day or a period, in every language. */
export const calendarNameSchema = z.strictObject({
  'zh-CN': z.string().check(z.maxLength(40)),
  en: z.string().check(z.maxLength(60)),
})
export type CalendarName = z.infer<typeof calendarNameSchema>

const named = { name: z.exactOptional(calendarNameSchema) }

export const holidaySchema = z.strictObject({ on: dateOnSchema, ...named })
/** A make-up workday (调休): works like the weekday `like`. */
export const extraWorkdaySchema = z.strictObject({ on: dateOnSchema, like: z.enum(weekdays), ...named })
/** A range of dates, both included, with weekly hours of its own (vacation duty hours). */
export const periodSchema = z
  .strictObject({ fromOn: dateOnSchema, toOn: dateOnSchema, hours: weekHoursSchema, ...named })
  .check(
    z.refine(period => period.fromOn <= period.toOn, problem('periodReversed')),
    z.refine(
      period => Date.parse(period.toOn) - Date.parse(period.fromOn) < 400 * DAY_MS,
      problem('periodTooLong'),
    ),
  )
/** One date with hours of its own (sports day); empty hours close it. */
export const dateHoursSchema = z.strictObject({ on: dateOnSchema, hours: dayHoursSchema, ...named })
/** Time cut out of whatever is open: on one date, on one weekday, or every day where neither is given. */
export const breakSchema = z.strictObject({
  on: z.exactOptional(dateOnSchema),
  weekday: z.exactOptional(z.enum(weekdays)),
  hours: dayHoursSchema,
})

const idSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/))
const zoneName = z.string().check(z.regex(/^[A-Za-z0-9_+\-/]{1,60}$/))
const yearSchema = z.int().check(z.minimum(2000), z.maximum(2100))

const once = (days: { on: string }[]) => new Set(days.map(day => day.on)).size === days.length
const daysOnce = z.refine<{ on: string }[]>(once, problem('dateTwice'))

const layers = {
  periods: z.array(periodSchema).check(z.maxLength(60)),
  dateHours: z.array(dateHoursSchema).check(z.maxLength(400), daysOnce),
  breaks: z.array(breakSchema).check(z.maxLength(400)),
}

const calendarFields = {
  id: idSchema,
  timezone: zoneName,
  weeklyHours: weekHoursSchema,
  holidays: z.array(holidaySchema).check(z.maxLength(600), daysOnce),
  extraWorkdays: z.array(extraWorkdaySchema).check(z.maxLength(200), daysOnce),
  ...layers,
  /** Years whose public holidays are known; declared, never inferred (reliability K4). */
  coveredYears: z.array(yearSchema),
  /** When the duty roster may be disturbed: the waking hours of every day. */
  wakingHours: openHoursSchema,
}

type Fields = z.infer<z.ZodMiniObject<typeof calendarFields>>

const opensSometime = (calendar: Fields) =>
  Object.values(calendar.weeklyHours).some(hours => hours.length > 0)

const noDayIsBoth = (calendar: Fields) => {
  const holidays = new Set(calendar.holidays.map(day => day.on))
  return !calendar.extraWorkdays.some(day => holidays.has(day.on))
}

/**
 * A working calendar as an administrator keeps it. Which hours a date has: none on a holiday; else those of the date
 * itself; else those of the last period that contains it, else the weekly hours, for its weekday or the one a
 * make-up workday works like; breaks are cut out last (design.md section 5).
 */
export const calendarSchema = z
  .strictObject(calendarFields)
  .check(
    z.refine(opensSometime, { ...problem('neverOpen'), path: ['weeklyHours'] }),
    z.refine(noDayIsBoth, { ...problem('holidayAndWorkday'), path: ['extraWorkdays'] }),
  )
export type Calendar = z.infer<typeof calendarSchema>

/** What one department does differently: its weekdays replace the base's, its periods and dates come on top. */
export const calendarVariantSchema = z.strictObject({
  id: idSchema,
  weeklyHours: weekHoursSchema,
  ...layers,
  /** Public holidays on which this department works all the same. */
  worksOn: z.array(dateOnSchema).check(z.maxLength(200)),
})
export type CalendarVariant = z.infer<typeof calendarVariantSchema>
