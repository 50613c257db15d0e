import type { Chain, Head, HeadState, StoredRefusal } from '@shared/contract/audit'
import type { Case } from '@shared/contract/case'
import { add, operators, pageByKey, put, read } from '../platform/store'

/** How far the keeping of heads has come, or null before the first. */
export const readState = () => read<HeadState>('heads', 'state')
export const putState = (state: HeadState) => put('heads', state)
export const addHead = (head: Head) => add('heads', head)

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
