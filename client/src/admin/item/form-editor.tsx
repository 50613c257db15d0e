import type { Field, Form } from '@shared/contract/form'
import { fieldTypes, type FieldType } from '@shared/contract/form-words'
import { itemsAdminWords } from '@shared/copy/items-admin'
import { Card } from '@/components/card'
import { ChoiceChips, SwitchRow } from '@/components/choice'
import { Field as Question } from '@/components/field'
import { Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { Lines, TextPair } from './fields'
import { FieldLimits } from './field-limits'
import { freshId } from './texts'
import type { Editing } from './use-definition'

type Section = Form['sections'][number]

/** What each type needs before anybody has said more. */
const begun = (type: FieldType, id: string, words: { newLabel: string }): Field => {
  const label = { 'zh-CN': itemsAdminWords['zh-CN'].form.newLabel, en: itemsAdminWords.en.form.newLabel }
  void words
  if (type === 'note') return { type, id, label }
  const asked = { id, label, required: false }
  const options = [{ id: freshId('o'), label }]
  if (type === 'choice') return { type, ...asked, options }
  if (type === 'many') return { type, ...asked, options }
  if (type === 'table')
    return { type, ...asked, columns: [{ type: 'text', id: freshId('c'), label, required: true }] }
  if (type === 'timeWindow') return { type, ...asked, opensAt: '08:00', closesAt: '18:00', stepMinutes: 60 }
  return { type, ...asked }
}

/** The pages of a form and their questions. Conditions are shown and stay as they are. */
export function FormEditor({ item, put }: Pick<Editing, 'item' | 'put'>) {
  const words = useWords(itemsAdminWords)
  const language = usePreferences(now => now.language)
  const { form } = item
  const putSection = (index: number, section: Section) =>
    put({ form: { ...form, sections: form.sections.map((each, at) => (at === index ? section : each)) } })
  return (
    <>
      {form.sections.map((section, index) => (
        <View key={section.id} className="stack">
          <Card>
            <TextPair
              name={words.form.section}
              value={section.title}
              onChange={title => putSection(index, { ...section, title })}
            />
          </Card>
          <Lines
            name={section.title[language]}
            lines={section.fields}
            nameOf={field => `${field.label[language]} · ${words.form.types[field.type]}`}
            onChange={fields => putSection(index, { ...section, fields })}
            fresh={() => begun('text', freshId('f'), words.form)}
          >
            {(field, change) => <FieldEditor field={field} onChange={change} />}
          </Lines>
        </View>
      ))}
    </>
  )
}

function FieldEditor({ field, onChange }: { field: Field; onChange: (field: Field) => void }) {
  const words = useWords(itemsAdminWords).form
  const hint = field.hint ?? { 'zh-CN': '', en: '' }
  return (
    <>
      <Question label={words.type}>
        <ChoiceChips
          label={words.type}
          choices={fieldTypes.map(value => ({ value, words: words.types[value] }))}
          chosen={field.type}
          // Another type is another question; only what every question has stays.
          onChoose={type => {
            if (type !== field.type) onChange({ ...begun(type, field.id, words), label: field.label })
          }}
        />
      </Question>
      <TextPair name={words.label} value={field.label} onChange={label => onChange({ ...field, label })} />
      <TextPair
        name={words.hint}
        value={hint}
        onChange={text => {
          const { hint: _before, ...rest } = field
          onChange(text['zh-CN'] === '' && text.en === '' ? (rest as Field) : { ...field, hint: text })
        }}
      />
      {field.type !== 'note' &&
        (typeof field.required === 'boolean' ? (
          <SwitchRow
            words={words.required}
            on={field.required}
            onChange={required => onChange({ ...field, required })}
          />
        ) : (
          <Text className="fine">{words.requiredSometimes}</Text>
        ))}
      {field.showIf && <Text className="fine">{words.shownSometimes}</Text>}
      <FieldLimits field={field} onChange={onChange} />
    </>
  )
}
