import * as z from 'zod/mini'
import type { Coming, StripPart } from '../domain/clocks-strip'
import { applicationSchema } from './application'
import { clockSchema, type ClockState } from './clock'
import type { LocalText } from './condition'
import { attachmentSchema, type Attachment } from './file'
import type { ItemStory } from './items-story'
import { deskCommandInputs, deskCommandNames, deskFields, ratingSchema, type DeskView } from './desk-commands'
import { idSchema, instantSchema, textOf } from './fields'
import { followsSchema, joiningNames, mergedSchema, type LinkedView } from './likeness'
import { understandingSchema, type Understanding } from './understanding'
import { voiceSchema, type Voice } from './voice'
import {
  caseStatuses,
  channels,
  feedbackTypes,
  urgencies,
  type CaseStatus,
  type Channel,
  type FeedbackType,
  type Urgency,
  routeReasons,
  type NextCode,
  type RouteReason,
  ratingReasons,
} from './words'

export { understandingSchema, type Understanding }

/** Everything anybody can do to a case; one row each in shared/domain/lifecycle.ts. */
export const commandNames = [
  'submit',
  'claim',
  'assign',
  'transfer',
  'contact',
  'reply',
  'askForMore',
  'supply',
  'resolve',
  'reopen',
  'rate',
  'urge',
  'withdraw',
  'reclassify',
  'note',
  'askExtension',
  'grantExtension',
  'refuseExtension',
  'transcribe',
  ...deskCommandNames,
  ...joiningNames,
] as const
export type CommandName = (typeof commandNames)[number]

/** Longest text of one message, in characters; content checks take 2,500 (reliability I9). */
export const MESSAGE_CHARACTERS = 2_000

const message = textOf(1, MESSAGE_CHARACTERS)
const reason = textOf(2, 500)
const fileKeys = z.exactOptional(z.array(idSchema).check(z.maxLength(9)))

/** What each command carries from the phone. Unknown keys are refused. */
export const commandInputs = {
  claim: z.strictObject({}),
  assign: z.strictObject({ to: idSchema, reason: z.exactOptional(reason) }),
  transfer: z.strictObject({ to: z.exactOptional(idSchema), department: z.exactOptional(idSchema), reason }),
  contact: z.strictObject({
    how: z.enum(['phone', 'inPerson', 'message']),
    reached: z.boolean(),
    text: z.exactOptional(textOf(0, 500)),
  }),
  reply: z.strictObject({ text: message, files: fileKeys }),
  askForMore: z.strictObject({ text: message }),
  supply: z.strictObject({ text: message, files: fileKeys }),
  resolve: z.strictObject({ text: message, files: fileKeys }),
  reopen: z.strictObject({ reason }),
  rate: z.strictObject({
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
    reasons: z.exactOptional(z.array(z.enum(ratingReasons)).check(z.maxLength(6))),
    text: z.exactOptional(textOf(0, 500)),
  }),
  urge: z.strictObject({}),
  withdraw: z.strictObject({ reason: z.exactOptional(reason) }),
  reclassify: z.strictObject({
    type: z.exactOptional(z.enum(feedbackTypes)),
    urgency: z.exactOptional(z.enum(urgencies)),
  }),
  /** Seen by colleagues only; those mentioned are told, and must be able to see the case. */
  note: z.strictObject({ text: message, mentions: z.exactOptional(z.array(idSchema).check(z.maxLength(5))) }),
  /** Days of each clock's own kind of time. */
  askExtension: z.strictObject({ days: z.int().check(z.minimum(1), z.maximum(30)), reason }),
  grantExtension: z.strictObject({}),
  refuseExtension: z.strictObject({ reason }),
  transcribe: z.strictObject({ text: message }),
  ...deskCommandInputs,
} as const satisfies Record<Exclude<CommandName, 'submit' | (typeof joiningNames)[number]>, z.core.$ZodType>

/** A command as it arrives: what, on which version of the case, with what. `requestKey` makes a repeat harmless. */
export type CommandInput<C extends keyof typeof commandInputs> = z.infer<(typeof commandInputs)[C]>
export type AnyCommand = {
  [C in keyof typeof commandInputs]: { name: C; input: CommandInput<C> }
}[keyof typeof commandInputs]

/** For what reached the office another way (row S2): how, when, and how the person can be answered. */
export const onBehalfSchema = z.strictObject({
  channel: z.enum(channels),
  originalAt: instantSchema,
  contactName: z.exactOptional(z.string()),
  contactPhone: z.exactOptional(z.string()),
  filedBy: idSchema,
})

