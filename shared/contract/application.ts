import * as z from 'zod/mini'
import { dateOnSchema } from './calendar'
import { wordSchema } from './condition'
import { idSchema, instantSchema, requestKeySchema } from './fields'
import { flowStateSchema, stepActSchema } from './flow'
import { formContextSchema, valuesSchema } from './form'

/** One thing one person must do now; `step` null: the requester has it back. See domain/flows-view. */
export const turnSchema = z.strictObject({
  step: z.nullable(wordSchema),
  round: z.int(),
  person: idSchema,
  asked: z.boolean(),
  /** Whose queue it stands in. */
  department: idSchema,
})
export type CaseTurn = z.infer<typeof turnSchema>

/**
 * What a case keeps of an item it is about: the checked answers, the record they were judged by (frozen when they were
 * handed in), what was filled in at steps, and where the flow stands. The definition itself stands in collection
 * `items` under the case's `item` and `itemVersion`.
 */
export const applicationSchema = z.strictObject({
  values: valuesSchema,
  context: formContextSchema,
  /** What was filled in at steps, by step id. */
  steps: z.record(wordSchema, valuesSchema),
  flow: flowStateSchema,
  /** Whose turn it is: the open tasks of this case. Empty only after the end. */
  turns: z.array(turnSchema),
  /** Everybody who has or had a part in it (seats, colleagues asked, copies): they may open the case. */
  told: z.array(idSchema).check(z.maxLength(200)),
  /** Ids of the slots it holds. */
  booked: z.array(z.string()).check(z.maxLength(100)),
  /** What took effect at the moment of handing in. */
  effects: z.array(z.strictObject({ effect: z.enum(['blockCard']), at: instantSchema })),
  /** The result, once it is earned; `code` is what anybody can check. */
  result: z.exactOptional(
    z.strictObject({ code: z.string(), at: instantSchema, validUntilOn: z.exactOptional(dateOnSchema) }),
  ),
})
export type Application = z.infer<typeof applicationSchema>

/** Answers as a phone sends them: checked against the item's form, not here. */
export const answersSchema = z
  .record(z.string().check(z.maxLength(60)), z.unknown())
  .check(z.refine(answers => Object.keys(answers).length <= 100, { error: 'tooMany' }))

const change = { id: idSchema, version: z.int().check(z.minimum(1)), requestKey: requestKeySchema }

/** `items.submit`: one application. `version` is the item's the form was filled in for; file answers are file keys. */
export const submitItemRequest = z.strictObject({
  requestKey: requestKeySchema,
  item: idSchema,
  version: z.int().check(z.minimum(1)),
  values: answersSchema,
})

/** `items.act`: what somebody does at a step; `values` are the answers to the step's own form. `version` is the case's. */
export const actRequest = z.strictObject({
  ...change,
  act: stepActSchema,
  values: z.exactOptional(answersSchema),
})
export type ActRequest = z.infer<typeof actRequest>

/** `items.resubmit`: the requester puts right what was named missing; all answers, not only the changed ones. */
export const resubmitRequest = z.strictObject({ ...change, values: answersSchema })
export type ResubmitRequest = z.infer<typeof resubmitRequest>
