import type { Case } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import type { StoredFile } from '@shared/contract/file'
import type { Person } from '@shared/contract/person'
import type { Consent, Retention } from '@shared/contract/privacy'
import type { RosterImport } from '@shared/contract/roster'
import { changeWhere, find, operators, pageByKey, put, read, remove } from '../platform/store'

export const readConsent = (person: string) => read<Consent>('consents', person)
export const putConsent = (consent: Consent) => put('consents', consent)
export const readPerson = (id: string) => read<Person>('people', id)
export const readRetention = () => read<Retention>('retention', 'state')
export const putRetention = (state: Retention) => put('retention', state)

/** All cases of somebody, under every id they have had, at most 500. */
export const casesOf = (ids: readonly string[]) =>
  find<Case>('cases', { requester: ids.length === 1 ? ids[0] : operators().in([...ids]) }, 500)
/** What happened to a case, oldest first. */
export const eventsOf = async (id: string) =>
  (await find<Event>('events', { case: id }, 500)).sort((a, b) => a.seq - b.seq)

/** What somebody set for themselves: choices, marks, agreed messages. */
export const settingsOf = async (ids: readonly string[]): Promise<Record<string, unknown>[]> => {
  const _ = operators()
  const own = { _id: _.in([...ids]) }
  const credits = await find('credits', creditsWhere(ids[0] ?? ''), 100)
  const phrases = await find('phrases', own)
  return [...(await find('choices', own)), ...(await find('marks', own)), ...phrases, ...credits]
}

const creditsWhere = (person: string) => {
  const _ = operators()
  // Ids are person:template; `;` is the character after `:`.
  return { _id: _.and([_.gte(`${person}:`), _.lt(`${person};`)]) }
}

/** Removes what somebody set for themselves, and what they agreed to. */
export const removeSettingsOf = async (ids: readonly string[]): Promise<void> => {
  for (const credit of await find<{ _id: string }>('credits', creditsWhere(ids[0] ?? ''), 100))
    await remove('credits', credit._id)
  for (const id of ids)
    for (const collection of ['choices', 'marks', 'consents', 'phrases'] as const)
      await remove(collection, id)
}

export const correctPhone = (person: string, phone: string) =>
  changeWhere('people', { _id: person }, { phone: phone === '' ? operators().remove() : phone })

/** Takes from a person's record what is theirs to take; what the school must know stays. */
export const clearPerson = async (
  person: Person,
  bindingIds: readonly string[],
  at: number,
  whole: boolean,
) => {
  const gone = operators().remove()
  const own = { identities: [], phone: gone, language: gone, formerly: gone, fact: gone }
  for (const _id of bindingIds) await put('bindings', { _id, person: null, at })
  await changeWhere('people', { _id: person._id }, whole ? { ...own, name: '', number: gone } : own)
}

/** Ended cases that last moved in a span, in that order. */
export const pageOfOldCases = async (fromAt: number, untilAt: number): Promise<Case[]> => {
  const _ = operators()
  const where = { updatedAt: _.and([_.gte(fromAt), _.lt(untilAt)]) }
  const order = { field: 'updatedAt', direction: 'asc' } as const
  return (await pageByKey<Case>('cases', where, order, undefined, 50)).rows
}
/** People who left in a span, in that order. */
export const pageOfLeft = async (fromAt: number, untilAt: number): Promise<Person[]> => {
  const _ = operators()
  const where = { left: _.and([_.gte(fromAt), _.lt(untilAt)]) }
  return (await pageByKey<Person>('people', where, { field: 'left', direction: 'asc' }, undefined, 50)).rows
}
/** Sound uploaded before an instant. */
export const oldAudio = async (beforeAt: number): Promise<StoredFile[]> => {
  const _ = operators()
  const kinds = ['mp3', 'm4a', 'wav']
  const found = await Promise.all(
    kinds.map(kind => find<StoredFile>('files', { kind, createdAt: _.lt(beforeAt) }, 50)),
  )
  return found.flat()
}
/** Previews of rosters nobody applied. */
export const oldPreviews = (beforeAt: number) =>
  find<RosterImport>('imports', { state: 'previewed', createdAt: operators().lt(beforeAt) }, 10)
export const removePreview = async ({ _id, slices }: RosterImport): Promise<void> => {
  for (let slice = 0; slice < slices; slice += 1) await remove('importRows', `${_id}:${slice}`)
  await remove('imports', _id)
}
/** Counts of windows that ended before an instant. */
export const oldLimits = (beforeAt: number) =>
  find<{ _id: string }>('limits', { endsAt: operators().lt(beforeAt) }, 200)
export const removeLimit = (id: string) => remove('limits', id)
export const readCase = (id: string) => read<Case>('cases', id)
