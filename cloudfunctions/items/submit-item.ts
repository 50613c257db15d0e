import type { Application } from '@shared/contract/application'
import type { Case } from '@shared/contract/case'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Attachment } from '@shared/contract/file'
import type { Values } from '@shared/contract/form'
import type { Item } from '@shared/contract/item'
import type { SubmitItemAnswer } from '@shared/contract/items'
import type { Slot } from '@shared/contract/items-stored'
import type { Actor, Person } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { flowSubjectOf, type ItemMoment } from '@shared/domain/application'
import { startFlow } from '@shared/domain/flows'
import { holdsTrue } from '@shared/domain/forms-condition'
import { mayApply } from '@shared/domain/items'
import { bookingOf } from '@shared/domain/items-booking'
import { answerByAt, nextStepOf } from '@shared/domain/next-step'
import type { ApplicationOpening } from '@shared/domain/openings'
import { hashOf, readable } from '../platform/seal'
import type { Settings } from '../platform/settings'
import { checkAnswers, type AnswerNeeds, type Checked } from './answers'
import { contextOf } from './applicant'
import { deskFor, type DeskNeeds } from './desk'
import { headOf, itemOf } from './items.store'
import { looksAgain, slotsFor } from './list-slots'
import { effectsOf, stationsFor } from './show-stations'
import { summaryOf } from './summary'

/** What handing in needs from other features; handed in by routes. */
export interface SubmitNeeds extends AnswerNeeds, DeskNeeds {
  settings(): Promise<Settings>
  caseIdOf(caller: string, requestKey: string): string
  takeFiles(keys: readonly string[], owner: string, caseId: string): Promise<Attachment[] | Refusal>
  open(opening: ApplicationOpening, actor: Actor, now: number, settings: Settings): Promise<Case | Refusal>
  /** The case this request key made before, if it was the same request. */
  filedBefore(caseId: string, bodyHash: string): Promise<Case | Refusal | null>
  nameOf(id: string): Promise<string>
  departmentName(id: string, language: Language): Promise<string>
}

interface Request {
  requestKey: string
  item: string
  version: number
  values: Record<string, unknown>
}

/** The code of a case's result: nobody without the key finds one. */
export const resultCodeOf = (caseId: string): string => readable(12, 'result', caseId).toUpperCase()

const inForce = async ({ item: id, version }: Request): Promise<Item | Refusal> => {
  const head = await headOf(id)
  if (!head || head.version === 0) return refuse('NOT_FOUND')
  if (head.state !== 'published') return refuse('NOT_NOW')
  if (head.version !== version) return refuse('ITEM_CHANGED')
  return (await itemOf(id, version)) ?? refuse('NOT_FOUND')
}

const applicationOf = (
  item: Item,
  person: Person,
  values: Values,
  now: number,
  { zone }: Settings,
): Application => {
  const context = contextOf(person, zone, now)
  const effects = (item.effects ?? []).filter(({ when }) => !when || holdsTrue(when, { values, context }))
  return {
    ...{ values, context, steps: {}, turns: [], told: [], booked: [] },
    flow: { state: 'running', round: 1, steps: {}, returns: [] },
    effects: effects.map(({ effect }) => ({ effect, at: now })),
  }
}

const slotsOf = (item: Item, values: Values, caseId: string, now: number): Promise<Slot[] | Refusal> => {
  const booked = bookingOf(item, values)
  return booked ? slotsFor(item, booked.resource, booked.window, caseId, now) : Promise.resolve([])
}

interface Filing {
  item: Item
  person: Person
  caseId: string
  checked: Checked
  settings: Settings
}

