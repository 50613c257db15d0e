import * as z from 'zod/mini'
import { clockSchema } from './clock'
import { idSchema, instantSchema, requestKeySchema, textOf } from './fields'
import { caseStatuses, type CaseStatus } from './words'

/** As the messages themselves (shared/contract/case.ts, which imports this file). */
const MESSAGE_CHARACTERS = 2_000

/** The ended case from which another goes on: its id and number. */
export const followsSchema = z.strictObject({ id: idSchema, number: z.string() })

/** Other cases this one is linked to, as a reader sees them. */
export interface LinkedView {
  merged?: { id: string; number: string }
  follows?: z.infer<typeof followsSchema>
  /** It has ended for good: whoever asked may go on from it with a new one. */
  mayGoOn?: true
}

/** What ties cases together: actions of its own below, rows in the table of the lifecycle. */
export const joiningNames = ['join', 'merge', 'takeIn', 'unmerge', 'letOut'] as const

/** What a merged case needs for its way back: where it went, and how it stood. */
export const mergedSchema = z.strictObject({
  into: idSchema,
  number: z.string(),
  at: instantSchema,
  by: idSchema,
  status: z.enum(caseStatuses),
  waitingSince: z.exactOptional(instantSchema),
  clocks: z.array(clockSchema),
})
export type Merged = z.infer<typeof mergedSchema>

/** An open issue others have told of: what and where, never anybody's words. */
export interface SimilarIssue {
  id: string
  topic: string
  place: string
  departmentName: string
  createdAt: number
  status: CaseStatus
  /** How many people have it, the first one counted. */
  people: number
}

/** A case of the caller's own, still open, that says the same. */
export interface OwnIssue {
  id: string
  number: string
  title: string
  createdAt: number
  status: CaseStatus
}

/** A published question that may answer an inquiry; `id` is item:place in its list. */
export interface SimilarAnswer {
  id: string
  question: string
  answer: string
  itemName: string
}

/** An earlier case of the department with its answer, for whoever writes the next one. */
export interface PastCase {
  id: string
  number: string
  title: string
  answer: string
  resolvedAt: number
}

export const likenessRequests = {
  /** While writing; read-only and debounced like the preview. */
  'feedback.similar': z.strictObject({
    text: textOf(1, MESSAGE_CHARACTERS),
    place: z.exactOptional(textOf(0, 60)),
  }),
  /** "I have it, too": instead of a case of one's own. */
  'feedback.join': z.strictObject({ id: idSchema, requestKey: requestKeySchema }),
  /** A published answer was enough, or it was not. */
  'feedback.answered': z.strictObject({
    answer: z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}:\d{1,2}$/)),
    helped: z.boolean(),
  }),
  /** At the desk: cases like this one, answered before. */
  'cases.past': z.strictObject({ id: idSchema }),
  /** Staff put a case to another that says the same, and can take it out again. */
  'cases.merge': z.strictObject({ id: idSchema, version: z.int().check(z.minimum(1)), into: idSchema }),
  'cases.unmerge': z.strictObject({ id: idSchema, version: z.int().check(z.minimum(1)) }),
} as const

export interface LikenessAnswers {
  'feedback.similar': { mine: OwnIssue[]; issues: SimilarIssue[]; answers: SimilarAnswer[] }
  'feedback.join': { id: string; people: number }
  'feedback.answered': Record<string, never>
  'cases.merge': Record<string, never>
  'cases.unmerge': Record<string, never>
  'cases.past': { past: PastCase[]; same: { id: string; number: string; title: string; createdAt: number }[] }
}
