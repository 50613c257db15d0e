import type { Refusal } from '@shared/contract/codes'
import type { Actor } from '@shared/contract/person'
import { withinLimit } from '../platform/limits'
import { addCredit } from './notification.store'

/** Nobody taps a dialog more often. */
const RATE = { name: 'accepted', times: 60, windowMs: 10 * 60_000 }

/** What somebody just agreed to in WeChat's dialog: one message for each template, once a request key (T9). */
export const acceptMessages = async (
  asked: { requestKey: string; templates: readonly string[] },
  actor: Actor,
  now: number,
): Promise<{ credits: Record<string, number> } | Refusal> => {
  const full = await withinLimit(RATE, actor.id, now)
  if (full) return full
  const credits: Record<string, number> = {}
  for (const template of new Set(asked.templates))
    credits[template] = await addCredit(actor.id, template, asked.requestKey)
  return { credits }
}
