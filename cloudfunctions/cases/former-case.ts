import { ALIAS } from '@shared/contract/anonymity'
import type { Case } from '@shared/contract/case'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor } from '@shared/contract/person'
import { mayGoOnFrom } from '@shared/domain/go-on'
import { inPersonOf } from '@shared/domain/relations'
import { readCase } from './cases.store'

/**
 * The ended case of somebody from which a new one goes on. Refused: NOT_FOUND where it is not theirs, or was filed under
 * an alias that an open name would give away; NOT_NOW while it still runs.
 */
export const formerCase = async (
  id: string,
  actor: Actor,
): Promise<NonNullable<Case['follows']> | Refusal> => {
  const found = await readCase(id)
  const own = found !== null && inPersonOf(found, actor).id === found.requester
  if (!own || found.requester.startsWith(ALIAS)) return refuse('NOT_FOUND')
  return mayGoOnFrom(found) ? { id, number: found.number } : refuse('NOT_NOW')
}
