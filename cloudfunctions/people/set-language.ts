import type { Actor } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { changeWhere } from '../platform/store'

/** Remembers the language a person reads; strangers keep it on their phone only. */
export const setLanguage = async (actor: Actor, language: Language): Promise<Record<string, never>> => {
  if (actor.bound) await changeWhere('people', { _id: actor.id }, { language })
  return {}
}
