import { placesIn } from '@shared/catalogue/places'
import type { Case } from '@shared/contract/case'
import type { Heard } from '@shared/domain/lifecycle-rule'
import { isDoubtfullyUrgent } from '@shared/domain/understanding'
import { classifyText } from './classification/classify-text'
import { office } from './people/people.store'
import { isAliasOf } from './platform/alias'
import { settings } from './platform/settings'
import { routeCase, toldAtOnce } from './routing/route-case'

const route = routeCase({ office, settings })
const told = toldAtOnce({ office, settings })

/** What the words of a recording mean, where they lead, and whom they reach at once; composed for api and timer. */
export const hear = async (subject: Case, text: string, now: number): Promise<Heard> => {
  const understanding = classifyText(text)
  const { _id: caseId, requester, place } = subject
  const alarming = understanding.urgency === 'urgent'
  const urgency = alarming && !isDoubtfullyUrgent(understanding) ? 'urgent' : subject.urgency
  const found = await route({ caseId, requester, text, place, urgency, understanding, now })
  // Who filed under an alias never gets their own case (reliability A10).
  const own = isAliasOf(found.owner, requester)
  const atRisk = understanding.flags.includes('selfHarm')
  const leads = alarming ? await told(found.department, atRisk, now) : []
  return { understanding, ...(own ? {} : { route: found }), leads, places: placesIn(place, text) }
}
