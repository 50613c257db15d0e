import * as z from 'zod/mini'
import type { Page } from './answer'
import type { CaseCard } from './case'
import { idSchema, instantSchema, textOf } from './fields'

/** Aliases begin so; what follows says nothing of the person. */
export const ALIAS = 'a-'

/** Collection `seals`: who an alias stands for, encrypted with a key outside the database. `_id` = alias. */
export const sealSchema = z.strictObject({ _id: idSchema, box: z.string() })
export type Seal = z.infer<typeof sealSchema>

/** Collection `unsealings`: somebody asked, with a reason, to know who filed a case; a second person decides. */
export const unsealingSchema = z.strictObject({
  _id: idSchema,
  case: idSchema,
  alias: idSchema,
  reason: z.string(),
  askedBy: idSchema,
  askedAt: instantSchema,
  state: z.enum(['asked', 'opened']),
  openedBy: z.exactOptional(idSchema),
  openedAt: z.exactOptional(instantSchema),
  /** Until then the two may look again. */
  endsAt: z.exactOptional(instantSchema),
})
export type Unsealing = z.infer<typeof unsealingSchema>

/** `anonymity.askUnseal`: the reason is recorded, and the person will read it. */
export const askUnsealRequest = z.strictObject({ caseId: idSchema, reason: textOf(10, 500) })
/** `anonymity.unseal`: the second person opens it; `anonymity.viewUnsealed`: one of the two looks again. */
export const unsealRequest = z.strictObject({ id: idSchema })
/** What the two learn. */
export interface UnsealedAnswer {
  id: string
  name: string
  number?: string
  endsAt: number
}
export interface UnsealingRow {
  id: string
  caseId: string
  reason: string
  askedByName: string
  askedAt: number
  /** The reader asked for it themselves: another must agree. */
  own: boolean
}
/** What waits, oldest first, and what the reader is one of the two of and may still look at again. */
export interface ListAskedAnswer extends Page<UnsealingRow> {
  opened: UnsealingRow[]
}
/** What the person learns later: who looked, when and why. */
export interface UnsealedNotice {
  number: string
  reason: string
  byNames: string[]
  openedAt: number
}
/** `anonymity.listMine`: the caller's anonymous cases, and who has looked behind an alias of theirs. */
export interface ListAnonymousAnswer {
  rows: CaseCard[]
  unsealed: UnsealedNotice[]
}
/** `anonymity.listAsked`: what waits for a second person. */
export const listAskedRequest = z.strictObject({ after: z.exactOptional(z.string().check(z.maxLength(200))) })
