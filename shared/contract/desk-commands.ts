import * as z from 'zod/mini'
import { contentCheckSchema, type ContentCheck } from './content-check'
import { idSchema, instantSchema, textOf } from './fields'
import { ratingReasons } from './words'

const reason = textOf(2, 500)
const words = textOf(1, 2_000)

/** How somebody was told outside the app. */
export const tellWays = ['phone', 'inPerson', 'message', 'mail'] as const

/**
 * Commands of the desk beside the daily ones: for people without the app (`tell` `relay` `reopenFor`), for
 * responsibility (`rule` `succeed`), for what others may be shown (`judgeContent`), and after a low rating (`verify` `improve` `callBack` `appeal` `judgeAppeal`).
 */
export const deskCommandInputs = {
  /** They were told the answer by what they left: how, whether they were reached, what they said. */
  tell: z.strictObject({
    how: z.enum(tellWays),
    reached: z.boolean(),
    text: z.exactOptional(textOf(0, 500)),
  }),
  /** What they added by telephone or at the window, in their words. */
  relay: z.strictObject({ text: words }),
  reopenFor: z.strictObject({ reason }),
  /** The office decides who has it after the second bounce: somebody, or a department. */
  rule: z.strictObject({ to: z.exactOptional(idSchema), department: z.exactOptional(idSchema), reason }),
  /** `of` leaves or is away: `to` takes their place; first contact only where they will not come back. */
  succeed: z.strictObject({
    of: idSchema,
    to: idSchema,
    reason,
    firstContactToo: z.exactOptional(z.boolean()),
  }),
  /** Whether others than the office may be shown that this message exists. */
  judgeContent: z.strictObject({ fit: z.boolean() }),
  verify: z.strictObject({ founded: z.boolean(), text: words }),
  improve: z.strictObject({ text: words }),
  callBack: z.strictObject({
    how: z.enum(tellWays),
    reached: z.boolean(),
    satisfied: z.exactOptional(z.boolean()),
    text: z.exactOptional(textOf(0, 500)),
  }),
  appeal: z.strictObject({ reason }),
  judgeAppeal: z.strictObject({ upheld: z.boolean(), reason }),
} as const
export type DeskCommandName = keyof typeof deskCommandInputs
export const deskCommandNames = Object.keys(deskCommandInputs) as DeskCommandName[]

/** Five levels of satisfaction (row S10); below three with reasons. `void`: a supervisor took it out of the figures. */
export const ratingSchema = z.strictObject({
  level: z.int().check(z.minimum(1), z.maximum(5)),
  reasons: z.exactOptional(z.array(z.enum(ratingReasons))),
  text: z.exactOptional(z.string()),
  at: instantSchema,
  void: z.exactOptional(z.literal(true)),
})

/** What follows a low rating (row S11): looked into, put right, called back. `person` is never who was rated. */
export const followUpStages = ['verify', 'improve', 'callBack', 'done'] as const
export const followUpSchema = z.strictObject({
  stage: z.enum(followUpStages),
  person: idSchema,
  rated: idSchema,
  openedAt: instantSchema,
  founded: z.exactOptional(z.boolean()),
  satisfied: z.exactOptional(z.boolean()),
  endedAt: z.exactOptional(instantSchema),
})
export type FollowUp = z.infer<typeof followUpSchema>

/** Who was rated holds a rating for malicious; a supervisor decides, never they themselves. */
export const appealSchema = z.strictObject({
  by: idSchema,
  at: instantSchema,
  reason: z.string(),
  upheld: z.exactOptional(z.boolean()),
  decidedAt: z.exactOptional(instantSchema),
})

/** The second time a case was to leave a department: who wanted it to go where; the owner keeps it until the ruling. */
export const rulingAskedSchema = z.strictObject({
  by: idSchema,
  to: idSchema,
  department: idSchema,
  at: instantSchema,
})

/** Fields of a case that belong to these commands. */
export const deskFields = {
  content: z.exactOptional(contentCheckSchema),
  /** Since when somebody without the app is owed to be told. */
  tellAt: z.exactOptional(instantSchema),
  /** How often it was passed to another department by its owner. */
  bounces: z.exactOptional(z.int()),
  rulingAsked: z.exactOptional(rulingAskedSchema),
  /** A ruling was given: its owner does not pass it to another department any more. */
  ruledAt: z.exactOptional(instantSchema),
  /** When the one further invitation to rate goes out. */
  inviteAt: z.exactOptional(instantSchema),
  followUp: z.exactOptional(followUpSchema),
  appeal: z.exactOptional(appealSchema),
} as const

/** What staff see of all this on a case. */
export interface DeskView {
  /** Where nobody has found the contents good yet. */
  content?: Pick<ContentCheck, 'state' | 'by' | 'label'>
  tellSince?: number
  ruling?: { byName: string; toName: string; department: string; at: number }
  followUp?: {
    stage: FollowUp['stage']
    personName: string
    founded?: boolean
    satisfied?: boolean
    dueAt: number | null
  }
  appeal?: { byName: string; reason: string; at: number; upheld?: boolean }
}
