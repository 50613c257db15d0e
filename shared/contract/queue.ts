import * as z from 'zod/mini'
import type { CaseCard, Task } from './case'
import { ledgerFilter } from './job'
import { type feedbackTypes } from './words'

export const queueViews = ['mine', 'department', 'waiting', 'late'] as const

/** The queue, sorted by time left, paged by key. */
export const listQueueRequest = z.strictObject({
  view: z.enum(queueViews),
  after: z.exactOptional(z.string().check(z.maxLength(200))),
})
export interface QueueRow extends Pick<
  Task,
  'number' | 'title' | 'type' | 'urgency' | 'status' | 'dueAt' | 'claimed'
> {
  caseId: string
  ownerName: string
  departmentName: string
  mine: boolean
  waiting: boolean
  /** Where it is a step of an item: which item. */
  item?: CaseCard['item']
}

/** The ledger (台账): everything received, newest first. */
export const listLedgerRequest = z.strictObject({
  ...ledgerFilter,
  after: z.exactOptional(z.string().check(z.maxLength(200))),
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
