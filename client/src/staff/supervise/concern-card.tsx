import type { Concern, ConcernRow } from '@shared/contract/supervision'
import { caseWords } from '@shared/copy/case'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { supervisionWords } from '@shared/copy/supervision'
import { Badge } from '@/components/badge'
import { TypeBadge } from '@/components/case-words'
import { Stars } from '@/components/stars'
import { TimeLeft } from '@/components/time-left'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { sayDuration } from '@/time/say-time'
import { serverNow } from '@/time/server-clock'

/** A case that gives concern: why, what it is, who has it. */
export function ConcernCard({
  concern,
  row,
  onTap,
}: {
  concern: Concern
  row: ConcernRow
  onTap: () => void
}) {
  const cases = useWords(caseWords)
  return (
    <Press className="card case-card" onTap={onTap}>
      <View className="row row-wrap spread">
        <Why concern={concern} measure={row.measure} />
        {row.item === 'feedback' && <TypeBadge type={row.type} />}
      </View>
      <View className="two-lines case-title">{row.title}</View>
      <View className="row row-wrap spread fine">
        <Text>{[row.departmentName, row.ownerName, cases.statusAtDesk[row.status]].join(' · ')}</Text>
        <Text className="numbers">{row.number}</Text>
      </View>
    </Press>
  )
}

function Why({ concern, measure }: { concern: Concern; measure: number }) {
  const words = useWords(supervisionWords)
  const times = useWords(spokenTimeWords)
  switch (concern) {
    case 'risk':
    case 'late':
      return <TimeLeft dueAt={measure} />
    case 'silent':
      return (
        <Badge icon="wait" tone="warn" words={words.silentFor(sayDuration(serverNow() - measure, times))} />
      )
    case 'bounced':
      return <Badge icon="again" tone="warn" words={words.bounced(measure)} />
    case 'reopened':
      return <Badge icon="again" tone="warn" words={words.reopened(measure)} />
    case 'low':
      return <Stars level={measure} />
  }
}
