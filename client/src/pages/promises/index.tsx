import type { Budget, ClockDefinition } from '@shared/contract/clock'
import type { PromiseRow, PromisesAnswer } from '@shared/contract/settings'
import { feedbackTypes } from '@shared/contract/words'
import { caseWords } from '@shared/copy/case'
import { promisesWords } from '@shared/copy/deadlines'
import { viewPromises } from '@/cloud/api'
import { useAnswer } from '@/cloud/use-answer'
import { Card, Section } from '@/components/card'
import { Fact } from '@/components/row'
import { Screen } from '@/components/screen'
import { Loaded } from '@/parts/loaded'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import './promises.css'

/** The public board: what is promised, and how it was kept. Anybody may read it, signed in or not. */
export default function Promises() {
  const words = useWords(promisesWords)
  const asked = useAnswer('promises', viewPromises)
  return (
    <Screen title={words.title}>
      <Text className="quiet small">{words.intro}</Text>
      <Loaded asked={asked}>{answer => <Board answer={answer} />}</Loaded>
    </Screen>
  )
}

function Board({ answer }: { answer: PromisesAnswer }) {
  const words = useWords(promisesWords)
  const [all, ...departments] = answer.rows
  return (
    <>
      {all && (
        <Section title={words.kept}>
          <Card>
            <Whole row={all} />
            <Text className="fine numbers">{words.period(answer.fromOn, answer.toOn)}</Text>
          </Card>
        </Section>
      )}
      {departments.length > 0 && (
        <Section title={words.byDepartment}>
          <Card>
            {departments.map(row => (
              <DepartmentRow key={row.department} row={row} />
            ))}
          </Card>
        </Section>
      )}
      <Section title={words.promised}>
        <Card tight>
          {feedbackTypes.map(type => (
            <Promised key={type} type={type} clocks={answer.promises[type]} />
          ))}
        </Card>
      </Section>
      <Text className="fine">{words.paused}</Text>
    </>
  )
}

/** Two figures that say it all, large; the counts under them. */
function Whole({ row }: { row: PromiseRow }) {
  const words = useWords(promisesWords)
  if (row.answered === 0)
    return (
      <View className="stack">
        <Text>{words.empty}</Text>
        <Text className="fine">{words.summary(row.received, row.answered)}</Text>
      </View>
    )
  return (
    <View className="stack">
      <View className="board-figures">
        <Figure name={words.onTime} share={row.onTimeShare} />
        <Figure name={words.satisfied} share={row.satisfiedShare} />
      </View>
      <Text className="quiet small">{words.summary(row.received, row.answered)}</Text>
    </View>
  )
}

function Figure({ name, share }: { name: string; share: number | null }) {
  const words = useWords(promisesWords)
  return (
    <View className="board-figure">
      <View className="fine">{name}</View>
      <View className="board-large numbers">{share === null ? words.none : words.share(share)}</View>
    </View>
  )
}

function DepartmentRow({ row }: { row: PromiseRow }) {
  const words = useWords(promisesWords)
  return (
    <View className="board-row">
      <View className="row spread">
        <Text className="strong">{row.name}</Text>
        <Text className="fine">{words.summary(row.received, row.answered)}</Text>
      </View>
      <Share name={words.onTime} share={row.onTimeShare} />
      <Share name={words.satisfied} share={row.satisfiedShare} />
    </View>
  )
}

function Share({ name, share }: { name: string; share: number | null }) {
  const words = useWords(promisesWords)
  return (
    <View className="board-line small">
      <Text className="board-name quiet">{name}</Text>
      <View className="board-bar" silent>
        <View className="board-share" style={{ width: `${(share ?? 0) * 100}%` }} />
      </View>
      <Text className="board-percent numbers">{share === null ? words.none : words.share(share)}</Text>
    </View>
  )
}

function Promised({
  type,
  clocks,
}: {
  type: (typeof feedbackTypes)[number]
  clocks: readonly ClockDefinition[]
}) {
  const words = useWords(promisesWords)
  const cases = useWords(caseWords)
  return (
    <Fact name={cases.type[type]}>
      {clocks.map(({ kind, time, budget }) => (
        <View key={kind}>{words.line(cases.clock[kind], sayBudget(budget, time, words))}</View>
      ))}
    </Fact>
  )
}

const sayBudget = (budget: Budget, time: string, words: (typeof promisesWords)['zh-CN']): string => {
  if ('days' in budget) return words.days(budget.days)
  const { seconds } = budget
  const length = seconds % 3600 === 0 ? words.hours(seconds / 3600) : words.minutes(Math.round(seconds / 60))
  return time === 'natural' ? words.natural(length) : words.working(length)
}
