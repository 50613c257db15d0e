import { NO_CASE, type Delivery, type Event } from '@shared/contract/event'
import type { Choices } from '@shared/contract/notification'
import type { Person } from '@shared/contract/person'
import { channelsFor, quietUntil } from '@shared/domain/delivery-choice'
import { leftAloneUntil, noteTry } from '../platform/circuit'
import { log, traceOf } from '../platform/log'
import type { Settings } from '../platform/settings'
import { markOwed, noteFailure } from './notification.store'
import type { Round } from './round'
import { canMail, sendMail } from './send-mail'
import { sendWechat } from './send-wechat'
import { sendWecom } from './send-wecom'
import type { Sent } from './sent'

/** What delivering needs from other features; handed in by the entries. */
export interface DeliverNeeds {
  person(id: string): Promise<Person | null>
  settings(): Promise<Pick<Settings, 'zone'>>
}

/** The same, with what this round of deliveries has read already. */
export interface RoundNeeds extends DeliverNeeds {
  round: Round
}

/** Longer than any function runs: a worker that died holds an event until then. */
const LEASE_MS = 2 * 60_000
/** Waits between tries: 1, 5, 30 minutes, then it has failed (reliability T5). */
const WAITS_MS = [60_000, 5 * 60_000, 30 * 60_000]
/** What has not gone by then has failed: nothing is owed for a day (reliability T2). */
const OLDEST_MS = 23 * 3_600_000

const isDue = (delivery: Delivery, now: number) => delivery.state === 'owed' && delivery.nextAt <= now

/** After a crash nobody knows whether it went; only what is urgent goes again (reliability T4). */
const recovered = (delivery: Delivery): Delivery => {
  if (delivery.state !== 'attempting') return delivery
  return delivery.urgent
    ? { ...delivery, state: 'owed' }
    : { ...delivery, state: 'unknown', reason: 'crashed' }
}

const nextOwedAt = (owed: readonly Delivery[]): number | null => {
  const waiting = owed.filter(({ state }) => state === 'owed').map(({ nextAt }) => nextAt)
  return waiting.length === 0 ? null : Math.min(...waiting)
}

const waiting = (delivery: Delivery, nextAt: number, reason: string, event: Event): Delivery =>
  nextAt > event.at + OLDEST_MS
    ? { ...delivery, state: 'failed', reason }
    : { ...delivery, state: 'owed', nextAt, reason }

/** A delivery after an attempt. */
const ended = (delivery: Delivery, sent: Sent, event: Event, now: number): Delivery => {
  if (sent.end === 'later') return waiting(delivery, sent.untilAt, sent.reason, event)
  const tried = { ...delivery, attempts: delivery.attempts + 1 }
  if (sent.end === 'sent') return { ...tried, state: 'sent' }
  const { reason } = sent
  const again = sent.end === 'again' || (sent.end === 'unknown' && delivery.urgent === true)
  if (!again) return { ...tried, state: sent.end === 'again' ? 'failed' : sent.end, reason }
  const waitMs = WAITS_MS[delivery.attempts]
  return waitMs === undefined
    ? { ...tried, state: 'failed', reason }
    : waiting(tried, now + waitMs, reason, event)
}

/** What is no answer of a provider: it could not be reached, said nothing, or is down itself. */
const silence = new Set(['notConnected', 'noAnswer', 'wecom-1'])
const isSilence = (sent: Sent): boolean => 'reason' in sent && silence.has(sent.reason)

interface Reader {
  person: Person | null
  choices: Choices | null
  openId: string | null
}

const readerOf = async (delivery: Delivery, needs: RoundNeeds): Promise<Reader> => {
  if (delivery.channel === 'wecom') return { person: null, choices: null, openId: null }
  const [person, choices] = await Promise.all([needs.person(delivery.to), needs.round.choices(delivery.to)])
  const identity = person?.left === undefined && person?.identities.find(id => id.startsWith('wx:'))
  return { person, choices, openId: identity ? identity.slice(3) : null }
}

