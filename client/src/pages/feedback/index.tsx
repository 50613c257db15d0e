import type { Code } from '@shared/contract/codes'
import { commonWords } from '@shared/copy/common'
import { errorSentences } from '@shared/copy/errors'
import { feedbackWords } from '@shared/copy/feedback'
import { openSignIn } from '@/cloud/transport'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { Screen } from '@/components/screen'
import { ProgressStrip } from '@/components/time-left'
import { AgreeButton } from '@/parts/agree-button'
import { goBack, open } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { steps } from './draft'
import { StepCheck } from './step-check'
import { StepMore } from './step-more'
import { StepUnderstood } from './step-understood'
import { StepWrite } from './step-write'
import { useFeedback } from './use-feedback'
import { usePreview } from './use-preview'
import { useSubmit } from './use-submit'
import './feedback.css'

/** Saying something: one question leads to the next, and nothing is lost on the way. */
export default function Feedback() {
  const words = useWords(feedbackWords)
  const common = useWords(commonWords)
  const feedback = useFeedback()
  const { draft, change, wrong, goTo, next, back, kept } = feedback
  const { submit, sending, refused } = useSubmit(feedback)
  const preview = usePreview(draft)
  const last = draft.step === 'check'
  return (
    <Screen
      title={words.title}
      onBack={() => {
        if (!back()) goBack()
      }}
      footer={
        last ? (
          <Button
            words={sending ? words.check.sending : words.check.send}
            look="primary"
            icon="send"
            busy={sending}
            onTap={submit}
          />
        ) : (
          <Button words={common.next} look="primary" onTap={next} />
        )
      }
    >
      <ProgressStrip stations={words.steps} done={steps.indexOf(draft.step) + 1} />
      {refused && <Refused code={refused} />}
      {draft.step === 'write' && <StepWrite draft={draft} change={change} wrong={wrong} />}
      {draft.step === 'understood' && <StepUnderstood draft={draft} change={change} preview={preview} />}
      {draft.step === 'more' && <StepMore {...feedback} />}
      {last && <StepCheck draft={draft} preview={preview} goTo={goTo} />}
      <Saved kept={kept} shown={draft.text.trim() !== '' && !last} />
    </Screen>
  )
}

function Saved({ kept, shown }: { kept: boolean; shown: boolean }) {
  const words = useWords(feedbackWords).write
  if (!kept) {
    return (
      <Note tone="warn" icon="alert">
        <Text>{words.notKept}</Text>
      </Note>
    )
  }
  return shown ? <View className="fine saved">{words.kept}</View> : null
}

/** Not taken: why, that the words are still here, and what to do. */
function Refused({ code }: { code: Code }) {
  const words = useWords(feedbackWords)
  const common = useWords(commonWords)
  const errors = useWords(errorSentences)
  return (
    <View role="alert">
      <Note tone="danger" icon="alert">
        <Text>{code === 'KEY_REUSED' ? words.keyReused : errors[code]}</Text>
        {code === 'UNAUTHENTICATED' && <Button words={common.signIn.action} small onTap={openSignIn} />}
        {code === 'CONSENT_NEEDED' && <AgreeButton />}
        {code === 'KEY_REUSED' && <Button words={words.seeCases} small onTap={() => open('cases')} />}
      </Note>
    </View>
  )
}
