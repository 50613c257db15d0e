import type { Case, Understanding } from '@shared/contract/case'
import { refuse, type Refusal } from '@shared/contract/codes'
import {
  FEWEST_CHARACTERS,
  type SubmitFeedbackAnswer,
  type SubmitFeedbackRequest,
  type SubmitOnBehalfRequest,
} from '@shared/contract/feedback'
import type { Attachment } from '@shared/contract/file'
import type { Actor } from '@shared/contract/person'
import type { Voice, VoiceRequest } from '@shared/contract/voice'
import type { Language, Urgency } from '@shared/contract/words'
import { OFFICE } from '@shared/catalogue/departments'
import { answerByAt, nextStepOf } from '@shared/domain/next-step'
import type { Opening, Route } from '@shared/domain/openings'
import { isDoubtfullyUrgent, PERHAPS_URGENT, SURE_FROM } from '@shared/domain/understanding'
import type { Settings } from '../platform/settings'

/** What filing needs from other features; handed in by routes.ts. */
export interface SubmitNeeds {
  classify(text: string): Understanding
  settings(): Promise<Settings>
  isDepartment(id: string): Promise<boolean>
  caseIdOf(caller: string, requestKey: string): string
  /** The ended case it goes on from. */
  former(id: string, actor: Actor): Promise<NonNullable<Case['follows']> | Refusal>
  route(message: {
    caseId: string
    requester: string
    text: string
    place?: string | undefined
    chosen?: string | undefined
    urgency: Urgency
    understanding: Understanding
    now: number
  }): Promise<Route>
  /** How a recording begins: its words are owed, typed already, or nobody is there to recognise. */
  recording(voice: VoiceRequest, silent: boolean, now: number): Voice
  /** Whom an urgent message reaches at once besides its owner. */
  toldAtOnce(department: string, atRisk: boolean, now: number): Promise<string[]>
  takeFiles(keys: readonly string[], owner: string, caseId: string): Promise<Attachment[] | Refusal>
  open(opening: Opening, actor: Actor, now: number, settings: Settings): Promise<Case | Refusal>
  nameOf(id: string): Promise<string>
  departmentName(id: string, language: Language): Promise<string>
}

const YEAR_MS = 366 * 86_400_000
const CLOCK_SKEW_MS = 5 * 60_000

const onBehalfOf = (
  request: SubmitOnBehalfRequest,
  actor: Actor,
  now: number,
): NonNullable<Case['onBehalf']> => ({
  channel: request.channel,
  // A phone that is fast must not give itself a promise that starts in the future.
  originalAt: Math.min(request.originalAt, now),
  filedBy: actor.id,
  ...(request.contactName ? { contactName: request.contactName } : {}),
  ...(request.phone ? { contactPhone: request.phone } : {}),
})

const confirm = async (
  opened: Case,
  needs: SubmitNeeds,
  language: Language,
): Promise<SubmitFeedbackAnswer> => ({
  id: opened._id,
  number: opened.number,
  type: opened.type,
  urgency: opened.urgency,
  departmentName: await needs.departmentName(opened.department, language),
  ownerName: await needs.nameOf(opened.owner),
  next: nextStepOf(opened),
  answerByAt: answerByAt(opened),
})

/**
 * The person decides how urgent it is, except where a life may well be at risk: that always reaches somebody at once.
 * What the machine only suspects rings no alarm by itself: the person is asked (docs/decisions/011).
 */
const urgencyOf = (request: SubmitFeedbackRequest, understanding: Understanding): Urgency => {
  const { flags, urgency, urgencyConfidence } = understanding
  if (flags.includes('selfHarm') && urgencyConfidence >= SURE_FROM.urgency) return 'urgent'
  return request.urgency ?? (isDoubtfullyUrgent(understanding) ? 'normal' : urgency)
}

/** A suspicion nobody was asked about stays on the case, so that its owner looks at it first. */
const asHeard = (request: SubmitFeedbackRequest, understanding: Understanding): Understanding =>
  request.urgency === undefined && isDoubtfullyUrgent(understanding)
    ? { ...understanding, flags: [...understanding.flags, PERHAPS_URGENT] }
    : understanding

