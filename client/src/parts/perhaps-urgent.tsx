import type { CaseView } from '@shared/contract/case'
import { handleWords } from '@shared/copy/staff'
import { PERHAPS_URGENT } from '@shared/domain/understanding'
import { Note } from '@/components/card'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** The machine heard danger and nobody could be asked: look first, then decide. */
export function PerhapsUrgent({ view: { understanding, urgency } }: { view: CaseView }) {
  const words = useWords(handleWords)
  if (urgency === 'urgent' || !understanding.flags.includes(PERHAPS_URGENT)) return null
  return (
    <Note tone="danger" icon="urgent">
      <Text>{words.perhapsUrgent}</Text>
    </Note>
  )
}
