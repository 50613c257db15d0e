import type { Case } from '@shared/contract/case'
import type { CaseCommandRequest } from '@shared/contract/command'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Attachment } from '@shared/contract/file'
import type { Actor } from '@shared/contract/person'
import { nextAlarmAt } from '@shared/domain/alarms'
import { decide } from '@shared/domain/decide'
import type { DecideContext, Decision } from '@shared/domain/lifecycle-rule'
import { noticesOf } from '@shared/domain/notices'
import { inPersonOf, relationsOf } from '@shared/domain/relations'
import { hashOf, readable } from '../platform/seal'
import { settingsFor, type Settings } from '../platform/settings'
import { changeCase, readCase, readEvents, type Written } from './cases.store'
import { recordEvent } from './record-event'
import { tasksAfter } from './task-of'

/** What a command needs from other features; handed in by routes.ts. */
export interface CommandNeeds {
  settings(): Promise<Settings>
  leadsOf(department: string, now: number): Promise<string[]>
  supervisors(now: number): Promise<string[]>
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
  handFiles(keys: readonly string[], from: string, to: string): Promise<unknown>
}

const KEYS_KEPT = 20

/** What a case remembers of a done command: whose key it was (D5), and what it was used for (D2). */
const marksOf = ({ requestKey, name, input }: CaseCommandRequest, actor: Actor) => {
  const key = `${readable(20, 'command', actor.id, requestKey)}:`
  return { key, mark: `${key}${hashOf({ name, input }).slice(0, 12)}` }
}

const receiverFor = async (request: CaseCommandRequest, needs: CommandNeeds, now: number) => {
  if (request.name !== 'assign' && request.name !== 'transfer') return {}
  const department = 'department' in request.input ? request.input.department : undefined
  const receiver = await needs.receiver(request.input.to, department, request.id, now)
  return receiver ? { receiver } : {}
}

/** Leads of the department; a lead who asks for more time, or a department without one, is heard by supervisors. */
const above = async (
  request: CaseCommandRequest,
  needs: CommandNeeds,
  department: string,
  actor: Actor,
  now: number,
): Promise<string[]> => {
  const leads = await needs.leadsOf(department, now)
  if (request.name !== 'askExtension') return leads
  const others = leads.filter(id => id !== actor.id)
  return others.length > 0 ? others : needs.supervisors(now)
}

const roleOf = (subject: Case, actor: Actor, now: number) =>
  [...relationsOf(subject, actor, now)][0] ?? 'nobody'

interface Prepared {
  request: CaseCommandRequest
  actor: Actor
  now: number
  context: DecideContext
  attachments: Attachment[]
  leads: readonly string[]
  names: { toName?: string; mentioned?: string }
  mentioned: readonly string[]
}

const write = (before: Case, decision: Decision, prepared: Prepared): Written => {
  const { request, actor, now, context, attachments, leads, names, mentioned } = prepared
  const { command, params, internal, text } = decision.happening
  const next = decision.case
  const notices = noticesOf(command, { before, after: next, leads, mentioned }, actor.id)
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
  return { case: after, event, tasks: tasksAfter(before, after) }
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

const mentionedIn = (request: CaseCommandRequest): string[] =>
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
const withChanges = async (
  refusal: Refusal,
  request: CaseCommandRequest,
  staff: boolean,
): Promise<Refusal> => {
  if (refusal.code !== 'STALE') return refusal
  const since = (await readEvents(request.id)).filter(
    event => event.seq > request.version && (staff || !event.internal),
  )
  return { ...refusal, changed: since.map(({ command }) => command) }
}

const filesOf = (request: CaseCommandRequest): string[] =>
  'files' in request.input && Array.isArray(request.input.files) ? request.input.files : []

/**
 * Does one command: reads, decides by the lifecycle table, writes case, event and tasks in one transaction. A repeat
 * with the same request key answers the case as it is and does nothing (D7).
 */
export const performCommand =
  (needs: CommandNeeds) =>
  async (request: CaseCommandRequest, caller: Actor, now: number): Promise<Case | Refusal> => {
    const known = await readCase(request.id)
    if (!known) return refuse('NOT_FOUND')
    const actor = inPersonOf(known, caller)
    if (relationsOf(known, actor, now).size === 0) return refuse('NOT_FOUND')
    const chosen = await receiverFor(request, needs, now)
    const files = filesOf(request)
    if (files.length > 0 && actor.id !== caller.id) await needs.handFiles(files, caller.id, actor.id)
    const attachments = files.length === 0 ? [] : await needs.takeFiles(files, actor.id, request.id)
    if (!Array.isArray(attachments)) return attachments
    const department = chosen.receiver?.department ?? known.department
    const { clocks, calendar, zone } = settingsFor(await needs.settings(), department)
    const context: DecideContext = { clocks, calendar, zone, ...chosen }
    const leads = await above(request, needs, department, actor, now)
    const mentioned = mentionedIn(request)
    const names = await namesOf(chosen.receiver?.id, mentioned, known, needs, now)
    if ('ok' in names) return names
    const prepared: Prepared = { request, actor, now, context, attachments, leads, names, mentioned }
    const done = await changeCase(request.id, found => judge(found, prepared))
    if ('repeated' in done) return done.repeated
    if ('event' in done) return done.case
    return withChanges(done, request, actor.grants.length > 0)
  }
