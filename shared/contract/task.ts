import * as z from 'zod/mini'
import { contentMarks } from './content-check'
import { idSchema, instantSchema } from './fields'
import { caseStatuses, feedbackTypes, urgencies } from './words'

/** One line of what a person still has to do: collection `tasks`, the queue. `_id` = case:step:round:person. */
export const taskSchema = z.strictObject({
  _id: z.string(),
  case: idSchema,
  step: z.string(),
  person: idSchema,
  department: idSchema,
  state: z.enum(['open', 'waiting', 'done']),
  dueAt: z.int(),
  number: z.string(),
  title: z.string(),
  type: z.nullable(z.enum(feedbackTypes)),
  urgency: z.enum(urgencies),
  status: z.enum(caseStatuses),
  claimed: z.boolean(),
  /** Who received the case first: their own list is an index over this (row S13). */
  firstContact: z.exactOptional(idSchema),
  /** Of the case when the task was written: commands on several cases at once are sent with it. */
  version: z.exactOptional(z.int()),
  /** Of a step: the item, and its version. */
  item: z.exactOptional(z.strictObject({ id: idSchema, version: z.int() })),
  /** The content check of what was said doubts it, or could not look. */
  content: z.exactOptional(z.enum(contentMarks)),
  createdAt: instantSchema,
})
export type Task = z.infer<typeof taskSchema>
