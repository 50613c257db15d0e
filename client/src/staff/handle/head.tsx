import type { CaseView } from '@shared/contract/case'
import { anonymityWords } from '@shared/copy/anonymity'
import { caseWords } from '@shared/copy/case'
import { caseScreenWords } from '@shared/copy/case-screen'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { meWords } from '@shared/copy/me'
import { handleWords } from '@shared/copy/staff'
import { CaseBadges, StatusBadge } from '@/components/case-words'
import { IconButton } from '@/components/button'
import { Card } from '@/components/card'
import { Person } from '@/components/person'
import { TimeLeft } from '@/components/time-left'
import { CaseAsked } from '@/parts/case-asked'
import { callPhone } from '@/phone/calls'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { sayMoment } from '@/time/say-time'
import { useServerNow } from '@/time/server-clock'
import { AnonymousAtDesk } from './ask-unseal'

/** Who asked what, how and when, and how long is left. */
export function DeskHead({ view }: { view: CaseView }) {
  const screen = useWords(caseScreenWords)
  return (
    <Card>
      <View className="stack">
        <View className="row row-wrap spread">
          <View className="row">
            <CaseBadges of={view} />
          </View>
          <StatusBadge status={view.status} atDesk ofItem={view.item !== undefined} />
        </View>
        {view.dueAt !== null && <TimeLeft dueAt={view.dueAt} />}
        <CaseAsked view={view} className="desk-text" />
        <Requester view={view} />
        {view.requester.anonymous && <AnonymousAtDesk caseId={view.id} />}
        <Text className="fine numbers" selectable>
          {screen.number(view.number)}
        </Text>
      </View>
    </Card>
  )
}

function Requester({ view: { requester, channel, originalAt } }: { view: CaseView }) {
  const words = useWords(handleWords)
  const anonymity = useWords(anonymityWords)
  const screen = useWords(caseScreenWords)
  const channels = useWords(caseWords).channel
  const times = useWords(spokenTimeWords)
  const now = useServerNow()
  const kinds = useWords(meWords).kind
  const came = words.channelAt(channels[channel], sayMoment(originalAt, now, times))
  const { phone, kind } = requester
  const known = kind !== undefined && kind in kinds ? [kinds[kind as keyof typeof kinds]] : []
  return (
    <View className="row desk-person">
      <View className="grow">
        <Person
          name={requester.anonymous ? anonymity.deskName : (requester.name ?? words.from)}
          place={[...known, came].join(' · ')}
        />
      </View>
      {phone && <IconButton icon="phone" label={`${screen.call} ${phone}`} onTap={() => callPhone(phone)} />}
    </View>
  )
}
