import type { Case } from '@shared/contract/case'
import type { CaseCommandRequest } from '@shared/contract/command'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Attachment } from '@shared/contract/file'
import type { Slot } from '@shared/contract/items-stored'
import type { Actor } from '@shared/contract/person'
import { followUpClock } from '@shared/catalogue/clocks'
import { LOW_BELOW } from '@shared/domain/lifecycle-rating'
import { nextAlarmAt } from '@shared/domain/alarms'
import { decide } from '@shared/domain/decide'
import type { ItemMoment } from '@shared/domain/application'
import type { AnyItemCommand, DecideContext, Decision, Heard } from '@shared/domain/lifecycle-rule'
import { noticesOf } from '@shared/domain/notices'
import { inPersonOf, relationsOf } from '@shared/domain/relations'
import { PERHAPS_URGENT } from '@shared/domain/understanding'
import { hashOf, readable } from '../platform/seal'
import { settingsFor, type Settings } from '../platform/settings'
import { isDuplicate } from '../platform/store'
import { changeCase, readCase, readEvents, type Written } from './cases.store'
import { recordEvent } from './record-event'
import { tasksAfter } from './task-of'

/** What a command needs from other features; handed in by routes.ts. */
export interface CommandNeeds {
  settings(): Promise<Settings>
  leadsOf(department: string, now: number): Promise<string[]>
  supervisors(now: number): Promise<string[]>
  specialists(now: number): Promise<string[]>
  /** The colleague a case can go to, by id or as the turn of a department; null when there is none. */
  receiver(
    to: string | undefined,
    department: string | undefined,
    caseId: string,
    now: number,
  ): Promise<DecideContext['receiver'] | null>
  nameOf(id: string): Promise<string>
  /** Whether a colleague may open the case: only they can be mentioned. */
  mayRead(person: string, subject: Case, now: number): Promise<boolean>
  takeFiles(keys: readonly string[], owner: string, caseId: string): Promise<Attachment[] | Refusal>
  /** Uploads belong to the caller; on a case filed under another id they become that id's. */
  /** What the words of a recording mean and where they lead. */
  hear(subject: Case, text: string, now: number): Promise<Heard>
  handFiles(keys: readonly string[], from: string, to: string): Promise<unknown>
}

const KEYS_KEPT = 20

/** A command on a case of an item, its answers already checked. */
export type ItemCommandRequest = Pick<CaseCommandRequest, 'id' | 'version' | 'requestKey'> & AnyItemCommand

type Request = CaseCommandRequest | ItemCommandRequest

/** What the items feature hands in with a command on one of its cases. */
export interface ItemPart {
  item: ItemMoment
  /** Files of the answers, already bound to the case. */
  attachments: Attachment[]
  /** What this person's counterpart is called: whom it is passed to, who is asked. */
  toName?: string
  /** Slots to hold from now on. */
  slots?: readonly Slot[]
}

/** What a case remembers of a done command: whose key it was (D5), and what it was used for (D2). */
const marksOf = ({ requestKey, name, input }: Request, actor: Actor) => {
  const key = `${readable(20, 'command', actor.id, requestKey)}:`
  return { key, mark: `${key}${hashOf({ name, input }).slice(0, 12)}` }
}

type HandingOver = Extract<Request, { name: 'assign' | 'transfer' | 'rule' | 'succeed' }>
const handsOver = (request: Request): request is HandingOver =>
  ['assign', 'transfer', 'rule', 'succeed'].includes(request.name)

/** Who may look into a low rating: leads of the department, else supervisors; who was rated is left out by the rule. */
const followUpFor = async (
  request: Request,
  subject: Case,
  needs: CommandNeeds,
  now: number,
): Promise<Pick<DecideContext, 'followUp'>> => {
  if (request.name !== 'rate' || request.input.level >= LOW_BELOW) return {}
  const people = [...(await needs.leadsOf(subject.department, now)), ...(await needs.supervisors(now))]
  return { followUp: { people, clock: followUpClock } }
}

/** Taken up again after its owner has left, a case begins with somebody who is there: at no moment with nobody. */
const inPlaceOfOwner = async (known: Case, needs: CommandNeeds, now: number) => {
  if (known.application || (await needs.mayRead(known.owner, known, now))) return {}
  const inPlace = await needs.receiver(undefined, known.department, known._id, now)
  return inPlace ? { inPlace } : {}
}

