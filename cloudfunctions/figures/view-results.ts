import { rateNames, type Counts } from '@shared/contract/figures'
import type { PublicRow, ResultPeriod, ResultsAnswer } from '@shared/contract/supervision'
import type { Language } from '@shared/contract/words'
import { dateOf } from '@shared/domain/calendar-dates'
import { dayAt } from '@shared/domain/calendar-zone'
import { ratesOf } from '@shared/domain/rates'
import { cachedByKey } from '../platform/cache'
import type { Settings } from '../platform/settings'
import { daysBetween } from './figures.store'
import { sumFigures } from './sum-figures'
import type { FigureNeeds } from './view-figures'

/** Anybody may ask, signed in or not, so an instance reads the figures at most once a minute. */
const KEPT_MS = 60_000
const lengths: Record<ResultPeriod, number> = { quarter: 90, year: 365 }

/** What the public page needs from other features. */
export interface ResultNeeds extends FigureNeeds {
  settings(): Promise<Settings>
}

const publicRow = (id: string, name: string, counts: Counts): PublicRow => {
  const rates = ratesOf(counts)
  const said = rateNames.map(rate => [rate, { share: rates[rate].share, few: rates[rate].few }])
  return { id, name, received: counts.received, rates: Object.fromEntries(said) as PublicRow['rates'] }
}

/**
 * The public results of whole days up to yesterday: received, and five shares by department and item (row S14). No
 * share of fewer than ten, no case, no person.
 */
export const viewResults = (needs: ResultNeeds) => {
  const kept = cachedByKey(KEPT_MS, 20, async key => {
    const [period, language, today] = JSON.parse(key) as [ResultPeriod, Language, number]
    const [fromOn, toOn] = [dateOf(today - lengths[period]), dateOf(today - 1)]
    const days = await daysBetween(fromOn, toOn)
    const sums = sumFigures(
      days,
      { fromOn, toOn },
      { departments: null },
      await needs.names(language),
      language,
    )
    const { countedAt, total, departments, items } = sums
    const rowsOf = (rows: typeof departments) =>
      rows.map(({ id, name, counts }) => publicRow(id, name, counts))
    return {
      ...{ fromOn, toOn, countedAt, total: publicRow('all', '', total) },
      ...{ departments: rowsOf(departments), items: rowsOf(items) },
    }
  })
  return async (period: ResultPeriod, now: number, language: Language): Promise<ResultsAnswer> => {
    const { zone } = await needs.settings()
    return kept(JSON.stringify([period, language, dayAt(zone, now)]))
  }
}
