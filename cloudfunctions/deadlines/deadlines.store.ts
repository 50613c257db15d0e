import type { Case, Task } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import {
  changeWhere,
  inTransaction,
  isDuplicate,
  operators,
  pageByKey,
  put,
  type Writes,
} from '../platform/store'

const AT_ONCE = 50

/** Cases whose alarms are due, oldest first, one page: reads what is due, not what is open. */
export const pageOfDue = (now: number, after?: string) =>
  pageByKey<Case>(
    'cases',
    { nextAlarmAt: operators().lte(now) },
    { field: 'nextAlarmAt', direction: 'asc' },
    after,
    AT_ONCE,
  )

/** What the machine does to one case by itself: no command, so its version stays and nobody's work becomes stale. */
export interface MachineChange {
  case: Case
  /** Each with an `_id` of its own kind; one that is there already stays as it is. */
  events: readonly Event[]
  tasks: readonly Task[]
  /** Messages that gather what would otherwise be many. */
  gather?(writes: Writes): Promise<void>
}

const addNew = async (writes: Writes, event: Event, careful: boolean) => {
  if (careful && (await writes.read<Event>('events', event._id))) return
  await writes.add('events', event)
}

/**
 * Reads a case, lets `decide` work it out, writes all of it or nothing. Null from `decide` writes nothing. Answers
 * whether something was written. An event that is there already makes the platform refuse the whole; then it is done
 * once more, leaving out what is there.
 */
export const changeByMachine = async (
  id: string,
  decide: (found: Case) => MachineChange | null,
): Promise<boolean> => {
  const attempt = (careful: boolean) =>
    inTransaction(async writes => {
      const found = await writes.read<Case>('cases', id)
      const change = found && decide(found)
      if (!change) return false
      await writes.put('cases', change.case)
      for (const event of change.events) await addNew(writes, event, careful)
      for (const task of change.tasks) await writes.put('tasks', task)
      await change.gather?.(writes)
      return true
    })
  try {
    return await attempt(false)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return attempt(true)
  }
}

/** A case nobody can work out waits a while, so that it does not stand in the way of others; noted for people. */
export const postpone = async (
  subject: Pick<Case, '_id' | 'nextAlarmAt'>,
  now: number,
  byMs: number,
): Promise<void> => {
  await changeWhere(
    'cases',
    { _id: subject._id, nextAlarmAt: subject.nextAlarmAt },
    { nextAlarmAt: now + byMs },
  )
  await put('runs', { _id: `stuck:${subject._id}`, kind: 'stuck', case: subject._id, at: now })
}
