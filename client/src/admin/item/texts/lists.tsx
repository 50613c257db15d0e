import type { Item, Material } from '@shared/contract/item'
import { fieldsOf } from '@shared/domain/forms'
import { Card } from '@/components/card'
import { TextField } from '@/components/field'
import { ConditionEditor } from '../condition/condition-editor'
import { Lines } from '../edit/lines'
import { AmountField } from '../edit/numbers'
import { Picker } from '../edit/picker'
import { TextPair } from '../edit/text-pair'
import { useEditor, usePart } from '../editor'
import { freshId, withPart } from '../model/parts'
import { useSayings } from '../say/sayings'
import { NeededEditor } from './needed'
import { SampleNote } from './sample-note'

const NOTHING = { 'zh-CN': '', en: '' }
/** A field that is none: the material is shown at a counter. */
const AT_COUNTER = 'atCounter'

export function MaterialsPage() {
  const { item, line } = useEditor()
  const put = usePart()
  const { admin, editor, text } = useSayings()
  const words = editor.texts
  const files = fieldsOf(item.form).filter(({ type }) => type !== 'note')
  const fieldOf = (material: Material, field: string) =>
    withPart(material, 'field', field === AT_COUNTER ? undefined : field)
  return (
    <Card>
      <Lines
        name=""
        none={words.noMaterials}
        lines={item.materials}
        titleOf={({ name }) => text(name)}
        noteOf={({ example }) => text(example)}
        open={line}
        onChange={materials => put({ materials })}
        fresh={() => ({ id: freshId('m'), name: NOTHING, example: NOTHING, needed: true })}
        add={words.addMaterial}
      >
        {(material, change) => (
          <>
            <TextPair
              name={admin.texts.material}
              value={material.name}
              onChange={name => change({ ...material, name })}
            />
            <TextPair
              name={admin.texts.example}
              hint={words.exampleHint}
              long
              value={material.example}
              onChange={example => change({ ...material, example })}
            />
            <NeededEditor
              name={words.needed}
              value={material.needed}
              fields={fieldsOf(item.form)}
              byDay
              onChange={needed => change({ ...material, needed })}
            />
            <Picker
              name={words.handedIn}
              choices={[
                { value: AT_COUNTER, words: words.atCounter },
                ...files.map(({ id, label }) => ({ value: id, words: text(label) })),
              ]}
              chosen={material.field ?? AT_COUNTER}
              onChoose={field => change(fieldOf(material, field))}
            />
          </>
        )}
      </Lines>
    </Card>
  )
}

export function FeesPage() {
  const { item, line } = useEditor()
  const put = usePart()
  const { admin, editor, text } = useSayings()
  return (
    <Card>
      <Lines
        name=""
        lines={item.fees}
        titleOf={({ name }) => text(name)}
        noteOf={({ fen }) => editor.yuan((fen / 100).toFixed(2))}
        open={line}
        onChange={fees => put({ fees })}
        fresh={(): Item['fees'][number] => ({ name: NOTHING, fen: 0 })}
        add={editor.texts.addFee}
        notEmpty
      >
        {(fee, change) => (
          <>
            <SampleNote sample={fee.sample} />
            <TextPair name={admin.texts.fee} value={fee.name} onChange={name => change({ ...fee, name })} />
            <AmountField
              name={admin.texts.amount}
              value={fee.fen}
              onChange={fen => change({ ...fee, fen: fen ?? 0 })}
            />
            <ConditionEditor
              name={editor.texts.feeWhen}
              none={editor.always}
              value={fee.when}
              fields={fieldsOf(item.form)}
              byDay
              onChange={when => change(withPart(fee, 'when', when))}
            />
          </>
        )}
      </Lines>
    </Card>
  )
}

type Basis = Item['basis'][number]
const levels = ['national', 'school'] as const

export function BasisPage() {
  const { item, line } = useEditor()
  const put = usePart()
  const { editor, text } = useSayings()
  const words = editor.texts
  return (
    <Card>
      <Lines
        name=""
        lines={item.basis}
        titleOf={({ title }) => text(title)}
        noteOf={({ level, number }) => [words.level[level], number].filter(Boolean).join(' · ')}
        open={line}
        onChange={basis => put({ basis })}
        fresh={(): Basis => ({ title: NOTHING, level: 'school' })}
        add={words.addBasis}
        notEmpty
      >
        {(basis, change) => (
          <>
            <SampleNote sample={basis.sample} />
            <TextPair
              name={words.basisTitle}
              value={basis.title}
              onChange={title => change({ ...basis, title })}
            />
            <Picker
              name={words.basisLevel}
              choices={levels.map(value => ({ value, words: words.level[value] }))}
              chosen={basis.level}
              onChoose={level => change({ ...basis, level })}
            />
            <TextField
              label={words.number}
              hint={words.numberHint}
              value={basis.number ?? ''}
              onInput={number => change(withPart(basis, 'number', number === '' ? undefined : number))}
              maxLength={60}
              optional={basis.level === 'school'}
            />
          </>
        )}
      </Lines>
    </Card>
  )
}

export function QuestionsPage() {
  const { item, line } = useEditor()
  const put = usePart()
  const { admin, editor, text } = useSayings()
  return (
    <Card>
      <Lines
        name=""
        lines={item.questions}
        titleOf={({ question }) => text(question)}
        open={line}
        onChange={questions => put({ questions })}
        fresh={() => ({ question: NOTHING, answer: NOTHING })}
        add={editor.texts.addQuestion}
        notEmpty
      >
        {(each, change) => (
          <>
            <TextPair
              name={admin.texts.question}
              value={each.question}
              onChange={question => change({ ...each, question })}
            />
            <TextPair
              name={admin.texts.answer}
              long
              value={each.answer}
              onChange={answer => change({ ...each, answer })}
            />
          </>
        )}
      </Lines>
    </Card>
  )
}
