import { ALIAS, type ListAskedAnswer, type UnsealedAnswer, type Unsealing } from '@shared/contract/anonymity'
import type { Case } from '@shared/contract/case'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor, Person } from '@shared/contract/person'
import { unseal } from '../platform/alias'
import { recordAccess } from '../platform/audit'
import { readable } from '../platform/seal'
import { isDuplicate } from '../platform/store'
import {
  addUnsealing,
  changeUnsealing,
  openedFor,
  pageOfAsked,
  readCase,
  readSeal,
  readUnsealing,
} from './anonymity.store'

/** The two may look again for so long. */
const OPEN_MS = 24 * 3_600_000

/** What unsealing needs from other features; handed in by routes.ts. */
export interface UnsealNeeds {
  person(id: string): Promise<Person | null>
  nameOf(id: string): Promise<string>
}

const record = (command: 'askUnseal' | 'unseal' | 'viewUnsealed', asked: Unsealing, by: Actor, at: number) =>
  recordAccess({
    about: `unseal:${asked.case}`,
    command,
    actor: { id: by.id, role: by.grants[0]?.role ?? 'requester' },
    at,
    params: { unsealing: asked._id },
    ...(command === 'askUnseal' ? { text: asked.reason } : {}),
  })

/** Whoever works on the case may not look behind it. */
const worksOn = (subject: Case, actor: Actor) =>
  subject.owner === actor.id || subject.firstContact === actor.id

/** Asks, with a reason, to know who filed a case. Refused: NOT_FOUND, FORBIDDEN to whoever works on it. */
export const askUnseal = async (
  { caseId, reason }: { caseId: string; reason: string },
  actor: Actor,
  now: number,
): Promise<{ id: string } | Refusal> => {
  const subject = await readCase(caseId)
  if (!subject?.requester.startsWith(ALIAS)) return refuse('NOT_FOUND')
  if (worksOn(subject, actor)) return refuse('FORBIDDEN')
  const _id = readable(20, 'unseal', caseId, actor.id)
  const asked: Unsealing = {
    ...{ _id, case: caseId, alias: subject.requester, reason },
    ...{ askedBy: actor.id, askedAt: now, state: 'asked' },
  }
  try {
    await addUnsealing(asked)
    await record('askUnseal', asked, actor, now)
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  return { id: _id }
}

/** What waits for a second person, oldest first, and what the caller may still look at again. */
export const listAsked =
  (needs: UnsealNeeds) =>
  async ({ after }: { after?: string | undefined }, actor: Actor, now: number): Promise<ListAskedAnswer> => {
    const rowOf = async ({ _id, case: caseId, reason, askedBy, askedAt }: Unsealing) => {
      const askedByName = await needs.nameOf(askedBy)
      return { id: _id, caseId, reason, askedByName, askedAt, own: askedBy === actor.id }
    }
    const { rows, next } = await pageOfAsked(after)
    const opened = after === undefined ? await openedFor(actor.id, now) : []
    return {
      rows: await Promise.all(rows.map(rowOf)),
      opened: await Promise.all(opened.map(rowOf)),
      ...(next === undefined ? {} : { next }),
    }
  }

const identityOf = async (opened: Unsealing, needs: UnsealNeeds): Promise<UnsealedAnswer | Refusal> => {
  const sealed = await readSeal(opened.alias)
  // Whoever erased their data took the way back with them.
  if (!sealed) return refuse('NOT_FOUND')
  const person = await needs.person(unseal(opened.alias, sealed.box).person)
  return {
    id: opened._id,
    name: person?.name ?? '',
    ...(person?.number === undefined ? {} : { number: person.number }),
    endsAt: opened.endsAt ?? 0,
  }
}

/** A second person opens what another asked for. Refused: NOT_FOUND, FORBIDDEN to who asked or works on the case. */
export const openUnsealing =
  (needs: UnsealNeeds) =>
  async ({ id }: { id: string }, actor: Actor, now: number): Promise<UnsealedAnswer | Refusal> => {
    const asked = await readUnsealing(id)
    const subject = asked && (await readCase(asked.case))
    if (!asked || !subject || asked.state !== 'asked') return refuse('NOT_FOUND')
    if (asked.askedBy === actor.id || worksOn(subject, actor)) return refuse('FORBIDDEN')
    const opened = await changeUnsealing(id, found =>
      found.state === 'asked'
        ? { ...found, state: 'opened', openedBy: actor.id, openedAt: now, endsAt: now + OPEN_MS }
        : null,
    )
    if (!opened) return refuse('ALREADY_DONE')
    await record('unseal', opened, actor, now)
    return identityOf(opened, needs)
  }

/** One of the two looks again, for a day; each look is recorded. To everybody else it does not exist. */
export const viewUnsealed =
  (needs: UnsealNeeds) =>
  async ({ id }: { id: string }, actor: Actor, now: number): Promise<UnsealedAnswer | Refusal> => {
    const opened = await readUnsealing(id)
    const theirs = opened?.askedBy === actor.id || opened?.openedBy === actor.id
    if (!opened || !theirs || now >= (opened.endsAt ?? 0)) return refuse('NOT_FOUND')
    await record('viewUnsealed', opened, actor, now)
    return identityOf(opened, needs)
  }
