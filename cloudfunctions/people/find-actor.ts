import type { Actor } from '@shared/contract/person'
import { cachedByKey } from '../platform/cache'
import { strangerId } from '../platform/identity'
import { personByIdentity } from './people.store'

/** Who a platform identity is, with the rights of this moment: a removed role is gone with the next call (A7). */
export const findActor = async (identityKey: string): Promise<Actor> => {
  const person = await personByIdentity(identityKey)
  if (!person || person.left !== undefined) return { id: strangerId(identityKey), bound: false, grants: [] }
  return { id: person._id, bound: true, grants: person.grants }
}

const knownId = cachedByKey(60_000, 5_000, async identityKey => {
  const { id, bound } = await findActor(identityKey)
  return { id, bound, grants: [] }
})

/** Only who it is, at most a minute old and without any right: for what everybody may do for themselves. */
export const findRequester = (identityKey: string): Promise<Actor> => knownId(identityKey)
