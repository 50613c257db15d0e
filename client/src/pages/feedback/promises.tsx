import type { PreviewFeedbackAnswer } from '@shared/contract/feedback'
import { feedbackWords } from '@shared/copy/feedback'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { Card } from '@/components/card'
import { Fact } from '@/components/row'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { sayMoment } from '@/time/say-time'
import { useServerNow } from '@/time/server-clock'

/** By when there will be an answer, before anything is sent. */
export function Promises({
  answer,
}: {
  answer: Pick<PreviewFeedbackAnswer, 'firstAnswerByAt' | 'answerByAt'>
}) {
  const words = useWords(feedbackWords).understood
  const times = useWords(spokenTimeWords)
  const now = useServerNow()
  const by = (at: number) => times.by(sayMoment(at, now, times))
  const same = answer.firstAnswerByAt === answer.answerByAt
  return (
    <Card tight>
      {!same && (
        <Fact name={words.firstBy}>
          <Text className="strong numbers">{by(answer.firstAnswerByAt)}</Text>
        </Fact>
      )}
      <Fact name={words.answerBy}>
        <Text className="strong numbers">{by(answer.answerByAt)}</Text>
      </Fact>
    </Card>
  )
}
