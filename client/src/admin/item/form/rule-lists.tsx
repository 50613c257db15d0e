import type { Figure, Form } from '@shared/contract/form'
import { fieldsOf } from '@shared/domain/forms'
import { Card, Section } from '@/components/card'
import { Row } from '@/components/row'
import { Text, View } from '@/primitives'
import { useEditor } from '../editor'
import { formAt, withForm, type FormPlace } from '../model/forms'
import { freshId, withPart } from '../model/parts'
import { placeId } from '../model/place-id'
import { figureSubjects, unitOf } from '../model/subjects'
import { textsIn } from '../say/blank-texts'
import { saySubject } from '../say/say-condition'
import { useSayings } from '../say/sayings'

/** What must hold between answers, and the numbers worked out from them. */
export function RuleLists({ place, form }: { place: FormPlace; form: Form }) {
  const { editor } = useSayings()
  return (
    <>
      <Section title={editor.form.rules}>
        <Text className="quiet small">{editor.form.rulesNote}</Text>
        <Rules place={place} form={form} />
      </Section>
      <Section title={editor.form.figures}>
        <Text className="quiet small">{editor.form.figuresNote}</Text>
        <Figures place={place} form={form} />
      </Section>
    </>
  )
}

const useForm = (place: FormPlace) => {
  const { put } = useEditor()
  return (change: (form: Form) => Form) =>
    put(item => {
      const form = formAt(item, place)
      return form ? withForm(item, place, change(form)) : item
    })
}

function Rules({ place, form }: { place: FormPlace; form: Form }) {
  const { goTo } = useEditor()
  const putForm = useForm(place)
  const { editor, text } = useSayings()
  const [first] = fieldsOf(form)
  const add = () => {
    if (!first) return
    const rule = { id: freshId('r'), must: { filled: first.id }, at: first.id, say: textsIn('newRule') }
    putForm(now => withPart(now, 'rules', [...(now.rules ?? []), rule]))
    goTo(`${place}.rules.${rule.id}`)
  }
  return (
    <Card tight>
      {(form.rules ?? []).map(rule => (
        <View key={rule.id} id={placeId(`${place}.rules.${rule.id}`)} className="list-part">
          <Row title={text(rule.say)} onTap={() => goTo(`${place}.rules.${rule.id}`)} />
        </View>
      ))}
      <Row title={<Text className="campus-ink">{editor.form.addRule}</Text>} icon="plus" onTap={add} />
    </Card>
  )
}

function Figures({ place, form }: { place: FormPlace; form: Form }) {
  const { goTo } = useEditor()
  const putForm = useForm(place)
  const sayings = useSayings()
  const { editor, text } = sayings
  const fields = fieldsOf(form)
  const [first] = figureSubjects(fields)
  const add = () => {
    if (!first || first.of === 'role') return
    const figure: Figure = {
      ...{ id: freshId('g'), label: textsIn('newFigure'), of: first.of, unit: unitOf(first) },
    }
    putForm(now => withPart(now, 'figures', [...(now.figures ?? []), figure]))
    goTo(`${place}.figures.${figure.id}`)
  }
  return (
    <Card tight>
      {(form.figures ?? []).map(({ id, label, of }) => (
        <View key={id} id={placeId(`${place}.figures.${id}`)} className="list-part">
          <Row
            title={text(label)}
            note={typeof of === 'object' ? saySubject(of, fields, sayings) : String(of)}
            onTap={() => goTo(`${place}.figures.${id}`)}
          />
        </View>
      ))}
      {first ? (
        <Row title={<Text className="campus-ink">{editor.form.addFigure}</Text>} icon="plus" onTap={add} />
      ) : (
        <Row title={<Text className="quiet small">{editor.form.noFigures}</Text>} />
      )}
    </Card>
  )
}
