import type { MovedCase, Recomputation } from '@shared/contract/settings'
import { caseWords } from '@shared/copy/case'
import { calendarScreenWords } from '@shared/copy/settings-admin'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { open } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { sayMoment } from '@/time/say-time'
import { useServerNow } from '@/time/server-clock'

/** What the last change of the calendar did to open cases: how many, why, and which promise moved where. */
export function Moved({
  recomputation: { state, seen, moved, reason, cases },
}: {
  recomputation: Recomputation
}) {
  const words = useWords(calendarScreenWords)
  return (
    <Card>
      <View className="stack">
        <View>
          <View>{state === 'running' ? words.recomputing(seen, moved) : words.recomputed(seen, moved)}</View>
          <Text className="fine">{words.movedWhy(reason)}</Text>
        </View>
        {cases.length > 0 && (
          <View className="rows">
            {cases.map(one => (
              <MovedRow key={one.id} moved={one} />
            ))}
          </View>
        )}
        {moved > cases.length && cases.length > 0 && (
          <Text className="fine">{words.movedMore(moved - cases.length)}</Text>
        )}
      </View>
    </Card>
  )
}

function MovedRow({ moved: { id, number, clock, fromAt, toAt } }: { moved: MovedCase }) {
  const words = useWords(calendarScreenWords)
  const times = useWords(spokenTimeWords)
  const names: Partial<Record<string, string>> = useWords(caseWords).clock
  const now = useServerNow()
  const name = names[clock.split(':')[0] ?? ''] ?? clock
  return (
    <Row
      title={number}
      note={words.movedFrom(name, sayMoment(fromAt, now, times), sayMoment(toAt, now, times))}
      onTap={() => open('handle', { id })}
    />
  )
}
