import { useState } from 'react'
import { deskWords } from '@shared/copy/desk'
import { caseWords } from '@shared/copy/case'
import { MESSAGE_CHARACTERS, REASON_CHARACTERS } from '@/cloud/limits'
import { Button } from '@/components/button'
import { ChoiceChips } from '@/components/choice'
import { Field, TextArea } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { HandOverSheet } from './hand-over-sheet'
import type { SheetProps } from './sheet-props'
import { ReachedSheet } from './reached-sheet'

type Words = 'relay' | 'reopenFor' | 'improve' | 'appeal'
type Verdict = 'verify' | 'judgeAppeal'
export type MoreSheet = Words | Verdict | 'rule' | 'tell' | 'callBack'

/** The questions behind what is not done every day. */
export function MoreDeskSheets({ sheet, ...rest }: SheetProps & { sheet: MoreSheet }) {
  switch (sheet) {
    case 'rule':
      return (
        <HandOverSheet
          command="rule"
          department={rest.view.department}
          act={todo => void rest.handling.act(todo, [], () => undefined)}
          onClose={rest.onClose}
        />
      )
    case 'tell':
    case 'callBack':
      return <ReachedSheet command={sheet} {...rest} />
    case 'verify':
    case 'judgeAppeal':
      return <VerdictSheet command={sheet} {...rest} />
    default:
      return <WordsSheet key={sheet} command={sheet} {...rest} />
  }
}

/** A command that is a few words. */
function WordsSheet({ command, handling, onClose }: SheetProps & { command: Words }) {
  const words = useWords(deskWords)
  const title = useWords(caseWords).command[command]
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const said = text.trim()
  const short = said.length < 2
  const submit = () => {
    setTried(true)
    if (short) return
    onClose()
    const asReason = command === 'reopenFor' || command === 'appeal'
    const todo = asReason
      ? ({ name: command, input: { reason: said } } as const)
      : ({ name: command, input: { text: said } } as const)
    void handling.act(todo, [], () => undefined)
  }
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={<Button words={words.save} look="primary" onTap={submit} />}
    >
      {command === 'appeal' && <Text className="quiet small">{words.appealNote}</Text>}
      <TextArea
        label={words[command]}
        value={text}
        onInput={setText}
        maxLength={command === 'relay' || command === 'improve' ? MESSAGE_CHARACTERS : REASON_CHARACTERS}
        error={tried && short ? words.missing : undefined}
      />
    </Sheet>
  )
}

/** Yes or no, and why: whether a low rating is founded, whether an appeal is upheld. */
function VerdictSheet({ command, handling, onClose }: SheetProps & { command: Verdict }) {
  const words = useWords(deskWords)
  const [verdict, setVerdict] = useState<'yes' | 'no'>('yes')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const said = text.trim()
  const submit = () => {
    setTried(true)
    if (said.length < 2) return
    onClose()
    const yes = verdict === 'yes'
    const todo =
      command === 'verify'
        ? ({ name: 'verify', input: { founded: yes, text: said } } as const)
        : ({ name: 'judgeAppeal', input: { upheld: yes, reason: said } } as const)
    void handling.act(todo, [], () => undefined)
  }
  const isVerify = command === 'verify'
  return (
    <Sheet
      title={isVerify ? words.verify : words.judge}
      onClose={onClose}
      footer={<Button words={words.save} look="primary" onTap={submit} />}
    >
      <Field label={isVerify ? words.verify : words.judge} labelHeardOnly>
        <ChoiceChips
          label={isVerify ? words.verify : words.judge}
          choices={[
            { value: 'yes', words: isVerify ? words.founded : words.upheld },
            { value: 'no', words: isVerify ? words.unfounded : words.refused },
          ]}
          chosen={verdict}
          onChoose={setVerdict}
        />
      </Field>
      <TextArea
        label={isVerify ? words.verifyText : words.judgeText}
        value={text}
        onInput={setText}
        maxLength={REASON_CHARACTERS}
        error={tried && said.length < 2 ? words.missing : undefined}
      />
    </Sheet>
  )
}
