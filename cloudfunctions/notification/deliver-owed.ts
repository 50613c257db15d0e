import type { Event } from '@shared/contract/event'
import { goesOn } from '../platform/background'
import { log, traceOf } from '../platform/log'
import { deliverEvent, type DeliverNeeds, type RoundNeeds } from './deliver-event'
import { markOwed, pageOfOwed, readEvent } from './notification.store'
import { newRound } from './round'

/** An event nobody can send is looked at again after this long, so that it does not stand in the way of others. */
const STUCK_MS = 30 * 60_000
const DAY_MS = 86_400_000

/** What cannot even be tried ends as well (reliability T2). */
const giveUp = (event: Event) => {
  const owed = event.owed.map(one =>
    one.state === 'owed' || one.state === 'attempting'
      ? { ...one, state: 'failed' as const, reason: 'broken' }
      : one,
  )
  return markOwed(event._id, event.owedAt, owed, null)
}

const deliverOne = async (event: Event, needs: RoundNeeds, now: number, stopAt: number): Promise<number> => {
  try {
    return await deliverEvent(needs)(event, now, stopAt)
  } catch (error) {
    log('error', { what: 'deliverEvent', trace: traceOf(error) })
    if (event.at < now - DAY_MS) await giveUp(event)
    else await markOwed(event._id, event.owedAt, event.owed, now + STUCK_MS)
    return 0
  }
}

/**
 * Sends what is owed outside the app, oldest first, until `stopAt`; the rest stays for the next tick. Two workers
 * never send the same: the event is claimed first. Reads what is due, not what there is. Answers how many were tried.
 */
export const deliverOwed =
  (needs: DeliverNeeds) =>
  async (now: number, stopAt: number): Promise<number> => {
    const round = newRound()
    let tried = 0
    let after: string | undefined
    do {
      const { rows, next } = await pageOfOwed(now, after)
      for (const event of rows) {
        if (Date.now() >= stopAt) return tried
        tried += await deliverOne(event, { ...needs, round }, now, stopAt)
      }
      after = next
    } while (after !== undefined)
    return tried
  }

/** What the person's call itself gives to an urgent message after the commit (design.md section 4). */
const AT_ONCE_MS = 300

/**
 * Sends what one event owes right now and waits for it `withinMs` (300 ms); what is not done by then goes on or is the
 * timer's. Never throws: what was done is done, whatever becomes of its deliveries.
 */
export const deliverAtOnce =
  (needs: DeliverNeeds) =>
  async (eventId: string, withinMs = AT_ONCE_MS): Promise<void> => {
    const now = Date.now()
    const work = async () => {
      const event = await readEvent(eventId)
      if (event && event.owedAt !== null && event.owedAt <= now)
        await deliverOne(event, { ...needs, round: newRound() }, now, now + withinMs)
    }
    const enough = new Promise<void>(resolve => setTimeout(resolve, withinMs))
    const quietly = work().catch((error: unknown) =>
      log('error', { what: 'deliverAtOnce', trace: traceOf(error) }),
    )
    goesOn(quietly)
    await Promise.race([quietly, enough])
  }
