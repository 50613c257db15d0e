import * as z from 'zod/mini'
import { attachmentSchema } from './file'
import { idSchema, instantSchema } from './fields'
import { NO_CASE, noticeTemplates } from './words'

/**
 * Channels outside the app through which a message may also go. `person` is owed to somebody and becomes their own
 * channels before the first attempt; `wecom` goes to the group of the department `to`.
 */
export const deliveryChannels = ['person', 'wechat', 'wecom', 'mail'] as const

/**
 * A delivery the machine still owes. It ends `sent`, `skipped` or `failed`, each with its reason; `attempting` is
 * written before sending, so that a crash leaves `unknown` and nothing goes out twice (reliability T4).
 */
export const deliverySchema = z.strictObject({
  channel: z.enum(deliveryChannels),
  to: idSchema,
  template: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  state: z.enum(['owed', 'attempting', 'sent', 'skipped', 'failed', 'unknown']),
  attempts: z.int(),
  nextAt: z.int(),
  /** Goes at any hour, and again when a crash leaves it unknown whether it went. */
  urgent: z.exactOptional(z.literal(true)),
  reason: z.exactOptional(z.string()),
})
export type Delivery = z.infer<typeof deliverySchema>

/** A message in somebody's in-app inbox, written with the event itself, so it is there exactly once. */
export const noticeSchema = z.strictObject({
  to: idSchema,
  /** A word with a sentence in shared/copy/notices.ts. */
  template: z.enum(noticeTemplates),
})
export type Notice = z.infer<typeof noticeSchema>

const scalar = z.union([z.string(), z.number(), z.boolean()])

export { NO_CASE }

/**
 * Collection `events`: what happened, append-only; also the audit row, the inbox and the outbox of that moment.
 * `_id` = case:seq, so two writers of the same moment collide. What the machine alone does (alarms, recomputed due
 * times, digests) has an `_id` of its own, the `seq` of the case as it found it, and stands outside the audit chain:
 * its `chain` is empty.
 */
export const eventSchema = z.strictObject({
  _id: z.string(),
  case: idSchema,
  number: z.string(),
  seq: z.int(),
  at: instantSchema,
  command: z.string(),
  actor: z.strictObject({ id: idSchema, role: z.string() }),
  internal: z.boolean(),
  text: z.exactOptional(z.string()),
  attachments: z.exactOptional(z.array(attachmentSchema)),
  params: z.record(z.string(), scalar),
  notices: z.array(noticeSchema),
  /** The receivers of `notices`, for the index. */
  inbox: z.array(idSchema),
  owed: z.array(deliverySchema),
  /** Earliest `nextAt` of what is owed; null when nothing is. */
  owedAt: z.nullable(z.int()),
  /** Keyed hash of the contents, so that they can be removed one day without breaking the chain. */
  contents: z.string(),
  /** Keyed hash of what was decided: the case as the commands left it, for the audit of the case itself. */
  state: z.exactOptional(z.string()),
  /** HMAC over the event before, and this one; empty for what the machine alone does. */
  chain: z.string(),
})
export type Event = z.infer<typeof eventSchema>
