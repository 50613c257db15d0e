import { anonymityWords } from '@shared/copy/anonymity'
import type { ItemStory } from '@shared/contract/items-story'
import { caseWords } from '@shared/copy/case'
import { sentWords } from '@shared/copy/feedback'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { viewCase } from '@/cloud/api'
import { AskWechat } from '@/parts/ask-wechat'
import { Loaded } from '@/parts/loaded'
import { Stations } from '@/parts/items/stations'
import { useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card, Note, Section } from '@/components/card'
import { Icon } from '@/components/icon'
import { Person } from '@/components/person'
import { Fact } from '@/components/row'
import { Screen } from '@/components/screen'
import { say } from '@/components/snackbar'
import { copyText } from '@/phone/clipboard'
import { open, openInstead, useOpenedWith } from '@/phone/navigation'
import { Press, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { sayMoment } from '@/time/say-time'
import { useServerNow } from '@/time/server-clock'
import { sentAnswer, wasAnonymous, type Confirmation } from './sent'
import './sent.css'

/** It has arrived: the number, who has it, what happens next and by when. Without an id: it waits on this phone. */
export default function Sent() {
  const words = useWords(sentWords)
  const { id } = useOpenedWith()
  return (
    <Screen
      title={id ? words.title : words.keptTitle}
      onBack={() => open('home')}
      footer={
        id ? (
          <View className="footer-pair">
            <Button words={words.home} onTap={() => open('home')} />
            <Button words={words.follow} look="primary" onTap={() => openInstead('case', { id })} />
          </View>
        ) : (
          <Button words={words.home} look="primary" onTap={() => open('home')} />
        )
      }
    >
      {id ? <Arrived id={id} /> : <Kept />}
    </Screen>
  )
}

function Kept() {
  const words = useWords(sentWords)
  return (
    <View className="sent-head">
      <View className="sent-mark sent-mark-kept">
        <Icon name="offline" size="large" />
      </View>
      <View className="sent-title" role="heading">
        {words.keptTitle}
      </View>
      <Text className="quiet">{words.keptText}</Text>
    </View>
  )
}

function Arrived({ id }: { id: string }) {
  const fresh = sentAnswer(id)
  const asked = useAnswer<Confirmation>(`sent:${id}`, async () => {
    if (fresh) return { ok: true, data: fresh, now: Date.now(), requestId: '' }
    const answer = await viewCase({ id })
    if (!answer.ok) return answer
    const view = answer.data.case
    const { departmentName } = view.owner
    return {
      ...answer,
      data: {
        ...view,
        ownerName: view.owner.name,
        departmentName,
        answerByAt: view.dueAt,
        ...(view.application ? itemPartOf(view.application) : {}),
      },
    }
  })
  return <Loaded asked={asked}>{confirmation => <Confirmed confirmation={confirmation} />}</Loaded>
}

const itemPartOf = ({ name, stations, effects }: ItemStory) => ({ itemName: name, stations, effects })

/** What took effect the moment it was handed in. */
function AtOnce({ effects }: Required<Pick<Confirmation, 'effects'>>) {
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

/** The stations from here on, where it is an application. */
function Way({ stations }: Required<Pick<Confirmation, 'stations'>>) {
  const words = useWords(sentWords)
  return stations.length === 0 ? null : (
    <Section title={words.way}>
      <Card>
        <Stations stations={stations} />
      </Card>
    </Section>
  )
}

/** What has arrived, and its number to keep. */
function Head({ number, itemName }: { number: string; itemName: Confirmation['itemName'] | undefined }) {
  const words = useWords(sentWords)
  const language = usePreferences(now => now.language)
  return (
    <View className="sent-head" role="status" live="polite">
      <View className="sent-mark">
        <Icon name="check" size="large" />
      </View>
      <View className="sent-title" role="heading">
        {itemName ? words.handedIn(itemName[language]) : words.arrived}
      </View>
      <Press
        className="sent-number"
        label={`${words.number} ${number} ${words.copy}`}
        onTap={() => copyText(number, () => say(words.copied))}
      >
        <Text className="quiet small">{words.number}</Text>
        <Text className="numbers sent-digits" selectable>
          {number}
        </Text>
        <Icon name="copy" size="small" />
      </Press>
    </View>
  )
}

function Confirmed({
  confirmation: {
    number,
    ownerName,
    departmentName,
    next,
    answerByAt,
    itemName,
    stations = [],
    effects = [],
  },
}: {
  confirmation: Confirmation
}) {
  const words = useWords(sentWords)
  const anonymity = useWords(anonymityWords)
  const cases = useWords(caseWords)
  const times = useWords(spokenTimeWords)
  const now = useServerNow()
  const by = (at: number) => times.by(sayMoment(at, now, times))
  return (
    <>
      <Head number={number} itemName={itemName} />
      <AtOnce effects={effects} />
      <Card tight>
        <Fact name={words.who}>
          <Person name={ownerName} place={departmentName} />
        </Fact>
        <Fact name={words.next}>{cases.next[next.code](next.byAt === null ? '' : by(next.byAt))}</Fact>
        {answerByAt !== null && (
          <Fact name={words.answerBy}>
            <Text className="strong numbers">{words.answerByText(by(answerByAt))}</Text>
          </Fact>
        )}
      </Card>
      <Way stations={stations} />
      <AskWechat forWhom="requester" />
      <Note tone="calm" icon="inbox">
        <Text>{wasAnonymous() ? anonymity.sentTell : words.tell}</Text>
      </Note>
    </>
  )
}
