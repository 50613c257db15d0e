import type { Case } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import { addOnce, changeWhere, find, operators, pageByKey, read } from '../platform/store'

/** The newest cases with a search term since an instant: one indexed query that examines what it returns. */
export const casesWithTerm = async (term: string, sinceAt: number, most: number): Promise<Case[]> => {
  const order = { field: 'createdAt', direction: 'desc' } as const
  const where = { terms: term, createdAt: operators().gte(sinceAt) }
  return (await pageByKey<Case>('cases', where, order, undefined, most)).rows
}

const MOST_OWN = 25

/** The open feedback of somebody, under any of their ids, that moved last. */
export const openCasesOf = async (ids: readonly string[]): Promise<Case[]> => {
  const _ = operators()
  const where = { requester: _.in([...ids]), status: _.in(['submitted', 'handling', 'waiting']) }
  const order = { field: 'updatedAt', direction: 'desc' } as const
  const { rows } = await pageByKey<Case>('cases', where, order, undefined, MOST_OWN)
  return rows.filter(({ item }) => item === 'feedback')
}

export const caseById = (id: string) => read<Case>('cases', id)

/** The last answer of a case, as the office gave it. */
export const answerOf = async (id: string): Promise<string | undefined> =>
  (await find<Event>('events', { case: id }, 200))
    .sort((a, b) => b.seq - a.seq)
    .find(({ command, text }) => command === 'resolve' && text !== undefined)?.text

interface Counted {
  _id: string
  offered: number
  helped: number
}

/** Counts what published answers were worth; about nobody. */
export const countAnswer = async (on: string, helped: boolean): Promise<void> => {
  const id = `answers:${on}`
  const _ = operators()
  const by = { offered: _.inc(1), helped: _.inc(helped ? 1 : 0) }
  if ((await changeWhere('counters', { _id: id }, by)) > 0) return
  const first: Counted = { _id: id, offered: 1, helped: helped ? 1 : 0 }
  if (!(await addOnce('counters', first))) await changeWhere('counters', { _id: id }, by)
}

/** What was counted on the days given. */
export const countedAnswers = async (
  days: readonly string[],
): Promise<{ offered: number; helped: number }> => {
  const ids = days.map(on => `answers:${on}`)
  const rows = await find<Counted>('counters', { _id: operators().in(ids) }, ids.length)
  return rows.reduce(
    (sum, row) => ({ offered: sum.offered + row.offered, helped: sum.helped + row.helped }),
    { offered: 0, helped: 0 },
  )
}
