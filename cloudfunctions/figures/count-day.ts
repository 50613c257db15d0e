import { buildingOf } from '@shared/catalogue/building-of'
import type { Case } from '@shared/contract/case'
import type { Counts, DayFigures } from '@shared/contract/figures'
import { DAY_MS, dayOf } from '@shared/domain/calendar-dates'
import { instantOf, wallMsAt } from '@shared/domain/calendar-zone'
import { isUndecided } from '@shared/domain/clocks'
import { likeOf } from '@shared/domain/items'
import { addCounts, noCounts, stepTimesOf, tallyOf } from '@shared/domain/tally'
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

type Kind = Pick<DayFigures['rows'][number], 'department' | 'item' | 'type'>
type Place = { received: number; late: number }
type Step = { cases: number; minutes: number; late: number }

/** The sums of one day, by what the cases are about. */
class DaySums {
  readonly rows = new Sums<Kind, Counts>(noCounts)
  readonly hours = new Sums<Kind, number[]>(() => Array.from({ length: 24 }, () => 0))
  readonly places = new Sums<Kind & { place: string }, Place>(() => ({ received: 0, late: 0 }))
  readonly steps = new Sums<Kind & { step: string }, Step>(() => ({ cases: 0, minutes: 0, late: 0 }))
  readonly uses = new Sums<{ item: string; like: string }, number>(() => 0)
  open = 0

  add(subject: Case, counts: Counts, settings: Settings, now: number): void {
    const { department, item, type } = subject
    const kind = { department, item, type }
    if (subject.clocks.some(isUndecided)) this.open += 1
    this.rows.change(kind, sum => addCounts(sum, counts))
    if (subject.application)
      this.uses.change({ item, like: likeOf(subject.application.context) }, sum => sum + 1)
    const came = hourOf(subject, settings)
    this.hours.change(kind, sum => sum.map((count, hour) => count + (hour === came ? 1 : 0)))
    const place = buildingOf(subject.place)
    if (place !== undefined)
      this.places.change({ ...kind, place }, ({ received, late }) => ({
        received: received + 1,
        late: late + counts.promiseDue - counts.promiseKept,
      }))
    for (const { step, minutes, late } of stepTimesOf(subject, now))
      this.steps.change({ ...kind, step }, sum => ({
        cases: sum.cases + 1,
        minutes: sum.minutes + minutes,
        late: sum.late + (late ? 1 : 0),
      }))
  }
}

/**
 * The figures of what came in on one day, as it stood at `now`: reads the cases and events of that day and nothing
 * else. Done twice it gives the same.
 */
export const countDay = async (on: string, settings: Settings, now: number): Promise<DayFigures> => {
  const sums = new DaySums()
  for await (const page of casesReceived(...boundsOf(on, settings))) {
    const stories = await storiesOf(page.map(({ _id }) => _id))
    for (const subject of page) {
      const own = settingsFor(settings, subject.department)
      sums.add(subject, tallyOf(subject, stories.get(subject._id) ?? [], now, own), settings, now)
    }
  }
  return {
    ...{ _id: on, on, countedAt: now, open: sums.open },
    rows: sums.rows.list().map(({ sum, ...kind }) => ({ ...kind, counts: sum })),
    hours: sums.hours.list().map(({ sum, ...kind }) => ({ ...kind, hours: sum })),
    places: sums.places.list().map(({ sum, ...key }) => ({ ...key, ...sum })),
    steps: sums.steps.list().map(({ sum, ...key }) => ({ ...key, ...sum })),
    uses: sums.uses.list().map(({ sum, ...key }) => ({ ...key, times: sum })),
  }
}
