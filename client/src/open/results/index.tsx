import { useState } from 'react'
import { rateNames, type RateName } from '@shared/contract/figures'
import {
  resultPeriods,
  type PublicRow,
  type ResultPeriod,
  type ResultsAnswer,
} from '@shared/contract/supervision'
import { promisesWords } from '@shared/copy/deadlines'
import { figuresWords } from '@shared/copy/figures'
import { resultsWords } from '@shared/copy/results-screen'
import { viewResults } from '@/cloud/api'
import { useAnswer } from '@/cloud/use-answer'
import { Card, Note, Section } from '@/components/card'
import { ChoiceChips } from '@/components/choice'
import { Empty } from '@/components/empty'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { PublicBar } from '@/parts/bars'
import { Loaded } from '@/parts/loaded'
import { open } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** What everybody may know of how the office works (row S14); nobody has to sign in. */
export default function Results() {
  const words = useWords(resultsWords)
  const promises = useWords(promisesWords)
  const [period, setPeriod] = useState<ResultPeriod>('quarter')
  const asked = useAnswer(`results:${period}`, () => viewResults({ period }))
  return (
    <Screen title={words.title}>
      <ChoiceChips
        label={words.period}
        choices={resultPeriods.map(value => ({ value, words: words.periods[value] }))}
        chosen={period}
        onChoose={setPeriod}
      />
      <Loaded asked={asked}>
        {results =>
          results.total.received === 0 ? (
            <Empty icon="ledger" title={words.empty} text={words.emptyText} />
          ) : (
            <Published results={results} />
          )
        }
      </Loaded>
      <Card tight>
        <Row icon="clock" title={promises.title} onTap={() => open('promises')} />
      </Card>
    </Screen>
  )
}

function Published({ results }: { results: ResultsAnswer }) {
  const words = useWords(resultsWords)
  const names = useWords(figuresWords)
  const [rate, setRate] = useState<RateName>('onTime')
  const { total, departments, items } = results
  return (
    <>
      <Section title={words.received(total.received)}>
        <Card>
          <View className="bars">
            {rateNames.map(name => (
              <PublicBar
                key={name}
                name={names.rate[name]}
                {...total.rates[name]}
                note={names.rateMeans[name]}
              />
            ))}
          </View>
        </Card>
      </Section>
      <ChoiceChips
        label={words.rateLabel}
        choices={rateNames.map(value => ({ value, words: names.rate[value] }))}
        chosen={rate}
        onChoose={setRate}
      />
      <PublicRows title={words.byDepartment} rows={departments} rate={rate} />
      {items.length > 1 && <PublicRows title={words.byItem} rows={items} rate={rate} />}
      <Note tone="calm">
        <View className="strong">{words.how}</View>
        <View>{words.span(results.fromOn, results.toOn)}</View>
        <Text>{words.few}</Text>
      </Note>
    </>
  )
}

function PublicRows({ title, rows, rate }: { title: string; rows: readonly PublicRow[]; rate: RateName }) {
  const words = useWords(resultsWords)
  return (
    <Section title={title}>
      <Card>
        <View className="bars">
          {rows.map(({ id, name, received, rates }) => (
            <PublicBar key={id} name={name} {...rates[rate]} note={words.received(received)} />
          ))}
        </View>
      </Card>
    </Section>
  )
}
