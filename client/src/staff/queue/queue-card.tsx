import type { QueueRow } from '@shared/contract/queue'
import { queueWords } from '@shared/copy/staff'
import { Badge } from '@/components/badge'
import { TypeBadge, UrgencyBadge } from '@/components/case-words'
import { TimeLeft } from '@/components/time-left'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** A case in the queue: how long is left comes first, then what it is, then who has it. */
export function QueueCard({ row, onTap }: { row: QueueRow; onTap: () => void }) {
  const words = useWords(queueWords)
  return (
    <Press className="card case-card" onTap={onTap}>
      <View className="row row-wrap spread">
        {row.waiting ? (
          <Badge icon="wait" words={words.waiting} tone="warn" />
        ) : (
          <TimeLeft dueAt={row.dueAt} />
        )}
        <View className="row">
          <UrgencyBadge urgency={row.urgency} />
          <TypeBadge type={row.type} />
        </View>
      </View>
      <View className="two-lines case-title">{row.title}</View>
      <View className="row row-wrap spread fine">
        <Text>{row.claimed ? (row.mine ? words.mine : words.owner(row.ownerName)) : words.unclaimed}</Text>
        <Text className="numbers">{row.number}</Text>
      </View>
    </Press>
  )
}