/** What is owed to a person becomes their own channels, or waits for the end of their quiet hours. */
const chosen = async (delivery: Delivery, needs: RoundNeeds, now: number): Promise<Delivery[]> => {
  if (delivery.channel !== 'person' || !isDue(delivery, now)) return [delivery]
  const { choices, openId } = await readerOf(delivery, needs)
  const untilAt = delivery.urgent ? null : quietUntil(choices?.quiet, now, (await needs.settings()).zone)
  if (untilAt !== null) return [{ ...delivery, nextAt: untilAt, reason: 'quietHours' }]
  const reach = { wechat: openId !== null, mail: choices?.mail !== undefined && canMail() }
  const channels = channelsFor(delivery.template, choices, reach)
  if (channels.length === 0) return [{ ...delivery, state: 'skipped', reason: 'noChannel' }]
  return channels.map(channel => ({ ...delivery, channel }))
}

const send = async (delivery: Delivery, event: Event, needs: RoundNeeds, now: number): Promise<Sent> => {
  const { person, choices, openId } = await readerOf(delivery, needs)
  const language = person?.language ?? 'zh-CN'
  const caseId = event.case === NO_CASE ? undefined : event.case
  if (delivery.channel === 'wecom') return sendWecom(delivery, now)
  if (delivery.channel === 'mail') return sendMail(delivery, event._id, choices, language)
  return sendWechat(delivery, caseId, openId, language, needs.round)
}

/** A provider that does not answer is not asked for every message that waits for it (reliability R5). */
const attempt = async (
  delivery: Delivery,
  event: Event,
  needs: RoundNeeds,
  now: number,
): Promise<Delivery> => {
  const untilAt = leftAloneUntil(delivery.channel, now)
  if (untilAt !== null) return ended(delivery, { end: 'later', untilAt, reason: 'providerDown' }, event, now)
  try {
    const sent = await send(delivery, event, needs, now)
    if (sent.end !== 'later') noteTry(delivery.channel, !isSilence(sent), now)
    return ended(delivery, sent, event, now)
  } catch (error) {
    log('error', { what: 'delivery', trace: traceOf(error) })
    return ended(delivery, { end: 'unknown', reason: 'broken' }, event, now)
  }
}

const forPeople = new Set<Delivery['state']>(['failed', 'unknown'])

/**
 * Sends what one event owes until `stopAt`, one after the other: each is marked before it is attempted, and its end
 * is written before the next begins, so a crash leaves at most one of which nobody knows. Another worker that holds
 * the event is left alone. Answers how many were tried.
 */
export const deliverEvent =
  (needs: RoundNeeds) =>
  async (event: Event, now: number, stopAt: number): Promise<number> => {
    const known = event.owed.map(recovered)
    const owed = (await Promise.all(known.map(one => chosen(one, needs, now)))).flat()
    let owedAt = event.owedAt
    let tried = 0
    for (;;) {
      const index = Date.now() < stopAt ? owed.findIndex(one => isDue(one, now)) : -1
      const due = owed[index]
      if (!due) break
      const marked = owed.map(one => (one === due ? { ...one, state: 'attempting' as const } : one))
      const leaseAt = Math.max(Date.now(), now) + LEASE_MS
      if (!(await markOwed(event._id, owedAt, marked, leaseAt))) return tried
      owedAt = leaseAt
      owed[index] = await attempt(due, event, needs, now)
      tried += 1
    }
    const nextAt = nextOwedAt(owed)
    // Never the value it was claimed by: a worker with an old copy would claim it again and send twice.
    await markOwed(event._id, owedAt, owed, nextAt === event.owedAt && nextAt !== null ? nextAt + 1 : nextAt)
    const before = new Set(event.owed.filter(({ state }) => forPeople.has(state)).map(({ to }) => to))
    for (const one of owed)
      if (forPeople.has(one.state) && !before.has(one.to)) await noteFailure(event, one, now)
    return tried
  }
