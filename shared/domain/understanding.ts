import type { Understanding } from '../contract/case'

/** From these confidences on the machine decides by itself (docs/decisions/011); below them a person is asked. */
export const SURE_FROM = { type: 0.6, department: 0.4, urgency: 0.5 } as const

/** Flag of a case that may be urgent while nobody could be asked: its owner looks first. */
export const PERHAPS_URGENT = 'perhapsUrgent'

type Heard = Pick<
  Understanding,
  'urgency' | 'urgencyConfidence' | 'typeConfidence' | 'departmentConfidence' | 'flags'
>

/** The machine heard danger, but not clearly enough to ring the alarm. */
export const isDoubtfullyUrgent = ({ urgency, urgencyConfidence }: Heard): boolean =>
  urgency === 'urgent' && urgencyConfidence < SURE_FROM.urgency

export type QuestionAbout = 'urgency' | 'type' | 'department'

/** The one short question worth asking before sending: danger first, then the kind, then the place; or none. */
export const questionFor = (heard: Heard): QuestionAbout | undefined => {
  if (isDoubtfullyUrgent(heard)) return 'urgency'
  if (heard.flags.includes('spam')) return undefined
  if (heard.typeConfidence < SURE_FROM.type) return 'type'
  return heard.departmentConfidence < SURE_FROM.department ? 'department' : undefined
}
