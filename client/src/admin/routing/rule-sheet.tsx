import { useState } from 'react'
import {
  routeHours,
  type RouteRule,
  type RouteTo,
  type RouteWhen,
  type RoutingAnswer,
} from '@shared/contract/routing'
import { urgencies } from '@shared/contract/words'
import { routingWords } from '@shared/copy/admin'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { ChoiceChips, ChoiceList } from '@/components/choice'
import { Field, TextField } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

interface RuleSheetProps {
  rule: RouteRule
  known: RoutingAnswer
  onClose: () => void
  onDone: (rule: RouteRule) => void
  onRemove: () => void
  onEarlier: (() => void) | undefined
}

const ANY = 'any'
const MOST_SHOWN = 8

/** A condition set, or taken away where `value` is undefined. */
const withPart = <Part extends keyof RouteWhen>(
  when: RouteWhen,
  part: Part,
  value: RouteWhen[Part],
): RouteWhen => {
  const { [part]: _before, ...others } = when
  return value === undefined ? others : { ...others, [part]: value }
}

const wordsOf = (text: string): string[] =>
  text
    .split(/[、，,\s]+/)
    .map(word => word.slice(0, 20))
    .filter(word => word !== '')
    .slice(0, 30)

/** One rule: when, and to whom. */
export function RuleSheet({ rule, known, onClose, onDone, onRemove, onEarlier }: RuleSheetProps) {
  const words = useWords(routingWords)
  const [when, setWhen] = useState(rule.when)
  const [to, setTo] = useState<RouteTo | undefined>(rule.to)
  const [place, setPlace] = useState((rule.when.placeWords ?? []).join('、'))
  const [missing, setMissing] = useState(false)
  const placeWords = wordsOf(place)
  const catchesAll = placeWords.length === 0 && Object.keys(when).every(part => part === 'placeWords')
  const done = () => {
    if (!to) return setMissing(true)
    onDone({ when: withPart(when, 'placeWords', placeWords.length > 0 ? placeWords : undefined), to })
  }
  return (
    <Sheet
      title={words.edit}
      onClose={onClose}
      footer={<Button words={words.done} look="primary" onTap={done} />}
    >
      <TextField
        label={words.ask.place}
        hint={words.placeHint}
        optional
        value={place}
        onInput={setPlace}
        maxLength={200}
      />
      <When when={when} known={known} onChange={setWhen} />
      {catchesAll && (
        <Note tone="warn" icon="alert">
          <Text>{words.catchesAll}</Text>
        </Note>
      )}
      <To to={to} known={known} missing={missing} onChange={setTo} />
      <View className="rule-acts">
        {onEarlier && <Button words={words.earlier} small onTap={onEarlier} />}
        <Button words={words.remove} look="danger" small onTap={onRemove} />
      </View>
    </Sheet>
  )
}

interface WhenProps {
  when: RouteWhen
  known: RoutingAnswer
  onChange: (when: RouteWhen) => void
}

function When({ when, known, onChange }: WhenProps) {
  const words = useWords(routingWords)
  const any = { value: ANY, words: words.any }
  const [department] = when.departments ?? []
  const topics = known.departments.find(({ id }) => id === department)?.topics ?? []
  const chooseDepartment = (id: string) =>
    onChange(withPart(withPart(when, 'topics', undefined), 'departments', id === ANY ? undefined : [id]))
  return (
    <>
      <Field label={words.ask.department}>
        <ChoiceChips
          label={words.ask.department}
          choices={[any, ...known.departments.map(({ id, name }) => ({ value: id, words: name }))]}
          chosen={department ?? ANY}
          onChoose={chooseDepartment}
        />
      </Field>
      {topics.length > 0 && (
        <Field label={words.ask.topic}>
          <ChoiceChips
            label={words.ask.topic}
            choices={[any, ...topics.map(value => ({ value, words: value }))]}
            chosen={when.topics?.[0] ?? ANY}
            onChoose={topic => onChange(withPart(when, 'topics', topic === ANY ? undefined : [topic]))}
          />
        </Field>
      )}
      <Field label={words.ask.hours}>
        <ChoiceChips
          label={words.ask.hours}
          choices={([ANY, ...routeHours] as const).map(value => ({ value, words: words.hours[value] }))}
          chosen={when.hours ?? ANY}
          onChoose={hours => onChange(withPart(when, 'hours', hours === ANY ? undefined : hours))}
        />
      </Field>
      <Field label={words.ask.urgency}>
        <ChoiceChips
          label={words.ask.urgency}
          choices={([ANY, ...urgencies] as const).map(value => ({ value, words: words.urgency[value] }))}
          chosen={when.urgency ?? ANY}
          onChoose={urgency => onChange(withPart(when, 'urgency', urgency === ANY ? undefined : urgency))}
        />
      </Field>
    </>
  )
}

interface ToProps {
  to: RouteTo | undefined
  known: RoutingAnswer
  missing: boolean
  onChange: (to: RouteTo | undefined) => void
}
type Kind = 'department' | 'person' | 'duty'
const kinds = ['department', 'person', 'duty'] as const
const kindOf = (to: RouteTo | undefined): Kind =>
  to === undefined || 'person' in to ? 'person' : 'duty' in to ? 'duty' : 'department'

function To({ to, known, missing, onChange }: ToProps) {
  const words = useWords(routingWords)
  const [kind, setKind] = useState<Kind>(kindOf(to))
  const [name, setName] = useState('')
  const chosen = to && 'person' in to ? to.person : undefined
  const people = known.people
    .filter(person => (name === '' ? person.id === chosen : person.name.includes(name)))
    .slice(0, MOST_SHOWN)
  return (
    <Field label={words.ask.to} error={missing && !to ? words.toMissing : undefined}>
      <ChoiceChips
        label={words.ask.to}
        choices={kinds.map(value => ({ value, words: words.kinds[value] }))}
        chosen={kind}
        onChoose={next => {
          setKind(next)
          onChange(next === 'duty' ? { duty: true } : undefined)
        }}
      />
      {kind === 'department' && (
        <ChoiceChips
          label={words.kinds.department}
          choices={known.departments.map(({ id, name: words_ }) => ({ value: id, words: words_ }))}
          chosen={to && 'department' in to ? to.department : undefined}
          onChoose={department => onChange({ department })}
        />
      )}
      {kind === 'person' && (
        <>
          <TextField label={words.ask.person} value={name} onInput={setName} maxLength={20} />
          <ChoiceList
            label={words.kinds.person}
            choices={people.map(person => ({
              value: person.id,
              words: person.name,
              note: person.departmentName,
            }))}
            chosen={chosen}
            onChoose={person => onChange({ person })}
          />
        </>
      )}
    </Field>
  )
}
