import type { PreviewFeedbackAnswer } from '@shared/contract/feedback'
import { anonymityWords } from '@shared/copy/anonymity'
import { caseWords } from '@shared/copy/case'
import { commonWords } from '@shared/copy/common'
import { feedbackWords } from '@shared/copy/feedback'
import { voiceWords } from '@shared/copy/voice'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Fact } from '@/components/row'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { Costs } from './anonymous'
import { heardUrgency } from './one-question'
import type { FeedbackDraft, Step } from './draft'
import { Promises } from './promises'
import { Question } from './question'
import type { Preview } from './use-preview'

interface StepProps {
  draft: FeedbackDraft
  preview: Preview
  goTo: (step: Step) => void
}

/** The words, or how long the recording is that has none yet. */
const useSaid = ({ text, recording }: FeedbackDraft): string => {
  const words = useWords(voiceWords)
  return text.trim() || (recording ? words.title(recording.seconds) : '')
}

interface GivenAnswer {
  name: string
  value: string
  step: Step
}

/** Every answer in words, and the question it belongs to. */
const useAnswers = (draft: FeedbackDraft, answer: PreviewFeedbackAnswer | undefined): GivenAnswer[] => {
  const words = useWords(feedbackWords)
  const kinds = useWords(caseWords)
  const common = useWords(commonWords)
  const anonymity = useWords(anonymityWords)
  const { check } = words
  const type = draft.type ?? answer?.understanding.type
  const urgency = draft.urgency ?? (answer ? heardUrgency(answer.understanding) : undefined)
  return [
    { name: check.text, value: useSaid(draft), step: 'write' },
    ...(draft.follows && !draft.anonymous
      ? [{ name: check.after, value: draft.follows.number, step: 'write' as const }]
      : []),
    { name: check.type, value: type ? kinds.type[type] : check.byServer, step: 'understood' },
    {
      name: check.department,
      value: draft.departmentName ?? answer?.departmentName ?? words.understood.windowDesk,
      step: 'understood',
    },
    { name: check.urgency, value: urgency ? kinds.urgency[urgency] : check.byServer, step: 'understood' },
    {
      name: check.photos,
      value: draft.photos.length ? check.photoCount(draft.photos.length) : common.none,
      step: 'more',
    },
    { name: check.place, value: draft.place.trim() || common.none, step: 'more' },
    ...(draft.anonymous
      ? []
      : [{ name: check.phone, value: draft.phone.trim() || common.none, step: 'more' as const }]),
    {
      name: anonymity.check,
      value: draft.anonymous ? anonymity.checkYes : anonymity.checkNo,
      step: 'more',
    },
  ]
}

/** Last look: every answer, with a way back to each. */
export function StepCheck({ draft, preview, goTo }: StepProps) {
  const { check } = useWords(feedbackWords)
  const common = useWords(commonWords)
  const answer = preview.state === 'ready' ? preview.answer : undefined
  const answers = useAnswers(draft, answer)
  return (
    <>
      <Question words={check.question} />
      <Card tight>
        {answers.map(({ name, value, step }) => (
          <Fact
            key={name}
            name={name}
            action={
              <Button
                words={common.change}
                look="plain"
                small
                label={check.change(name)}
                onTap={() => goTo(step)}
              />
            }
          >
            <Text className="answer">{value}</Text>
          </Fact>
        ))}
      </Card>
      {draft.anonymous && <Costs />}
      {answer && <Promises answer={answer} />}
    </>
  )
}
