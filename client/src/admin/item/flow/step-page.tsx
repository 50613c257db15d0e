import type { Step } from '@shared/contract/flow'
import { stepKinds, stepModes } from '@shared/contract/flow-words'
import { fieldsOf } from '@shared/domain/forms'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { say } from '@/components/snackbar'
import { Text, View } from '@/primitives'
import { ConditionEditor } from '../condition/condition-editor'
import { ManyPicker, Picker } from '../edit/picker'
import { OptionalPair, TextPair } from '../edit/text-pair'
import { useEditor } from '../editor'
import { FormList } from '../form/form-list'
import { addSection, withForm } from '../model/forms'
import { withPart } from '../model/parts'
import { moveStepUp, possibleBefore, removeStep, stepBefore, withStep } from '../model/steps'
import { textsIn } from '../say/blank-texts'
import { useSayings } from '../say/sayings'
import { Copies } from './copies'
import { FlowPictured } from './flow-overview'
import { Seats } from './seats'
import { Times } from './times'

/** One step: what is done, by whom, when, how long it may take, and what is filled in at it. */
export function StepPage({ at }: { at: string }) {
  const { item, put } = useEditor()
  const { admin, editor, flow } = useSayings()
  const id = at.split('.')[2] ?? ''
  const step = item.flow.steps.find(one => one.id === id)
  if (!step) return null
  const change = (fresh: Step) =>
    put(before => ({ ...before, flow: { steps: withStep(before.flow.steps, fresh) } }))
  const fields = fieldsOf(item.form)
  return (
    <>
      <Card>
        <View className="stack gap-4">
          <TextPair name={admin.flow.step} value={step.name} onChange={name => change({ ...step, name })} />
          <Picker
            name={admin.flow.kind}
            hint={editor.flow.kindHint[step.kind]}
            choices={stepKinds.map(value => ({ value, words: flow.kind[value] }))}
            chosen={step.kind}
            onChoose={kind => change({ ...step, kind })}
          />
          <Picker
            name={admin.flow.mode}
            choices={stepModes.map(value => ({
              value,
              words: flow.mode[value],
              note: editor.flow.modeHint[value],
            }))}
            chosen={step.mode}
            onChoose={mode => change({ ...step, mode })}
          />
          <Seats step={step} fields={fields} onChange={change} />
        </View>
      </Card>
      <Card>
        <View className="stack gap-4">
          <ConditionEditor
            name={editor.flow.when}
            none={editor.flow.always}
            value={step.when}
            fields={fields}
            onChange={when => change(withPart(step, 'when', when))}
          />
          <Order step={step} onChange={change} />
          <Times step={step} onChange={change} />
          <Copies step={step} fields={fields} onChange={change} />
          <OptionalPair
            name={editor.flow.say}
            long
            hint={editor.flow.sayHint}
            value={step.say}
            onChange={told => change(withPart(step, 'say', told))}
          />
        </View>
      </Card>
      <Rest step={step} />
    </>
  )
}

/** What is filled in, the step as a whole, and the flow with it in it. */
function Rest({ step }: { step: Step }) {
  const { editor } = useSayings()
  return (
    <>
      <StepForm step={step} />
      <Whole step={step} />
      <Section title={editor.flow.picture}>
        <FlowPictured />
      </Section>
    </>
  )
}

interface PartProps {
  step: Step
  onChange: (step: Step) => void
}

function Order({ step, onChange }: PartProps) {
  const { item } = useEditor()
  const { admin, text } = useSayings()
  const { steps } = item.flow
  const choices = [
    ...possibleBefore(steps, step.id),
    // A definition being mended may go in circles; what is chosen can always be unchosen.
    ...steps.filter(({ id }) => step.after.includes(id)),
  ]
  const once = [...new Map(choices.map(one => [one.id, one])).values()]
  if (once.length === 0) return null
  return (
    <ManyPicker
      name={admin.flow.after}
      hint={step.after.length === 0 ? admin.flow.first : undefined}
      choices={once.map(({ id, name }) => ({ value: id, words: text(name) }))}
      chosen={step.after}
      onChange={after => onChange({ ...step, after })}
    />
  )
}

/** What the person of this step fills in. */
function StepForm({ step }: { step: Step }) {
  const { put, goTo } = useEditor()
  const { editor } = useSayings()
  const place = `flow.steps.${step.id}.form` as const
  const begin = () => {
    const [form, id] = addSection({ sections: [] }, step.name, textsIn('newField'))
    put(item => withForm(item, place, form))
    goTo(`${place}.sections.${id}`)
  }
  return (
    <Section
      title={editor.flow.form}
      more={
        step.form && {
          words: editor.flow.formOff,
          onTap: () => {
            const { form } = step
            put(item => withForm(item, place, undefined))
            say(editor.removed(editor.flow.form), { undo: () => put(item => withForm(item, place, form)) })
          },
        }
      }
    >
      {step.form ? (
        <FormList place={place} />
      ) : (
        <>
          <Text className="quiet small">{editor.flow.formNone}</Text>
          <Button words={editor.flow.formOn} icon="plus" onTap={begin} />
        </>
      )}
    </Section>
  )
}

/** The step as a whole: earlier, or gone. */
function Whole({ step }: { step: Step }) {
  const { item, put, close } = useEditor()
  const { admin, editor, text } = useSayings()
  const { steps } = item.flow
  const before = stepBefore(steps, step.id)
  const turn = (change: (steps: readonly Step[]) => Step[]) =>
    put(now => ({ ...now, flow: { steps: change(now.flow.steps) } }))
  const remove = () => {
    turn(now => removeStep(now, step.id))
    close()
    say(editor.removed(text(step.name)), { undo: () => turn(() => steps) })
  }
  return (
    <View className="row row-wrap">
      {before && (
        <Button
          words={editor.flow.earlier(text(before.name))}
          small
          onTap={() => turn(now => moveStepUp(now, step.id))}
        />
      )}
      <Button
        words={editor.flow.remove}
        icon="close"
        small
        look="danger"
        label={admin.remove(text(step.name))}
        onTap={remove}
      />
    </View>
  )
}
