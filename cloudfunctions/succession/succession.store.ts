import type { Task } from '@shared/contract/case'
import type { Person } from '@shared/contract/person'
import { changeWhere, count, find, operators, read } from '../platform/store'

const UNFINISHED = ['open', 'waiting']

/** A person as they stand now, not as they were half a minute ago. */
export const readPerson = (id: string) => read<Person>('people', id)

/** Some people as they stand now; who is on no record is left out. */
export const readPeople = (ids: readonly string[]) =>
  find<Person>('people', { _id: operators().in([...ids]) }, ids.length)

/** Says from when and until when somebody is away, and who stands in. */
export const writeAway = (
  id: string,
  away: { deputy: string; awayFrom: number; awayUntil?: number | undefined },
): Promise<number> =>
  changeWhere('people', { _id: id }, { ...away, awayUntil: away.awayUntil ?? operators().remove() })

export const endAway = (id: string): Promise<number> =>
  changeWhere('people', { _id: id }, { awayFrom: operators().remove(), awayUntil: operators().remove() })

/** Unfinished tasks of some people, at most `limit`. */
export const tasksOf = (people: readonly string[], limit: number): Promise<Task[]> => {
  const _ = operators()
  return find<Task>('tasks', { person: _.in([...people]), state: _.in(UNFINISHED) }, limit)
}

/** Unfinished tasks of cases some people received first, at most `limit`. */
export const tasksFirstAskedOf = (people: readonly string[], limit: number): Promise<Task[]> => {
  const _ = operators()
  return find<Task>('tasks', { firstContact: _.in([...people]), state: _.in(UNFINISHED) }, limit)
}

export const countTasks = (person: string, state: 'open' | 'waiting'): Promise<number> =>
  count('tasks', { person, state })

export const countLate = (person: string, now: number): Promise<number> =>
  count('tasks', { person, state: 'open', dueAt: operators().lt(now) })

/** A walk over everybody who holds unfinished work of one state, or received it first. */
export interface HolderOf {
  field: 'person' | 'firstContact'
  state: 'open' | 'waiting'
}

/** The holder whose id follows `after`, or none: the first document of the index behind it. */
export const nextHolder = async ({ field, state }: HolderOf, after: string): Promise<string | undefined> => {
  const where = { state, [field]: operators().gt(after) }
  const [task] = await find<Task>('tasks', where, 1, field)
  return task?.[field]
}
