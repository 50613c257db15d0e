import type { ReportPeriod } from '../contract/report'
import { dateOf, dayOf } from './calendar-dates'

const pad = (part: number) => String(part).padStart(2, '0')
const firstOf = (year: number, month: number) => `${year}-${pad(month)}-01`

/** The first day of the month so many months on. */
const monthsOn = (year: number, month: number, by: number): string => {
  const index = year * 12 + (month - 1) + by
  return firstOf(Math.floor(index / 12), (index % 12) + 1)
}

const dayBefore = (on: string) => dateOf(dayOf(on) - 1)

/** The days of a report's period, both included, and those of the period before it. */
export const reportSpan = (
  period: ReportPeriod,
): { fromOn: string; toOn: string; before: { fromOn: string; toOn: string } } => {
  const months = 'month' in period ? 1 : 6
  const first = 'month' in period ? period.month : period.half === 1 ? 1 : 7
  const fromOn = firstOf(period.year, first)
  return {
    fromOn,
    toOn: dayBefore(monthsOn(period.year, first, months)),
    before: { fromOn: monthsOn(period.year, first, -months), toOn: dayBefore(fromOn) },
  }
}
