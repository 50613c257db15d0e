import * as z from 'zod/mini'
import { idSchema, instantSchema } from './fields'
import { itemSchema } from './item'

/** Collection `items`, `_id` = item:version, or item:draft: one definition, who wrote it, when and why. */
export const storedItemSchema = z.strictObject({
  _id: z.string(),
  item: z.string(),
  /** 0 is the draft. */
  version: z.int(),
  definition: itemSchema,
  by: idSchema,
  at: instantSchema,
  reason: z.exactOptional(z.string()),
  /** Of a draft: raised by every save, so that two writers see each other. */
  revision: z.int(),
})
export type StoredItem = z.infer<typeof storedItemSchema>

/** Collection `itemHeads`, `_id` = item: which version is in force, 0 where none was ever published. */
export const itemHeadSchema = z.strictObject({
  _id: z.string(),
  version: z.int(),
  state: z.enum(['draft', 'published', 'retired']),
  draft: z.boolean(),
  at: instantSchema,
  by: idSchema,
  reason: z.exactOptional(z.string()),
})
export type ItemHead = z.infer<typeof itemHeadSchema>

/** Collection `slots`, `_id` = slotKeysOf (with `:N` where several may hold it): who holds it. */
export const slotSchema = z.strictObject({
  _id: z.string(),
  /** item:resource:YYYY-MM-DD, for the calendar. */
  day: z.string(),
  /** The slot without its place: resource:YYYY-MM-DD:HHMM. */
  key: z.string(),
  case: idSchema,
  at: instantSchema,
})
export type Slot = z.infer<typeof slotSchema>
