import { fieldsOf } from '@shared/domain/forms'
import { Card } from '@/components/card'
import { View } from '@/primitives'
import { ConditionEditor } from '../condition/condition-editor'
import { Turns } from '../edit/lines'
import { Picker } from '../edit/picker'
import { TextPair } from '../edit/text-pair'
import { useEditor } from '../editor'
import { formAt, moveSection, removeSection, withForm, withSection } from '../model/forms'
import { withLine, withPart } from '../model/parts'
import { formPlaceOf } from '../model/places'
import { figureSubjects, keyOf, unitOf } from '../model/subjects'
import { saySubject } from '../say/say-condition'
import { useSayings } from '../say/sayings'
import type { Form } from '@shared/contract/form'

/** The form a page belongs to, and a way to change it. */
export const useFormOf = (
  at: string,
): { form: Form | undefined; put: (change: (form: Form) => Form) => void } => {
  const editor = useEditor()
  const place = formPlaceOf(at)
  return {
    form: formAt(editor.item, place),
    put: change =>
      editor.put(item => {
        const form = formAt(item, place)
        return form ? withForm(item, place, change(form)) : item
      }),
  }
}

const idAt = (at: string): string => at.split('.').at(-1) ?? ''

export function SectionPage({ at }: { at: string }) {
  const { close } = useEditor()
  const { form, put } = useFormOf(at)
  const { admin, text } = useSayings()
  const index = form?.sections.findIndex(({ id }) => id === idAt(at)) ?? -1
  const section = form?.sections[index]
  if (!form || !section) return null
  return (
    <Card>
      <View className="stack gap-4">
        <TextPair
          name={admin.form.section}
          value={section.title}
          onChange={title => put(now => withSection(now, { ...section, title }))}
        />
        <Turns
          called={text(section.title)}
          first={index === 0}
          last={index === form.sections.length - 1}
          onMove={by => put(now => moveSection(now, section.id, by))}
          onRemove={
            form.sections.length === 1
              ? undefined
              : () => {
                  put(now => removeSection(now, section.id))
                  close()
                }
          }
          onUndo={() => put(() => form)}
        />
      </View>
    </Card>
  )
}

export function RulePage({ at }: { at: string }) {
  const { form, put } = useFormOf(at)
  const { editor, text } = useSayings()
  const words = editor.form
  const rules = form?.rules ?? []
  const rule = rules.find(({ id }) => id === idAt(at))
  if (!form || !rule) return null
  const change = (more: Partial<typeof rule>) =>
    put(now => withPart(now, 'rules', withLine(now.rules ?? [], { ...rule, ...more })))
  const fields = fieldsOf(form)
  const remove = (now: Form) => {
    const left = (now.rules ?? []).filter(({ id }) => id !== rule.id)
    return withPart(now, 'rules', left.length > 0 ? left : undefined)
  }
  return (
    <Card>
      <View className="stack gap-4">
        <TextPair
          name={words.ruleSay}
          hint={words.ruleSayHint}
          long
          value={rule.say}
          onChange={say => change({ say })}
        />
        <ConditionEditor
          name={words.ruleMust}
          none={words.ruleMustNone}
          value={rule.must}
          fields={fields}
          byDay
          onChange={must => {
            if (must) change({ must })
          }}
        />
        <ConditionEditor
          name={words.ruleWhen}
          none={editor.always}
          value={rule.when}
          fields={fields}
          byDay
          onChange={when =>
            put(now => withPart(now, 'rules', withLine(now.rules ?? [], withPart(rule, 'when', when))))
          }
        />
        <Picker
          name={words.ruleAt}
          choices={fields.map(({ id, label }) => ({ value: id, words: text(label) }))}
          chosen={rule.at}
          onChoose={field => change({ at: field })}
        />
        <Gone called={text(rule.say)} form={form} put={put} remove={remove} />
      </View>
    </Card>
  )
}

export function FigurePage({ at }: { at: string }) {
  const { form, put } = useFormOf(at)
  const sayings = useSayings()
  const words = sayings.editor.form
  const figure = form?.figures?.find(({ id }) => id === idAt(at))
  if (!form || !figure) return null
  const change = (more: Partial<typeof figure>) =>
    put(now => withPart(now, 'figures', withLine(now.figures ?? [], { ...figure, ...more })))
  const fields = fieldsOf(form)
  const subjects = figureSubjects(fields)
  const remove = (now: Form) => {
    const left = (now.figures ?? []).filter(({ id }) => id !== figure.id)
    return withPart(now, 'figures', left.length > 0 ? left : undefined)
  }
  return (
    <Card>
      <View className="stack gap-4">
        <TextPair name={words.figureLabel} value={figure.label} onChange={label => change({ label })} />
        <Picker
          name={words.figureOf}
          choices={subjects.map(({ key, of }) => ({ value: key, words: saySubject(of, fields, sayings) }))}
          chosen={typeof figure.of === 'object' ? keyOf(figure.of) : undefined}
          onChoose={key => {
            const found = subjects.find(subject => subject.key === key)
            if (found && found.of !== 'role') change({ of: found.of, unit: unitOf(found) })
          }}
        />
        <Gone called={sayings.text(figure.label)} form={form} put={put} remove={remove} />
      </View>
    </Card>
  )
}

interface GoneProps {
  called: string
  form: Form
  put: (change: (form: Form) => Form) => void
  remove: (form: Form) => Form
}

/** Takes a rule or a number out of its form. */
function Gone({ called, form, put, remove }: GoneProps) {
  const { close } = useEditor()
  return (
    <Turns
      called={called}
      first
      last
      onMove={() => undefined}
      onRemove={() => {
        put(remove)
        close()
      }}
      onUndo={() => put(() => form)}
    />
  )
}
