import { useState } from 'react'
import { feedbackTypes, urgencies } from '@shared/contract/words'
import { caseWords } from '@shared/copy/case'
import { commonWords } from '@shared/copy/common'
import { feedbackWords } from '@shared/copy/feedback'
import { voiceWords } from '@shared/copy/voice'
import { useSession } from '@/cloud/session'
import { typeIcons } from '@/components/case-words'
import { Card, Note } from '@/components/card'
import { ChoiceChips, ChoiceList } from '@/components/choice'
import { Field } from '@/components/field'
import { Row } from '@/components/row'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { Text } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import type { FeedbackDraft } from './draft'
import { Promises } from './promises'
import { Question } from './question'
import { Flags } from './flags'
import { heardUrgency, OneQuestion } from './one-question'
import type { Preview } from './use-preview'

interface StepProps {
  draft: FeedbackDraft
  change: (more: Partial<FeedbackDraft>) => void
  preview: Preview
}

/** Second question: did we understand you? Every part can be put right with a tap. */
export function StepUnderstood({ draft, change, preview }: StepProps) {
  const words = useWords(feedbackWords).understood
  const answer = preview.state === 'ready' ? preview.answer : undefined
  const { heardLater } = useWords(voiceWords)
  const because = answer?.understanding.words.slice(0, 4) ?? []
  return (
    <>
      <Question words={words.question} hint={words.hint} />
      {preview.state === 'none' && draft.recording && (
        <Note tone="calm" icon="talk">
          <Text>{heardLater}</Text>
        </Note>
      )}
      {preview.state === 'thinking' && <Skeleton cards={1} lines={3} />}
      {preview.state === 'failed' && (
        <Note tone="calm" icon="behalf">
          <Text>{words.failed}</Text>
        </Note>
      )}
      {answer && <Flags understanding={answer.understanding} help={answer.help} />}
      {answer && <OneQuestion draft={draft} change={change} answer={answer} />}
      <Corrections draft={draft} change={change} preview={preview} />
      {because.length > 0 && <Text className="fine because">{words.because(because.join(' · '))}</Text>}
      {answer && <Promises answer={answer} />}
    </>
  )
}

function Corrections({ draft, change, preview }: StepProps) {
  const words = useWords(feedbackWords).understood
  const kinds = useWords(caseWords)
  const [choosing, setChoosing] = useState(false)
  const answer = preview.state === 'ready' ? preview.answer : undefined
  const department = draft.departmentName ?? answer?.departmentName ?? words.windowDesk
  return (
    <Card>
      <Field label={words.type}>
        <ChoiceChips
          label={words.type}
          choices={feedbackTypes.map(type => ({
            value: type,
            words: kinds.type[type],
            icon: typeIcons[type],
          }))}
          chosen={draft.type ?? answer?.understanding.type ?? undefined}
          onChoose={type => change({ type })}
        />
      </Field>
      <Row
        title={words.department}
        value={<Text className="strong understood-department">{department}</Text>}
        label={`${words.department} ${department} ${words.changeDepartment}`}
        onTap={() => setChoosing(true)}
      />
      <Field label={words.urgency} hint={words.urgentMeans}>
        <ChoiceChips
          label={words.urgency}
          choices={urgencies.map(urgency => ({ value: urgency, words: kinds.urgency[urgency] }))}
          chosen={draft.urgency ?? (answer ? heardUrgency(answer.understanding) : undefined)}
          onChoose={urgency => change({ urgency })}
        />
      </Field>
      {choosing && (
        <DepartmentSheet draft={draft} change={change} preview={preview} onClose={() => setChoosing(false)} />
      )}
    </Card>
  )
}

function DepartmentSheet({ draft, change, preview, onClose }: StepProps & { onClose: () => void }) {
  const words = useWords(feedbackWords).understood
  const common = useWords(commonWords)
  const language = usePreferences(now => now.language)
  const mine = useSession(now => now.me?.departments)
  const known = mine?.map(({ id, name }) => ({ id, name: name[language] })) ?? []
  const departments = preview.state === 'ready' ? preview.answer.departments : known
  const chosen = draft.department ?? (preview.state === 'ready' ? preview.answer.department : undefined)
  return (
    <Sheet title={words.changeDepartment} onClose={onClose}>
      {departments.length === 0 && <Text className="quiet">{common.offline.title}</Text>}
      <ChoiceList
        label={words.department}
        choices={departments.map(({ id, name }) => ({ value: id, words: name }))}
        chosen={chosen}
        onChoose={department => {
          const departmentName = departments.find(({ id }) => id === department)?.name
          change({ department, departmentName })
          onClose()
        }}
      />
    </Sheet>
  )
}
