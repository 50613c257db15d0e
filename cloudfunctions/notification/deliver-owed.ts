import type { Delivery, Event } from '@shared/contract/event'
import type { Person } from '@shared/contract/person'
import { log, traceOf } from '../platform/log'
import { changeWhere, operators, pageByKey } from '../platform/store'
import { sendWechat, type Sent } from './send-wechat'

/** A worker that died holds an event this long; afterwards what it was sending counts as unknown. */
const LEASE_MS = 5 * 60_000
/** Waits between tries: 1, 5, 30 minutes, then it has failed (reliability T5). */
const WAITS_MS = [60_000, 5 * 60_000, 30 * 60_000]
const AT_ONCE = 50

const isDue = (delivery: Delivery, now: number) => delivery.state === 'owed' && delivery.nextAt <= now
const isOwed = ({ state }: Delivery) => state === 'owed'

const urgent = new Set(['urgentTask', 'alarmUrgent'])

/** After a crash nobody knows whether it went; only what is urgent goes again (reliability T4). */
const recovered = (delivery: Delivery): Delivery => {
  if (delivery.state !== 'attempting') return delivery
  return urgent.has(delivery.template)
    ? { ...delivery, state: 'owed' }
    : { ...delivery, state: 'unknown', reason: 'crashed' }
}

const nextOwedAt = (owed: readonly Delivery[]): number | null => {
  const waiting = owed.filter(isOwed).map(({ nextAt }) => nextAt)
  return waiting.length === 0 ? null : Math.min(...waiting)
}

const ended = (delivery: Delivery, sent: Sent, now: number): Delivery => {
  const attempts = delivery.attempts + 1
  if (sent.end === 'sent') return { ...delivery, state: 'sent', attempts }
  if (sent.end !== 'again') return { ...delivery, state: sent.end, attempts, reason: sent.reason }
  const waitMs = WAITS_MS[delivery.attempts]
  if (waitMs === undefined) return { ...delivery, state: 'failed', attempts, reason: sent.reason }
  return { ...delivery, state: 'owed', attempts, nextAt: now + waitMs, reason: sent.reason }
}

const openIdOf = (person: Person | null): string | null =>
  person?.identities.find(identity => identity.startsWith('wx:'))?.slice(3) ?? null

const attempt = async (
  delivery: Delivery,
  caseId: string,
  personOf: (id: string) => Promise<Person | null>,
  now: number,
): Promise<Delivery> => {
  try {
    const named = { ...delivery, params: { ...delivery.params, case: caseId } }
    return ended(delivery, await sendWechat(named, openIdOf(await personOf(delivery.to))), now)
  } catch (error) {
    log('error', { what: 'delivery', trace: traceOf(error) })
    return ended(delivery, { end: 'again', reason: 'noAnswer' }, now)
  }
}

/** Marks an event as being worked on; false when another worker was faster. */
const claim = async (event: Event, owed: Delivery[], leaseAt: number): Promise<boolean> =>
  (await changeWhere('events', { _id: event._id, owedAt: event.owedAt }, { owed, owedAt: leaseAt })) === 1

const deliverEvent = async (
  event: Event,
  personOf: (id: string) => Promise<Person | null>,
  now: number,
): Promise<number> => {
  const known = event.owed.map(recovered)
  const leaseAt = now + LEASE_MS
  const marked = known.map(one => (isDue(one, now) ? { ...one, state: 'attempting' as const } : one))
  if (!(await claim(event, marked, leaseAt))) return 0
  const owed: Delivery[] = []
  for (const one of known) owed.push(isDue(one, now) ? await attempt(one, event.case, personOf, now) : one)
  await changeWhere('events', { _id: event._id, owedAt: leaseAt }, { owed, owedAt: nextOwedAt(owed) })
  return marked.filter(({ state }) => state === 'attempting').length
}

/**
 * Sends what is owed outside the app, oldest first, until `stopAt`; the rest stays for the next tick. Two workers
 * never send the same: the event is claimed first. Reads what is due, not what there is. Answers how many were tried.
 */
export const deliverOwed =
  (personOf: (id: string) => Promise<Person | null>) =>
  async (now: number, stopAt: number): Promise<number> => {
    const due = await pageByKey<Event>(
      'events',
      { owedAt: operators().lte(now) },
      { field: 'owedAt', direction: 'asc' },
      undefined,
      AT_ONCE,
    )
    let tried = 0
    for (const event of due.rows) {
      if (Date.now() >= stopAt) break
      tried += await deliverEvent(event, personOf, now).catch((error: unknown) => {
        log('error', { what: 'deliverEvent', trace: traceOf(error) })
        return 0
      })
    }
    return tried
  }
