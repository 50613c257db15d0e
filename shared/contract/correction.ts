import * as z from 'zod/mini'
import { idSchema, instantSchema } from './fields'
import { feedbackTypes, urgencies } from './words'

const label = {
  type: z.nullable(z.enum(feedbackTypes)),
  department: idSchema,
  urgency: z.enum(urgencies),
}

/**
 * Collection `corrections`: what the machine understood and what people made of it, kept to train with. `_id` is a keyed
 * hash of the case, the text has its personal numbers masked, and of who corrected only the side is kept.
 */
export const correctionSchema = z.strictObject({
  _id: z.string(),
  text: z.string(),
  understood: z.strictObject({ ...label, topic: z.exactOptional(z.string()), flags: z.array(z.string()) }),
  corrected: z.strictObject(label),
  by: z.enum(['requester', 'staff']),
  at: instantSchema,
})
export type Correction = z.infer<typeof correctionSchema>
