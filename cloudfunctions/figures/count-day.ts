import { buildingOf } from '@shared/catalogue/building-of'
import type { Case } from '@shared/contract/case'
import type { Counts, DayFigures } from '@shared/contract/figures'
import { DAY_MS, dayOf } from '@shared/domain/calendar-dates'
import { instantOf, wallMsAt } from '@shared/domain/calendar-zone'
import { isUndecided } from '@shared/domain/clocks'
import { likeOf } from '@shared/domain/items'
import { addCounts, noCounts, tallyOf } from '@shared/domain/tally'
import { settingsFor, type Settings } from '../platform/settings'
import { casesReceived, storiesOf } from './figures.store'

const HOUR_MS = 3_600_000

/** The first moment of a date and of the one after it. */
export const boundsOf = (on: string, { zone }: Pick<Settings, 'zone'>): [number, number] => [
  instantOf(zone, dayOf(on) * DAY_MS),
  instantOf(zone, (dayOf(on) + 1) * DAY_MS),
]

/** Adds up what belongs to one key; the keys come back in order, so that equal days are equal documents. */
class Sums<Key extends object, Sum> {
  private readonly found = new Map<string, { key: Key; sum: Sum }>()
  constructor(private readonly nothing: () => Sum) {}
  change(key: Key, change: (sum: Sum) => Sum): void {
    const name = JSON.stringify(key)
    const { sum } = this.found.get(name) ?? { sum: this.nothing() }
    this.found.set(name, { key, sum: change(sum) })
  }
  list(): (Key & { sum: Sum })[] {
    return [...this.found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { key, sum }]) => ({ ...key, sum }))
  }
}

const hourOf = (subject: Case, { zone }: Settings) =>
  Math.floor((wallMsAt(zone, subject.createdAt) % DAY_MS) / HOUR_MS)

/**
 * The figures of what came in on one day, as it stood at `now`: reads the cases and events of that day and nothing
 * else. Done twice it gives the same.
 */
export const countDay = async (on: string, settings: Settings, now: number): Promise<DayFigures> => {
  const rows = new Sums<Pick<DayFigures['rows'][number], 'department' | 'item' | 'type'>, Counts>(noCounts)
  const hours = new Sums<{ department: string }, number[]>(() => Array.from({ length: 24 }, () => 0))
  const places = new Sums<{ department: string; place: string }, { received: number; late: number }>(() => ({
    received: 0,
    late: 0,
  }))
  const uses = new Sums<{ item: string; like: string }, number>(() => 0)
  let open = 0
  for await (const page of casesReceived(...boundsOf(on, settings))) {
    const stories = await storiesOf(page.map(({ _id }) => _id))
    for (const subject of page) {
      const { department, item, type } = subject
      const counts = tallyOf(subject, stories.get(subject._id) ?? [], now, settingsFor(settings, department))
      if (subject.clocks.some(isUndecided)) open += 1
      rows.change({ department, item, type }, sum => addCounts(sum, counts))
      if (subject.application)
        uses.change({ item, like: likeOf(subject.application.context) }, sum => sum + 1)
      hours.change({ department }, sum =>
        sum.map((n, hour) => n + (hour === hourOf(subject, settings) ? 1 : 0)),
      )
      const place = buildingOf(subject.place)
      if (place !== undefined)
        places.change({ department, place }, ({ received, late }) => ({
          received: received + 1,
          late: late + counts.promiseDue - counts.promiseKept,
        }))
    }
  }
  return {
    ...{ _id: on, on, countedAt: now, open },
    rows: rows.list().map(({ sum, ...key }) => ({ ...key, counts: sum })),
    hours: hours.list().map(({ sum, department }) => ({ department, hours: sum })),
    places: places.list().map(({ sum, ...key }) => ({ ...key, ...sum })),
    uses: uses.list().map(({ sum, ...key }) => ({ ...key, times: sum })),
  }
}
