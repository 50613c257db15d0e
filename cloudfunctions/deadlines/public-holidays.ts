import chineseDays from 'chinese-days'
import type { Calendar, CalendarName } from '@shared/contract/calendar'

/**
 * The years whose State Council notice stands in the installed `chinese-days`, declared by us: for a year it does not
 * know the package answers "workday" without a word (reliability K4). Raise it only together with the package.
 */
export const coveredYears: readonly number[] = [2024, 2025, 2026]

/** What public holidays put into a calendar. */
export type PublicHolidays = Pick<Calendar, 'holidays' | 'extraWorkdays' | 'coveredYears'>

const nameOf = (on: string): { name?: CalendarName } => {
  const [en, zh] = chineseDays.getDayDetail(on).name.split(',')
  return en && zh ? { name: { 'zh-CN': zh, en } } : {}
}

const isRestDay = (on: string): boolean => [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay())

const daysOf = (year: number): string[] => {
  const first = Date.UTC(year, 0, 1)
  const length = (Date.UTC(year + 1, 0, 1) - first) / 86_400_000
  return Array.from({ length }, (_, day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10))
}

/** Holidays of the notice: off, and named after a festival; plain weekends are closed by the weekly hours anyway. */
const holidaysOf = (year: number) =>
  daysOf(year)
    .filter(on => chineseDays.isHoliday(on) && 'name' in nameOf(on))
    .map(on => ({ on, ...nameOf(on) }))

const extraWorkdaysOf = (year: number) =>
  daysOf(year)
    .filter(on => isRestDay(on) && chineseDays.isWorkday(on))
    .map(on => ({ on, like: 'mon' as const, ...nameOf(on) }))

/**
 * Chinese public holidays and make-up workdays (调休) of the years asked for, as calendar data; years we do not cover
 * are left out and not claimed. A make-up workday works like a Monday until an administrator says otherwise.
 */
export const publicHolidays = (years: readonly number[] = coveredYears): PublicHolidays => {
  const known = years.filter(year => coveredYears.includes(year))
  return {
    holidays: known.flatMap(holidaysOf),
    extraWorkdays: known.flatMap(extraWorkdaysOf),
    coveredYears: known,
  }
}
