import type { Delivery, Event } from '@shared/contract/event'
import type { Choices, Credits, Run } from '@shared/contract/notification'
import { changeWhere, count, inTransaction, operators, pageByKey, put, read } from '../platform/store'

const AT_ONCE = 50
const KEYS_KEPT = 20

/** Events that owe something now, oldest first: reads what is due, not what there is. */
export const pageOfOwed = (now: number, after?: string) =>
  pageByKey<Event>(
    'events',
    { owedAt: operators().lte(now) },
    { field: 'owedAt', direction: 'asc' },
    after,
    AT_ONCE,
  )

/** One event, or null. */
export const readEvent = (id: string) => read<Event>('events', id)

/** Writes what an event owes, if nobody else has since; false when another worker was faster. */
export const markOwed = async (
  id: string,
  knownOwedAt: number | null,
  owed: readonly Delivery[],
  owedAt: number | null,
): Promise<boolean> => (await changeWhere('events', { _id: id, owedAt: knownOwedAt }, { owed, owedAt })) === 1

/** What somebody chose, or null. */
export const readChoices = (person: string) => read<Choices>('choices', person)

/** Keeps what somebody chose. */
export const putChoices = (choices: Choices) => put('choices', choices)

/** No address is kept any more of these people; everything else they chose stays. */
export const forgetMail = (people: readonly string[]) => {
  const _ = operators()
  return changeWhere('choices', { _id: _.in([...people]) }, { mail: _.remove(), mailAsked: _.remove() })
}

const creditsId = (person: string, template: string) => `${person}:${template}`

/** WeChat messages still agreed to; null when nothing was ever counted. */
export const creditsLeft = async (person: string, template: string): Promise<number | null> =>
  (await read<Credits>('credits', creditsId(person, template)))?.left ?? null

/** One more agreed to, once a request key. Answers how many there are. */
export const addCredit = (person: string, template: string, key: string): Promise<number> =>
  inTransaction(async writes => {
    const _id = creditsId(person, template)
    const { left = 0, keys = [] } = (await writes.read<Credits>('credits', _id)) ?? {}
    if (keys.includes(key)) return left
    await writes.put<Credits>('credits', { _id, left: left + 1, keys: [...keys, key].slice(-KEYS_KEPT) })
    return left + 1
  })

/** One was sent; never below zero. */
export const spendCredit = async (person: string, template: string): Promise<void> => {
  const _ = operators()
  const where = { _id: creditsId(person, template), left: _.gt(0) }
  await changeWhere('credits', where, { left: _.inc(-1) })
}

/** WeChat says there is none left (43101). */
export const emptyCredit = (person: string, template: string): Promise<void> =>
  inTransaction(async writes => {
    const _id = creditsId(person, template)
    const keys = (await writes.read<Credits>('credits', _id))?.keys ?? []
    await writes.put<Credits>('credits', { _id, left: 0, keys })
  })

/** Notes for people that something did not get through. */
export const noteFailure = (event: Event, { channel, to, template, reason = '' }: Delivery, now: number) =>
  put<Run>('runs', {
    _id: `failed:${event._id}:${channel}:${to}`,
    kind: 'failed',
    at: now,
    ...{ case: event.case, channel, template, reason },
  })

/** What people should look at, newest first, one page. */
export const pageOfFailures = (after?: string, limit?: number) =>
  pageByKey<Run>(
    'runs',
    { kind: operators().in(['failed', 'stuck']) },
    { field: 'at', direction: 'desc' },
    after,
    limit,
  )

/** How many things people should look at since an instant. */
export const countFailures = async (sinceAt: number): Promise<number> => {
  const at = operators().gt(sinceAt)
  const of = (kind: Run['kind']) => count('runs', { kind, at })
  return (await of('failed')) + (await of('stuck'))
}