const place = async (
  needs: SubmitNeeds,
  request: Request,
  filing: Filing,
  actor: Actor,
  now: number,
  turn = 1,
): Promise<Case | Refusal> => {
  const { item, person, caseId, checked, settings } = filing
  const { values, files, persons } = checked
  const slots = await slotsOf(item, values, caseId, now)
  if (!Array.isArray(slots)) return slots
  const begun = applicationOf(item, person, values, now, settings)
  const application = { ...begun, booked: slots.map(({ _id }) => _id) }
  const desk = await deskFor(needs, { caseId, requester: actor.id, item, named: persons }, now)
  const step = startFlow(item.flow, {
    subject: flowSubjectOf({ requester: actor.id }, application),
    roster: desk,
  })
  if (!step.ok) return step
  const attachments = files.length === 0 ? [] : await needs.takeFiles(files, actor.id, caseId)
  if (!Array.isArray(attachments)) return attachments
  const fallback = desk.peopleOf(
    { by: 'role', role: 'member', department: item.department },
    flowSubjectOf({ requester: actor.id }, application),
  )
  const owner = [...fallback, ...desk.lastResort].find(id => id !== actor.id)
  if (owner === undefined) throw new Error('Nobody in the office can own a case')
  const moment: ItemMoment = { item, desk, code: resultCodeOf(caseId) }
  const text = summaryOf(item, values)
  const opened = await needs.open(
    { caseId, body: request, text, application, step, moment, fallback: owner, attachments, slots },
    actor,
    now,
    settings,
  )
  return looksAgain(opened, bookingOf(item, values)?.resource, turn)
    ? place(needs, request, filing, actor, now, turn + 1)
    : opened
}

const file = async (
  needs: SubmitNeeds,
  request: Request,
  actor: Actor,
  now: number,
): Promise<Case | Refusal> => {
  const person = actor.bound ? await needs.person(actor.id) : null
  if (!person) return refuse('BINDING_NEEDED')
  const item = await inForce(request)
  if ('ok' in item) return item
  const settings = await needs.settings()
  const context = contextOf(person, settings.zone, now)
  if (!mayApply({ ...item, state: 'published' }, context)) return refuse('NOT_ELIGIBLE')
  const caseId = needs.caseIdOf(actor.id, request.requestKey)
  const by = { owner: actor.id, caseId, item }
  const checked = await checkAnswers(item.form, request.values, context, by, needs)
  return 'ok' in checked
    ? checked
    : place(needs, request, { item, person, caseId, checked, settings }, actor, now)
}

const confirm = async (
  opened: Case,
  needs: SubmitNeeds,
  language: Language,
): Promise<SubmitItemAnswer | Refusal> => {
  const item = await itemOf(opened.item, opened.itemVersion)
  if (!item || !opened.application) return refuse('NOT_FOUND')
  return {
    id: opened._id,
    number: opened.number,
    itemName: item.name,
    departmentName: await needs.departmentName(opened.department, language),
    ownerName: await needs.nameOf(opened.owner),
    next: nextStepOf(opened),
    answerByAt: answerByAt(opened),
    stations: await stationsFor(opened, opened.application, item, opened.requester, needs),
    effects: effectsOf(item, opened.application),
  }
}

/**
 * Hands in an application: checked, its slots held, its first steps given to people, in one transaction. A repeat of
 * the same request is told what the first one made, whatever has changed since. Refused: BINDING_NEEDED, NOT_ELIGIBLE,
 * ITEM_CHANGED, NOT_NOW (retired), INVALID_INPUT, FILE_UNKNOWN, SLOT_TAKEN.
 */
export const submitItem =
  (needs: SubmitNeeds) =>
  async (
    request: Request,
    actor: Actor,
    now: number,
    language: Language,
  ): Promise<SubmitItemAnswer | Refusal> => {
    const filed = await file(needs, request, actor, now)
    if (!('ok' in filed)) return confirm(filed, needs, language)
    const caseId = needs.caseIdOf(actor.id, request.requestKey)
    const before = await needs.filedBefore(caseId, hashOf(request))
    if (!before) return filed
    return 'ok' in before ? before : confirm(before, needs, language)
  }
