import { departments, OFFICE } from '@shared/catalogue/departments'
import { otherTopic } from '@shared/catalogue/topic-words'
import type { Correction } from '@shared/contract/correction'
import type { FeedbackType } from '@shared/contract/words'

const letters: Record<FeedbackType, string> = { complaint: 'c', inquiry: 'i', suggestion: 's' }

/**
 * A correction as a line of the training corpus: type, department, topic, flags, text, separated by tabs. Null where
 * the type is still unknown. Texts lose their tabs and line ends.
 */
export const lineOf = ({ text, understood, corrected }: Correction): string | null => {
  if (corrected.type === null) return null
  const department = departments.find(({ _id }) => _id === corrected.department)
  const same = corrected.department === understood.department
  const topic = same && understood.topic !== undefined ? understood.topic : otherTopic
  const short = department?.short ?? departments.find(({ _id }) => _id === OFFICE)?.short ?? ''
  const flags = corrected.urgency === 'urgent' ? 'u' : '-'
  return [letters[corrected.type], short, topic, flags, text.replace(/\s+/g, ' ')].join('\t')
}
