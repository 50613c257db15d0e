import type { StoredRefusal } from '@shared/contract/audit'
import type { Code } from '@shared/contract/codes'
import { add, changeWhere, isDuplicate, operators } from './store'

/** One refused call. */
export interface Refused {
  person: string
  action: string
  code: Code
  requestId: string
  at: number
}

const DAY_MS = 86_400_000
/** The first refusals of a kind are each written, later ones together: a flood costs its logarithm. */
const EACH = 4
const MOST_KNOWN = 10_000
const counted = new Map<string, { times: number; written: number }>()

const isWorthWriting = (times: number) => times <= EACH || (times & (times - 1)) === 0

const write = async (id: string, refused: Refused, by: number): Promise<void> => {
  const { person, action, code, requestId, at } = refused
  const _ = operators()
  const change = { times: _.inc(by), lastAt: at, requestId }
  if ((await changeWhere('refusals', { _id: id }, change)) > 0) return
  const first: StoredRefusal = {
    _id: id,
    person,
    action,
    code,
    requestId,
    times: by,
    firstAt: at,
    lastAt: at,
  }
  await add('refusals', first).catch(async (error: unknown) => {
    if (!isDuplicate(error)) throw error
    await changeWhere('refusals', { _id: id }, change)
  })
}

/**
 * Adds up a refusal by day, person, action and code (reliability L1, A5). The first four are written one by one, then
 * at every doubling, so at most half of a flood is missing from the sum when an instance ends.
 */
export const recordRefusal = async (refused: Refused): Promise<void> => {
  const { person, action, code, at } = refused
  const id = `${Math.floor(at / DAY_MS)}:${person}:${action}:${code}`
  if (counted.size > MOST_KNOWN) counted.clear()
  const known = counted.get(id) ?? { times: 0, written: 0 }
  known.times += 1
  counted.set(id, known)
  if (!isWorthWriting(known.times)) return
  const by = known.times - known.written
  known.written = known.times
  await write(id, refused, by)
}
