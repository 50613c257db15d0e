import type { Case } from '@shared/contract/case'
import type { Counter } from '@shared/contract/settings'
import { find, operators, pageByKey, put, read } from '../platform/store'

const AT_ONCE = 200

/** Every case whose `field` lies in [fromAt, toAt), page by page. */
export async function* casesBetween(
  field: 'createdAt' | 'resolvedAt' | 'rating.at' | 'updatedAt',
  fromAt: number,
  toAt: number,
): AsyncGenerator<Case> {
  const _ = operators()
  const where = { [field]: _.gte(fromAt).and(_.lt(toAt)) }
  let after: string | undefined
  do {
    const { rows, next } = await pageByKey<Case>('cases', where, { field, direction: 'asc' }, after, AT_ONCE)
    yield* rows
    after = next
  } while (after !== undefined)
}

interface CountJob {
  _id: 'count'
  kind: 'count'
  at: number
  countedOn: string
}

/** The last day that was counted, or null. */
export const lastCounted = async (): Promise<string | null> =>
  (await read<CountJob>('runs', 'count'))?.countedOn ?? null

/** That day is counted. */
export const markCounted = (countedOn: string, at: number) =>
  put<CountJob>('runs', { _id: 'count', kind: 'count', at, countedOn })

/** Writes one day's figures of a department; counting a day again gives the same. */
export const putCounter = (counter: Counter) => put('counters', counter)

const MOST = 1_000

/** The figures of a span of days, both included. */
export const countersBetween = (fromOn: string, toOn: string): Promise<Counter[]> => {
  const _ = operators()
  return find<Counter>('counters', { on: _.gte(fromOn).and(_.lte(toOn)) }, MOST)
}
