import type { Seal, Unsealing } from '@shared/contract/anonymity'
import type { Case } from '@shared/contract/case'
import { add, find, inTransaction, operators, pageByKey, read, remove } from '../platform/store'

export const readSeal = (alias: string) => read<Seal>('seals', alias)
export const addSeal = (sealed: Seal) => add('seals', sealed)
export const removeSeal = (alias: string) => remove('seals', alias)
export const sealsOf = (aliases: readonly string[]) =>
  find<Seal>('seals', { _id: operators().in([...aliases]) }, aliases.length)

export const readCase = (id: string) => read<Case>('cases', id)
/** Cases filed under these aliases, at most 100. */
export const casesOf = (aliases: readonly string[]) =>
  find<Case>('cases', { requester: operators().in([...aliases]) }, 100)

export const readUnsealing = (id: string) => read<Unsealing>('unsealings', id)
export const addUnsealing = (asked: Unsealing) => add('unsealings', asked)
export const unsealingsOf = (cases: readonly string[]) =>
  find<Unsealing>('unsealings', { case: operators().in([...cases]) }, 100)
export const pageOfAsked = (after: string | undefined) =>
  pageByKey<Unsealing>('unsealings', { state: 'asked' }, { field: 'askedAt', direction: 'asc' }, after)

/** What one of the two may still look at; few are ever open at once. */
export const openedFor = async (person: string, now: number): Promise<Unsealing[]> => {
  const open = await find<Unsealing>('unsealings', { state: 'opened', endsAt: operators().gt(now) }, 100)
  return open.filter(({ askedBy, openedBy }) => askedBy === person || openedBy === person)
}

/** Opens what was asked, once, as `change` says; null changes nothing. */
export const changeUnsealing = (id: string, change: (found: Unsealing) => Unsealing | null) =>
  inTransaction(async writes => {
    const found = await writes.read<Unsealing>('unsealings', id)
    const changed = found && change(found)
    if (changed) await writes.put('unsealings', changed)
    return changed
  })
