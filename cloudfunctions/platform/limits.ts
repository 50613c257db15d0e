import { refuse, type Refusal } from '@shared/contract/codes'
import { isDuplicate, add, changeWhere, operators, read } from './store'

/** How often one person may do one thing. */
export interface Limit {
  name: string
  times: number
  windowMs: number
  /** Count every call for all instances: where each try is a guess. */
  strict?: true
}

interface StoredLimit {
  _id: string
  used: number
  endsAt: number
}

/** The first calls of a person cost no database operation; whoever goes on is counted in the database for all instances. */
const FREE_CALLS = 3
const seen = new Map<string, { calls: number; endsAt: number }>()

const windowOf = (limit: Limit, person: string, now: number) => {
  const index = Math.floor(now / limit.windowMs)
  return { id: `${limit.name}:${person}:${index}`, endsAt: (index + 1) * limit.windowMs }
}

const countStored = async (id: string, by: number, limit: Limit, endsAt: number): Promise<boolean> => {
  const _ = operators()
  const counted = await changeWhere('limits', { _id: id, used: _.lt(limit.times) }, { used: _.inc(by) })
  if (counted > 0) return true
  if (await read<StoredLimit>('limits', id)) return false
  try {
    await add('limits', { _id: id, used: by, endsAt })
    return true
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return countStored(id, by, limit, endsAt)
  }
}

/**
 * Counts one call of a person. Refuses TOO_MANY with the time to wait. Shared by all instances and kept over restarts
 * from the fourth call in a window on (reliability R1, R2).
 */
export const withinLimit = async (limit: Limit, person: string, now: number): Promise<Refusal | null> => {
  const { id, endsAt } = windowOf(limit, person, now)
  const tooMany = refuse('TOO_MANY', { retryAfterMs: endsAt - now })
  if (limit.strict) return (await countStored(id, 1, limit, endsAt)) ? null : tooMany
  if (seen.size > 10_000) seen.clear()
  const known = seen.get(id) ?? { calls: 0, endsAt }
  known.calls += 1
  seen.set(id, known)
  if (known.calls <= FREE_CALLS && known.calls <= limit.times) return null
  const by = known.calls === FREE_CALLS + 1 ? FREE_CALLS + 1 : 1
  return (await countStored(id, by, limit, endsAt)) ? null : tooMany
}
