import { useState } from 'react'
import { rateNames, type FigureRow, type FiguresAnswer, type RateName } from '@shared/contract/figures'
import { figuresWords } from '@shared/copy/figures'
import { numbersScreenWords } from '@shared/copy/numbers-screen'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { ratesOf } from '@shared/domain/rates'
import { percentOf } from '@shared/domain/share'
import { Card, Section } from '@/components/card'
import { ChoiceChips } from '@/components/choice'
import { ShareBar } from '@/parts/bars'
import { View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { sayDuration } from '@/time/say-time'

/** One indicator at a time, by department, item and type; pauses stand beside it, so that they hide nothing. */
export function Breakdown({ figures }: { figures: FiguresAnswer }) {
  const words = useWords(numbersScreenWords)
  const names = useWords(figuresWords)
  const [rate, setRate] = useState<RateName>('onTime')
  return (
    <>
      <ChoiceChips
        label={words.rateLabel}
        choices={rateNames.map(value => ({ value, words: names.rate[value] }))}
        chosen={rate}
        onChoose={setRate}
      />
      <Rows title={words.byDepartment} rows={figures.departments} rate={rate} />
      <Rows title={words.byType} rows={figures.types} rate={rate} />
      {figures.items.length > 1 && <Rows title={words.byItem} rows={figures.items} rate={rate} />}
    </>
  )
}

function Rows({ title, rows, rate }: { title: string; rows: readonly FigureRow[]; rate: RateName }) {
  return (
    <Section title={title}>
      <Card>
        <View className="bars">
          {rows.map(({ id, name, counts }) => {
            const rates = ratesOf(counts)
            const paused = rate === 'onTime' || rate === 'response'
            return (
              <ShareBar
                key={id}
                name={name}
                share={rates[rate]}
                stricter={rate === 'onTime' ? rates.onTimeUnpaused : undefined}
                note={paused && <PauseNote counts={counts} withRate={rate === 'onTime'} />}
              />
            )
          })}
        </View>
      </Card>
    </Section>
  )
}

const MINUTE_MS = 60_000

/** How long the clocks stood still, and what the share would be had they not. */
function PauseNote({ counts, withRate }: { counts: FigureRow['counts']; withRate: boolean }) {
  const words = useWords(numbersScreenWords)
  const times = useWords(spokenTimeWords)
  if (counts.pausedCases === 0) return <View>{words.notPaused}</View>
  const { share } = ratesOf(counts).onTimeUnpaused
  const said = words.paused(sayDuration(counts.pausedMinutes * MINUTE_MS, times), counts.pausedCases)
  return (
    <View>{withRate && share !== null ? `${said} · ${words.unpausedAt(`${percentOf(share)}%`)}` : said}</View>
  )
}
