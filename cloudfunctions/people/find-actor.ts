import type { Actor } from '@shared/contract/person'
import { isAliasOf } from '../platform/alias'
import { cachedByKey } from '../platform/cache'
import { strangerId } from '../platform/identity'
import { personByIdentity } from './people.store'

/** Who a platform identity is, with the rights of this moment: a removed role is gone with the next call (A7). */
export const findActor = async (identityKey: string): Promise<Actor> => {
  const person = await personByIdentity(identityKey)
  const stranger = strangerId(identityKey)
  const owns = (ids: readonly string[]) => (alias: string) => ids.some(id => isAliasOf(id, alias))
  if (!person || person.left !== undefined)
    return { id: stranger, bound: false, grants: [], identity: identityKey, ownsAlias: owns([stranger]) }
  const { _id: id, grants, formerly = [] } = person
  const also = formerly.length > 0 ? { also: formerly } : {}
  // An anonymous case filed before binding leaves no trace in the record, so the former id is worked out.
  const ownsAlias = owns([id, stranger, ...formerly])
  return { id, bound: true, grants, identity: identityKey, ...also, ownsAlias }
}

/**
 * Only who it is, at most a minute old and without any right: for what everybody may do for themselves. Whoever is not
 * bound is looked up with every call, so that binding counts at once.
 */
export const findRequester = cachedByKey(
  60_000,
  5_000,
  async (identityKey): Promise<Actor> => ({ ...(await findActor(identityKey)), grants: [] }),
  ({ bound }) => bound,
)
