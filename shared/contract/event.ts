import * as z from 'zod/mini'
import { attachmentSchema } from './file'
import { idSchema, instantSchema } from './fields'
import { noticeTemplates } from './words'

/** Channels outside the app through which a message may also go. */
export const deliveryChannels = ['wechat', 'wecom', 'mail'] as const

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

/**
 * Collection `events`: what happened, append-only; also the audit row, the inbox and the outbox of that moment.
 * `_id` = case:seq, so two writers of the same moment collide.
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
  /** HMAC over the event before, and this one. */
  chain: z.string(),
})
export type Event = z.infer<typeof eventSchema>
