import type { Understanding } from '@shared/contract/case'
import type { PreviewFeedbackAnswer } from '@shared/contract/feedback'
import { feedbackTypes, type Urgency } from '@shared/contract/words'
import { feedbackWords } from '@shared/copy/feedback'
import { isDoubtfullyUrgent, questionFor } from '@shared/domain/understanding'
import { Card } from '@/components/card'
import { ChoiceChips, type Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { useWords } from '@/theme/use-words'
import type { FeedbackDraft } from './draft'

/** The urgency as it stands without a word from the person; nothing where only they can say. */
export const heardUrgency = (heard: Understanding): Urgency | undefined =>
  isDoubtfullyUrgent(heard) ? undefined : heard.urgency

interface QuestionProps {
  draft: FeedbackDraft
  change: (more: Partial<FeedbackDraft>) => void
  answer: PreviewFeedbackAnswer
}

const UNKNOWN = 'unknown'

/** The one short question worth asking where the machine is unsure; passed over, a person at the window decides. */
export function OneQuestion({ draft, change, answer }: QuestionProps) {
  const words = useWords(feedbackWords).understood.ask
  const about = questionFor(answer.understanding)
  if (about === undefined) return null
  const asked = { draft, change, answer }
  return (
    <Card>
      <Field label={words[about]} hint={about === 'urgency' ? words.urgencyText : undefined}>
        {about === 'urgency' && <AskUrgency {...asked} />}
        {about === 'type' && <AskType {...asked} />}
        {about === 'department' && <AskDepartment {...asked} />}
      </Field>
    </Card>
  )
}

function AskUrgency({ draft, change }: QuestionProps) {
  const words = useWords(feedbackWords).understood.ask
  const choices: Choice<Urgency>[] = [
    { value: 'urgent', words: words.yes, icon: 'urgent' },
    { value: 'normal', words: words.no },
  ]
  return (
    <ChoiceChips
      label={words.urgency}
      choices={choices}
      chosen={draft.urgency}
      onChoose={urgency => change({ urgency })}
    />
  )
}

function AskType({ draft, change }: QuestionProps) {
  const words = useWords(feedbackWords).understood.ask
  return (
    <ChoiceChips
      label={words.type}
      choices={feedbackTypes.map(value => ({ value, words: words.types[value] }))}
      chosen={draft.type}
      onChoose={type => change({ type })}
    />
  )
}

function AskDepartment({ draft, change, answer }: QuestionProps) {
  const words = useWords(feedbackWords).understood.ask
  const likely = answer.likely.map(({ id, name }) => ({ value: id, words: name }))
  return (
    <ChoiceChips
      label={words.department}
      choices={[...likely, { value: UNKNOWN, words: words.unknown }]}
      chosen={draft.department ?? (draft.answered === 'department' ? UNKNOWN : undefined)}
      onChoose={chosen => {
        const known = answer.likely.find(({ id }) => id === chosen)
        change({ answered: 'department', department: known?.id, departmentName: known?.name })
      }}
    />
  )
}
