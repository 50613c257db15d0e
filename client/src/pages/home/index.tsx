import { useEffect } from 'react'
import type { HomeAnswer } from '@shared/contract/home'
import { commonWords } from '@shared/copy/common'
import { homeWords } from '@shared/copy/home'
import { viewHome } from '@/cloud/api'
import { Loaded } from '@/parts/loaded'
import { useOutbox } from '@/cloud/outbox'
import { noteTodo, noteUnread, openSession, useHasTasks, useIsStaff, useSession } from '@/cloud/session'
import { ShelfRow } from '@/parts/shelf-row'
import { Tabs } from '@/parts/tabs'
import { useAnswer } from '@/cloud/use-answer'
import { CaseCard } from '@/components/case-card'
import { Card, Note, Section } from '@/components/card'
import { MessageRow } from '@/components/message-row'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { open } from '@/phone/navigation'
import { openMessage } from '@/phone/open-message'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { useHasFeedbackDraft } from '@/pages/feedback/draft'
import { Items } from './items'
import { SayCard } from './say-card'
import './home.css'

export default function Home() {
  const common = useWords(commonWords)
  const home = useAnswer('home', viewHome)
  const drafted = useHasFeedbackDraft()
  const waiting = useOutbox(now => now.jobs.filter(job => job.kind !== 'command').length)
  const unread = home.data?.unread
  const away = useSession(now => now.state !== 'here')
  const found = home.data !== undefined
  const tasks = useHasTasks()
  useEffect(() => {
    if (unread !== undefined) noteUnread(unread)
  }, [unread])
  const todo = home.data?.queue?.mine
  useEffect(() => {
    if (todo !== undefined) noteTodo(todo)
  }, [todo])
  useEffect(() => {
    if (away && found) void openSession()
  }, [away, found])
  return (
    <Screen title={common.appName} tabs={<Tabs here="home" />}>
      <SayCard drafted={drafted} />
      {waiting > 0 && (
        <Note tone="warn" icon="offline">
          <Text>{common.waitingOutbox(waiting)}</Text>
        </Note>
      )}
      {tasks && home.data?.queue && <QueueCard queue={home.data.queue} />}
      <Items tiles={home.data?.items} />
      <Loaded asked={home} skeleton={<Skeleton cards={2} />}>
        {data => <AtAGlance home={data} />}
      </Loaded>
    </Screen>
  )
}

/** For staff what needs doing; for everybody where their cases are and what is new. */
function AtAGlance({ home }: { home: HomeAnswer }) {
  const words = useWords(homeWords)
  const common = useWords(commonWords)
  const staff = useIsStaff()
  return (
    <>
      {(home.cases.length > 0 || !staff) && (
        <Section
          title={words.myCases}
          more={home.cases.length ? { words: common.all, onTap: () => open('cases') } : undefined}
        >
          {home.cases.map(card => (
            <CaseCard key={card.id} card={card} onTap={() => open('case', { id: card.id })} />
          ))}
          {home.cases.length === 0 && (
            <Card>
              <Text className="quiet small">{words.noCases}</Text>
            </Card>
          )}
        </Section>
      )}
      <ShelfRow />
      {home.messages.length > 0 && (
        <Section title={words.news} more={{ words: common.all, onTap: () => open('inbox') }}>
          <Card tight>
            {home.messages.map(message => (
              <MessageRow key={message.id} message={message} onTap={() => openMessage(message)} />
            ))}
          </Card>
        </Section>
      )}
    </>
  )
}

function QueueCard({ queue: { mine, late } }: { queue: { mine: number; late: number } }) {
  const words = useWords(homeWords)
  return (
    <Card tight>
      <Row
        icon={late > 0 ? 'alert' : 'todo'}
        title={mine > 0 ? words.queue(mine) : words.queueEmpty}
        note={mine > 0 ? (late > 0 ? words.queueLate(late) : words.queueOnTime) : undefined}
        onTap={() => open('queue')}
      />
    </Card>
  )
}
