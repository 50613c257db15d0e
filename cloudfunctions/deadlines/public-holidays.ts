import days from 'chinese-days/dist/chinese-days.json'
import type { Calendar, CalendarName } from '@shared/contract/calendar'

/**
 * The years whose State Council notice stands in the installed `chinese-days`, declared by us: for a year it does not
 * know the package answers "workday" without a word (reliability K4). Raise it only together with the package.
 */
export const coveredYears: readonly number[] = [2024, 2025, 2026]

/** What public holidays put into a calendar. */
export type PublicHolidays = Pick<Calendar, 'holidays' | 'extraWorkdays' | 'coveredYears'>

// The package's functions read dates in the process's zone and are a day off in America; its data is not.
const inYear = (named: Record<string, string>, year: number): [string, string][] =>
  Object.entries(named)
    .filter(([on]) => on.startsWith(`${year}-`))
    .sort(([a], [b]) => (a < b ? -1 : 1))

/** The package writes "National Day,国庆节,3". */
const nameOf = (text: string): { name?: CalendarName } => {
  const [en, zh] = text.split(',')
  return en && zh ? { name: { 'zh-CN': zh, en } } : {}
}

/**
 * Chinese public holidays and make-up workdays (调休) of the years asked for, as calendar data; years we do not cover
 * are left out and not claimed. A make-up workday works like a Monday until an administrator says otherwise.
 */
export const publicHolidays = (years: readonly number[] = coveredYears): PublicHolidays => {
  const known = years.filter(year => coveredYears.includes(year))
  const holidays = known.flatMap(year => inYear(days.holidays, year))
  const workdays = known.flatMap(year => inYear(days.workdays, year))
  return {
    holidays: holidays.map(([on, text]) => ({ on, ...nameOf(text) })),
    extraWorkdays: workdays.map(([on, text]) => ({ on, like: 'mon', ...nameOf(text) })),
    coveredYears: known,
  }
}
