import * as z from 'zod/mini'
import { instantSchema } from './fields'
import type { NoticeTemplate } from './words'

export const listInboxRequest = z.strictObject({ after: z.exactOptional(z.string().check(z.maxLength(200))) })

/** One message; the phone makes the sentence from `template` and `params`. */
export interface InboxMessage {
  id: string
  caseId: string
  number: string
  template: NoticeTemplate
  text?: string
  params: Record<string, string | number | boolean>
  at: number
  unread: boolean
}

/** Everything up to this instant counts as read. */
export const markReadRequest = z.strictObject({ untilAt: instantSchema })
