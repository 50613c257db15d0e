import * as z from 'zod/mini'
import { feedbackTypes, urgencies } from './words'

/** What the machine understood and what people made of it; every correction is training data. */
export const understandingSchema = z.strictObject({
  type: z.nullable(z.enum(feedbackTypes)),
  typeConfidence: z.number(),
  department: z.string(),
  departmentConfidence: z.number(),
  topic: z.exactOptional(z.string()),
  urgency: z.enum(urgencies),
  urgencyConfidence: z.number(),
  /** The pieces of the text that decided, strongest first. */
  words: z.array(z.string()),
  /** Wants a person's look: the machine was not sure. */
  unsure: z.boolean(),
  /** `praise`, `spam`, `two`, `selfHarm`. */
  flags: z.array(z.string()),
})
export type Understanding = z.infer<typeof understandingSchema>
