import type { Department, Person } from '@shared/contract/person'
import { cached, cachedByKey } from '../platform/cache'
import { find, read } from '../platform/store'

/** The person a platform identity speaks for, fresh from the database, or null. */
export const personByIdentity = async (identityKey: string): Promise<Person | null> =>
  (await find<Person>('people', { identities: identityKey }, 1))[0] ?? null

/** Ids of people the school did not know begin so; somebody may have had one before they were bound. */
const STRANGER = 'u-'

/** A person by id, also by one from before they were bound; at most half a minute old: for names, never for rights. */
export const knownPerson = cachedByKey(30_000, 2_000, async id => {
  const found = await read<Person>('people', id)
  if (found || !id.startsWith(STRANGER)) return found
  return (await find<Person>('people', { formerly: id }, 1))[0] ?? null
})

/** Everybody with a role in the office, at most half a minute old. */
export const office = cached(30_000, () => find<Person>('people', { staff: true }, 1000))

/** All departments, at most half a minute old. */
export const allDepartments = cached(30_000, () => find<Department>('departments', {}, 200))
