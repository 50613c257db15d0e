import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor } from '@shared/contract/person'
import { inPersonOf, maySee, relationsOf } from '@shared/domain/relations'
import { beginWatching, isWatching, readCase, stopWatching } from './queue.store'

/**
 * Keeps an eye on a case, or no longer; without `on` only asks. It is nobody else's business, so it is no event and
 * makes nobody's work stale. Refused: NOT_FOUND to whom the case does not concern, TOO_MANY beyond the hundredth.
 */
export const watchCase = async (
  { caseId, on }: { caseId: string; on?: boolean | undefined },
  actor: Actor,
  now: number,
): Promise<{ watching: boolean } | Refusal> => {
  const subject = await readCase(caseId)
  if (!subject || !maySee(relationsOf(subject, inPersonOf(subject, actor), now))) return refuse('NOT_FOUND')
  const watching = await isWatching(actor.id, caseId)
  if (on === undefined || on === watching) return { watching }
  if (on) return (await beginWatching(actor.id, caseId, now)) ? { watching: on } : refuse('TOO_MANY')
  await stopWatching(actor.id, caseId)
  return { watching: on }
}
