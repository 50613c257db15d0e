import type { ActRequest, ResubmitRequest } from '@shared/contract/application'
import type { Case } from '@shared/contract/case'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Attachment } from '@shared/contract/file'
import type { StepAct } from '@shared/contract/flow'
import type { FormContext, Values } from '@shared/contract/form'
import type { Item } from '@shared/contract/item'
import type { Slot } from '@shared/contract/items-stored'
import type { Actor } from '@shared/contract/person'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import type { ItemMoment } from '@shared/domain/application'
import type { AnyItemCommand } from '@shared/domain/lifecycle-rule'
import { bookingOf } from '@shared/domain/items-booking'
import { inPersonOf, relationsOf } from '@shared/domain/relations'
import type { Settings } from '../platform/settings'
import { checkAnswers, type AnswerNeeds } from './answers'
import { contextOf } from './applicant'
import { deskFor, type DeskNeeds } from './desk'
import { itemOf } from './items.store'
import { looksAgain, slotsFor } from './list-slots'
import { resultCodeOf } from './submit-item'

interface Part {
  item: ItemMoment
  attachments: Attachment[]
  toName?: string
  slots?: readonly Slot[]
}

/** What a command on a case of an item needs from other features. */
export interface ActNeeds extends AnswerNeeds, DeskNeeds {
  settings(): Promise<Settings>
  readCase(id: string): Promise<Case | null>
  takeFiles(keys: readonly string[], owner: string, caseId: string): Promise<Attachment[] | Refusal>
  nameOf(id: string): Promise<string>
  perform(
    request: { id: string; version: number; requestKey: string } & AnyItemCommand,
    caller: Actor,
    now: number,
    part: Part,
  ): Promise<Case | Refusal>
}

interface Known {
  subject: Case
  application: NonNullable<Case['application']>
  item: Item
  actor: Actor
}

const find = async (needs: ActNeeds, id: string, caller: Actor, now: number): Promise<Known | Refusal> => {
  const subject = await needs.readCase(id)
  if (!subject) return refuse('NOT_FOUND')
  const actor = inPersonOf(subject, caller)
  if (relationsOf(subject, actor, now).size === 0) return refuse('NOT_FOUND')
  const item = subject.application ? await itemOf(subject.item, subject.itemVersion) : null
  if (!item || !subject.application) return refuse('NOT_NOW')
  return { subject, application: subject.application, item, actor }
}

const counterpartOf = (act: StepAct): string | undefined => {
  if (act.verdict === 'passOn') return act.to
  if (act.verdict === 'askColleague') return act.of
  return act.verdict === 'addSigner' ? act.signer : undefined
}

const momentOf = async (
  needs: ActNeeds,
  { subject, application, item }: Known,
  named: readonly string[],
  now: number,
): Promise<ItemMoment> => {
  const wanted = { caseId: subject._id, requester: subject.requester, item, named, flow: application.flow }
  return { item, desk: await deskFor(needs, wanted, now), code: resultCodeOf(subject._id) }
}

/** The context a step's form is judged by: the requester's record, and the campus date of today. */
export const stepContext = (application: Known['application'], todayOn: string): FormContext => ({
  ...application.context,
  todayOn,
})

const filled = async (
  needs: ActNeeds,
  request: ActRequest,
  { subject, application, item, actor }: Known,
  now: number,
): Promise<{ values?: Values; attachments: Attachment[] } | Refusal> => {
  const { act, values: raw = {} } = request
  const form = item.flow.steps.find(({ id }) => id === act.step)?.form
  if (act.verdict !== 'approve' || !form)
    return Object.keys(raw).length === 0
      ? { attachments: [] }
      : refuse('INVALID_INPUT', { problems: [{ path: 'values', problem: 'unknownKey' }] })
  const { zone } = await needs.settings()
  const todayOn = wallMomentAt(zone, now).on
  const context = stepContext(application, todayOn)
  const by = { owner: actor.id, caseId: subject._id }
  const checked = await checkAnswers(form, raw, context, by, needs)
  if ('ok' in checked) return checked
  const { files, values } = checked
  const attachments = files.length === 0 ? [] : await needs.takeFiles(files, actor.id, subject._id)
  return Array.isArray(attachments) ? { values, attachments } : attachments
}

