import { itemWords } from '@shared/copy/items'
import { feedbackWords } from '@shared/copy/feedback'
import { FEEDBACK_CHARACTERS } from '@/cloud/limits'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { TextArea } from '@/components/field'
import { RecorderField } from '@/parts/recorder-field'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { Wrong } from './check-draft'
import type { FeedbackDraft } from './draft'
import { Similar } from './similar'
import { Question } from './question'

interface StepProps {
  draft: FeedbackDraft
  change: (more: Partial<FeedbackDraft>) => void
  wrong: Wrong
}

/** First question: what happened. */
export function StepWrite({ draft, change, wrong }: StepProps) {
  const words = useWords(feedbackWords).write
  const items = useWords(itemWords)
  const question = draft.about ? words.about(items[draft.about].name) : words.question
  return (
    <>
      <Question words={question} hint={words.hint} />
      {draft.follows && (
        <Note tone="calm" icon="again">
          <Text>{words.after(draft.follows.number)}</Text>
          <Button
            words={words.notAfter}
            icon="close"
            look="plain"
            small
            onTap={() => change({ follows: undefined })}
          />
        </Note>
      )}
      <View className="area-big">
        <TextArea
          label={question}
          labelHeardOnly
          value={draft.text}
          onInput={text => change({ text })}
          placeholder={words.placeholder}
          maxLength={FEEDBACK_CHARACTERS}
          error={wrong.text}
        />
      </View>
      <Similar draft={draft} />
      {!draft.about && (
        <RecorderField recording={draft.recording} onChange={recording => change({ recording })} />
      )}
    </>
  )
}
