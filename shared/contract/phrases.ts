import * as z from 'zod/mini'
import { idSchema, instantSchema, textOf } from './fields'

/** A person keeps at most so many phrases of their own. */
export const MOST_PHRASES = 30

const phrases = z.array(textOf(2, 300)).check(z.maxLength(MOST_PHRASES))

/** Collection `phrases`: a member of staff's own ready phrases (row S4). `_id` = person. */
export const phrasesSchema = z.strictObject({ _id: idSchema, phrases, updatedAt: instantSchema })
export type Phrases = z.infer<typeof phrasesSchema>

/** Requests about ready phrases, spread into shared/contract/api.ts. `phrases.save` puts the whole list. */
export const phraseRequests = {
  'phrases.view': z.strictObject({}),
  'phrases.save': z.strictObject({ phrases }),
} as const
export interface PhraseAnswers {
  'phrases.view': { phrases: string[] }
  'phrases.save': { phrases: string[] }
}
