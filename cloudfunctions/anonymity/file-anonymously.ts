import { refuse, type Refusal } from '@shared/contract/codes'
import type { SubmitFeedbackAnswer, SubmitFeedbackRequest } from '@shared/contract/feedback'
import type { Actor } from '@shared/contract/person'
import { canSeal, dayName } from '../platform/alias'
import { withinLimit } from '../platform/limits'
import { claimAlias } from './aliases'

const LIMIT = { name: 'anonymous', times: 10, windowMs: 86_400_000, strict: true as const }

/** What filing anonymously needs from other features; handed in by routes.ts. */
export interface AnonymousNeeds {
  /** Files under another id; `person` is only kept from becoming the owner. */
  submit(
    request: SubmitFeedbackRequest,
    alias: Actor,
    person: string,
  ): Promise<SubmitFeedbackAnswer | Refusal>
  handFiles(keys: readonly string[], from: string, to: string): Promise<unknown>
}

/**
 * Files one message under a fresh alias: case, events, request keys, files, limits and inbox know the alias only.
 * Refused: NOT_NOW where no key for it was set up, INVALID_INPUT with a phone number or a former case, TOO_MANY over ten a day.
 */
export const fileAnonymously = async (
  { anonymous: _anonymous, ...request }: SubmitFeedbackRequest,
  actor: Actor,
  now: number,
  needs: AnonymousNeeds,
): Promise<SubmitFeedbackAnswer | Refusal> => {
  if (!canSeal()) return refuse('NOT_NOW')
  const tells = request.phone ? 'phone' : request.after === undefined ? undefined : 'after'
  if (tells) return refuse('INVALID_INPUT', { problems: [{ path: tells, problem: 'choice' }] })
  const refused = await withinLimit(LIMIT, dayName(actor.id, now), now)
  if (refused) return refused
  const alias = await claimAlias(actor.id, request.requestKey)
  const files = [...(request.voice ? [request.voice.file] : []), ...(request.files ?? [])]
  if (files.length > 0) await needs.handFiles(files, actor.id, alias)
  return needs.submit(request, { id: alias, bound: actor.bound, grants: [] }, actor.id)
}
