import { NO_CASE, noticeTemplates } from '@shared/contract/words'
import { placeOf, type NoticePlace } from '@shared/domain/notice-place'
import { open } from './navigation'

/** What is about no single case opens the screen where it can be dealt with. */
const openOffice = (place: NoticePlace): void => {
  if (place === 'workCalendar' || place === 'failures' || place === 'board') open(place)
  else open('today')
}

/** Opens the case of a message where its reader deals with it: the story for requesters, the desk for staff. */
export const openMessage = ({ template, caseId }: { template: string; caseId: string }): void => {
  const known = noticeTemplates.find(name => name === template)
  const place = known ? placeOf[known] : 'desk'
  if (caseId === NO_CASE) openOffice(place)
  else open(place === 'case' ? 'case' : 'handle', { id: caseId })
}
