import { useState } from 'react'
import type { CaseView } from '@shared/contract/case'
import type { Attachment } from '@shared/contract/file'
import type { Form, FormContext, Values } from '@shared/contract/form'
import type { ItemStory } from '@shared/contract/items-story'
import { applyWords } from '@shared/copy/apply'
import { itemCaseWords } from '@shared/copy/item-case'
import { fieldsOf } from '@shared/domain/forms'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card, Note, Section } from '@/components/card'
import { Quote } from '@/components/timeline'
import { Answers } from '@/parts/form/answers'
import { filesIn, typedOf } from '@/parts/form/typed'
import { Attachments } from '@/parts/attachments'
import { Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { Result } from './result'
import { Stations } from './stations'

interface ApplicationProps {
  view: CaseView
  application: ItemStory
  /** Answers stand open for who decides; a requester knows them and unfolds them. */
  open?: boolean
}

/** Everything an application adds to a case: what is to be put right, how far it is, the result, the answers. */
export function Application({ view, application, open = false }: ApplicationProps) {
  const words = useWords(itemCaseWords)
  return (
    <>
      <LastReturn application={application} />
      {application.result && <Result caseId={view.id} result={application.result} />}
      <Effects effects={application.effects} />
      <Booked booking={application.booking} />
      <Section title={words.stations}>
        <Card>
          <Stations stations={application.stations} />
        </Card>
      </Section>
      <Askings askings={application.askings} />
      <Given view={view} application={application} open={open} />
      <Filled view={view} application={application} />
    </>
  )
}

function Effects({ effects }: Pick<ItemStory, 'effects'>) {
  const language = usePreferences(now => now.language)
  return (
    <>
      {effects.map(({ effect, say }) => (
        <Note key={effect} tone="ok" icon="done">
          <Text>{say[language]}</Text>
        </Note>
      ))}
    </>
  )
}

function Booked({ booking }: Pick<ItemStory, 'booking'>) {
  const words = useWords(itemCaseWords)
  const language = usePreferences(now => now.language)
  if (!booking) return null
  const { on, from, to } = booking.window
  return (
    <Card>
      <View className="row spread">
        <Text className="strong">{booking.resource[language]}</Text>
        <Badge
          icon={booking.held ? 'check' : 'undo'}
          words={booking.held ? words.booking : words.bookingFreed}
          tone={booking.held ? 'ok' : 'plain'}
        />
      </View>
      <View className="numbers">{`${on} ${from}–${to}`}</View>
      <Text className="fine">{booking.place[language]}</Text>
    </Card>
  )
}

/** What a path of a return leads to, in words: a field's label, a material, or anything else. */
export const useSayPath = (form: Form) => {
  const words = useWords(itemCaseWords)
  const language = usePreferences(now => now.language)
  return (path: string): string => {
    if (path.startsWith('material:')) return words.material
    const field = fieldsOf(form).find(({ id }) => id === path.split('.')[0])
    return field?.label[language] ?? words.other
  }
}

/** Everything that was missing at the last return, at once. */
export function LastReturn({
  application: { returns, form, repeated, canResubmit },
}: {
  application: ItemStory
}) {
  const words = useWords(itemCaseWords)
  const apply = useWords(applyWords)
  const language = usePreferences(now => now.language)
  const sayPath = useSayPath(form)
  const last = returns.at(-1)
  if (!last || !canResubmit) return null
  return (
    <Note tone="warn" icon="undo">
      <View className="strong">{apply.mendAsked(last.personName, last.stepName[language])}</View>
      {last.missing.map(({ path, text }) => (
        <View key={path} className="missing">
          <Text className="strong">{sayPath(path)}</Text>
          {text && <Text>{` ${text}`}</Text>}
          {repeated.includes(path) && <Text className="fine">{` ${words.again}`}</Text>}
        </View>
      ))}
      {last.reason && <Text>{words.reason(last.reason)}</Text>}
    </Note>
  )
}

function Askings({ askings }: Pick<ItemStory, 'askings'>) {
  const words = useWords(itemCaseWords)
  if (askings.length === 0) return null
  return (
    <Card>
      {askings.map(({ step, byName, ofName, question, answer }) => (
        <View key={`${step}:${ofName}:${question}`} className="stack">
          <Text className="fine">{words.askedOf(byName, ofName)}</Text>
          <Quote>{question}</Quote>
          <Text>{answer ?? words.answerWaits}</Text>
        </View>
      ))}
    </Card>
  )
}

function Given({ view, application, open }: Required<ApplicationProps>) {
  const words = useWords(itemCaseWords)
  const language = usePreferences(now => now.language)
  const [shown, setShown] = useState(open)
  const { form, values, hidden, context, names } = application
  const labels = fieldsOf(form).flatMap(({ id, label }) => (hidden.includes(id) ? [label[language]] : []))
  if (!shown)
    return <Button words={words.showAnswers} look="plain" icon="down" onTap={() => setShown(true)} />
  return (
    <Section
      title={words.answers}
      more={open ? undefined : { words: words.hideAnswers, onTap: () => setShown(false) }}
    >
      <Handed view={view} form={form} values={values} context={context} names={names} />
      {labels.length > 0 && <Text className="fine">{words.hidden(labels.join('、'))}</Text>}
    </Section>
  )
}

interface HandedProps {
  view: CaseView
  form: Form
  values: Values
  context: FormContext
  names: Readonly<Record<string, string>>
}

/** Answers with the files that belong to them. */
function Handed({ view, form, values, context, names }: HandedProps) {
  const filesOf = (field: string): Attachment[] =>
    filesIn(typedOf(form, values)[field]).flatMap(({ fileKey: key }) =>
      key ? [view.attachments.find(file => file.key === key) ?? { key, kind: 'jpg', bytes: 0 }] : [],
    )
  return (
    <Answers
      form={form}
      values={values}
      context={context}
      persons={names}
      filesOf={field => <Attachments caseId={view.id} files={filesOf(field)} />}
    />
  )
}

function Filled({
  view,
  application: { filled, context, names },
}: {
  view: CaseView
  application: ItemStory
}) {
  const words = useWords(itemCaseWords)
  const language = usePreferences(now => now.language)
  if (filled.length === 0) return null
  return (
    <Section title={words.filled}>
      {filled.map(({ step, name, form, values }) => (
        <View key={step} className="stack">
          <Text className="fine">{name[language]}</Text>
          <Handed view={view} form={form} values={values} context={context} names={names} />
        </View>
      ))}
    </Section>
  )
}
