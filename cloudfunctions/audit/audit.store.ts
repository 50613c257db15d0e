import type { Chain, Head, HeadState, StoredRefusal } from '@shared/contract/audit'
import type { Case } from '@shared/contract/case'
import { inTransaction, operators, pageByKey, read } from '../platform/store'

/** How far the keeping of heads has come, or null before the first. */
export const readState = () => read<HeadState>('heads', 'state')

/** Writes how far it has come, and the head that says so; false where another tick has kept a head since `before`. */
export const moveState = (before: string, state: HeadState, head?: Head): Promise<boolean> =>
  inTransaction(async writes => {
    const known = await writes.read<HeadState>('heads', state._id)
    if ((known?.before ?? '') !== before) return false
    if (head) await writes.add('heads', head)
    await writes.put('heads', state)
    return true
  })

/** One slice of what moved in a span of time, in the order it moved. */
export const pageOfMoved = (
  source: 'cases' | 'chains',
  fromAt: number,
  beforeAt: number,
  after: string | undefined,
  limit: number,
) => {
  const _ = operators()
  const where = { updatedAt: _.and([_.gte(fromAt), _.lt(beforeAt)]) }
  return pageByKey<Case | Chain>(source, where, { field: 'updatedAt', direction: 'asc' }, after, limit)
}

/** One page of refusals, newest first. */
export const pageOfRefusals = (after: string | undefined) =>
  pageByKey<StoredRefusal>('refusals', {}, { field: 'lastAt', direction: 'desc' }, after)