/** Collection `cases`: a case (件) as it stands now. What happened stands in `events`. */
export const caseSchema = z.strictObject({
  _id: idSchema,
  number: z.string(),
  /** Raised by every accepted command; a command on an older one is STALE. */
  version: z.int(),
  item: idSchema,
  itemVersion: z.int(),
  status: z.enum(caseStatuses),
  type: z.nullable(z.enum(feedbackTypes)),
  urgency: z.enum(urgencies),
  /** Empty while `voice`, the recording it came as, has no words yet. */
  text: z.string(),
  place: z.exactOptional(z.string()),
  contactPhone: z.exactOptional(z.string()),
  attachments: z.array(attachmentSchema),
  voice: z.exactOptional(voiceSchema),
  /** Who has the same trouble: one answer reaches all. */
  joined: z.exactOptional(z.array(idSchema).check(z.maxLength(500))),
  merged: z.exactOptional(mergedSchema),
  /** The ended case from which this one goes on, once it could no longer be reopened. */
  follows: z.exactOptional(followsSchema),
  requester: idSchema,
  onBehalf: z.exactOptional(onBehalfSchema),
  /** Who received it first stays on it to the end (row S13). */
  firstContact: idSchema,
  /** Never empty: nothing is ever without an owner. */
  owner: idSchema,
  department: idSchema,
  /** Why it came here: a word with a sentence in shared/copy. */
  routedBy: z.enum(routeReasons),
  claimedAt: z.exactOptional(instantSchema),
  /** Raised by every hand-over; part of the task's id. */
  round: z.int(),
  handOvers: z.int(),
  understanding: understandingSchema,
  clocks: z.array(clockSchema),
  /** Of the clocks that run: the earliest due (epoch ms); of a decided case: when it was decided. */
  dueAt: z.int(),
  /** When the timer must look at it next; null where nothing will come. */
  nextAlarmAt: z.nullable(z.int()),
  /** When the requester first heard from somebody. */
  repliedAt: z.exactOptional(instantSchema),
  waitingSince: z.exactOptional(instantSchema),
  resolvedAt: z.exactOptional(instantSchema),
  rating: z.exactOptional(ratingSchema),
  urged: z.int(),
  urgedAt: z.exactOptional(instantSchema),
  /** Who was told of it on duty, and until when they may read it. */
  onDuty: z.exactOptional(
    z.array(z.strictObject({ person: idSchema, untilAt: z.int() })).check(z.maxLength(20)),
  ),
  /** More time the owner has asked for and nobody has decided on. */
  extensionAsked: z.exactOptional(
    z.strictObject({ days: z.int(), reason: z.string(), by: idSchema, at: instantSchema }),
  ),
  reopened: z.int(),
  /** Of a case of an item: answers and flow. */
  application: z.exactOptional(applicationSchema),
  ...deskFields,
  /** Number, place and distinct character pairs of the text, at most 200: lists are never searched by pattern. */
  terms: z.array(z.string()).check(z.maxLength(200)),
  /** Hash of what was submitted: the same request key with another body is refused. */
  bodyHash: z.string(),
  /** Request keys of the last commands, so that a repeat is answered and not done again. */
  keys: z.array(z.string()).check(z.maxLength(20)),
  /** HMAC of the newest event: the end of the case's audit chain. */
  chain: z.string(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Case = z.infer<typeof caseSchema>

export { taskSchema, type Task } from './task'

/** What a page of cases shows of each. */
export interface CaseCard {
  id: string
  number: string
  title: string
  type: FeedbackType | null
  urgency: Urgency
  status: CaseStatus
  departmentName: string
  ownerName: string
  createdAt: number
  updatedAt: number
  /** The nearest due of a running clock; null once decided. */
  dueAt: number | null
  /** Share of the nearest clock's budget that is used, 0 … 1. */
  used: number | null
  progress: { done: number; of: number }
  /** Somebody else told of it first; the reader has it, too. */
  joined?: true
  /** Where it is an application for an item: which. */
  item?: { id: string; name: LocalText }
}

/** A clock as the phone shows it; explanations are sentences made on the server in the reader's language. */
export interface ClockView {
  id: string
  kind: string
  state: ClockState
  dueAt: number
  metAt?: number
  budgetSeconds: number
  usedSeconds: number
  remainingSeconds: number
  lateSeconds: number
  pausedSeconds: number
  provisional: boolean
  /** The clock drawn over natural time: what is used, where it waited, when the office is closed, what is left. */
  strip: StripPart[]
  /** What the machine will do unless it is decided first, in order of time. */
  comes: Coming[]
  explanation: string[]
}

/** One line of the story. `who` is what the reader may know of the actor. */
export interface StoryLine {
  seq: number
  at: number
  command: CommandName | string
  who: { relation: 'you' | 'requester' | 'staff' | 'machine'; name?: string; departmentName?: string }
  text?: string
  attachments?: Attachment[]
  /** Of `act` (somebody at a step of an item): `verdict`, `stepName` in the reader's language. */
  params: Record<string, string | number | boolean>
  /** Only staff see it. */
  internal: boolean
}

/** A case as one reader may see it, with what this reader can do now. */
export interface CaseView extends CaseCard, LinkedView {
  version: number
  text: string
  place?: string
  attachments: Attachment[]
  voice?: Pick<Voice, 'key' | 'seconds' | 'state' | 'reason' | 'heard'>
  channel: Channel
  originalAt: number
  requester: {
    relation: 'you' | 'person'
    /** Filed under an alias: nobody knows, and only the requester themselves sees it as theirs. */
    anonymous?: true
    name?: string
    number?: string
    phone?: string
    kind?: string
  }
  /** `you`: the reader is the owner. */
  owner: { name: string; departmentName: string; phone?: string; you?: true }
  firstContactName: string
  department: string
  routedBy: RouteReason
  understanding: Understanding
  clocks: ClockView[]
  story: StoryLine[]
  /** More time the owner has asked for and nobody has decided on; only staff see it. */
  extension?: { days: number; reason: string; byName: string; at: number }
  rating?: z.infer<typeof ratingSchema>
  /** For staff: what is owed, to be ruled, followed up or appealed. */
  desk?: DeskView
  /** What this reader may do now, in the order that makes sense; the lifecycle table decides. */
  commands: CommandName[]
  /** Of `commands` the next sensible one; absent where the office can only wait. */
  suggested?: CommandName
  /** The machine's next sentence: what happens next and by when. */
  next: { code: NextCode; byAt: number | null }
  /** The story of an item: answers, stations, what this reader can do, the result. */
  application?: ItemStory
}

export const viewCaseRequest = z.strictObject({ id: idSchema })
export const listCasesRequest = z.strictObject({
  show: z.exactOptional(z.enum(['open', 'ended', 'all'])),
  after: z.exactOptional(z.string().check(z.maxLength(200))),
})
