import type { BoardRow } from '@shared/contract/succession'
import { boardWords } from '@shared/copy/board'
import { Badge } from '@/components/badge'
import { Row } from '@/components/row'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { campusFieldsOf } from '@/time/campus-time'
import { serverNow } from '@/time/server-clock'

const MOST_PERCENT = 100

/** How much somebody has, drawn against who has most; whether they are there. */
export function PersonRow({
  row,
  most,
  onTap,
}: {
  row: BoardRow
  most: number
  onTap: (() => void) | undefined
}) {
  const words = useWords(boardWords)
  const share = (count: number) => `${Math.round((count / most) * MOST_PERCENT)}%`
  return (
    <Row
      icon={row.left || row.away ? 'leave' : 'me'}
      title={row.name}
      onTap={onTap}
      note={
        <View className="stack board-load">
          <Text>{words.load(row.open, row.late, row.waiting)}</Text>
          <View className="board-bar" silent>
            <View className="board-late" style={{ width: share(row.late) }} />
            <View className="board-open" style={{ width: share(row.open - row.late) }} />
          </View>
          <Presence row={row} />
        </View>
      }
    />
  )
}

const dayOf = (at: number | undefined) => (at === undefined ? undefined : campusFieldsOf(at).on.slice(5))

function Presence({ row }: { row: BoardRow }) {
  const words = useWords(boardWords)
  const { left, away, awayFrom, awayUntil, deputyName } = row
  if (left) return <Badge icon="alert" words={words.left} tone="danger" />
  if (away)
    return <Text>{words.away(deputyName, dayOf(awayUntil === undefined ? undefined : awayUntil - 1))}</Text>
  if (awayFrom !== undefined && awayFrom > serverNow())
    return <Text>{words.planned(dayOf(awayFrom) ?? '', deputyName)}</Text>
  return null
}
