import { useState } from 'react'
import { handleWords } from '@shared/copy/staff'
import { REASON_CHARACTERS } from '@/cloud/limits'
import { Button } from '@/components/button'
import { ChoiceChips } from '@/components/choice'
import { Field, TextArea } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { useWords } from '@/theme/use-words'
import type { SheetProps } from './sheet-props'

const ways = ['phone', 'inPerson', 'message'] as const

/** Whether the person was reached, by which way, and what was said: a complaint's 24 hours end with it (row S3). */
export function ContactSheet({ handling, onClose }: SheetProps) {
  const words = useWords(handleWords).contact
  const [how, setHow] = useState<(typeof ways)[number]>('phone')
  const [reached, setReached] = useState<'yes' | 'no'>('yes')
  const [text, setText] = useState('')
  const submit = () => {
    const said = text.trim()
    onClose()
    const input = { how, reached: reached === 'yes', ...(said ? { text: said } : {}) }
    void handling.act({ name: 'contact', input }, [], () => undefined)
  }
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      footer={<Button words={words.send} look="primary" onTap={submit} />}
    >
      <Field label={words.how}>
        <ChoiceChips
          label={words.how}
          choices={ways.map(value => ({ value, words: words.ways[value] }))}
          chosen={how}
          onChoose={setHow}
        />
      </Field>
      <Field label={words.reached}>
        <ChoiceChips
          label={words.reached}
          choices={(['yes', 'no'] as const).map(value => ({ value, words: words[value] }))}
          chosen={reached}
          onChoose={setReached}
        />
      </Field>
      <TextArea label={words.text} optional value={text} onInput={setText} maxLength={REASON_CHARACTERS} />
    </Sheet>
  )
}
