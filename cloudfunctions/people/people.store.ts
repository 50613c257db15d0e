import type { Department, Person } from '@shared/contract/person'
import { cached, cachedByKey } from '../platform/cache'
import { find, read } from '../platform/store'

/** The person a platform identity speaks for, fresh from the database, or null. */
export const personByIdentity = async (identityKey: string): Promise<Person | null> =>
  (await find<Person>('people', { identities: identityKey }, 1))[0] ?? null

/** A person by id, at most half a minute old: for names, never for rights. */
export const knownPerson = cachedByKey(30_000, 2_000, id => read<Person>('people', id))

/** Everybody with a role in the office, at most half a minute old. */
export const office = cached(30_000, () => find<Person>('people', { staff: true }, 1000))

/** All departments, at most half a minute old. */
export const allDepartments = cached(30_000, () => find<Department>('departments', {}, 200))
