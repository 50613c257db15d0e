import * as z from 'zod/mini'
import type { Values } from './form'
import { idSchema, instantSchema } from './fields'
import type { Person } from './person'

/** Collection `consents`: what somebody agreed to, and when they took it back. `_id` = person. */
export const consentSchema = z.strictObject({
  _id: idSchema,
  /** Version of the notice (shared/catalogue/privacy.ts); a new purpose raises it, and everybody is asked again. */
  version: z.int(),
  at: instantSchema,
  withdrawnAt: z.exactOptional(instantSchema),
})
export type Consent = z.infer<typeof consentSchema>

/** Collection `marks`: up to when somebody has read their inbox. `_id` = person. */
export const markSchema = z.strictObject({ _id: idSchema, readUntilAt: instantSchema })

/** Collection `limits`: how often something was done in a window. `_id` = what:person:window. */
export const limitSchema = z.strictObject({ _id: z.string(), used: z.int(), endsAt: instantSchema })

/** Collection `retention`: how far the daily removal has come. One document. */
export const retentionSchema = z.strictObject({
  _id: z.literal('state'),
  /** The day it last finished. */
  on: z.string(),
  /** Ended cases that last moved before this instant have no words any more. */
  casesUntilAt: z.int(),
  /** People who left before this instant have no name any more. */
  leftUntilAt: z.int(),
})
export type Retention = z.infer<typeof retentionSchema>

export const consentRequest = z.strictObject({ version: z.int() })
/** `privacy.correct`: what somebody may put right themselves; the rest comes from the roster. An empty one removes it. */
export const correctRequest = z.strictObject({ phone: z.string().check(z.regex(/^(\+?\d[\d -]{4,18})?$/)) })
/** `privacy.erase`: cannot be undone, so it is said in full. */
export const eraseRequest = z.strictObject({ confirm: z.literal('eraseMyData') })

/** What the school's record says of the caller. */
export interface MyRecord {
  name: string
  number: string
  kind: Person['kind']
  departmentName?: string
  phone?: string
}

/** What is used of people, for what and how long, in the reader's language; and what this person agreed to. */
export interface PrivacyAnswer {
  /** Null for whoever is not bound: the school has no record then. */
  mine: MyRecord | null
  version: number
  /** `traceOnly`: ids, times and keyed hashes, nothing anybody wrote. */
  purposes: { purpose: string; keep: string; traceOnly: boolean; fields: string[] }[]
  consent: { version: number; at: number } | null
}

/** Everything kept of one person, and nothing of others. Anonymous cases are not in it: no file may join the two. */
export interface ExportAnswer {
  person: Record<string, unknown> | null
  consent: Consent | null
  settings: Record<string, unknown>[]
  cases: {
    number: string
    status: string
    text: string
    place?: string
    phone?: string
    createdAt: number
    rating?: { level: number; text?: string; at: number }
    /** What was filled in for an item. */
    answers?: Values
    attachments: { kind: string; bytes: number }[]
    story: { at: number; command: string; by: 'you' | 'office'; text?: string }[]
  }[]
}
export interface EraseAnswer {
  /** Cases whose words and files are gone. */
  cases: number
  /** The school's own record of who studies or works here stays until they leave. */
  rosterKept: boolean
}
