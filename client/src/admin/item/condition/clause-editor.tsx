import { personKinds } from '@shared/contract/words'
import { Input, View } from '@/primitives'
import { Field } from '@/components/field'
import { ManyPicker, Picker } from '../edit/picker'
import { AmountField, DecimalField } from '../edit/numbers'
import type { Fields } from '../editor'
import type { Clause, Literal } from '../model/conditions'
import { askedBy, clauseOf, keyOf, rolesAsked, subjectsOf, type Subject } from '../model/subjects'
import { saySubject, sayRole } from '../say/say-condition'
import { useDepartments, useSayings } from '../say/sayings'
import { todayOn } from './today'

interface ClauseEditorProps {
  clause: Clause
  fields: Fields
  byDay: boolean
  onChange: (clause: Clause) => void
}

/** One question: what is asked, how it must stand, and to what. */
export function ClauseEditor({ clause, fields, byDay, onChange }: ClauseEditorProps) {
  const sayings = useSayings()
  const words = sayings.editor
  const subjects = subjectsOf(fields, { byDay })
  const key = keyOf(askedBy(clause))
  const about = subjects.find(subject => subject.key === key)
  const ask = (fresh: Subject | undefined) => {
    const relation = fresh?.relations[0]
    if (fresh && relation) onChange(clauseOf(fresh, relation, todayOn(), clause))
  }
  return (
    <View className="stack">
      <Picker
        name={words.condition.what}
        choices={subjects.map(subject => ({
          value: subject.key,
          words: saySubject(subject.of, fields, sayings),
        }))}
        chosen={about?.key}
        onChoose={chosen => ask(subjects.find(subject => subject.key === chosen))}
      />
      {about && (
        <>
          <Picker
            name={words.condition.how}
            choices={about.relations.map(value => ({ value, words: words.relation[value] }))}
            chosen={clause.relation}
            onChoose={relation => onChange(clauseOf(about, relation, todayOn(), clause))}
          />
          <Value clause={clause} about={about} subjects={subjects} fields={fields} onChange={onChange} />
        </>
      )}
    </View>
  )
}

interface ValueProps {
  clause: Clause
  about: Subject
  subjects: readonly Subject[]
  fields: Fields
  onChange: (clause: Clause) => void
}

function Value({ clause, about, subjects, fields, onChange }: ValueProps) {
  const sayings = useSayings()
  const words = sayings.editor.condition
  const choices = useChoices(about)
  if (clause.kind === 'filled' || about.value === 'yes') return null
  if (clause.kind === 'role')
    return (
      <Picker
        name={words.who}
        choices={rolesAsked.map(value => ({ value, words: sayRole(value, sayings) }))}
        chosen={clause.role}
        onChoose={role => onChange({ ...clause, role })}
      />
    )
  if (clause.kind === 'list')
    return choices ? (
      <ManyPicker
        name={words.which}
        choices={choices}
        chosen={clause.list.map(String)}
        onChange={list => onChange({ ...clause, list })}
      />
    ) : null
  if (choices)
    return (
      <Picker
        name={words.which}
        choices={choices}
        chosen={String(clause.to)}
        onChoose={to => onChange({ ...clause, to })}
      />
    )
  return <Compared clause={clause} about={about} subjects={subjects} fields={fields} onChange={onChange} />
}

/** What there is to choose from, where there is a list of it. */
const useChoices = ({ value, options }: Subject) => {
  const sayings = useSayings()
  const departments = useDepartments()
  if (value === 'options')
    return (options ?? []).map(({ id, label }) => ({ value: id, words: sayings.text(label) }))
  if (value === 'kinds') return personKinds.map(kind => ({ value: kind, words: sayings.me.kind[kind] }))
  return value === 'departments'
    ? departments.map(({ id, name }) => ({ value: id, words: name[sayings.language] }))
    : undefined
}

type ComparedClause = Extract<Clause, { kind: 'compare' }>

/** Compared with a value that is written down, or with something else that is asked. */
function Compared({ clause, about, subjects, fields, onChange }: ValueProps & { clause: ComparedClause }) {
  const sayings = useSayings()
  const words = sayings.editor.condition
  const others = subjects.filter(
    ({ key, value }) => key !== about.key && value === about.value && value !== 'none',
  )
  const { to } = clause
  const written = typeof to !== 'object'
  const put = (fresh: ComparedClause['to']) => onChange({ ...clause, to: fresh })
  const [other] = others
  const first: Literal = about.value === 'date' ? todayOn() : about.value === 'text' ? '' : 0
  return (
    <>
      {other && other.of !== 'role' && (
        <Picker
          name={words.withWhat}
          choices={[
            { value: 'value', words: words.aValue },
            { value: 'other', words: words.another },
          ]}
          chosen={written ? 'value' : 'other'}
          onChoose={kind => {
            if ((kind === 'value') !== written) put(kind === 'value' ? first : (other.of as typeof to))
          }}
        />
      )}
      {written ? (
        <Written about={about} value={to} onChange={put} />
      ) : (
        <Picker
          name={words.another}
          choices={others.map(({ key, of }) => ({ value: key, words: saySubject(of, fields, sayings) }))}
          chosen={keyOf(to)}
          onChoose={key => {
            const found = others.find(one => one.key === key)
            if (found && found.of !== 'role') put(found.of)
          }}
        />
      )}
    </>
  )
}

interface WrittenProps {
  about: Subject
  value: Literal
  onChange: (value: Literal) => void
}

function Written({ about, value, onChange }: WrittenProps) {
  const { value: name } = useSayings().editor.condition
  const number = typeof value === 'number' ? value : undefined
  if (about.value === 'fen')
    return <AmountField name={name} value={number} onChange={fen => onChange(fen ?? 0)} />
  if (about.value === 'number')
    return <DecimalField name={name} value={number} onChange={to => onChange(to ?? 0)} />
  return (
    <Field label={name}>
      <Input
        className="input"
        kind={about.value === 'date' ? 'date' : 'text'}
        label={name}
        value={String(value)}
        onInput={onChange}
        maxLength={100}
      />
    </Field>
  )
}
