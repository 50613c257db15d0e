import type { Department } from '@shared/contract/person'
import type { Counter, PromiseRow, PromisesAnswer, PublicShare } from '@shared/contract/settings'
import type { Language } from '@shared/contract/words'
import { dateOf } from '@shared/domain/calendar-dates'
import { dayAt } from '@shared/domain/calendar-zone'
import { shareOf } from '@shared/domain/share'
import type { Settings } from '../platform/settings'
import { countersBetween } from './promises.store'

/** What the board needs from other features. */
export interface BoardNeeds {
  settings(): Promise<Settings>
  departments(): Promise<Department[]>
}

const DAYS = 30

const published = (part: number, whole: number): PublicShare => {
  const { share, few } = shareOf(part, whole)
  return { share: share === null ? null : Math.round(share * 1000) / 1000, few }
}

const rowOf = (department: string | null, name: string, counters: readonly Counter[]): PromiseRow => {
  const sum = (field: 'received' | 'answered' | 'kept' | 'rated' | 'satisfied') =>
    counters.reduce((total, counter) => total + counter[field], 0)
  return {
    ...{ department, name, received: sum('received'), answered: sum('answered') },
    onTime: published(sum('kept'), sum('answered')),
    satisfied: published(sum('satisfied'), sum('rated')),
  }
}

/** The public board of the last thirty whole days: what is promised, and how it was kept (row S14). */
export const viewPromises =
  ({ settings, departments }: BoardNeeds) =>
  async (now: number, language: Language): Promise<PromisesAnswer> => {
    const [{ clocks, zone }, known] = await Promise.all([settings(), departments()])
    const today = dayAt(zone, now)
    const [fromOn, toOn] = [dateOf(today - DAYS), dateOf(today - 1)]
    const counters = await countersBetween(fromOn, toOn)
    const rows = known.map(({ _id, name }) =>
      rowOf(
        _id,
        name[language],
        counters.filter(({ department }) => department === _id),
      ),
    )
    const some = rows.filter(({ received, answered }) => received + answered > 0)
    return { promises: clocks.feedback, fromOn, toOn, rows: [rowOf(null, '', counters), ...some] }
  }