/** Whether somebody can be given a step or asked about it at all. */
const isSomebody = async (needs: ActNeeds, id: string): Promise<boolean> => {
  const person = await needs.person(id)
  return person !== null && person.left === undefined && person.kind !== 'student'
}

/**
 * What one person does at a step of an item: approves, rejects, sends back, passes on, asks, answers, takes back; with
 * the answers to the step's own form. Answers the case afterwards. Refused as flows-decide says, and STALE, RECEIVER_NEEDED
 * for somebody who is not of the staff, INVALID_INPUT for wrong answers.
 */
export const actOnStep =
  (needs: ActNeeds) =>
  async (request: ActRequest, caller: Actor, now: number): Promise<Case | Refusal> => {
    const known = await find(needs, request.id, caller, now)
    if ('ok' in known) return known
    const to = counterpartOf(request.act)
    if (to !== undefined && !(await isSomebody(needs, to))) return refuse('RECEIVER_NEEDED')
    const done = await filled(needs, request, known, now)
    if ('ok' in done) return done
    const { id, version, requestKey, act } = request
    const input = { act, ...(done.values ? { values: done.values } : {}) }
    return needs.perform({ id, version, requestKey, name: 'act', input }, caller, now, {
      item: await momentOf(needs, known, to === undefined ? [] : [to], now),
      attachments: done.attachments,
      ...(to === undefined ? {} : { toName: await needs.nameOf(to) }),
    })
  }

const slotsOf = (known: Known, values: Values, now: number): Promise<Slot[] | Refusal> => {
  const booked = bookingOf(known.item, values)
  return booked
    ? slotsFor(known.item, booked.resource, booked.window, known.subject._id, now)
    : Promise.resolve([])
}

interface Again {
  known: Known
  values: Values
  context: FormContext
  attachments: Attachment[]
  moment: ItemMoment
}

const handIn = async (
  needs: ActNeeds,
  request: ResubmitRequest,
  again: Again,
  caller: Actor,
  now: number,
  turn = 1,
): Promise<Case | Refusal> => {
  const { known, values, context, attachments, moment } = again
  const slots = await slotsOf(known, values, now)
  if (!Array.isArray(slots)) return slots
  const { id, version, requestKey } = request
  const input = { values, context, booked: slots.map(({ _id }) => _id) }
  const command = { id, version, requestKey, name: 'resubmit', input } as const
  const done = await needs.perform(command, caller, now, { item: moment, attachments, slots })
  return looksAgain(done, bookingOf(known.item, values)?.resource, turn)
    ? handIn(needs, request, again, caller, now, turn + 1)
    : done
}

/** The requester puts right what was named missing: the answers are checked as at first, by today's record. */
export const resubmitItem =
  (needs: ActNeeds) =>
  async (request: ResubmitRequest, caller: Actor, now: number): Promise<Case | Refusal> => {
    const known = await find(needs, request.id, caller, now)
    if ('ok' in known) return known
    const { actor, item, subject } = known
    if (actor.id !== subject.requester) return refuse('FORBIDDEN')
    const person = await needs.person(actor.id)
    if (!person) return refuse('BINDING_NEEDED')
    const context = contextOf(person, (await needs.settings()).zone, now)
    const by = { owner: actor.id, caseId: subject._id, item }
    const checked = await checkAnswers(item.form, request.values, context, by, needs)
    if ('ok' in checked) return checked
    const { values, files, persons } = checked
    const attachments = files.length === 0 ? [] : await needs.takeFiles(files, actor.id, subject._id)
    if (!Array.isArray(attachments)) return attachments
    const moment = await momentOf(needs, known, persons, now)
    return handIn(needs, request, { known, values, context, attachments, moment }, caller, now)
  }
