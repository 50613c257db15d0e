import { useState } from 'react'
import type { JobView } from '@shared/contract/job'
import type { ReportPeriod } from '@shared/contract/report'
import { errorSentences } from '@shared/copy/errors'
import { jobWords } from '@shared/copy/job'
import { reportsScreenWords } from '@shared/copy/reports-screen'
import { beginReport, listMyJobs } from '@/cloud/api'
import { newRequestKey } from '@/cloud/request-key'
import { useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { ChoiceChips } from '@/components/choice'
import { Field } from '@/components/field'
import { Screen } from '@/components/screen'
import { say } from '@/components/snackbar'
import { JobProgress, useJob } from '@/parts/job-progress'
import { Loaded } from '@/parts/loaded'
import { OnlyFor } from '@/parts/only-for'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { campusMomentOf } from '@/time/campus-time'
import { serverNow } from '@/time/server-clock'

const kinds = ['month', 'half'] as const
const YEARS_BACK = 2

interface Chosen {
  kind: (typeof kinds)[number]
  year: number
  month: number
  half: 1 | 2
}

/** Last month: what is asked for most. */
const lastMonth = (): Chosen => {
  const { year, month } = campusMomentOf(serverNow())
  return month === 1
    ? { kind: 'month', year: year - 1, month: 12, half: 2 }
    : { kind: 'month', year, month: month - 1, half: month <= 6 ? 1 : 2 }
}

const periodOf = ({ kind, year, month, half }: Chosen): ReportPeriod =>
  kind === 'month' ? { year, month } : { year, half }

const isRunning = ({ kind, year, month, half }: Chosen): boolean => {
  const now = campusMomentOf(serverNow())
  if (year !== now.year) return year > now.year
  return kind === 'month' ? month >= now.month : half === 2 || now.month <= 6
}

/** Makes the month's or half-year's report and keeps what was made lately at hand. */
export default function Reports() {
  const { title } = useWords(reportsScreenWords)
  return (
    <OnlyFor title={title} roles={['supervisor', 'administrator']}>
      <MakeReports />
    </OnlyFor>
  )
}

function MakeReports() {
  const words = useWords(reportsScreenWords)
  const errors = useWords(errorSentences)
  const [chosen, setChosen] = useState(lastMonth)
  const [beginning, setBeginning] = useState(false)
  const [begun, setBegun] = useState<JobView>()
  const job = useJob(begun)
  const asked = useAnswer('jobs', listMyJobs)
  const begin = () => {
    setBeginning(true)
    void beginReport({ requestKey: newRequestKey(), period: periodOf(chosen) }).then(answer => {
      setBeginning(false)
      if (!answer.ok) return say(errors[answer.code], { icon: 'alert' })
      setBegun(answer.data)
      asked.again()
    })
  }
  return (
    <Screen
      title={words.title}
      footer={<Button words={words.begin} icon="paper" look="primary" busy={beginning} onTap={begin} />}
    >
      <PeriodFields chosen={chosen} onChoose={setChosen} />
      <Text className="quiet small">{isRunning(chosen) ? words.running : words.hint}</Text>
      {job && (
        <Card>
          <JobProgress job={job} earlier />
        </Card>
      )}
      <Loaded asked={asked}>
        {({ rows }) => <Earlier rows={rows.filter(({ id }) => id !== job?.id)} />}
      </Loaded>
    </Screen>
  )
}

interface PeriodFieldsProps {
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}

function PeriodFields({ chosen, onChoose }: PeriodFieldsProps) {
  const words = useWords(reportsScreenWords)
  const { year, month } = campusMomentOf(serverNow())
  const thisYear = chosen.year === year
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, nth) => year - nth)
  // What has not begun has no report.
  const months = Array.from({ length: thisYear ? month : 12 }, (_, nth) => nth + 1)
  const halves = words.halves.slice(0, thisYear && month <= 6 ? 1 : 2)
  return (
    <View className="stack gap-4">
      <ChoiceChips
        label={words.kind}
        choices={kinds.map(value => ({ value, words: words.kinds[value] }))}
        chosen={chosen.kind}
        onChoose={kind => onChoose({ ...chosen, kind })}
      />
      <Field label={words.year}>
        <ChoiceChips
          label={words.year}
          choices={years.map(value => ({ value: String(value), words: words.yearOf(value) }))}
          chosen={String(chosen.year)}
          onChoose={value => {
            const running = Number(value) === year
            const begun = running ? { month: Math.min(chosen.month, month) } : {}
            onChoose({
              ...chosen,
              year: Number(value),
              ...begun,
              ...(running && month <= 6 ? { half: 1 } : {}),
            })
          }}
        />
      </Field>
      {chosen.kind === 'month' ? (
        <Field label={words.month}>
          <ChoiceChips
            label={words.month}
            choices={months.map(value => ({ value: String(value), words: words.monthOf(value) }))}
            chosen={String(chosen.month)}
            onChoose={value => onChoose({ ...chosen, month: Number(value) })}
          />
        </Field>
      ) : (
        <Field label={words.half}>
          <ChoiceChips
            label={words.half}
            choices={halves.map((half, nth) => ({ value: String(nth + 1), words: half }))}
            chosen={String(chosen.half)}
            onChoose={value => onChoose({ ...chosen, half: value === '1' ? 1 : 2 })}
          />
        </Field>
      )}
    </View>
  )
}

/** What was asked for lately, whatever its kind. */
function Earlier({ rows }: { rows: readonly JobView[] }) {
  const words = useWords(reportsScreenWords)
  const jobs = useWords(jobWords)
  return (
    <Section title={words.earlier}>
      {rows.length === 0 ? (
        <Text className="quiet">{words.none}</Text>
      ) : (
        rows.slice(0, 10).map(row => (
          <Card key={row.id}>
            <Text className="fine">{jobs.kind[row.kind]}</Text>
            <Followed job={row} />
          </Card>
        ))
      )}
    </Section>
  )
}

function Followed({ job }: { job: JobView }) {
  return <JobProgress job={useJob(job) ?? job} earlier />
}
