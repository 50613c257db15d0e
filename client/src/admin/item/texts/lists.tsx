import type { Item } from '@shared/contract/item'
import { fieldsOf } from '@shared/domain/forms'
import { useEditor, usePart } from '../editor'
import { freshId, withPart } from '../model/parts'
import { useSayings } from '../say/sayings'
import { ListPage } from './list-page'

const NOTHING = { 'zh-CN': '', en: '' }
/** A field that is none: the material is shown at a counter. */
const AT_COUNTER = 'atCounter'

export function MaterialsPage() {
  const { item } = useEditor()
  const put = usePart()
  const { admin, editor, text } = useSayings()
  const words = editor.texts
  const files = fieldsOf(item.form).filter(({ type }) => type !== 'note')
  return (
    <ListPage
      lines={item.materials}
      titleOf={({ name }) => text(name)}
      noteOf={({ example }) => text(example)}
      none={words.noMaterials}
      fresh={() => ({ id: freshId('m'), name: NOTHING, example: NOTHING, needed: true })}
      add={words.addMaterial}
      columns={[
        { as: 'text', part: 'name', name: admin.texts.material },
        { as: 'text', part: 'example', name: admin.texts.example, hint: words.exampleHint, long: true },
        { as: 'needed', part: 'needed', name: words.needed },
        {
          ...{ as: 'choice', part: 'field', name: words.handedIn, none: AT_COUNTER },
          choices: [
            { value: AT_COUNTER, words: words.atCounter },
            ...files.map(({ id, label }) => ({ value: id, words: text(label) })),
          ],
        },
      ]}
      onChange={materials => put({ materials })}
    />
  )
}

export function FeesPage() {
  const { item } = useEditor()
  const put = usePart()
  const { admin, editor, text } = useSayings()
  return (
    <ListPage
      lines={item.fees}
      titleOf={({ name }) => text(name)}
      noteOf={({ fen }) => editor.yuan((fen / 100).toFixed(2))}
      fresh={(): Item['fees'][number] => ({ name: NOTHING, fen: 0 })}
      add={editor.texts.addFee}
      columns={[
        { as: 'sample' },
        { as: 'text', part: 'name', name: admin.texts.fee },
        { as: 'fen', part: 'fen', name: admin.texts.amount },
        { as: 'when', part: 'when', name: editor.texts.feeWhen },
      ]}
      onChange={fees => put({ fees })}
    />
  )
}

const levels = ['national', 'school'] as const

export function BasisPage() {
  const { item } = useEditor()
  const put = usePart()
  const { editor, text } = useSayings()
  const words = editor.texts
  const choices = levels.map(value => ({ value, words: words.level[value] }))
  return (
    <ListPage
      lines={item.basis}
      titleOf={({ title }) => text(title)}
      noteOf={({ level, number }) => [words.level[level], number].filter(Boolean).join(' · ')}
      fresh={(): Item['basis'][number] => ({ title: NOTHING, level: 'school' })}
      add={words.addBasis}
      columns={[
        { as: 'sample' },
        { as: 'text', part: 'title', name: words.basisTitle },
        { as: 'choice', part: 'level', name: words.basisLevel, choices },
        {
          ...{ as: 'plain', part: 'number', name: words.number, hint: words.numberHint, most: 60 },
          optional: ({ level }) => level === 'school',
        },
      ]}
      onChange={basis => put({ basis })}
    />
  )
}

export function QuestionsPage() {
  const { item } = useEditor()
  const put = usePart()
  const { admin, editor, text } = useSayings()
  return (
    <ListPage
      lines={item.questions}
      titleOf={({ question }) => text(question)}
      fresh={() => ({ question: NOTHING, answer: NOTHING })}
      add={editor.texts.addQuestion}
      columns={[
        { as: 'text', part: 'question', name: admin.texts.question },
        { as: 'text', part: 'answer', name: admin.texts.answer, long: true },
      ]}
      onChange={questions => put({ questions })}
    />
  )
}

type Effect = NonNullable<Item['effects']>[number]
const MOST_EFFECTS = 4
const newEffect = (): Effect => ({ effect: 'blockCard', say: NOTHING })

/** What takes effect at the moment of handing in. */
export function EffectsPage() {
  const { item, put } = useEditor()
  const { editor, text } = useSayings()
  const words = editor.texts
  const effects = item.effects ?? []
  return (
    <ListPage
      lines={effects}
      titleOf={({ say }) => text(say)}
      noteOf={({ effect }) => words.effect[effect]}
      none={words.noEffects}
      fresh={effects.length < MOST_EFFECTS ? newEffect : undefined}
      add={words.addEffect}
      columns={[
        { as: 'text', part: 'say', name: words.effectSay },
        { as: 'when', part: 'when', name: words.effectWhen },
      ]}
      onChange={fresh => put(before => withPart(before, 'effects', fresh.length ? fresh : undefined))}
    />
  )
}
