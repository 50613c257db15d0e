import * as z from 'zod/mini'
import type { Page } from './answer'
import { idSchema, instantSchema, requestKeySchema } from './fields'

/** Wall time HH:MM. */
const wallTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const templateId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,80}$/))
const mailAddress = z
  .string()
  .check(z.maxLength(120), z.regex(/^[^\s@<>"',;:]{1,64}@[A-Za-z0-9.-]{1,60}\.[A-Za-z]{2,20}$/))

/** Through what somebody wants to hear outside the app; the in-app inbox is always there. */
const channelChoice = z.strictObject({ wechat: z.boolean(), mail: z.boolean() })
/** Hours in which nothing goes out but what cannot wait; over midnight where `from` is later than `to`. */
const quietHours = z.strictObject({ from: wallTime, to: wallTime })
export type QuietHours = z.infer<typeof quietHours>

/** Collection `choices`, `_id` = person: channels, quiet hours, and a mail address that answered a code. */
export const choicesSchema = z.strictObject({
  _id: idSchema,
  channels: channelChoice,
  quiet: z.nullable(quietHours),
  mail: z.exactOptional(mailAddress),
  /** An address that has not answered its code yet. */
  mailAsked: z.exactOptional(z.strictObject({ address: mailAddress, at: instantSchema, tries: z.int() })),
})
export type Choices = z.infer<typeof choicesSchema>

/**
 * Collection `credits`, `_id` = person:template: WeChat messages somebody has agreed to and not yet received. WeChat
 * does not tell; the office counts (reliability T9). `keys` are the last acceptances, so that a repeat counts once.
 */
export const creditsSchema = z.strictObject({
  _id: z.string(),
  left: z.int().check(z.minimum(0)),
  keys: z.array(z.string()).check(z.maxLength(20)),
})
export type Credits = z.infer<typeof creditsSchema>

/** `notification.accepted`: what WeChat's dialog was just answered with; one credit for each template named. */
export const acceptedRequest = z.strictObject({
  requestKey: requestKeySchema,
  templates: z.array(templateId).check(z.minLength(1), z.maxLength(5)),
})

/** `notification.save`: an address that is new gets a code first; an empty one is forgotten. */
export const saveChoicesRequest = z.strictObject({
  channels: channelChoice,
  quiet: z.nullable(quietHours),
  mail: z.exactOptional(z.union([z.literal(''), mailAddress])),
})
/** `notification.confirmMail`: the code that came by mail. */
export const confirmMailRequest = z.strictObject({ code: z.string().check(z.regex(/^[0-9a-z]{6}$/)) })

/** A person's choices as they see them. */
export interface ChoicesAnswer {
  channels: Choices['channels']
  quiet: QuietHours | null
  mail: string | null
  /** The address a code was sent to. */
  mailAsked: string | null
  /** The role gets some messages outside the app whatever is chosen. */
  mustGet: boolean
  /** WeChat messages still agreed to, by template. */
  credits: Record<string, number>
}

/** `notification.failures`: what did not get through, newest first, for administrators. */
export const listFailuresRequest = z.strictObject({
  after: z.exactOptional(z.string().check(z.maxLength(200))),
})

/** Collection `runs`, what people should look at: a message that failed, a case the timer could not work out. */
export const runSchema = z.strictObject({
  _id: z.string(),
  kind: z.enum(['failed', 'stuck']),
  at: instantSchema,
  case: z.exactOptional(z.string()),
  channel: z.exactOptional(z.string()),
  template: z.exactOptional(z.string()),
  reason: z.exactOptional(z.string()),
})
export type Run = z.infer<typeof runSchema>

/** One thing that needs a person. */
export interface FailureRow {
  id: string
  kind: 'failed' | 'stuck'
  at: number
  caseId: string
  channel: string | null
  template: string | null
  reason: string | null
}

const nothing = z.strictObject({})

/** Actions of this noun, for shared/contract/api.ts. */
export const notificationRequests = {
  'notification.accepted': acceptedRequest,
  'notification.view': nothing,
  'notification.save': saveChoicesRequest,
  'notification.confirmMail': confirmMailRequest,
  'notification.failures': listFailuresRequest,
} as const
export interface NotificationAnswers {
  'notification.accepted': { credits: Record<string, number> }
  'notification.view': ChoicesAnswer
  'notification.save': ChoicesAnswer
  'notification.confirmMail': ChoicesAnswer
  'notification.failures': Page<FailureRow>
}
