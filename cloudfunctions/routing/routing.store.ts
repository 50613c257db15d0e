import { defaultHelp, defaultRouting } from '@shared/catalogue/routing'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { HelpLine, Routing, StoredRouting } from '@shared/contract/routing'
import { cached, cachedByKey } from '../platform/cache'
import { count, inTransaction, read } from '../platform/store'

const ID = 'routing'

/** The rules as they stand this moment; the defaults where nobody saved any. */
export const readRouting = async (): Promise<{ value: Routing; help: HelpLine[]; revision: number }> =>
  (await read<StoredRouting>('settings', ID)) ?? { value: defaultRouting, help: defaultHelp, revision: 0 }

/** The rules in force; a change is seen by every instance within half a minute. */
export const knownRouting = cached(30_000, readRouting)

/** Numbers to call where a life may be at risk. */
export const helpLines = async (): Promise<HelpLine[]> => (await knownRouting()).help

/** Keeps rules whose `revision` is the next one; STALE when somebody else saved in between. */
export const keepRouting = (next: Omit<StoredRouting, '_id'>): Promise<Refusal | null> =>
  inTransaction(async writes => {
    const known = await writes.read<StoredRouting>('settings', ID)
    if ((known?.revision ?? 0) !== next.revision - 1) return refuse('STALE')
    await writes.put('settings', { _id: ID, ...next })
    return null
  })

/** A person's open tasks, counted at most every half a minute; what this instance gave them since is added. */
const counted = cachedByKey(30_000, 2_000, async person => ({
  tasks: await count('tasks', { person, state: 'open' }),
}))

/** Open tasks of each of `people`, without a query for those counted a moment ago. */
export const openTasksOf = async (people: readonly { _id: string }[]): Promise<Map<string, number>> =>
  new Map(await Promise.all(people.map(async ({ _id }) => [_id, (await counted(_id)).tasks] as const)))

/** Remembers a task just given, so that a burst does not all go to whoever was idle when it began. */
export const noteGiven = async (person: string): Promise<void> => {
  ;(await counted(person)).tasks += 1
}
