import { useState } from 'react'
import { errorSentences } from '@shared/copy/errors'
import { flowWords } from '@shared/copy/forms'
import { itemCaseWords } from '@shared/copy/item-case'
import { REASON_CHARACTERS } from '@/cloud/limits'
import { useStepAct } from '@/cloud/use-step-act'
import { useTextDraft } from '@/cloud/use-text-draft'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { TextArea } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { Quote } from '@/components/timeline'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { ApproveSheet } from './approve-sheet'
import { ColleagueSheet } from './colleague-sheet'
import { SendBackSheet } from './send-back-sheet'
import type { Deciding, StepSheetProps } from './step-sheet-props'

/** Sends an act, closes and says so; what was written stays where it is not taken. */
const useDeciding = ({ view, step, verdict, asked, onClose }: StepSheetProps): Deciding => {
  const words = useWords(itemCaseWords).act
  const flow = useWords(flowWords)
  const errors = useWords(errorSentences)
  const { act, doing, refused } = useStepAct(view, fresh => asked.put({ case: fresh }), asked.again)
  const sentence =
    refused &&
    (refused.code === 'STALE'
      ? words.stale
      : refused.code === 'OFFLINE'
        ? words.draftKept
        : errors[refused.code])
  return {
    title: verdict === 'approve' ? flow.approve[step.kind] : flow.verdict[verdict],
    send: (deed, onSent) =>
      void act(deed).then(done => {
        if (!done) return
        onSent?.()
        onClose()
        say(words.done[verdict])
      }),
    doing,
    trouble: sentence && (
      <Note tone="danger" icon="alert">
        <Text>{sentence}</Text>
      </Note>
    ),
  }
}

/** The question behind each verdict. */
export function StepSheet(props: StepSheetProps) {
  const deciding = useDeciding(props)
  switch (props.verdict) {
    case 'approve':
      return <ApproveSheet {...props} {...deciding} />
    case 'sendBack':
      return <SendBackSheet {...props} {...deciding} />
    case 'takeBack':
      return <TakeBackSheet {...props} {...deciding} />
    case 'passOn':
    case 'askColleague':
    case 'addSigner':
      return <ColleagueSheet {...props} {...deciding} />
    case 'reject':
    case 'answer':
      return <WordsSheet {...props} {...deciding} />
  }
}

type SheetProps = StepSheetProps & Deciding

function TakeBackSheet({ step, title, send, doing, trouble, onClose }: SheetProps) {
  const words = useWords(itemCaseWords).act
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={
        <Button
          words={title}
          look="primary"
          busy={doing}
          onTap={() => send({ act: { verdict: 'takeBack', step: step.step } })}
        />
      }
    >
      {trouble}
      <Text className="quiet">{words.takeBackAsk}</Text>
    </Sheet>
  )
}

const LEAST_REASON = 2

/** A refusal with its reason, or the answer to a colleague. */
function WordsSheet({ view, step, verdict, title, send, doing, trouble, onClose }: SheetProps) {
  const item = useWords(itemCaseWords)
  const words = item.act
  const rejects = verdict === 'reject'
  const [text, setText, drop] = useTextDraft(`step:${view.id}:${step.step}:${verdict}`)
  const [tried, setTried] = useState(false)
  const short = text.trim().length < (rejects ? LEAST_REASON : 1)
  const submit = () => {
    setTried(true)
    if (short) return
    const said = text.trim()
    send(
      {
        act: rejects
          ? { verdict: 'reject', step: step.step, reason: said }
          : { verdict: 'answer', step: step.step, text: said },
      },
      drop,
    )
  }
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={<Button words={title} look={rejects ? 'danger' : 'primary'} busy={doing} onTap={submit} />}
    >
      {trouble}
      {step.asked && (
        <View className="stack">
          <Text className="fine">{item.asked(step.asked.byName)}</Text>
          <Quote>{step.asked.question}</Quote>
        </View>
      )}
      <TextArea
        label={rejects ? words.reason : words.answer}
        hint={rejects ? words.rejectReason : undefined}
        value={text}
        onInput={setText}
        maxLength={REASON_CHARACTERS}
        error={tried && short ? (rejects ? words.rejectShort : words.answerShort) : undefined}
      />
      {rejects && <Text className="fine">{words.cannotUndo}</Text>}
    </Sheet>
  )
}
