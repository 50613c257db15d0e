import { refuse, type Refusal } from '@shared/contract/codes'
import type { Call } from './platform/answer-call'
import { cachedByKey } from './platform/cache'
import { hasConsented } from './privacy/consent'

/** An agreement taken back stops every instance within this time. */
const KEPT_MS = 20_000
const lately = cachedByKey(KEPT_MS, 5_000, hasConsented)

/**
 * Does something that uses more of a person than their words (a photo, a phone number) only after they agreed to the
 * notice in force (reliability P1, P2). Refused: CONSENT_NEEDED. Only a yes is remembered, and not for long.
 */
export const withConsent = async <T>(
  { actor }: Pick<Call, 'actor'>,
  work: () => T | Promise<T>,
): Promise<T | Refusal> =>
  (await lately(actor.id)) || (await hasConsented(actor.id)) ? work() : refuse('CONSENT_NEEDED')
