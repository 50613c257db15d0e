import { useState } from 'react'
import { deskWords } from '@shared/copy/desk'
import { REASON_CHARACTERS } from '@/cloud/limits'
import { Button } from '@/components/button'
import { ChoiceChips } from '@/components/choice'
import { Field, TextArea } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { SheetProps } from './sheet-props'

const ways = ['phone', 'inPerson', 'message', 'mail'] as const
type Way = (typeof ways)[number]
const yesNo = ['yes', 'no'] as const
type YesNo = (typeof yesNo)[number]

/** Telling somebody without the app, or calling back after a low rating: how, whether reached, what they said. */
export function ReachedSheet({ command, handling, onClose }: SheetProps & { command: 'tell' | 'callBack' }) {
  const words = useWords(deskWords)
  const [how, setHow] = useState<Way>('phone')
  const [reached, setReached] = useState<YesNo>('yes')
  const [satisfied, setSatisfied] = useState<YesNo>('yes')
  const [text, setText] = useState('')
  const asks = command === 'callBack' && reached === 'yes'
  const submit = () => {
    const said = text.trim()
    onClose()
    const input = { how, reached: reached === 'yes', ...(said ? { text: said } : {}) }
    const todo = asks
      ? ({ name: 'callBack', input: { ...input, satisfied: satisfied === 'yes' } } as const)
      : ({ name: command, input } as const)
    void handling.act(todo, [], () => undefined)
  }
  return (
    <Sheet
      title={words[command]}
      onClose={onClose}
      footer={<Button words={words.save} look="primary" onTap={submit} />}
    >
      {command === 'tell' && <Text className="quiet small">{words.tellNote}</Text>}
      <Chips
        label={words.how}
        choices={ways.map(value => ({ value, words: words.ways[value] }))}
        chosen={how}
        onChoose={setHow}
      />
      <Chips
        label={words.reached}
        choices={yesNo.map(value => ({ value, words: words[value] }))}
        chosen={reached}
        onChoose={setReached}
      />
      {asks && (
        <Chips
          label={words.satisfied}
          choices={[
            { value: 'yes', words: words.isSatisfied },
            { value: 'no', words: words.isNot },
          ]}
          chosen={satisfied}
          onChoose={setSatisfied}
        />
      )}
      <TextArea label={words.said} optional value={text} onInput={setText} maxLength={REASON_CHARACTERS} />
    </Sheet>
  )
}

interface ChipsProps<Value extends string> {
  label: string
  choices: { value: Value; words: string }[]
  chosen: Value
  onChoose: (value: Value) => void
}

function Chips<Value extends string>(props: ChipsProps<Value>) {
  return (
    <Field label={props.label}>
      <ChoiceChips {...props} />
    </Field>
  )
}
