import { NO_CASE } from '@shared/contract/words'
import { open } from './navigation'

/** Messages that go to whoever asked; all others go to those who handle. */
const forRequester: ReadonlySet<string> = new Set([
  'received',
  'claimed',
  'handedOver',
  'replied',
  'moreNeeded',
  'resolved',
  'reclassified',
  'extended',
  'applied',
  'appliedAtOnce',
  'stepYours',
  'stepDone',
  'sentBack',
  'refused',
  'granted',
])

/** What is about no single case opens the screen where it can be dealt with. */
const openOffice = (template: string): void => {
  if (template === 'yearMissing') open('workCalendar')
  else if (template === 'deliveriesFailed') open('failures')
  else open('today')
}

/** Opens the case of a message where its reader deals with it: the story for requesters, the desk for staff. */
export const openMessage = ({ template, caseId }: { template: string; caseId: string }): void => {
  if (caseId === NO_CASE) openOffice(template)
  else if (forRequester.has(template)) open('case', { id: caseId })
  else open('handle', { id: caseId })
}
