import type { TrendRow } from '../contract/figures'
import { dateOf, dayOf, weekdayIndexOf } from './calendar-dates'

const WEEK = 7
const mondayOf = (day: number): number => day - weekdayIndexOf(day)

/**
 * The rows of a trend with the days (or weeks, by their Mondays) on which nothing came in, so that what is drawn is to
 * scale. Both ends included; rows outside the span are left out.
 */
export const fillTrend = (
  rows: readonly TrendRow[],
  { fromOn, toOn }: { fromOn: string; toOn: string },
  by: 'day' | 'week',
): TrendRow[] => {
  const known = new Map(rows.map(row => [row.on, row]))
  const [first, last] = [dayOf(fromOn), dayOf(toOn)]
  const filled: TrendRow[] = []
  for (let day = by === 'week' ? mondayOf(first) : first; day <= last; day += by === 'week' ? WEEK : 1) {
    const on = dateOf(day)
    filled.push(known.get(on) ?? { on, received: 0, answered: 0, promiseDue: 0, promiseKept: 0 })
  }
  return filled
}
