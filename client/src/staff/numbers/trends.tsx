import type { Counts, FiguresAnswer, StepRow, TrendRow } from '@shared/contract/figures'
import { numbersScreenWords } from '@shared/copy/numbers-screen'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { fillTrend } from '@shared/domain/fill-trend'
import { Card, Section } from '@/components/card'
import { Columns, CountBar, Stacked } from '@/parts/bars'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { sayDuration } from '@/time/say-time'

const MINUTE_MS = 60_000
const turns = [
  { id: 'untaken', count: 'untakenMinutes', tint: 'warn' },
  { id: 'handling', count: 'handlingMinutes', tint: 'campus' },
  { id: 'waiting', count: 'waitingMinutes', tint: 'plain' },
  { id: 'moved', count: 'movedMinutes', tint: 'danger' },
] as const

/** The average case by whose turn it was. */
export function WhereTimeGoes({ counts }: { counts: Counts }) {
  const words = useWords(numbersScreenWords)
  const times = useWords(spokenTimeWords)
  const cases = Math.max(1, counts.received)
  return (
    <Section title={words.lost}>
      <Card>
        <View className="stack">
          <Text className="fine">{words.lostText}</Text>
          <Stacked
            parts={turns
              .filter(({ count }) => counts[count] > 0)
              .map(({ id, count, tint }) => ({
                id,
                tint,
                value: counts[count],
                name: words.turns[id],
                said: sayDuration((counts[count] / cases) * MINUTE_MS, times),
              }))}
          />
        </View>
      </Card>
    </Section>
  )
}

const MOST_STEPS = 8

/** Steps of items, the slowest first. */
export function WhereStepsTakeLong({ steps }: { steps: readonly StepRow[] }) {
  const words = useWords(numbersScreenWords)
  const times = useWords(spokenTimeWords)
  if (steps.length === 0) return null
  const each = ({ minutes, cases }: StepRow) => minutes / Math.max(1, cases)
  const most = Math.max(1, ...steps.map(each))
  return (
    <Section title={words.steps}>
      <Card>
        <View className="bars">
          <Text className="fine">{words.stepsText}</Text>
          {steps.slice(0, MOST_STEPS).map(row => (
            <CountBar
              key={`${row.item}:${row.step}`}
              name={words.stepName(row.itemName, row.stepName)}
              value={each(row)}
              of={most}
              tint={row.late > 0 ? 'warn' : 'campus'}
              said={words.stepSaid(sayDuration(each(row) * MINUTE_MS, times), row.cases, row.late)}
            />
          ))}
          {steps.length > MOST_STEPS && <Text className="fine">{words.more(steps.length - MOST_STEPS)}</Text>}
        </View>
      </Card>
    </Section>
  )
}

const shortDay = (on: string) => `${Number(on.slice(5, 7))}-${Number(on.slice(8, 10))}`
const middleOf = <T,>(rows: readonly T[]): readonly T[] => {
  const picked = [rows[0], rows[Math.floor((rows.length - 1) / 2)], rows.at(-1)]
  return [...new Set(picked.filter(row => row !== undefined))]
}

/** By day or week, by hour, by place. */
export function Trends({ figures, long }: { figures: FiguresAnswer; long: boolean }) {
  const words = useWords(numbersScreenWords)
  const rows = long ? fillTrend(figures.weeks, figures, 'week') : fillTrend(figures.days, figures, 'day')
  const lateOf = ({ promiseDue, promiseKept }: TrendRow) => promiseDue - promiseKept
  const most = Math.max(1, ...figures.places.map(({ received }) => received))
  return (
    <>
      <Section title={long ? words.trendWeeks : words.trendDays}>
        <Card>
          <Columns
            columns={rows.map(row => ({
              id: row.on,
              whole: row.received,
              late: lateOf(row),
              label: words.column(shortDay(row.on), row.received, lateOf(row)),
            }))}
            marks={middleOf(rows).map(({ on }) => shortDay(on))}
          />
          <Text className="fine">{words.trendLegend}</Text>
        </Card>
      </Section>
      <Section title={words.hours}>
        <Card>
          <Columns
            columns={figures.hours.map((count, hour) => ({
              id: String(hour),
              whole: count,
              label: words.hourColumn(hour, count),
            }))}
            marks={[0, 6, 12, 18, 23].map(hour => words.hour(hour))}
          />
        </Card>
      </Section>
      {figures.places.length > 0 && (
        <Section title={words.places}>
          <Card>
            <View className="bars">
              {figures.places.map(({ place, received, late }) => (
                <CountBar
                  key={place}
                  name={place}
                  value={received}
                  of={most}
                  said={words.placeLate(received, late)}
                />
              ))}
            </View>
          </Card>
        </Section>
      )}
    </>
  )
}
