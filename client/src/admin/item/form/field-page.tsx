import type { Field } from '@shared/contract/form'
import { fieldTypes } from '@shared/contract/form-words'
import { fieldsOf } from '@shared/domain/forms'
import { Card } from '@/components/card'
import { SwitchRow } from '@/components/choice'
import { View } from '@/primitives'
import { ConditionEditor } from '../condition/condition-editor'
import { Turns } from '../edit/lines'
import { Picker } from '../edit/picker'
import { OptionalPair, TextPair } from '../edit/text-pair'
import { useEditor } from '../editor'
import { prefillsOf, turnField } from '../model/fields'
import { fieldsBefore, moveField, removeField, withField } from '../model/forms'
import { withPart } from '../model/parts'
import { useSayings } from '../say/sayings'
import { NeededEditor } from '../texts/needed'
import { FieldSettings } from './field-settings'
import { useFormOf } from './form-page'

/** One question with all its settings. Its conditions may ask for what was asked before it. */
export function FieldPage({ at }: { at: string }) {
  const { form, put } = useFormOf(at)
  const { admin, editor } = useSayings()
  const id = at.split('.').at(-1) ?? ''
  const field = form && fieldsOf(form).find(one => one.id === id)
  if (!form || !field) return null
  const change = (fresh: Field) => put(now => withField(now, fresh))
  const before = fieldsBefore(form, id)
  return (
    <Card>
      <View className="stack gap-4">
        <Picker
          name={admin.form.type}
          choices={fieldTypes.map(value => ({
            value,
            words: admin.form.types[value],
            note: editor.types[value],
          }))}
          chosen={field.type}
          onChoose={type => change(turnField(field, type))}
        />
        <Said field={field} onChange={change} />
        {field.type !== 'note' && (
          <NeededEditor
            name={admin.form.required}
            value={field.required}
            fields={before}
            byDay
            onChange={required => change({ ...field, required })}
          />
        )}
        <FieldSettings field={field} onChange={change} />
        <ConditionEditor
          name={editor.form.showIf}
          hint={before.length === 0 ? editor.form.firstField : undefined}
          none={editor.form.alwaysShown}
          value={field.showIf}
          fields={before}
          byDay
          onChange={showIf => change(withPart(field, 'showIf', showIf))}
        />
        <Source field={field} onChange={change} />
        <FieldTurns at={at} field={field} />
      </View>
    </Card>
  )
}

/** A question one place further, or gone. */
function FieldTurns({ at, field }: { at: string; field: Field }) {
  const { close } = useEditor()
  const { form, put } = useFormOf(at)
  const { text } = useSayings()
  if (!form) return null
  const { id } = field
  const all = fieldsOf(form)
  const index = all.findIndex(one => one.id === id)
  const remove = () => {
    put(now => removeField(now, id))
    close()
  }
  return (
    <Turns
      called={text(field.label)}
      first={index === 0}
      last={index === all.length - 1}
      onMove={by => put(now => moveField(now, id, by))}
      onRemove={all.length === 1 ? undefined : remove}
      onUndo={() => put(() => form)}
    />
  )
}

/** What people read at the question. */
function Said({ field, onChange }: { field: Field; onChange: (field: Field) => void }) {
  const { admin, editor } = useSayings()
  const says = field.type === 'note' || field.type === 'consent' ? editor.form.says[field.type] : undefined
  return (
    <>
      <TextPair
        name={says ?? admin.form.label}
        long={says !== undefined}
        value={field.label}
        onChange={label => onChange({ ...field, label })}
      />
      <OptionalPair
        name={admin.form.hint}
        long
        value={field.hint}
        onChange={hint => onChange(withPart(field, 'hint', hint))}
      />
    </>
  )
}

const NO_SOURCE = 'none'

/** Where the answer may come from, and who may read it in full. */
function Source({ field, onChange }: { field: Field; onChange: (field: Field) => void }) {
  const { editor } = useSayings()
  if (field.type === 'note') return null
  const sources = prefillsOf(field.type)
  return (
    <>
      {sources.length > 0 && (
        <Picker
          name={editor.form.prefill}
          choices={[
            { value: NO_SOURCE, words: editor.form.noPrefill },
            ...sources.map(value => ({ value, words: editor.prefill[value] })),
          ]}
          chosen={field.prefill ?? NO_SOURCE}
          onChoose={source => onChange(withPart(field, 'prefill', source === NO_SOURCE ? undefined : source))}
        />
      )}
      <SwitchRow
        words={editor.form.sensitive}
        note={editor.form.sensitiveNote}
        on={field.sensitive === true}
        onChange={on => onChange(withPart(field, 'sensitive', on ? true : undefined))}
      />
    </>
  )
}
