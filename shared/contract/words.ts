import * as z from 'zod/mini'

/** Kinds of feedback, row S2. `null` elsewhere means: not known yet (voice without text). */
export const feedbackTypes = ['suggestion', 'complaint', 'inquiry'] as const
export type FeedbackType = (typeof feedbackTypes)[number]

export const urgencies = ['normal', 'urgent'] as const
export type Urgency = (typeof urgencies)[number]

/** How a request reached the office, row S2: the app, or another way with staff filing on behalf. */
export const channels = ['app', 'window', 'hotline', 'mailbox', 'box', 'officialAccount'] as const
export type Channel = (typeof channels)[number]

/** The states a case passes through; only lifecycle.ts asks for them. */
export const caseStatuses = [
  'submitted',
  'handling',
  'waiting',
  'resolved',
  'rejected',
  'closed',
  'withdrawn',
  'merged',
] as const
export type CaseStatus = (typeof caseStatuses)[number]

/** Roles a person holds for a time and a scope; `requester` is what everybody is to their own case. */
export const roles = ['member', 'lead', 'specialist', 'supervisor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Five levels of satisfaction, row S10: 5 = 非常满意 … 1 = 非常不满意. */
export const ratingLevels = [1, 2, 3, 4, 5] as const

/** Languages of everything people read. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** Text a person wrote, made safe to show: NFC, no control, zero-width or direction marks (reliability I7). */
export const cleanText = (text: string): string => text.normalize('NFC').replace(CONTROL, '').trim()

/** A schema for text of `min` to `max` characters after cleaning. */
export const textOf = (min: number, max: number) =>
  z.pipe(
    z.string().check(z.maxLength(max * 4)),
    z.pipe(z.transform(cleanText), z.string().check(z.minLength(min), z.maxLength(max))),
  )

/** An id as the server makes them: letters, digits, `-`, `_` and `:` only, so no operator can hide in it. */
export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9_:-]{1,80}$/))

/** Made by the phone once per act and reused on retry (reliability D1–D8). */
export const requestKeySchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/))

/** Epoch milliseconds between 2020 and 2100. */
export const instantSchema = z.int().check(z.minimum(1_577_836_800_000), z.maximum(4_102_444_800_000))
