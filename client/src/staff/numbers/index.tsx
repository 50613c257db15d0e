import { useState } from 'react'
import { rateNames, type FiguresAnswer } from '@shared/contract/figures'
import { figuresWords } from '@shared/copy/figures'
import { numbersScreenWords } from '@shared/copy/numbers-screen'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { ratesOf } from '@shared/domain/rates'
import { viewFigures } from '@/cloud/api'
import { useSession } from '@/cloud/session'
import { useAnswer } from '@/cloud/use-answer'
import { Card, Section } from '@/components/card'
import { ChoiceChips } from '@/components/choice'
import { Empty } from '@/components/empty'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { ShareBar } from '@/parts/bars'
import { Loaded } from '@/parts/loaded'
import { open } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { campusFieldsOf } from '@/time/campus-time'
import { sayMoment } from '@/time/say-time'
import { serverNow } from '@/time/server-clock'
import { Breakdown } from './breakdown'
import { RecountRow } from './recount-row'
import { Trends, WhereStepsTakeLong, WhereTimeGoes } from './trends'
import './numbers.css'

const DAY_MS = 86_400_000
const lengths = { week: 7, month: 30, quarter: 90, year: 365 } as const
type Period = keyof typeof lengths
const periods = Object.keys(lengths) as Period[]

const spanOf = (period: Period) => {
  const now = serverNow()
  return {
    fromOn: campusFieldsOf(now - (lengths[period] - 1) * DAY_MS).on,
    toOn: campusFieldsOf(now).on,
  }
}

/** The figures of the ledger: five indicators, by department, item and type; where time goes; trends. */
export default function Numbers() {
  const words = useWords(numbersScreenWords)
  const [period, setPeriod] = useState<Period>('month')
  const span = spanOf(period)
  const asked = useAnswer(`figures:${span.fromOn}:${span.toOn}`, () => viewFigures(span))
  const mayRecount = useSession(
    now => now.me?.grants.some(({ role }) => role === 'supervisor' || role === 'administrator') === true,
  )
  return (
    <Screen title={words.title}>
      <ChoiceChips
        label={words.period}
        choices={periods.map(value => ({ value, words: words.periods[value] }))}
        chosen={period}
        onChoose={setPeriod}
      />
      <Loaded asked={asked}>
        {figures =>
          figures.total.received === 0 ? (
            <Empty
              icon="ledger"
              title={words.empty}
              text={figures.countedAt === null ? words.notCounted : words.emptyText}
            />
          ) : (
            <Figures figures={figures} long={lengths[period] > 31} />
          )
        }
      </Loaded>
      <Card tight>
        <Row icon="ledger" title={words.ledger} onTap={() => open('ledger')} />
        {mayRecount && <Row icon="paper" title={words.reports} onTap={() => open('reports')} />}
        {mayRecount && <RecountRow span={span} />}
      </Card>
    </Screen>
  )
}

function Figures({ figures, long }: { figures: FiguresAnswer; long: boolean }) {
  const words = useWords(numbersScreenWords)
  const times = useWords(spokenTimeWords)
  return (
    <>
      {figures.countedAt !== null && (
        <Text className="fine">{words.counted(sayMoment(figures.countedAt, serverNow(), times))}</Text>
      )}
      <AtAGlance figures={figures} />
      <Rates figures={figures} />
      <Breakdown figures={figures} />
      <WhereTimeGoes counts={figures.total} />
      <WhereStepsTakeLong steps={figures.steps} />
      <Trends figures={figures} long={long} />
    </>
  )
}

/** Four numbers that say how much there was to do. */
function AtAGlance({ figures: { total } }: { figures: FiguresAnswer }) {
  const words = useWords(numbersScreenWords)
  const facts = [
    { name: words.received, count: total.received },
    { name: words.answered, count: total.answered },
    { name: words.open, count: total.received - total.answered - total.dropped },
    { name: words.late, count: total.promiseDue - total.promiseKept },
  ]
  return (
    <View className="card glance">
      {facts.map(({ name, count }) => (
        <View key={name} className="glance-fact">
          <View className="glance-number numbers">{count}</View>
          <Text className="fine">{name}</Text>
        </View>
      ))}
    </View>
  )
}

function Rates({ figures: { total } }: { figures: FiguresAnswer }) {
  const words = useWords(numbersScreenWords)
  const names = useWords(figuresWords)
  const rates = ratesOf(total)
  return (
    <Section title={words.rates}>
      <Card>
        <View className="bars">
          {rateNames.map(name => (
            <ShareBar
              key={name}
              name={names.rate[name]}
              share={rates[name]}
              note={<View>{names.rateMeans[name]}</View>}
            />
          ))}
        </View>
      </Card>
    </Section>
  )
}
