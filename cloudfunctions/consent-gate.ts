import { refuse, type Refusal } from '@shared/contract/codes'
import { dropUploads } from './files/files.store'
import { forgetMail } from './notification/notification.store'
import type { Call } from './platform/answer-call'
import { hasConsented } from './privacy/consent'
import { stopRecognising } from './voice/voice.store'

/**
 * Does something that uses more of a person than their words (a photo, a phone number, an address, a form) only after
 * they agreed to the notice in force (reliability P1, P2). Refused: CONSENT_NEEDED. Asked every time: an agreement
 * taken back holds with the next call, on every instance.
 */
export const withConsent = async <T>(
  { actor }: Pick<Call, 'actor'>,
  work: () => T | Promise<T>,
): Promise<T | Refusal> => ((await hasConsented(actor.id)) ? work() : refuse('CONSENT_NEEDED'))

/**
 * What goes on by itself stops with the agreement (reliability P2): uploads not yet handed in are nobody's and swept,
 * the mail address is forgotten, recordings are not given to the speech service any more.
 */
export const stopUsing = async (ids: readonly string[]): Promise<void> => {
  await Promise.all([dropUploads(ids), forgetMail(ids), stopRecognising(ids)])
}
