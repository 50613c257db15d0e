import type { Page } from '@shared/contract/answer'
import type { Case, Task } from '@shared/contract/case'
import type { Actor } from '@shared/contract/person'
import type { QueueCounts, QueueRow, QueueView } from '@shared/contract/queue'
import type { FeedbackType, Language } from '@shared/contract/words'
import { departmentsOf, holds } from '@shared/domain/relations'
import { count, operators } from '../platform/store'
import { rowOf, type QueueNeeds } from './queue-row'
import {
  countToTell,
  pageOfTasks,
  pageToRule,
  pageToTell,
  tasksOfCases,
  UNFINISHED,
  watchedBy,
} from './queue.store'

type Where = Record<string, unknown>
/** What a view asks for; `departments` is null for those who see all. */
type Ask = (actor: Actor, now: number, departments: readonly string[] | null) => Where

const inDepartments = (departments: readonly string[] | null): Where =>
  departments
    ? { department: departments.length === 1 ? departments[0] : operators().in([...departments]) }
    : {}

const views: Record<Exclude<QueueView, 'watched' | 'mine' | 'toTell' | 'ruling'>, Ask> = {
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
const indexedByType: ReadonlySet<QueueView> = new Set(['waiting', 'department', 'late'])

/** What listing needs besides names. */
export interface ListNeeds extends QueueNeeds {
  taskOf(subject: Case): Task
  /** Colleagues who are away now and named this person as their deputy. */
  standsInFor(person: string, now: number): Promise<string[]>
}

const asTasks = ({ rows, next }: Page<Case>, { taskOf }: ListNeeds): Page<Task> => ({
  rows: rows.map(taskOf),
  ...(next === undefined ? {} : { next }),
})

/** What is asked of the queue. */
export interface QueueAsked {
  view: QueueView
  type?: FeedbackType | undefined
  after?: string | undefined
}

/** Mine, and what stands with colleagues who are away while I stand in for them (AB角). */
const mine = async (actor: Actor, now: number, needs: ListNeeds): Promise<Where> => {
  const others = await needs.standsInFor(actor.id, now)
  return { person: others.length === 0 ? actor.id : operators().in([actor.id, ...others]), state: 'open' }
}

const mayRule = (actor: Actor, now: number) =>
  holds(actor, 'specialist', now) || holds(actor, 'supervisor', now)

const pageOf = async ({ view, type, after }: QueueAsked, actor: Actor, now: number, needs: ListNeeds) => {
  if (view === 'toTell') return asTasks(await pageToTell(actor.id, after), needs)
  if (view === 'ruling') return mayRule(actor, now) ? asTasks(await pageToRule(after), needs) : { rows: [] }
  if (view === 'mine') {
    const where = await mine(actor, now, needs)
    return pageOfTasks(type ? { ...where, type } : where, after)
  }
  const departments = departmentsOf(actor, now)
  if (view === 'watched') return { rows: await tasksOfCases(await watchedBy(actor.id)) }
  if (ofDepartments.has(view) && departments?.length === 0) return { rows: [] }
  const where = views[view](actor, now, departments)
  return pageOfTasks(type && indexedByType.has(view) ? { ...where, type } : where, after)
}

/** A step of an item has its people already: nobody dispatches it. */
const fits = (task: Task, { view, type }: QueueAsked): boolean =>
  (type === undefined || task.type === type) && (view !== 'unclaimed' || task.item === undefined)

/** One page of the queue, least time left first. Departments are those of the caller's roles. */
export const listQueue =
  (needs: ListNeeds) =>
  async (asked: QueueAsked, actor: Actor, now: number, language: Language): Promise<Page<QueueRow>> => {
    const { rows, next } = { next: undefined, ...(await pageOf(asked, actor, now, needs)) }
    const fitting = rows.filter(task => fits(task, asked))
    const shown = await Promise.all(fitting.map(task => rowOf(task, actor, needs, language)))
    return { rows: shown, ...(next === undefined ? {} : { next }) }
  }

/** How many tasks wait for a person, and how many of them are late. */
export const countTasks = async (actor: Actor, now: number): Promise<Pick<QueueCounts, 'mine' | 'late'>> => {
  const theirs = { person: actor.id, state: 'open' }
  const [mine, late] = await Promise.all([
    count('tasks', theirs),
    count('tasks', { ...theirs, dueAt: operators().lt(now) }),
  ])
  return { mine, late }
}

/** The same, and how many people without the app wait to be told. */
export const countQueue = async (actor: Actor, now: number): Promise<QueueCounts> => {
  const [tasks, toTell] = await Promise.all([countTasks(actor, now), countToTell(actor.id)])
  return { ...tasks, toTell }
}
