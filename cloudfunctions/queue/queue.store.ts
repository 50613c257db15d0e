import type { Case, Task } from '@shared/contract/case'
import type { Person } from '@shared/contract/person'
import { MOST_WATCHED, type Watch } from '@shared/contract/queue'
import { add, count, find, operators, pageByKey, read, remove } from '../platform/store'

/** Tasks that are still somebody's to do or wait for the requester. */
export const UNFINISHED = ['open', 'waiting'] as const

/** One page of tasks, least time left first: one indexed query. */
export const pageOfTasks = (where: Record<string, unknown>, after?: string) =>
  pageByKey<Task>('tasks', where, { field: 'dueAt', direction: 'asc' }, after)

/** Whether somebody watches a case. */
export const isWatching = async (person: string, caseId: string): Promise<boolean> =>
  (await read<Watch>('watches', `${person}:${caseId}`)) !== null

/** Everything somebody watches, at most {@link MOST_WATCHED} cases. */
export const watchedBy = async (person: string): Promise<string[]> =>
  (await find<Watch>('watches', { person }, MOST_WATCHED)).map(watch => watch.case)

/** Begins to watch; false where that would be too many. */
export const beginWatching = async (person: string, caseId: string, at: number): Promise<boolean> => {
  if ((await count('watches', { person })) >= MOST_WATCHED) return false
  await add('watches', { _id: `${person}:${caseId}`, person, case: caseId, at })
  return true
}

export const stopWatching = (person: string, caseId: string) => remove('watches', `${person}:${caseId}`)

/** The unfinished tasks of these cases, least time left first; at most {@link MOST_WATCHED} cases. */
export const tasksOfCases = async (cases: readonly string[]): Promise<Task[]> => {
  if (cases.length === 0) return []
  const found = await find<Task>('tasks', { case: operators().in([...cases]) }, 1000)
  return found.filter(({ state }) => state !== 'done').sort((a, b) => a.dueAt - b.dueAt)
}

/** The case of a number, or null. */
export const caseOfNumber = async (number: string): Promise<Case | null> =>
  (await find<Case>('cases', { number }, 1))[0] ?? null

/** One page of the cases that hold a search term, newest first; `departments` null means everywhere. */
export const pageOfTerm = (
  term: string,
  departments: readonly string[] | null,
  limit: number,
  after?: string,
) =>
  pageByKey<Case>(
    'cases',
    { terms: term, ...(departments ? { department: operators().in([...departments]) } : {}) },
    { field: 'createdAt', direction: 'desc' },
    after,
    limit,
  )

/** People with exactly this name, at most ten. */
export const peopleNamed = (name: string): Promise<Person[]> => find<Person>('people', { name }, 10)

/** The newest cases of some requesters, at most `limit`. */
export const casesOfRequesters = async (ids: readonly string[], limit: number): Promise<Case[]> => {
  if (ids.length === 0) return []
  const order = { field: 'updatedAt', direction: 'desc' } as const
  return (await pageByKey<Case>('cases', { requester: operators().in([...ids]) }, order, undefined, limit))
    .rows
}

/** What some people have to do, least time left first, at most a page. */
export const tasksOfPeople = async (ids: readonly string[]): Promise<Task[]> => {
  if (ids.length === 0) return []
  const _ = operators()
  return (await pageOfTasks({ person: _.in([...ids]), state: _.in([...UNFINISHED]) })).rows
}

export const readCase = (id: string) => read<Case>('cases', id)

/** Cases of an owner whose person, without the app, must still be told; longest owed first. */
export const pageToTell = (owner: string, after?: string) =>
  pageByKey<Case>('cases', { owner, tellAt: operators().gt(0) }, { field: 'tellAt', direction: 'asc' }, after)

export const countToTell = (owner: string) => count('cases', { owner, tellAt: operators().gt(0) })

/** Cases that wait for the office's ruling, longest first. */
export const pageToRule = (after?: string) =>
  pageByKey<Case>(
    'cases',
    { 'rulingAsked.at': operators().gt(0) },
    { field: 'rulingAsked.at', direction: 'asc' },
    after,
  )
