import type { Case } from '@shared/contract/case'
import type { Correction } from '@shared/contract/correction'
import type { Event } from '@shared/contract/event'
import { count, find, operators, pageByKey, put, read, remove } from '../platform/store'

const CURSOR = 'corrections'
interface Cursor {
  _id: typeof CURSOR
  kind: typeof CURSOR
  /** Cases that moved before this instant have been looked at. */
  at: number
}

export const readCursor = async (): Promise<number> => (await read<Cursor>('runs', CURSOR))?.at ?? 0
export const keepCursor = (at: number) => put<Cursor>('runs', { _id: CURSOR, kind: CURSOR, at })

/** Cases that moved from (included) to (excluded), oldest movement first, one page. */
export const pageOfMoved = (fromAt: number, untilAt: number, after: string | undefined) => {
  const _ = operators()
  const updatedAt = _.and([_.gte(fromAt), _.lt(untilAt)])
  return pageByKey<Case>('cases', { updatedAt }, { field: 'updatedAt', direction: 'asc' }, after, 100)
}

/** Cases received since an instant, newest first, one page. */
export const pageOfReceived = (sinceAt: number, after: string | undefined) =>
  pageByKey<Case>(
    'cases',
    { createdAt: operators().gte(sinceAt) },
    { field: 'createdAt', direction: 'desc' },
    after,
    200,
  )

const corrects = new Set(['reclassify', 'transfer', 'assign'])

/** Who did something to this case, and whether somebody in the office put something right in it. */
export const whoCorrected = async (caseId: string): Promise<{ byStaff: boolean; people: string[] }> => {
  const events = await find<Event>('events', { case: caseId }, 500)
  return {
    byStaff: events.some(({ command }) => corrects.has(command)),
    people: [...new Set(events.map(({ actor }) => actor.id))],
  }
}

export const putCorrection = (correction: Correction) => put('corrections', correction)
export const countCorrections = (sinceAt: number) => count('corrections', { at: operators().gte(sinceAt) })

/** Removes what was kept before an instant; at most fifty at once. Answers how many. */
export const removeCorrectionsBefore = async (at: number): Promise<number> => {
  const old = await find<Correction>('corrections', { at: operators().lt(at) }, 50)
  for (const { _id } of old) await remove('corrections', _id)
  return old.length
}