const receiverFor = async (
  request: Request,
  known: Case,
  needs: CommandNeeds,
  now: number,
): Promise<Pick<DecideContext, 'receiver' | 'inPlace'>> => {
  if (request.name === 'reopen' || request.name === 'reopenFor') return inPlaceOfOwner(known, needs, now)
  if (!handsOver(request)) return {}
  const department = 'department' in request.input ? request.input.department : undefined
  const receiver = await needs.receiver(request.input.to, department, request.id, now)
  return receiver ? { receiver } : {}
}

/** Leads of the department; a lead who asks for more time, or a department without one, is heard by supervisors. */
const above = async (
  request: Request,
  needs: CommandNeeds,
  department: string,
  actor: Actor,
  now: number,
): Promise<string[]> => {
  if (request.name === 'appeal') return needs.supervisors(now)
  // A ruling is the office's.
  if (request.name === 'transfer') return needs.specialists(now)
  const leads = await needs.leadsOf(department, now)
  if (request.name !== 'askExtension') return leads
  const others = leads.filter(id => id !== actor.id)
  return others.length > 0 ? others : needs.supervisors(now)
}

const roleOf = (subject: Case, actor: Actor, now: number) =>
  [...relationsOf(subject, actor, now)][0] ?? 'nobody'

interface Prepared {
  request: Request
  actor: Actor
  now: number
  context: DecideContext
  attachments: Attachment[]
  leads: readonly string[]
  names: { toName?: string; mentioned?: string }
  mentioned: readonly string[]
  slots: readonly Slot[]
}

const write = (before: Case, decision: Decision, prepared: Prepared): Written => {
  const { request, actor, now, context, attachments, leads, names, mentioned } = prepared
  const { command, params, internal, text } = decision.happening
  const next = decision.case
  const verdict = typeof params['verdict'] === 'string' ? { verdict: params['verdict'] } : {}
  const { copies } = decision
  const perhapsUrgent = command === 'transcribe' && next.understanding.flags.includes(PERHAPS_URGENT)
  const notices = noticesOf(
    command,
    { before, after: next, leads, mentioned, copies, perhapsUrgent, ...verdict },
    actor.id,
  )
  const event = recordEvent(next, before.chain, {
    command,
    actor: { id: actor.id, role: roleOf(before, actor, now) },
    at: now,
    ...(text === undefined ? {} : { text }),
    attachments,
    params: { ...params, ...names },
    internal,
    notices,
  })
  const keys = [...before.keys, marksOf(request, actor).mark].slice(-KEYS_KEPT)
  const alarmAt = nextAlarmAt(next.clocks, now, context) ?? null
  const after: Case = { ...next, keys, nextAlarmAt: alarmAt, chain: event.chain }
  const held = new Set(after.application?.booked)
  const freed = before.application?.booked.filter(id => !held.has(id)) ?? []
  const slots = prepared.slots.filter(({ _id }) => !before.application?.booked.includes(_id))
  return { case: after, event, tasks: tasksAfter(before, after), slots, freed }
}

const judge = (found: Case | null, prepared: Prepared): Written | Refusal | { repeated: Case } => {
  const { request, actor, now, context } = prepared
  if (!found || relationsOf(found, actor, now).size === 0) return refuse('NOT_FOUND')
  const { key, mark } = marksOf(request, actor)
  const used = found.keys.find(known => known.startsWith(key))
  if (used !== undefined) return used === mark ? { repeated: found } : refuse('KEY_REUSED')
  if (found.version !== request.version) return refuse('STALE')
  const decision = decide(found, request, actor, now, context)
  return decision.ok ? write(found, decision, prepared) : decision
}

const mentionedIn = (request: Request): string[] =>
  request.name === 'note' ? [...new Set(request.input.mentions ?? [])] : []

