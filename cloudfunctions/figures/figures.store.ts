import type { Case } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import type { CountingState, DayFigures } from '@shared/contract/figures'
import { find, operators, pageByKey, put, read } from '../platform/store'

const CASES_AT_ONCE = 200
const EVENTS_AT_ONCE = 1_000
/** Cases whose events are read together: with more, one list might not hold them all. */
const STORIES_AT_ONCE = 25
const MOST_DAYS = 400

/** Every case that came in from `fromAt` (included) to `toAt`. */
export async function* casesReceived(fromAt: number, toAt: number): AsyncGenerator<Case[]> {
  const _ = operators()
  const where = { createdAt: _.gte(fromAt).and(_.lt(toAt)) }
  const order = { field: 'createdAt', direction: 'asc' } as const
  let after: string | undefined
  do {
    const { rows, next } = await pageByKey<Case>('cases', where, order, after, CASES_AT_ONCE)
    yield rows
    after = next
  } while (after !== undefined)
}

/** The events of one case, however many. */
const storyOf = async (id: string): Promise<Event[]> => {
  const rows: Event[] = []
  let after: string | undefined
  do {
    const order = { field: 'seq', direction: 'asc' } as const
    const page = await pageByKey<Event>('events', { case: id }, order, after, EVENTS_AT_ONCE)
    rows.push(...page.rows)
    after = page.next
  } while (after !== undefined)
  return rows
}

const storiesOfSome = async (ids: readonly string[]): Promise<Event[]> => {
  const found = await find<Event>('events', { case: operators().in([...ids]) }, EVENTS_AT_ONCE)
  if (found.length < EVENTS_AT_ONCE) return found
  return (await Promise.all(ids.map(storyOf))).flat()
}

/** The events of many cases, by case. */
export const storiesOf = async (ids: readonly string[]): Promise<Map<string, Event[]>> => {
  const stories = new Map<string, Event[]>()
  for (let at = 0; at < ids.length; at += STORIES_AT_ONCE)
    for (const event of await storiesOfSome(ids.slice(at, at + STORIES_AT_ONCE))) {
      const story = stories.get(event.case)
      if (story) story.push(event)
      else stories.set(event.case, [event])
    }
  return stories
}

/** Cases that changed in [fromAt, untilAt), in the order they changed, one slice. */
export const pageOfChanged = (fromAt: number, untilAt: number, after: string | undefined) => {
  const _ = operators()
  const where = { updatedAt: _.gte(fromAt).and(_.lt(untilAt)) }
  return pageByKey<Case>('cases', where, { field: 'updatedAt', direction: 'asc' }, after, CASES_AT_ONCE)
}

export const readState = () => read<CountingState>('runs', 'figures')
export const putState = (state: CountingState) => put('runs', state)
export const readDay = (on: string) => read<DayFigures>('figures', on)
export const putDay = (day: DayFigures) => put('figures', day)

/** Days on which something is not over yet. */
export const openDays = (): Promise<DayFigures[]> =>
  find<DayFigures>('figures', { open: operators().gt(0) }, MOST_DAYS)

/** The days of a span, both ends included, in order. */
export const daysBetween = (fromOn: string, toOn: string): Promise<DayFigures[]> => {
  const _ = operators()
  return find<DayFigures>('figures', { on: _.gte(fromOn).and(_.lte(toOn)) }, MOST_DAYS, 'on')
}
