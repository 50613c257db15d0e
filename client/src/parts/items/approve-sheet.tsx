import { useRef, useState } from 'react'
import type { Form } from '@shared/contract/form'
import { itemCaseWords } from '@shared/copy/item-case'
import { REASON_CHARACTERS } from '@/cloud/limits'
import { useTextDraft } from '@/cloud/use-text-draft'
import { Button } from '@/components/button'
import { TextArea } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { FormFields, ProblemSummary } from '@/parts/form/form-fields'
import { answersOf, filesToSend, type Typed } from '@/parts/form/typed'
import { useForm } from '@/parts/form/use-form'
import { scrollTo } from '@/phone/scroll'
import { Text } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import type { Deciding, StepSheetProps } from './step-sheet-props'

const nothing: Form = { sections: [] }

/** A step with a form asks what it asks; without one only the questions are missing. */
const useStepForm = ({ step }: StepSheetProps) => {
  const [typed, setTyped] = useState<Typed>({})
  const latest = useRef(typed)
  return useForm({
    form: step.form ?? nothing,
    context: step.context,
    typed,
    change: (field, value) => {
      const before = latest.current[field]
      const fresh = typeof value === 'function' ? (value as (before: unknown) => unknown)(before) : value
      latest.current = { ...latest.current, [field]: fresh }
      setTyped(latest.current)
    },
  })
}

/** Yes, done, confirmed: with what the step asks to be filled in, and a remark. */
export function ApproveSheet(props: StepSheetProps & Deciding) {
  const { view, step, title, send, doing, trouble, onClose } = props
  const words = useWords(itemCaseWords).act
  const language = usePreferences(now => now.language)
  const work = useStepForm(props)
  const [opinion, setOpinion, drop] = useTextDraft(`step:${view.id}:${step.step}:approve`)
  // The key of a file is what goes; one still on its way would go without it.
  const going = filesToSend(work.form, work.typed).some(({ fileKey }) => fileKey === undefined)
  const submit = () => {
    if (work.look().length > 0) return scrollTo('problem-summary')
    const reason = opinion.trim()
    send(
      {
        act: { verdict: 'approve', step: step.step, ...(reason ? { reason } : {}) },
        ...(step.form ? { values: answersOf(step.form, work.typed) } : {}),
      },
      drop,
    )
  }
  return (
    <Sheet
      title={step.name[language]}
      onClose={onClose}
      footer={<Button words={title} icon="check" look="primary" busy={doing || going} onTap={submit} />}
    >
      {trouble}
      {step.say && <Text className="quiet">{step.say[language]}</Text>}
      <ProblemSummary work={work} problems={work.told} />
      <FormFields work={work} />
      <TextArea
        label={words.opinion}
        hint={words.opinionHint}
        optional
        value={opinion}
        onInput={setOpinion}
        maxLength={REASON_CHARACTERS}
      />
    </Sheet>
  )
}
