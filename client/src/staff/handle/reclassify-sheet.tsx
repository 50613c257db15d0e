import { useState } from 'react'
import { feedbackTypes, urgencies, type FeedbackType } from '@shared/contract/words'
import { caseWords } from '@shared/copy/case'
import { handleWords } from '@shared/copy/staff'
import { typeIcons } from '@/components/case-words'
import { Button } from '@/components/button'
import { ChoiceChips } from '@/components/choice'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { SheetProps } from './sheet-props'

/** Putting right what the machine, or the requester, got wrong; the clocks follow. */
export function ReclassifySheet({ view, handling, onClose }: SheetProps) {
  const words = useWords(handleWords).reclassify
  const cases = useWords(caseWords)
  const [type, setType] = useState<FeedbackType | undefined>(view.type ?? undefined)
  const [urgency, setUrgency] = useState(view.urgency)
  const changed = type !== (view.type ?? undefined) || urgency !== view.urgency
  const submit = () => {
    onClose()
    void handling.act(
      { name: 'reclassify', input: { ...(type ? { type } : {}), urgency } },
      [],
      () => undefined,
    )
  }
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      footer={<Button words={words.send} look="primary" disabled={!changed} onTap={submit} />}
    >
      <Field label={words.type}>
        <ChoiceChips
          label={words.type}
          choices={feedbackTypes.map(value => ({ value, words: cases.type[value], icon: typeIcons[value] }))}
          chosen={type}
          onChoose={setType}
        />
      </Field>
      <Field label={words.urgency}>
        <ChoiceChips
          label={words.urgency}
          choices={urgencies.map(value => ({ value, words: cases.urgency[value] }))}
          chosen={urgency}
          onChoose={setUrgency}
        />
      </Field>
      <Text className="fine">{words.note}</Text>
    </Sheet>
  )
}
