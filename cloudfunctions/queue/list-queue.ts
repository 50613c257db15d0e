import type { Page } from '@shared/contract/answer'
import type { Actor } from '@shared/contract/person'
import type { QueueCounts, QueueRow, QueueView } from '@shared/contract/queue'
import type { FeedbackType, Language } from '@shared/contract/words'
import { departmentsOf } from '@shared/domain/relations'
import { count, operators } from '../platform/store'
import { rowOf, type QueueNeeds } from './queue-row'
import { pageOfTasks, tasksOfCases, UNFINISHED, watchedBy } from './queue.store'

type Where = Record<string, unknown>
/** What a view asks for; `departments` is null for those who see all. */
type Ask = (actor: Actor, now: number, departments: readonly string[] | null) => Where

const inDepartments = (departments: readonly string[] | null): Where =>
  departments
    ? { department: departments.length === 1 ? departments[0] : operators().in([...departments]) }
    : {}

const views: Record<Exclude<QueueView, 'watched'>, Ask> = {
  mine: actor => ({ person: actor.id, state: 'open' }),
  waiting: actor => ({ person: actor.id, state: 'waiting' }),
  firstContact: actor => ({ firstContact: actor.id, state: operators().in([...UNFINISHED]) }),
  department: (_actor, _now, departments) => ({ state: 'open', ...inDepartments(departments) }),
  unclaimed: (_actor, _now, departments) => ({
    claimed: false,
    state: 'open',
    ...inDepartments(departments),
  }),
  late: (_actor, now, departments) => ({
    state: 'open',
    ...inDepartments(departments),
    dueAt: operators().lt(now),
  }),
}
const ofDepartments: ReadonlySet<QueueView> = new Set(['department', 'unclaimed', 'late'])
/** Views with an index by type; of the others a page is read and then narrowed. */
const indexedByType: ReadonlySet<QueueView> = new Set(['mine', 'waiting', 'department', 'late'])

/** What is asked of the queue. */
export interface QueueAsked {
  view: QueueView
  type?: FeedbackType | undefined
  after?: string | undefined
}

const pageOf = async ({ view, type, after }: QueueAsked, actor: Actor, now: number) => {
  const departments = departmentsOf(actor, now)
  if (view === 'watched') return { rows: await tasksOfCases(await watchedBy(actor.id)) }
  if (ofDepartments.has(view) && departments?.length === 0) return { rows: [] }
  const where = views[view](actor, now, departments)
  return pageOfTasks(type && indexedByType.has(view) ? { ...where, type } : where, after)
}

/** One page of the queue, least time left first. Departments are those of the caller's roles. */
export const listQueue =
  (needs: QueueNeeds) =>
  async (asked: QueueAsked, actor: Actor, now: number, language: Language): Promise<Page<QueueRow>> => {
    const { rows, next } = { next: undefined, ...(await pageOf(asked, actor, now)) }
    const fitting = rows.filter(task => asked.type === undefined || task.type === asked.type)
    const shown = await Promise.all(fitting.map(task => rowOf(task, actor, needs, language)))
    return { rows: shown, ...(next === undefined ? {} : { next }) }
  }

/** How many tasks wait for a person, and how many of them are late. */
export const countQueue = async (actor: Actor, now: number): Promise<QueueCounts> => {
  const mine = { person: actor.id, state: 'open' }
  const [open, late] = await Promise.all([
    count('tasks', mine),
    count('tasks', { ...mine, dueAt: operators().lt(now) }),
  ])
  return { mine: open, late }
}