/** Names as the story tells them; a refusal where somebody is called on who may not see the case. */
const namesOf = async (
  to: string | undefined,
  mentioned: readonly string[],
  subject: Case,
  needs: CommandNeeds,
  now: number,
): Promise<Prepared['names'] | Refusal> => {
  const toName = to === undefined ? {} : { toName: await needs.nameOf(to) }
  if (mentioned.length === 0) return toName
  const reading = await Promise.all(mentioned.map(id => needs.mayRead(id, subject, now)))
  if (reading.includes(false))
    return refuse('INVALID_INPUT', { problems: [{ path: 'input.mentions', problem: 'choice' }] })
  return { ...toName, mentioned: (await Promise.all(mentioned.map(needs.nameOf))).join('、') }
}

/** A stale actor is told what happened in between, as far as they may see it. */
const withChanges = async (refusal: Refusal, request: Request, staff: boolean): Promise<Refusal> => {
  if (refusal.code !== 'STALE') return refusal
  const since = (await readEvents(request.id)).filter(
    event => event.seq > request.version && (staff || !event.internal),
  )
  return { ...refusal, changed: since.map(({ command }) => command) }
}

const filesOf = (request: Request): string[] =>
  'files' in request.input && Array.isArray(request.input.files) ? request.input.files : []

const bound = async (
  request: Request,
  needs: CommandNeeds,
  caller: Actor,
  actor: Actor,
): Promise<Attachment[] | Refusal> => {
  const files = filesOf(request)
  if (files.length > 0 && actor.id !== caller.id) await needs.handFiles(files, caller.id, actor.id)
  return files.length === 0 ? [] : needs.takeFiles(files, actor.id, request.id)
}

// Two who want one slot collide at its id; whoever comes second is told so.
const heldMeanwhile =
  ({ slots }: Pick<Prepared, 'slots'>) =>
  (error: unknown): Refusal => {
    if (slots.length === 0 || !isDuplicate(error)) throw error
    return refuse('SLOT_TAKEN')
  }

const prepare = async (
  request: Request,
  needs: CommandNeeds,
  known: Case,
  actor: Actor,
  now: number,
): Promise<Pick<Prepared, 'context' | 'leads' | 'names' | 'mentioned'> | Refusal> => {
  const chosen = await receiverFor(request, known, needs, now)
  const heard = request.name === 'transcribe' ? await needs.hear(known, request.input.text, now) : undefined
  const department = chosen.receiver?.department ?? heard?.route?.department ?? known.department
  const { clocks, calendar, zone } = settingsFor(await needs.settings(), department)
  const mentioned = mentionedIn(request)
  const names = await namesOf((chosen.receiver ?? chosen.inPlace)?.id, mentioned, known, needs, now)
  if ('ok' in names) return names
  const leads = heard?.leads ?? (await above(request, needs, department, actor, now))
  const followUp = await followUpFor(request, known, needs, now)
  const context = { clocks, calendar, zone, ...chosen, ...followUp, ...(heard ? { heard } : {}) }
  return { context, leads, names, mentioned }
}

/**
 * Does one command: reads, decides by the lifecycle table, writes case, event and tasks in one transaction. A repeat
 * with the same request key answers the case as it is and does nothing (D7). `part` belongs to commands of items.
 */
export const performCommand =
  (needs: CommandNeeds) =>
  async (request: Request, caller: Actor, now: number, part?: ItemPart): Promise<Case | Refusal> => {
    const known = await readCase(request.id)
    if (!known) return refuse('NOT_FOUND')
    const actor = inPersonOf(known, caller)
    if (relationsOf(known, actor, now).size === 0) return refuse('NOT_FOUND')
    const attachments = part?.attachments ?? (await bound(request, needs, caller, actor))
    if (!Array.isArray(attachments)) return attachments
    const ready = await prepare(request, needs, known, actor, now)
    if ('ok' in ready) return ready
    const { context, leads, names, mentioned } = ready
    const item = part ? { item: part.item } : {}
    const prepared: Prepared = {
      ...{ request, actor, now, attachments, leads, mentioned, slots: part?.slots ?? [] },
      context: { ...context, ...item },
      names: part?.toName === undefined ? names : { ...names, toName: part.toName },
    }
    const done = await changeCase(request.id, found => judge(found, prepared)).catch(heldMeanwhile(prepared))
    if ('repeated' in done) return done.repeated
    if ('event' in done) return done.case
    return withChanges(done, request, actor.grants.length > 0)
  }
