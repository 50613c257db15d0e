import type { Task } from '@shared/contract/case'
import type { Item } from '@shared/contract/item'
import type { Actor } from '@shared/contract/person'
import type { QueueRow } from '@shared/contract/queue'
import type { Language } from '@shared/contract/words'

/** What the queue needs from other features. */
export interface QueueNeeds {
  nameOf(id: string): Promise<string>
  departmentName(id: string, language: Language): Promise<string>
  /** The definition a step belongs to. */
  itemOf(item: string, version: number): Promise<Item | null>
}

/** A task as a line of the queue. */
export const rowOf = async (
  task: Omit<Task, '_id'>,
  actor: Actor,
  needs: QueueNeeds,
  language: Language,
): Promise<QueueRow> => {
  const { number, title, type, urgency, status, dueAt, claimed, state, step } = task
  const item = task.item ? await needs.itemOf(task.item.id, task.item.version) : null
  return {
    caseId: task.case,
    ...{ number, title, type, urgency, status, dueAt, claimed, state, step },
    ownerName: await needs.nameOf(task.person),
    departmentName: await needs.departmentName(task.department, language),
    mine: task.person === actor.id,
    waiting: state === 'waiting',
    version: task.version ?? 0,
    ...(item ? { item: { id: item.id, name: item.name } } : {}),
    ...(task.content ? { content: task.content } : {}),
  }
}
