import * as z from 'zod/mini'
import { codes, type Code } from './codes'
import { idSchema, instantSchema } from './fields'

/** What is recorded of people outside cases; each is an event in a chain of that day. */
export const accessCommands = [
  'signIn',
  'bind',
  'unbind',
  'issueCode',
  'claimAdministrator',
  'grant',
  'revoke',
  'importRoster',
  'changeSetting',
  'changeItem',
  'consent',
  'withdrawConsent',
  'export',
  'erase',
  'removeContents',
  'askUnseal',
  'unseal',
  'viewUnsealed',
  'exportLedger',
  'recount',
  'makeReport',
  'makeProof',
  'exportCorrections',
  'fetchResult',
  'setAway',
  'endAway',
] as const
export type AccessCommand = (typeof accessCommands)[number]

/** Collection `chains`: the end of each audit chain that is not a case's. `_id` = `access:YYYYMMDD:…`. */
export const chainSchema = z.strictObject({
  _id: idSchema,
  seq: z.int(),
  chain: z.string(),
  /** Commands that count once a chain and are there already. */
  once: z.array(z.enum(accessCommands)),
  updatedAt: instantSchema,
})
export type Chain = z.infer<typeof chainSchema>

/** How far a chain had come: its newest row and that row's HMAC. */
const headRowSchema = z.strictObject({ chain: idSchema, seq: z.int(), head: z.string() })
export type HeadRow = z.infer<typeof headRowSchema>

/** Collection `heads`, and the same as a file in storage: the ends of the chains that moved, minute by minute. */
export const headSchema = z.strictObject({
  /** on:part */
  _id: z.string(),
  on: z.string(),
  part: z.int(),
  at: instantSchema,
  rows: z.array(headRowSchema),
  /** Seal of the head document before; empty for the first. */
  before: z.string(),
  seal: z.string(),
})
export type Head = z.infer<typeof headSchema>

/** Where the keeping of heads has come to; stands in `heads` as `state`. */
export const headStateSchema = z.strictObject({
  _id: z.literal('state'),
  /** The day of the newest head, and the part that comes after it. */
  on: z.string(),
  part: z.int(),
  /** Everything that moved before this instant is in a head. */
  untilAt: z.int(),
  before: z.string(),
  /** A span that one tick did not finish. */
  running: z.nullable(
    z.strictObject({
      untilAt: instantSchema,
      source: z.enum(['cases', 'chains']),
      after: z.nullable(z.string()),
    }),
  ),
})
export type HeadState = z.infer<typeof headStateSchema>

/**
 * Collection `refusals`: what was refused, added up by day, person, action and code. Never the case: of somebody
 * anonymous a refused call would otherwise tell which case is theirs.
 */
export const refusalSchema = z.strictObject({
  _id: z.string(),
  person: idSchema,
  action: z.string(),
  code: z.enum(Object.keys(codes) as [Code, ...Code[]]),
  times: z.int(),
  firstAt: instantSchema,
  lastAt: instantSchema,
  /** Request of the last one that was written, to be found in the log. */
  requestId: z.string(),
})
export type StoredRefusal = z.infer<typeof refusalSchema>

/** `audit.refusals`: newest first, for supervisors and administrators. */
export const listRefusalsRequest = z.strictObject({
  after: z.exactOptional(z.string().check(z.maxLength(200))),
})
export type RefusalRow = Pick<StoredRefusal, 'person' | 'action' | 'code' | 'times' | 'firstAt' | 'lastAt'>
