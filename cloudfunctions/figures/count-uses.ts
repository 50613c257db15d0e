import { dateOf, dayOf } from '@shared/domain/calendar-dates'
import type { Uses } from '@shared/domain/items'
import { cachedByKey } from '../platform/cache'
import { daysBetween } from './figures.store'

/** Long enough that a quiet week does not empty it, short enough to follow the term. */
const DAYS = 14
const TTL_MS = 600_000

const counted = cachedByKey(TTL_MS, 4, async todayOn => {
  const found = new Map<string, Map<string, number>>()
  for (const { uses = [] } of await daysBetween(dateOf(dayOf(todayOn) - DAYS), todayOn))
    for (const { item, like, times } of uses) {
      const ofLike = found.get(like) ?? new Map<string, number>()
      found.set(like, ofLike.set(item, (ofLike.get(item) ?? 0) + times))
    }
  return found
})

/**
 * How often people of a kind applied for each item in the last two weeks, by item id: read from the daily figures, at
 * most ten minutes old in this instance. Who they were is nowhere in it.
 */
export const usesBy = async (like: string, todayOn: string): Promise<Uses> =>
  (await counted(todayOn)).get(like) ?? new Map()
