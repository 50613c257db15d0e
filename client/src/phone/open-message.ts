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
])

/** Opens the case of a message where its reader deals with it: the story for requesters, the desk for staff. */
export const openMessage = ({ template, caseId }: { template: string; caseId: string }): void => {
  if (forRequester.has(template)) open('case', { id: caseId })
  else open('handle', { id: caseId })
}
