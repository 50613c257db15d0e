import type { Form } from '@shared/contract/form'
import type { Field } from '@shared/contract/form'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { Icon } from '@/components/icon'
import { Row } from '@/components/row'
import { Text, View } from '@/primitives'
import { useEditor } from '../editor'
import { beginField } from '../model/fields'
import { addField, addSection, formAt, withForm, type FormPlace, type FormSection } from '../model/forms'
import { freshId } from '../model/parts'
import { placeId } from '../model/place-id'
import { placeOf } from '../model/places'
import { textsIn } from '../say/blank-texts'
import { sayCondition } from '../say/say-condition'
import { useSayings } from '../say/sayings'
import { RuleLists } from './rule-lists'

/** A form: its pages and their questions, each leading to the page on which it is changed. */
export function FormList({ place }: { place: FormPlace }) {
  const { item, put, goTo } = useEditor()
  const { editor } = useSayings()
  const form = formAt(item, place)
  if (!form) return null
  const add = () => {
    const [fresh, id] = addSection(form, textsIn('newSection'), textsIn('newField'))
    put(before => withForm(before, place, fresh))
    goTo(`${place}.sections.${id}`)
  }
  return (
    <>
      {form.sections.map((section, index) => (
        <Page key={section.id} place={place} form={form} section={section} number={index + 1} />
      ))}
      <Button words={editor.form.addSection} icon="plus" onTap={add} />
      <RuleLists place={place} form={form} />
    </>
  )
}

interface PageProps {
  place: FormPlace
  form: Form
  section: FormSection
  number: number
}

function Page({ place, form, section, number }: PageProps) {
  const { put, goTo } = useEditor()
  const { editor, text } = useSayings()
  const words = editor.form
  const at = `${place}.sections.${section.id}`
  const add = () => {
    const field = beginField('text', freshId('f'), textsIn('newField'))
    put(before => {
      const now = formAt(before, place)
      return now ? withForm(before, place, addField(now, section.id, field)) : before
    })
    goTo(`${place}.fields.${field.id}`)
  }
  return (
    <Section
      title={words.pageNumber(number, text(section.title))}
      more={{ words: words.changePage, onTap: () => goTo(at) }}
    >
      <View id={placeId(at)}>
        <Card tight>
          {section.fields.map(field => (
            <FieldRow key={field.id} place={place} form={form} field={field} />
          ))}
          <Row
            title={<Text className="campus-ink">{words.addField}</Text>}
            label={`${words.addField} ${text(section.title)}`}
            icon="plus"
            mark="next"
            onTap={add}
          />
        </Card>
      </View>
    </Section>
  )
}

/** What stands under a question's name: its type, whether it must be answered, when it is asked. */
const useFieldNote = (form: Form) => {
  const sayings = useSayings()
  const { admin, editor } = sayings
  const fields = form.sections.flatMap(section => section.fields)
  return (field: Field): string[] => {
    const required = field.type === 'note' ? false : field.required
    return [
      [
        admin.form.types[field.type],
        ...(required === true ? [editor.form.required] : []),
        ...('options' in field ? [editor.form.optionCount(field.options.length)] : []),
        ...(field.type === 'table' ? [editor.form.columnCount(field.columns.length)] : []),
      ].join(' · '),
      ...(field.showIf ? [editor.form.shownWhen(sayCondition(field.showIf, fields, sayings))] : []),
      ...(typeof required === 'object'
        ? [editor.form.requiredWhen(sayCondition(required, fields, sayings))]
        : []),
    ]
  }
}

function FieldRow({ place, form, field }: { place: FormPlace; form: Form; field: Field }) {
  const { item, goTo, check } = useEditor()
  const { admin, editor, text } = useSayings()
  const noteOf = useFieldNote(form)
  const at = `${place}.fields.${field.id}`
  const wrong = check.refused.some(({ place: found }) => placeOf(found, item).at === at)
  const called = text(field.label) || editor.unnamed
  return (
    <View id={placeId(at)} className="list-part">
      <Row
        title={called}
        label={`${admin.edit(called)}`}
        note={
          <>
            {noteOf(field).map(line => (
              <View key={line}>{line}</View>
            ))}
            {wrong && (
              <View className="row ink-danger">
                <Icon name="alert" size="small" />
                <Text>{admin.check.refused}</Text>
              </View>
            )}
          </>
        }
        onTap={() => goTo(at)}
      />
    </View>
  )
}
