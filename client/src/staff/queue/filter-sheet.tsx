import { feedbackTypes } from '@shared/contract/words'
import { caseWords } from '@shared/copy/case'
import { queueMoreWords } from '@shared/copy/queue'
import { typeIcons } from '@/components/case-words'
import { ChoiceList } from '@/components/choice'
import { Sheet } from '@/components/sheet'
import { useWords } from '@/theme/use-words'
import type { Queue } from './use-queue'

/** Only one kind; kept until it is changed. */
export function FilterSheet({ queue, onClose }: { queue: Queue; onClose: () => void }) {
  const words = useWords(queueMoreWords)
  const types = useWords(caseWords).type
  return (
    <Sheet title={words.filterTitle} onClose={onClose}>
      <ChoiceList
        label={words.filterTitle}
        choices={[
          { value: 'any', words: words.anyType },
          ...feedbackTypes.map(value => ({ value, words: types[value], icon: typeIcons[value] })),
        ]}
        chosen={queue.type ?? 'any'}
        onChoose={value => {
          queue.setType(feedbackTypes.find(type => type === value))
          onClose()
        }}
      />
    </Sheet>
  )
}