/** A recording without a word yet: nothing is known, so the strictest clocks run and the window listens (design.md 5). */
const unheard: Understanding = {
  type: null,
  typeConfidence: 0,
  department: OFFICE,
  departmentConfidence: 0,
  urgency: 'normal',
  urgencyConfidence: 0,
  words: [],
  unsure: true,
  flags: [],
}

const sounds: ReadonlySet<string> = new Set(['mp3', 'wav', 'm4a'])

const isSound = (attachments: readonly Attachment[], voice: VoiceRequest | undefined): boolean =>
  voice === undefined || attachments.some(({ key, kind }) => key === voice.file && sounds.has(kind))

const toldBesides = async (
  needs: SubmitNeeds,
  department: string,
  urgency: Urgency,
  { flags }: Understanding,
  now: number,
): Promise<string[]> =>
  urgency === 'urgent' || flags.includes(PERHAPS_URGENT)
    ? needs.toldAtOnce(department, flags.includes('selfHarm'), now)
    : []

const file = async (
  needs: SubmitNeeds,
  request: SubmitFeedbackRequest,
  onBehalf: NonNullable<Case['onBehalf']> | undefined,
  caller: { actor: Actor; now: number; language: Language },
): Promise<SubmitFeedbackAnswer | Refusal> => {
  const { actor, now, language } = caller
  if (request.department !== undefined && !(await needs.isDepartment(request.department)))
    return refuse('INVALID_INPUT', { problems: [{ path: 'department', problem: 'choice' }] })
  const follows = request.after === undefined ? undefined : await needs.former(request.after, actor)
  if (follows && 'ok' in follows) return follows
  const caseId = needs.caseIdOf(actor.id, request.requestKey)
  const silent = request.text.length < FEWEST_CHARACTERS
  const understanding = silent ? unheard : asHeard(request, needs.classify(request.text))
  const files = [...(request.voice ? [request.voice.file] : []), ...(request.files ?? [])]
  const attachments = files.length === 0 ? [] : await needs.takeFiles(files, actor.id, caseId)
  if (!Array.isArray(attachments)) return attachments
  if (!isSound(attachments, request.voice)) return refuse('FILE_KIND')
  const urgency = urgencyOf(request, understanding)
  const route = await needs.route({
    caseId,
    requester: onBehalf ? '' : actor.id,
    text: request.text,
    place: request.place,
    chosen: request.department,
    urgency,
    understanding,
    now,
  })
  const opening = {
    requestKey: request.requestKey,
    body: request,
    text: request.text,
    type: request.type ?? understanding.type,
    urgency,
    understanding,
    ...(request.place ? { place: request.place } : {}),
    ...(request.phone ? { contactPhone: request.phone } : {}),
    attachments,
    ...(request.voice ? { voice: needs.recording(request.voice, silent, now) } : {}),
    ...(onBehalf ? { onBehalf } : {}),
    ...(follows ? { follows } : {}),
    route,
    leads: await toldBesides(needs, route.department, urgency, understanding, now),
  }
  const opened = await needs.open(opening, actor, now, await needs.settings())
  return 'ok' in opened ? opened : confirm(opened, needs, language)
}

/** Files one message of the caller: classified, routed, promised and confirmed in one call. */
export const submitFeedback =
  (needs: SubmitNeeds) => (request: SubmitFeedbackRequest, actor: Actor, now: number, language: Language) =>
    file(needs, request, undefined, { actor, now, language })

/**
 * Files what somebody handed in another way; its clocks run from the original time (row S2). Refused:
 * TIME_IMPOSSIBLE when that lies in the future or more than a year back.
 */
export const submitOnBehalf =
  (needs: SubmitNeeds) =>
  async (request: SubmitOnBehalfRequest, actor: Actor, now: number, language: Language) => {
    if (request.originalAt > now + CLOCK_SKEW_MS || request.originalAt < now - YEAR_MS)
      return refuse('TIME_IMPOSSIBLE')
    return file(needs, request, onBehalfOf(request, actor, now), { actor, now, language })
  }
