import type { Case, Task } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import type { Slot } from '@shared/contract/items-stored'
import { find, inTransaction, operators, pageByKey, read } from '../platform/store'

/** A case by id, or null. */
export const readCase = (id: string) => read<Case>('cases', id)

/** Everything that happened to a case, oldest first, at most 500 events. */
export const readEvents = async (id: string): Promise<Event[]> =>
  (await find<Event>('events', { case: id }, 500)).sort((a, b) => a.seq - b.seq)

const OPEN = ['submitted', 'handling', 'waiting', 'resolved']
const ENDED = ['closed', 'withdrawn', 'merged', 'rejected']

/** Cases a person has told of or joined, under every id they have had, latest movement first, one page. */
export const pageOfPerson = (
  ids: readonly string[],
  show: 'open' | 'ended' | 'all',
  after?: string,
  limit = 20,
) => {
  const status = show === 'all' ? {} : { status: operators().in(show === 'open' ? OPEN : ENDED) }
  const _ = operators()
  const mine = ids.length === 1 ? ids[0] : _.in([...ids])
  return pageByKey<Case>(
    'cases',
    _.or([
      { requester: mine, ...status },
      { joined: mine, ...status },
    ]) as unknown as Record<string, unknown>,
    { field: 'updatedAt', direction: 'desc' },
    after,
    limit,
  )
}

/** What belongs to a new case besides its event: the tasks, and the slots it holds. */
export interface Opened {
  case: Case
  event: Event
  tasks: readonly Task[]
  slots?: readonly Slot[]
}

/** A new case, its first event, its tasks and its slots: all or nothing, three adds for most. */
export const addCase = ({ case: opened, event, tasks, slots = [] }: Opened): Promise<void> =>
  inTransaction(async writes => {
    for (const slot of slots) await writes.add('slots', slot)
    await writes.add('cases', opened)
    await writes.add('events', event)
    for (const task of tasks) await writes.add('tasks', task)
  })

/** Whether somebody holds one of these slots already. */
export const isAnyHeld = async (slots: readonly Slot[]): Promise<boolean> =>
  slots.length > 0 &&
  (await find<Slot>('slots', { _id: operators().in(slots.map(({ _id }) => _id)) }, 1)).length > 0

/** What one command writes. `slots`: newly held; what the case no longer holds is free again. */
export interface Written extends Opened {
  freed?: readonly string[]
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
    for (const slot of decided.slots ?? []) await writes.add('slots', slot)
    for (const slot of decided.freed ?? []) await writes.remove('slots', slot)
    await writes.put('cases', decided.case)
    await writes.add('events', decided.event)
    for (const task of decided.tasks) await writes.put('tasks', task)
    return decided
  })
