import type { Task } from '@shared/contract/case'
import { operators, pageByKey } from '../platform/store'

/** Open tasks that fall due in [fromAt, toAt): of one person, of departments, or (null) of all. */
export const tasksDue = async (
  wanted: { person?: string; departments?: string[] | null; fromAt: number; toAt: number },
  most: number,
): Promise<Task[]> => {
  const _ = operators()
  const { person, departments, fromAt, toAt } = wanted
  if (departments?.length === 0) return []
  const whose = person === undefined ? (departments ? { department: _.in(departments) } : {}) : { person }
  const where = { ...whose, state: 'open', dueAt: _.gte(fromAt).and(_.lt(toAt)) }
  const order = { field: 'dueAt', direction: 'asc' } as const
  return (await pageByKey<Task>('tasks', where, order, undefined, most)).rows
}
