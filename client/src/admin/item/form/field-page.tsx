import type { Field } from '@shared/contract/form'
import { fieldTypes } from '@shared/contract/form-words'
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
  const { close } = useEditor()
  const { form, put } = useFormOf(at)
  const { admin, editor, text } = useSayings()
  const id = at.split('.').at(-1) ?? ''
  const all = form?.sections.flatMap(({ fields }) => fields) ?? []
  const index = all.findIndex(one => one.id === id)
  const field = all[index]
  if (!form || !field) return null
  const change = (fresh: Field) => put(now => withField(now, fresh))
  const before = fieldsBefore(form, id)
  return (
    <Card>
      <View className="stack gap-4">
        <Picker
          name={admin.form.type}
          choices={fieldTypes.map(value => ({ value, words: admin.form.types[value], note: editor.types[value] }))}
          chosen={field.type}
          onChoose={type => change(turnField(field, type))}
        />
        <TextPair
          name={field.type === 'note' || field.type === 'consent' ? editor.form.says[field.type] : admin.form.label}
          long={field.type === 'note' || field.type === 'consent'}
          value={field.label}
          onChange={label => change({ ...field, label })}
        />
        <OptionalPair
          name={admin.form.hint}
          value={field.hint}
          onChange={hint => change(withPart(field, 'hint', hint))}
        />
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
        <Turns
          called={text(field.label)}
          first={index === 0}
          last={index === all.length - 1}
          onMove={by => put(now => moveField(now, id, by))}
          onRemove={
            all.length === 1
              ? undefined
              : () => {
                  put(now => removeField(now, id))
                  close()
                }
          }
          onUndo={() => put(() => form)}
        />
      </View>
    </Card>
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
