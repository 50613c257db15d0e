import type { Case } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import { inTransaction, isDuplicate, operators, pageByKey } from '../platform/store'

/** Cases whose requester may be asked once more how it was, oldest first, one page. */
export const pageToInvite = (now: number, limit: number) =>
  pageByKey<Case>(
    'cases',
    { inviteAt: operators().lte(now) },
    { field: 'inviteAt', direction: 'asc' },
    undefined,
    limit,
  )

/** Takes the mark off the case and writes the invitation with it; an invitation that is there already stays the only one. */
export const inviteOnce = async (
  id: string,
  make: (found: Case) => { case: Case; event?: Event } | null,
): Promise<boolean> => {
  try {
    return await inTransaction(async writes => {
      const found = await writes.read<Case>('cases', id)
      const made = found && make(found)
      if (!made) return false
      await writes.put('cases', made.case)
      if (made.event) await writes.add('events', made.event)
      return made.event !== undefined
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return false
  }
}
