import type { LedgerRow } from '@shared/contract/queue'
import { channels } from '@shared/contract/words'
import { caseWords } from '@shared/copy/case'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { ledgerWords } from '@shared/copy/staff'
import { Badge } from '@/components/badge'
import { TypeBadge } from '@/components/case-words'
import { Stars } from '@/components/stars'
import { Moment, TimeLeft } from '@/components/time-left'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { sayDuration } from '@/time/say-time'

/** One line of the ledger: what, when, by whom, and whether the promise was kept. */
export function LedgerCard({ row, onTap }: { row: LedgerRow; onTap: () => void }) {
  const words = useWords(ledgerWords)
  const cases = useWords(caseWords)
  const times = useWords(spokenTimeWords)
  const channel = channels.find(known => known === row.channel)
  return (
    <Press className="card case-card" onTap={onTap}>
      <View className="row row-wrap spread">
        <Promise promise={row.promise} />
        {row.item === 'feedback' && <TypeBadge type={row.type} />}
      </View>
      <View className="two-lines case-title">{row.title}</View>
      <View className="ledger-times">
        <Station name={words.received} at={row.receivedAt} />
        <Station name={words.firstReply} at={row.firstReplyAt} />
        <Station name={words.resolved} at={row.resolvedAt} />
      </View>
      {row.promise.pausedSeconds >= 60 && (
        <Text className="fine">{words.paused(sayDuration(row.promise.pausedSeconds * 1000, times))}</Text>
      )}
      {row.rating !== null && <Stars level={row.rating} />}
      <View className="row row-wrap spread fine">
        <Text>
          {[row.departmentName, row.ownerName, channel && cases.channel[channel]].filter(Boolean).join(' · ')}
        </Text>
        <Text className="numbers">{row.number}</Text>
      </View>
    </Press>
  )
}

function Promise({ promise }: { promise: LedgerRow['promise'] }) {
  const words = useWords(ledgerWords)
  const times = useWords(spokenTimeWords)
  switch (promise.state) {
    case 'kept':
      return <Badge icon="done" words={words.kept} tone="ok" />
    case 'late':
      return (
        <Badge
          icon="alert"
          words={words.late(sayDuration(promise.lateSeconds * 1000, times))}
          tone="danger"
        />
      )
    case 'running':
      return <TimeLeft dueAt={promise.dueAt} />
    case 'ended':
      return <Badge icon="close" words={words.ended} />
  }
}

/** A station of a case's way, reached or not. */
function Station({ name, at }: { name: string; at: number | null }) {
  const words = useWords(ledgerWords)
  return (
    <View className={`ledger-station${at === null ? '' : ' ledger-reached'}`}>
      <View className="ledger-line" />
      <Text className="fine">{name}</Text>
      <View className="small">
        {at === null ? <Text className="fine">{words.notYet}</Text> : <Moment at={at} />}
      </View>
    </View>
  )
}
