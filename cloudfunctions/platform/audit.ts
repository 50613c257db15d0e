import type { AccessCommand, Chain } from '@shared/contract/audit'
import type { Case } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { hashOf, sealed, sealedContents } from './seal'
import { inTransaction } from './store'
import { zoneOf } from './zone'

/** The HMAC that ties an event to the one before it: an edit, a deletion or a new order is found (reliability L2). */
export const chainOf = (
  before: string,
  event: Omit<Event, 'chain' | 'owed' | 'owedAt' | 'text' | 'attachments'>,
): string => {
  const { case: id, seq, at, command, actor, internal, params, notices, contents, state } = event
  const row = { id, seq, at, command, actor, internal, params, notices, contents, state }
  return sealed('chain', before, hashOf(row))
}

/** Keyed hash of what an event carries in words and files: proves what stood there once it is removed. */
export const contentsOf = (said: Pick<Event, 'text' | 'attachments'>): string =>
  sealedContents({ text: said.text ?? null, attachments: said.attachments ?? [] })

/** Keyed hash of what the commands of a case decide, so that an edit of the case itself is found. */
export const stateOf = (subject: Case): string => {
  const { number, status, type, urgency, owner, department, firstContact, createdAt } = subject
  const { claimedAt, waitingSince, resolvedAt, rating, urged, urgedAt, reopened, round, handOvers } = subject
  const decided = { number, status, type, urgency, owner, department, firstContact, createdAt }
  const counted = { claimedAt, waitingSince, resolvedAt, urged, urgedAt, reopened, round, handOvers }
  return sealed('state', hashOf({ ...decided, ...counted, level: rating?.level }))
}

/** What happened outside any case: who, in which role, when, what. */
export interface Access {
  /** The person or matter whose chain of the day it joins. */
  about: string
  command: AccessCommand
  actor: { id: string; role: string }
  at: number
  params?: Event['params']
  text?: string
}

const dayOf = (at: number) => wallMomentAt(zoneOf('Asia/Shanghai'), at).on.replaceAll('-', '')

/**
 * Records log-ins, exports, grants, unsealings … each in the chain of its person and day, so that no chain is hot.
 * With `once` a second one of the day is not written.
 */
export const recordAccess = async (access: Access, once = false): Promise<void> => {
  const { about, command, actor, at, params = {}, text } = access
  const id = `access:${dayOf(at)}:${about}`
  await inTransaction(async writes => {
    const known = await writes.read<Chain>('chains', id)
    if (once && known?.once.includes(command)) return
    const seq = (known?.seq ?? 0) + 1
    const said = text === undefined ? {} : { text }
    const event = {
      ...{ _id: `${id}:${seq}`, case: id, number: '', seq, at, command, actor, params, ...said },
      ...{ internal: true, notices: [], inbox: [], contents: contentsOf(said) },
    }
    const chain = chainOf(known?.chain ?? '', event)
    await writes.add<Event>('events', { ...event, owed: [], owedAt: null, chain })
    const seen = [...(known?.once ?? []), ...(once ? [command] : [])]
    await writes.put<Chain>('chains', { _id: id, seq, chain, once: seen, updatedAt: at })
  })
}

const signedIn = new Map<string, string>()
const MOST_KNOWN = 20_000

/** The first opening of the app a day counts as the log-in of that day; an instance asks the database once. */
export const recordSignIn = async (person: string, role: string, at: number): Promise<void> => {
  const on = dayOf(at)
  if (signedIn.get(person) === on) return
  await recordAccess({ about: person, command: 'signIn', actor: { id: person, role }, at }, true)
  if (signedIn.size > MOST_KNOWN) signedIn.clear()
  signedIn.set(person, on)
}
