import * as z from 'zod/mini'
import type { Colleague } from './person'
import { idSchema, instantSchema, textOf } from './fields'

/**
 * `succession.setAway`: who is away from when (until when), and who stands in (AB角): oneself, or a member of one's
 * department. From now on it is at once, later it is a plan.
 */
export const setAwayRequest = z.strictObject({
  person: z.exactOptional(idSchema),
  deputy: idSchema,
  from: instantSchema,
  until: z.exactOptional(instantSchema),
})
export const endAwayRequest = z.strictObject({ person: z.exactOptional(idSchema) })

/** `succession.handOver`: open cases of `of` go to `to`, a few a call; asked again until nothing is left. */
export const handOverRequest = z.strictObject({ of: idSchema, to: idSchema, reason: textOf(2, 200) })
export interface HandOverAnswer {
  moved: number
  left: number
}

/** `succession.board`: who of a department has how much, who is away and who stands in; the dispatch board. */
export const boardRequest = z.strictObject({ department: idSchema })
export interface BoardRow extends Colleague {
  open: number
  late: number
  waiting: number
  awayFrom?: number
  awayUntil?: number
  deputyName?: string
  /** The caller may say that this person is away, and hand over what they have. */
  mayChange: boolean
  /** No longer here, but still has cases. */
  left: boolean
}

/** Requests about deputies and successors, spread into shared/contract/api.ts. */
export const successionRequests = {
  'succession.setAway': setAwayRequest,
  'succession.endAway': endAwayRequest,
  'succession.handOver': handOverRequest,
  'succession.board': boardRequest,
} as const
export interface SuccessionAnswers {
  'succession.setAway': Record<string, never>
  'succession.endAway': Record<string, never>
  'succession.handOver': HandOverAnswer
  'succession.board': { rows: BoardRow[] }
}
