import type { Case } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import { count, find, operators, pageByKey, read } from '../platform/store'

const AT_ONCE = 200
const MOST_EVENTS = 500

const receivedIn = (fromAt: number, toAt: number) => {
  const _ = operators()
  return { createdAt: _.gte(fromAt).and(_.lt(toAt)) }
}

/** One slice of what came in from `fromAt` (included) to `toAt`. */
export const pageOfReceived = (fromAt: number, toAt: number, after: string | undefined) =>
  pageByKey<Case>('cases', receivedIn(fromAt, toAt), { field: 'createdAt', direction: 'asc' }, after, AT_ONCE)

export const countReceived = (fromAt: number, toAt: number) => count('cases', receivedIn(fromAt, toAt))

export const readCase = (id: string) => read<Case>('cases', id)

/** Everything that was decided on a case, oldest first; what the machine noted alone is no part of its chain. */
export const readChain = async (id: string): Promise<Event[]> =>
  (await find<Event>('events', { case: id }, MOST_EVENTS))
    .filter(({ chain }) => chain !== '')
    .sort((a, b) => a.seq - b.seq)
