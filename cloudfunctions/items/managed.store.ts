import { refuse, type Refusal } from '@shared/contract/codes'
import type { Item } from '@shared/contract/item'
import type { ItemHead, StoredItem } from '@shared/contract/items-stored'
import { find, inTransaction, type Writes } from '../platform/store'
import { storedId } from './items.store'

/** Who changes what, when and why. */
export interface Stamp {
  by: string
  at: number
  reason?: string
}

/** Every stored version of an item, the draft first. */
export const versionsOf = async (item: string): Promise<StoredItem[]> =>
  (await find<StoredItem>('items', { item }, 500)).sort((a, b) => a.version - b.version)

/** Keeps a draft; STALE when somebody else saved it in between. */
export const keepDraft = (
  item: string,
  seen: number,
  definition: Item,
  stamp: Stamp,
): Promise<StoredItem | Refusal> =>
  inTransaction(async writes => {
    const known = await writes.read<StoredItem>('items', storedId(item, 0))
    if ((known?.revision ?? 0) !== seen) return refuse('STALE')
    const head = await writes.read<ItemHead>('itemHeads', item)
    const draft: StoredItem = {
      ...{ _id: storedId(item, 0), item, version: 0, revision: seen + 1, ...stamp },
      definition: { ...definition, id: item, version: (head?.version ?? 0) + 1, state: 'draft' },
    }
    await writes.put('items', draft)
    await writes.put<ItemHead>(
      'itemHeads',
      head ? { ...head, draft: true } : { _id: item, version: 0, state: 'draft', draft: true, ...stamp },
    )
    return draft
  })

/** The draft as somebody saw it. Refused: NOT_FOUND without one, STALE where it has changed since. */
const draftSeen = async (writes: Writes, item: string, seen: number): Promise<StoredItem | Refusal> => {
  const draft = await writes.read<StoredItem>('items', storedId(item, 0))
  if (!draft) return refuse('NOT_FOUND')
  return draft.revision === seen ? draft : refuse('STALE')
}

/** Makes the draft the version in force; cases keep the one they began with. */
export const publishDraft = (item: string, seen: number, stamp: Stamp): Promise<StoredItem | Refusal> =>
  inTransaction(async writes => {
    const draft = await draftSeen(writes, item, seen)
    if ('ok' in draft) return draft
    const head = await writes.read<ItemHead>('itemHeads', item)
    const version = (head?.version ?? 0) + 1
    const published: StoredItem = {
      ...{ _id: storedId(item, version), item, version, revision: 1, ...stamp },
      definition: { ...draft.definition, version, state: 'published' },
    }
    await writes.add('items', published)
    await writes.put<ItemHead>('itemHeads', {
      _id: item,
      version,
      state: 'published',
      draft: false,
      ...stamp,
    })
    await writes.remove('items', draft._id)
    return published
  })

/** Throws a draft away. */
export const dropDraft = (item: string, seen: number): Promise<Refusal | null> =>
  inTransaction(async writes => {
    const draft = await draftSeen(writes, item, seen)
    if ('ok' in draft) return draft
    const head = await writes.read<ItemHead>('itemHeads', item)
    await writes.remove('items', draft._id)
    if (head && head.version > 0) await writes.put<ItemHead>('itemHeads', { ...head, draft: false })
    else await writes.remove('itemHeads', item)
    return null
  })

/** Retires an item, or brings it back; running cases go on either way. */
export const turnHead = (
  item: string,
  from: ItemHead['state'],
  to: ItemHead['state'],
  stamp: Stamp,
): Promise<Refusal | null> =>
  inTransaction(async writes => {
    const head = await writes.read<ItemHead>('itemHeads', item)
    if (!head) return refuse('NOT_FOUND')
    if (head.state !== from) return refuse('NOT_NOW')
    await writes.put<ItemHead>('itemHeads', { ...head, ...stamp, state: to })
    return null
  })
