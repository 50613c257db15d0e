import * as z from 'zod/mini'
import type { CaseCard, Task } from './case'
import { idSchema, instantSchema, textOf } from './fields'
import { ledgerFilter } from './job'
import type { PhraseAnswers } from './phrases'
import type { SuccessionAnswers } from './succession'
import { feedbackTypes } from './words'

/**
 * What somebody looks at: mine; everything of my departments; what nobody has taken; what I received first; what waits
 * for its requester; what I watch; what is late; who must
 * still be told outside the app; what waits for a ruling.
 */
export const queueViews = [
  'mine',
  'department',
  'unclaimed',
  'firstContact',
  'waiting',
  'watched',
  'late',
  'toTell',
  'ruling',
] as const
export type QueueView = (typeof queueViews)[number]

const after = z.exactOptional(z.string().check(z.maxLength(200)))

/** The queue, sorted by time left, paged by key. */
export const listQueueRequest = z.strictObject({
  view: z.enum(queueViews),
  type: z.exactOptional(z.enum(feedbackTypes)),
  after,
})
export interface QueueRow extends Pick<
  Task,
  'number' | 'title' | 'type' | 'urgency' | 'status' | 'dueAt' | 'claimed' | 'state'
> {
  caseId: string
  /** `handle`, a step of an item, or `followUp` of a low rating. */
  step: string
  ownerName: string
  departmentName: string
  mine: boolean
  waiting: boolean
  /** Where it is a step of an item: which item. */
  item?: CaseCard['item']
  /** Somebody should look at the contents before others are shown them. */
  content?: NonNullable<Task['content']>
  /** The newest version the queue knows of; commands on several cases at once are sent with it. */
  version: number
}

/** `queue.search`: by number, words, place, and whole names of people; newest first, open and ended. */
export const searchQueueRequest = z.strictObject({ text: textOf(1, 60), after })

/** `queue.watch`: keeps an eye on a case, stops, or (without `on`) only asks. At most {@link MOST_WATCHED} a person. */
export const watchRequest = z.strictObject({ caseId: idSchema, on: z.exactOptional(z.boolean()) })
export const MOST_WATCHED = 100

/** Collection `watches`: `_id` = person:case. */
export const watchSchema = z.strictObject({
  _id: z.string(),
  person: idSchema,
  case: idSchema,
  at: instantSchema,
})
export type Watch = z.infer<typeof watchSchema>

/** `queue.counts`: what needs doing, for the badge of the tab. */
export interface QueueCounts {
  /** Who must still be told outside the app. */
  toTell: number
  mine: number
  late: number
}

/** Requests of the queue, spread into shared/contract/api.ts. */
export const queueRequests = {
  'queue.list': listQueueRequest,
  'queue.search': searchQueueRequest,
  'queue.watch': watchRequest,
  'queue.counts': z.strictObject({}),
  /** What somebody must do themselves, whether they have a role in the office or not. */
  'queue.own': z.strictObject({ after }),
} as const
export interface QueueAnswers extends PhraseAnswers, SuccessionAnswers {
  'queue.list': { rows: QueueRow[]; next?: string }
  'queue.search': { rows: QueueRow[]; next?: string }
  'queue.watch': { watching: boolean }
  'queue.counts': QueueCounts
  'queue.own': { rows: QueueRow[]; next?: string }
}

/** The ledger (台账): everything received, newest first. */
export const listLedgerRequest = z.strictObject({
  ...ledgerFilter,
  after,
})
export interface LedgerRow {
  caseId: string
  number: string
  title: string
  item: string
  type: (typeof feedbackTypes)[number] | null
  status: Task['status']
  channel: string
  departmentName: string
  ownerName: string
  receivedAt: number
  firstReplyAt: number | null
  resolvedAt: number | null
  /** The promise that decides: kept, late by so many seconds of its own kind of time, or still running. */
  promise: {
    state: 'kept' | 'late' | 'running' | 'ended'
    dueAt: number
    lateSeconds: number
    pausedSeconds: number
  }
  rating: number | null
}
