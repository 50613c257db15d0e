import type { Actor } from '@shared/contract/person'
import { cachedByKey } from '../platform/cache'
import { strangerId } from '../platform/identity'
import { personByIdentity } from './people.store'

/** Who a platform identity is, with the rights of this moment: a removed role is gone with the next call (A7). */
export const findActor = async (identityKey: string): Promise<Actor> => {
  const person = await personByIdentity(identityKey)
  if (!person || person.left !== undefined)
    return { id: strangerId(identityKey), bound: false, grants: [], identity: identityKey }
  const { _id: id, grants, formerly } = person
  return { id, bound: true, grants, identity: identityKey, ...(formerly ? { also: formerly } : {}) }
}

const withoutRights = cachedByKey(60_000, 5_000, async (identityKey): Promise<Actor> => ({
  ...(await findActor(identityKey)),
  grants: [],
}))

/**
 * Only who it is, at most a minute old and without any right: for what everybody may do for themselves. Whoever was
 * not bound a moment ago is looked up again, so that binding counts at once.
 */
export const findRequester = async (identityKey: string): Promise<Actor> => {
  const known = await withoutRights(identityKey)
  return known.bound ? known : { ...(await findActor(identityKey)), grants: [] }
}
