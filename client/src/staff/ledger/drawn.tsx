import type { FiguresAnswer } from '@shared/contract/figures'
import { ledgerScreenWords } from '@shared/copy/ledger-screen'
import { viewFigures } from '@/cloud/api'
import { useAnswer } from '@/cloud/use-answer'
import { Note } from '@/components/card'
import { Empty } from '@/components/empty'
import { Loaded } from '@/parts/loaded'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { serverNow } from '@/time/server-clock'
import { Trends } from '../numbers/trends'
import { drawnOf, hasUndrawn, type Chosen } from './filter'

const LONG_DAYS = 31
const DAY_MS = 86_400_000
const daysOf = ({ fromOn, toOn }: FiguresAnswer) => (Date.parse(toOn) - Date.parse(fromOn)) / DAY_MS + 1

/** What the filter shows, drawn from the daily counters: by day or week, by hour, by place. */
export function Drawn({ chosen }: { chosen: Chosen }) {
  const words = useWords(ledgerScreenWords)
  const wanted = drawnOf(chosen, serverNow())
  const asked = useAnswer(`ledger-drawn:${JSON.stringify(wanted)}`, () => viewFigures(wanted))
  return (
    <>
      {hasUndrawn(chosen) && <Note tone="calm">{words.undrawn}</Note>}
      <Text className="fine">{words.drawnSpan(wanted.fromOn, wanted.toOn)}</Text>
      <Loaded asked={asked}>
        {figures =>
          figures.total.received === 0 ? (
            <Empty icon="ledger" title={words.drawnEmpty} text={words.drawnEmptyText} />
          ) : (
            <Trends figures={figures} long={daysOf(figures) > LONG_DAYS} />
          )
        }
      </Loaded>
    </>
  )
}
