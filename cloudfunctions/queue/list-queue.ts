import type { Page } from '@shared/contract/answer'
import type { Task } from '@shared/contract/case'
import type { Actor } from '@shared/contract/person'
import type { QueueRow } from '@shared/contract/queue'
import type { Language } from '@shared/contract/words'
import { departmentsOf } from '@shared/domain/relations'
import { count, operators, pageByKey } from '../platform/store'

/** What the queue needs from other features. */
export interface QueueNeeds {
  nameOf(id: string): Promise<string>
  departmentName(id: string, language: Language): Promise<string>
}

type View = 'mine' | 'department' | 'waiting' | 'late'

const whereOf = (view: View, actor: Actor, now: number): Record<string, unknown> | null => {
  const _ = operators()
  if (view === 'mine') return { person: actor.id, state: 'open' }
  if (view === 'waiting') return { person: actor.id, state: 'waiting' }
  const departments = departmentsOf(actor, now)
  if (departments?.length === 0) return null
  const where = { state: 'open', ...(departments ? { department: _.in(departments) } : {}) }
  return view === 'late' ? { ...where, dueAt: _.lt(now) } : where
}

/** One page of the queue, least time left first: one indexed query. Departments are those of the caller's roles. */
export const listQueue =
  (needs: QueueNeeds) =>
  async (
    asked: { view: View; after?: string | undefined },
    actor: Actor,
    now: number,
    language: Language,
  ): Promise<Page<QueueRow>> => {
    const where = whereOf(asked.view, actor, now)
    if (!where) return { rows: [] }
    const { rows, next } = await pageByKey<Task>(
      'tasks',
      where,
      { field: 'dueAt', direction: 'asc' },
      asked.after,
    )
    const shown = await Promise.all(
      rows.map(async (task): Promise<QueueRow> => {
        const { number, title, type, urgency, status, dueAt, claimed } = task
        return {
          caseId: task.case,
          ...{ number, title, type, urgency, status, dueAt, claimed },
          ownerName: await needs.nameOf(task.person),
          departmentName: await needs.departmentName(task.department, language),
          mine: task.person === actor.id,
          waiting: task.state === 'waiting',
        }
      }),
    )
    return { rows: shown, ...(next === undefined ? {} : { next }) }
  }

/** How many tasks wait for a person, and how many of them are late. */
export const countQueue = async (actor: Actor, now: number): Promise<{ mine: number; late: number }> => {
  const mine = { person: actor.id, state: 'open' }
  const [open, late] = await Promise.all([
    count('tasks', mine),
    count('tasks', { ...mine, dueAt: operators().lt(now) }),
  ])
  return { mine: open, late }
}
