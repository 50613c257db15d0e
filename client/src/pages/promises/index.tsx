import type { Budget, ClockDefinition } from '@shared/contract/clock'
import type { PromiseRow, PromisesAnswer, PublicShare } from '@shared/contract/settings'
import { feedbackTypes } from '@shared/contract/words'
import { caseWords } from '@shared/copy/case'
import { promisesWords } from '@shared/copy/deadlines'
import { resultsWords } from '@shared/copy/results-screen'
import { viewPromises } from '@/cloud/api'
import { useAnswer } from '@/cloud/use-answer'
import { Card, Section } from '@/components/card'
import { Fact, Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { Loaded } from '@/parts/loaded'
import { open } from '@/phone/navigation'
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
  const results = useWords(resultsWords)
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
      <Text className="fine">{results.few}</Text>
      <Card tight>
        <Row icon="globe" title={results.title} onTap={() => open('results')} />
      </Card>
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
        <Figure name={words.onTime} said={row.onTime} />
        <Figure name={words.satisfied} said={row.satisfied} />
      </View>
      <Text className="quiet small">{words.summary(row.received, row.answered)}</Text>
    </View>
  )
}

/** Too few for a percentage is said in words, as on the page of results. */
const useSaid = () => {
  const words = useWords(promisesWords)
  return ({ share, few }: PublicShare): string => {
    if (share !== null) return words.share(share)
    return few ? words.few : words.none
  }
}

function Figure({ name, said }: { name: string; said: PublicShare }) {
  const say = useSaid()
  return (
    <View className="board-figure">
      <View className="fine">{name}</View>
      <View className={said.share === null ? 'quiet' : 'board-large numbers'}>{say(said)}</View>
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
      <Share name={words.onTime} said={row.onTime} />
      <Share name={words.satisfied} said={row.satisfied} />
    </View>
  )
}

function Share({ name, said }: { name: string; said: PublicShare }) {
  const say = useSaid()
  return (
    <View className="board-line small">
      <Text className="board-name quiet">{name}</Text>
      <View className="board-bar" silent>
        <View className="board-share" style={{ width: `${(said.share ?? 0) * 100}%` }} />
      </View>
      <Text className={`board-percent${said.share === null ? ' fine' : ' numbers'}`}>{say(said)}</Text>
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
