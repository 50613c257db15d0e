import type { Case, Task } from '@shared/contract/case'
import type { Concern } from '@shared/contract/supervision'
import { BOUNCED } from '@shared/domain/lifecycle-ruling'
import { count, operators, pageByKey, type KeyOrder } from '../platform/store'

const DAY_MS = 86_400_000
/** Where nobody has done anything for three days, nothing moves. */
const SILENT_MS = 3 * DAY_MS
/** Low ratings of the last thirty days; older ones stand in the figures. */
const LOW_MS = 30 * DAY_MS
const LOW = [1, 2]
const OPEN = ['submitted', 'handling', 'waiting']

interface Asked {
  collection: 'cases' | 'tasks'
  where: Record<string, unknown>
  order: KeyOrder
}

/** Each concern as one query that an index answers. */
const askedFor: Record<Concern, (now: number, riskUntilAt: number) => Asked> = {
  risk: (now, riskUntilAt) => ({
    collection: 'tasks',
    where: {
      state: 'open',
      dueAt: operators().gt(now).and(operators().lte(riskUntilAt)),
    },
    order: { field: 'dueAt', direction: 'asc' },
  }),
  late: now => ({
    collection: 'tasks',
    where: { state: 'open', dueAt: operators().lte(now) },
    order: { field: 'dueAt', direction: 'asc' },
  }),
  silent: now => ({
    collection: 'cases',
    where: { status: operators().in(OPEN), updatedAt: operators().lt(now - SILENT_MS) },
    order: { field: 'updatedAt', direction: 'asc' },
  }),
  bounced: () => ({
    collection: 'cases',
    where: { status: operators().in(OPEN), bounces: operators().gte(BOUNCED) },
    order: { field: 'bounces', direction: 'desc' },
  }),
  reopened: () => ({
    collection: 'cases',
    where: { status: operators().in(OPEN), reopened: operators().gte(1) },
    order: { field: 'reopened', direction: 'desc' },
  }),
  low: now => ({
    collection: 'cases',
    where: {
      'rating.level': operators().in(LOW),
      'rating.at': operators().gte(now - LOW_MS),
      // Taken out as malicious, a rating says nothing.
      'rating.void': operators().neq(true),
    },
    order: { field: 'rating.at', direction: 'desc' },
  }),
}

/** Now, and until when what falls due is at risk. */
export interface Span {
  now: number
  riskUntilAt: number
}

/** One page of what gives a concern, the most pressing first. */
export const pageOfConcern = (concern: Concern, { now, riskUntilAt }: Span, after: string | undefined) => {
  const { collection, where, order } = askedFor[concern](now, riskUntilAt)
  return pageByKey<Case | Task>(collection, where, order, after)
}

/** How many give a concern. */
export const countConcern = (concern: Concern, { now, riskUntilAt }: Span): Promise<number> => {
  const { collection, where } = askedFor[concern](now, riskUntilAt)
  return count(collection, where)
}
