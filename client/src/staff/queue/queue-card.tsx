import type { QueueRow } from '@shared/contract/queue'
import { contentCheckWords } from '@shared/copy/content-check'
import { deskWords } from '@shared/copy/desk'
import { queueMoreWords } from '@shared/copy/queue'
import { queueWords } from '@shared/copy/staff'
import { Badge } from '@/components/badge'
import { IconButton } from '@/components/button'
import { StatusBadge, TypeBadge, UrgencyBadge } from '@/components/case-words'
import { Icon } from '@/components/icon'
import { TimeLeft } from '@/components/time-left'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

interface QueueCardProps {
  row: QueueRow
  /** Undefined while nothing is being chosen. */
  chosen: boolean | undefined
  onTap: () => void
  /** Opens what can be done without opening the case. */
  onQuick: (() => void) | undefined
}

/** A case in the queue: how long is left comes first, then what it is, then who has it. */
export function QueueCard({ row, chosen, onTap, onQuick }: QueueCardProps) {
  const words = useWords(queueMoreWords)
  const { followUp } = useWords(deskWords)
  const content = useWords(contentCheckWords).mark
  return (
    <View className={`card queue-card${chosen ? ' queue-chosen' : ''}`}>
      <Press
        className="case-card grow"
        onTap={onTap}
        role={chosen === undefined ? undefined : 'checkbox'}
        checked={chosen}
      >
        <View className="row row-wrap spread">
          <Left row={row} />
          <View className="row">
            {row.step === 'followUp' && <Badge icon="star" words={followUp} tone="warn" />}
            {row.content && <Badge icon="lock" words={content[row.content]} tone="warn" />}
            <UrgencyBadge urgency={row.urgency} />
            {!row.item && <TypeBadge type={row.type} />}
          </View>
        </View>
        <View className="two-lines case-title">{row.title}</View>
        <Who row={row} />
      </Press>
      {chosen !== undefined && (
        <View className={`queue-tick${chosen ? ' campus-ink' : ''}`} silent>
          <Icon name={chosen ? 'done' : 'plus'} />
        </View>
      )}
      {onQuick && <IconButton icon="down" label={words.quick(row.title)} onTap={onQuick} />}
    </View>
  )
}

function Left({ row }: { row: QueueRow }) {
  const words = useWords(queueWords)
  if (row.waiting) return <Badge icon="wait" words={words.waiting} tone="warn" />
  return row.state === 'done' ? (
    <StatusBadge status={row.status} atDesk ofItem={row.item !== undefined} />
  ) : (
    <TimeLeft dueAt={row.dueAt} />
  )
}

function Who({ row }: { row: QueueRow }) {
  const words = useWords(queueWords)
  const who = row.mine ? words.mine : words.owner(row.ownerName)
  return (
    <View className="row row-wrap spread fine">
      <Text>{row.claimed || row.state === 'done' ? who : words.unclaimed}</Text>
      <Text className="numbers">{row.number}</Text>
    </View>
  )
}
