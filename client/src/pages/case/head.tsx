import type { CaseView } from '@shared/contract/case'
import { caseWords } from '@shared/copy/case'
import { caseScreenWords } from '@shared/copy/case-screen'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { CaseBadges, StatusBadge } from '@/components/case-words'
import { Card } from '@/components/card'
import { ProgressParts } from '@/components/time-left'
import { CaseAsked } from '@/parts/case-asked'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { sayMoment } from '@/time/say-time'
import { useServerNow } from '@/time/server-clock'

/** What was asked, how far it is and what comes next, at a glance. */
export function CaseHead({ view }: { view: CaseView }) {
  const words = useWords(caseWords)
  const screen = useWords(caseScreenWords)
  const times = useWords(spokenTimeWords)
  const now = useServerNow()
  const { code, byAt } = view.next
  const next = view.mayGoOn
    ? screen.ended
    : words.next[code](byAt === null ? '' : times.by(sayMoment(byAt, now, times)))
  return (
    <Card>
      <View className="stack">
        <View className="row row-wrap spread">
          <View className="row">
            <CaseBadges of={view} />
          </View>
          <StatusBadge status={view.status} ofItem={view.item !== undefined} />
        </View>
        <View className="case-next">
          <View className="case-next-words" role="heading">
            {next}
          </View>
          <ProgressParts done={view.progress.done} of={view.progress.of} />
        </View>
        <CaseAsked view={view} className="case-text" />
        <Text className="fine numbers" selectable>
          {screen.number(view.number)}
        </Text>
      </View>
    </Card>
  )
}
