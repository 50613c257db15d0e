import type { Phrases } from '@shared/contract/phrases'
import type { Actor } from '@shared/contract/person'
import { put, read } from '../platform/store'

/** A person's own ready phrases, in their order. */
export const viewPhrases = async (actor: Actor): Promise<{ phrases: string[] }> => ({
  phrases: (await read<Phrases>('phrases', actor.id))?.phrases ?? [],
})

/** Puts the whole list; the same phrase twice is kept once. */
export const savePhrases = async (
  { phrases }: { phrases: readonly string[] },
  actor: Actor,
  now: number,
): Promise<{ phrases: string[] }> => {
  const kept = [...new Set(phrases)]
  await put<Phrases>('phrases', { _id: actor.id, phrases: kept, updatedAt: now })
  return { phrases: kept }
}
