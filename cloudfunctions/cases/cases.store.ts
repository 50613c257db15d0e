import type { Case, Task } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import { find, inTransaction, operators, pageByKey, read } from '../platform/store'

/** A case by id, or null. */
export const readCase = (id: string) => read<Case>('cases', id)

/** Everything that happened to a case, oldest first, at most 500 events. */
export const readEvents = async (id: string): Promise<Event[]> =>
  (await find<Event>('events', { case: id }, 500)).sort((a, b) => a.seq - b.seq)

const OPEN = ['submitted', 'handling', 'waiting', 'resolved']
const ENDED = ['closed', 'withdrawn', 'merged', 'rejected']

/** A person's own cases under every id they have had, latest movement first, one page. */
export const pageOfRequester = (
  ids: readonly string[],
  show: 'open' | 'ended' | 'all',
  after?: string,
  limit = 20,
) => {
  const status = show === 'all' ? {} : { status: operators().in(show === 'open' ? OPEN : ENDED) }
  return pageByKey<Case>(
    'cases',
    { requester: ids.length === 1 ? ids[0] : operators().in([...ids]), ...status },
    { field: 'updatedAt', direction: 'desc' },
    after,
    limit,
  )
}

/** A new case, its first event and its first task: all or nothing, three adds. */
export const addCase = (opened: Case, event: Event, task: Task): Promise<void> =>
  inTransaction(async writes => {
    await writes.add('cases', opened)
    await writes.add('events', event)
    await writes.add('tasks', task)
  })

/** What one command writes. */
export interface Written {
  case: Case
  event: Event
  tasks: readonly Task[]
}

/**
 * Reads a case, lets `decide` work it out, and writes case, event and tasks together. Another writer of the same case
 * makes the platform refuse, and it begins anew on what is there then.
 */
export const changeCase = <R>(
  id: string,
  decide: (found: Case | null) => Written | R,
): Promise<Written | R> =>
  inTransaction(async writes => {
    const decided = decide(await writes.read<Case>('cases', id))
    if (typeof decided !== 'object' || decided === null || !('event' in decided)) return decided
    await writes.put('cases', decided.case)
    await writes.add('events', decided.event)
    for (const task of decided.tasks) await writes.put('tasks', task)
    return decided
  })
