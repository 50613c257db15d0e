import { useRef, useState } from 'react'
import type { FormContext } from '@shared/contract/form'
import type { ItemViewAnswer } from '@shared/contract/items'
import type { TryAnswer } from '@shared/contract/items-managed'
import { commonWords } from '@shared/copy/common'
import { flowWords } from '@shared/copy/forms'
import { itemScreenWords } from '@shared/copy/item-screen'
import { itemsAdminWords } from '@shared/copy/items-admin'
import { checkBooking } from '@shared/domain/items-booking'
import { tryItem } from '@/cloud/items-api'
import type { Refused as Refusal } from '@/cloud/call'
import { Button } from '@/components/button'
import { Card, Note, Section } from '@/components/card'
import { Fact } from '@/components/row'
import { Screen } from '@/components/screen'
import { answersOf, type Typed } from '@/parts/form/typed'
import { useForm } from '@/parts/form/use-form'
import { Papers } from '@/parts/items/result'
import { sayFee } from '@/parts/items/say-item'
import { goBack } from '@/phone/navigation'
import { scrollTo } from '@/phone/scroll'
import { Text } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { campusFieldsOf } from '@/time/campus-time'
import { serverNow } from '@/time/server-clock'
import { FormPages } from '../form/pages'
import { Refused } from '../form/refused'
import { CHECK, usePages } from '../form/use-pages'

/** An administrator need not be of those an item is for: then a person like them is imagined. */
const imagined = (answer: ItemViewAnswer): FormContext =>
  answer.context ?? {
    profile: { name: '', kind: answer.item.audience.kinds[0] ?? 'student' },
    roles: [],
    todayOn: campusFieldsOf(serverNow()).on,
  }

/** A definition tried before it is published: the real form, and what would come of the answers; nothing is kept. */
export function Trying({ answer }: { answer: ItemViewAnswer }) {
  const words = useWords(itemsAdminWords)
  const common = useWords(commonWords)
  const language = usePreferences(now => now.language)
  const { item } = answer
  const [typed, setTyped] = useState<Typed>({})
  const latest = useRef(typed)
  const [place, setPlace] = useState({ page: '', checked: false })
  const [outcome, setOutcome] = useState<TryAnswer>()
  const [refused, setRefused] = useState<Refusal>()
  const work = useForm({
    form: item.form,
    context: imagined(answer),
    typed,
    change: (field, value) => {
      const before = latest.current[field]
      const fresh = typeof value === 'function' ? (value as (before: unknown) => unknown)(before) : value
      latest.current = { ...latest.current, [field]: fresh }
      setTyped(latest.current)
      setOutcome(undefined)
    },
    alsoCheck: values => checkBooking(item, values),
  })
  const pages = usePages(work, place, setPlace)
  const tryIt = async () => {
    if (work.look().length > 0) return scrollTo('problem-summary')
    setRefused(undefined)
    const tried = await tryItem({ id: item.id, values: answersOf(item.form, typed) })
    if (!tried.ok) return setRefused(tried)
    setOutcome(tried.data)
    work.noteServer(tried.data.problems)
    scrollTo('tried')
  }
  return (
    <Screen
      title={`${words.tryIt} · ${item.name[language]}`}
      onBack={() => {
        if (!pages.back()) goBack()
      }}
      footer={
        pages.here === CHECK ? (
          <Button words={words.tryIt} look="primary" onTap={() => void tryIt()} />
        ) : (
          <Button words={common.next} look="primary" onTap={pages.next} />
        )
      }
    >
      <Note tone="calm" icon="inquiry">
        <Text>{words.tried.note}</Text>
      </Note>
      {refused && <Refused code={refused.code} />}
      {outcome && <Outcome outcome={outcome} />}
      <FormPages work={work} pages={pages} item={item} />
    </Screen>
  )
}

function Outcome({ outcome: { steps, feeFen, documents } }: { outcome: TryAnswer }) {
  const words = useWords(itemsAdminWords).tried
  const item = useWords(itemScreenWords)
  const flow = useWords(flowWords)
  const language = usePreferences(now => now.language)
  return (
    <Section title={words.title}>
      <Card tight>
        <Fact name={words.fee}>{sayFee(feeFen, item)}</Fact>
        {steps.map(({ step, name, kind, skipped, ownerNames }) => (
          <Fact key={step} name={flow.kind[kind]}>
            <Text className="strong">{name[language]}</Text>
            <Text className="fine">{` ${skipped ? words.skipped : ownerNames.join('、') || words.nobody}`}</Text>
          </Fact>
        ))}
      </Card>
      <Papers documents={documents} />
    </Section>
  )
}
