import { refuse, type Refusal } from '@shared/contract/codes'
import type { StoredSetting } from '@shared/contract/settings'
import { find, inTransaction } from '../platform/store'

/** How often each setting was changed; nothing for one that was never saved. */
export const readRevisions = async (): Promise<Record<StoredSetting['_id'], number>> => {
  const stored = await find<StoredSetting>('settings', {})
  const revisionOf = (id: StoredSetting['_id']) => stored.find(({ _id }) => _id === id)?.revision ?? 0
  return {
    calendar: revisionOf('calendar'),
    variants: revisionOf('variants'),
    clocks: revisionOf('clocks'),
    duty: revisionOf('duty'),
  }
}

/** Keeps a setting whose `revision` is the next one; STALE when somebody else saved it in between. */
export const keepSetting = (setting: StoredSetting): Promise<Refusal | null> =>
  inTransaction(async writes => {
    const known = await writes.read<StoredSetting>('settings', setting._id)
    if ((known?.revision ?? 0) !== setting.revision - 1) return refuse('STALE')
    await writes.put('settings', setting)
    return null
  })
