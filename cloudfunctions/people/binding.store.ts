import type { Binding, BindCode, Grant, Person } from '@shared/contract/person'
import { find, inTransaction, operators, put, read, type Writes } from '../platform/store'

/** Somebody by school number, however its letters are written. */
export const personByNumber = async (number: string): Promise<Person | null> => {
  const written = [...new Set([number, number.toUpperCase(), number.toLowerCase()])]
  return (await find<Person>('people', { number: operators().in(written) }, 1))[0] ?? null
}
export const readPerson = (id: string) => read<Person>('people', id)
export const readBinding = (id: string) => read<Binding>('bindings', id)
export const putProof = (binding: Binding) => put('bindings', binding)
export const readCode = (id: string) => read<BindCode>('bindCodes', id)
export const putCode = (code: BindCode) => put('bindCodes', code)

/** Whether somebody the school did not know has filed anything. */
export const hasFiled = async (requester: string): Promise<boolean> =>
  (await find('cases', { requester }, 1)).length > 0

/** What binding looks at and writes, in one transaction. */
export interface Bound {
  person: Person | null
  binding: Binding | null
}

/** Reads person and binding, lets `decide` work it out, writes what it answers; null writes nothing. */
export const changeBinding = <R>(
  personId: string,
  bindingId: string,
  decide: (found: Bound) => { person: Person; binding: Binding; code?: BindCode } | R,
) =>
  inTransaction(async writes => {
    const person = await writes.read<Person>('people', personId)
    const binding = await writes.read<Binding>('bindings', bindingId)
    const decided = decide({ person, binding })
    if (typeof decided !== 'object' || decided === null || !('binding' in decided)) return decided
    await writes.put('people', decided.person)
    await writes.put('bindings', decided.binding)
    if (decided.code) await writes.put('bindCodes', decided.code)
    return decided
  })

/** Takes every identity from a person. */
export const clearBindings = (personId: string, bindingIdsOf: (person: Person) => string[], at: number) =>
  inTransaction(async (writes: Writes): Promise<boolean> => {
    const person = await writes.read<Person>('people', personId)
    if (!person || person.identities.length === 0) return false
    for (const _id of bindingIdsOf(person)) await writes.put<Binding>('bindings', { _id, person: null, at })
    await writes.put('people', { ...person, identities: [] })
    return true
  })

/** Changes the grants of a person who is still there; false when there is none, or nothing to change. */
export const changeGrants = (personId: string, change: (person: Person) => Grant[] | null) =>
  inTransaction(async (writes: Writes): Promise<boolean> => {
    const person = await writes.read<Person>('people', personId)
    const grants = person && person.left === undefined ? change(person) : null
    if (!person || !grants) return false
    await writes.put('people', { ...person, grants, staff: true })
    return true
  })
