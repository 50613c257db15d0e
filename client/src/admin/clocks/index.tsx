import { useState, type ReactNode } from 'react'
import type { ClockDefinition, ClockKind, ClockTable } from '@shared/contract/clock'
import { feedbackTypes } from '@shared/contract/words'
import { caseWords } from '@shared/copy/case'
import { clocksAdminWords } from '@shared/copy/clocks-admin'
import { saveClocks } from '@/cloud/api'
import { Card, Section } from '@/components/card'
import { ChoiceList } from '@/components/choice'
import { Row } from '@/components/row'
import { Sheet } from '@/components/sheet'
import { View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { SettingsScreen } from '../settings/settings-screen'
import { useSaving } from '../settings/use-saving'
import { useSettings } from '../settings/use-settings'
import { ClockSheet } from './clock-sheet'
import { sayAlarms, sayBudget } from './say-clock'

/** The kinds a message can be promised; steps belong to flows. */
const kinds = ['firstReply', 'contact', 'result', 'whole'] as const

const plain = (kind: ClockKind): ClockDefinition => ({
  ...{ kind, time: 'working', budget: { seconds: 7200 }, counts: 'fromStart', pausable: false },
  ...{ urgent: false, onReopen: 'restart', warnPercents: [50, 80] },
  ...{ leadAfterSeconds: 3600, supervisorAfterSeconds: 14_400 },
})

/** The promises of row S3: how long, and who is told when. */
export default function ClocksTable() {
  const words = useWords(clocksAdminWords)
  const [sheet, setSheet] = useState<ReactNode>()
  const settings = useSettings(({ clocks }) => clocks)
  const saving = useSaving(settings, (reason, clocks) =>
    saveClocks({ revision: settings.asked.data?.revisions.clocks ?? 0, reason, clocks }),
  )
  return (
    <SettingsScreen
      title={words.title}
      intro={words.intro}
      settings={settings}
      saving={saving}
      saveText={words.saveText}
      sheet={sheet}
    >
      {table => <Groups table={table} onChange={settings.setChanged} show={setSheet} />}
    </SettingsScreen>
  )
}

interface GroupsProps {
  table: ClockTable
  onChange: (table: ClockTable) => void
  show: (sheet: ReactNode) => void
}

function Groups({ table, onChange, show }: GroupsProps) {
  const words = useWords(clocksAdminWords)
  const types = useWords(caseWords).type
  const { feedback, urgent, office } = table
  return (
    <>
      {feedbackTypes.map(type => (
        <ClockGroup
          key={type}
          title={types[type]}
          clocks={feedback[type]}
          onChange={fresh => onChange({ ...table, feedback: { ...feedback, [type]: fresh } })}
          addable
          show={show}
        />
      ))}
      <ClockGroup
        title={words.urgent}
        clocks={urgent}
        onChange={fresh => onChange({ ...table, urgent: fresh })}
        addable={false}
        show={show}
      />
      {(['circulation', 'meeting'] as const).map(work => (
        <ClockGroup
          key={work}
          title={words[work]}
          clocks={office[work]}
          onChange={fresh => onChange({ ...table, office: { ...office, [work]: fresh } })}
          addable={false}
          show={show}
        />
      ))}
    </>
  )
}

interface GroupProps {
  title: string
  clocks: readonly ClockDefinition[]
  onChange: (clocks: ClockDefinition[]) => void
  addable: boolean
  show: (sheet: ReactNode) => void
}

function ClockGroup({ title, clocks, onChange, addable, show }: GroupProps) {
  const words = useWords(clocksAdminWords)
  const names = useWords(caseWords).clock
  const missing = kinds.filter(kind => !clocks.some(clock => clock.kind === kind))
  const nameOf = ({ kind, step }: ClockDefinition) =>
    step === undefined ? names[kind] : (words.step[step] ?? words.stepOther(step))
  const edit = (clock: ClockDefinition, at: number) => {
    const put = (fresh: ClockDefinition[]) => {
      onChange(fresh)
      show(undefined)
    }
    const others = clocks.filter((_, index) => index !== at)
    show(
      <ClockSheet
        title={`${title} · ${nameOf(clock)}`}
        clock={clock}
        onDone={done =>
          put(
            at === clocks.length
              ? [...clocks, done]
              : clocks.map((one, index) => (index === at ? done : one)),
          )
        }
        onRemove={addable && others.length > 0 && at < clocks.length ? () => put(others) : undefined}
        onClose={() => show(undefined)}
      />,
    )
  }
  const add = () =>
    show(
      <Sheet title={words.add} onClose={() => show(undefined)}>
        <ChoiceList
          label={words.ask.kind}
          choices={missing.map(value => ({ value, words: names[value] }))}
          chosen={undefined}
          onChoose={kind => edit(plain(kind), clocks.length)}
        />
      </Sheet>,
    )
  return (
    <Section
      title={title}
      more={addable && missing.length > 0 ? { words: words.add, onTap: add } : undefined}
    >
      <Card tight>
        {clocks.map((clock, at) => (
          <Row
            key={`${clock.kind}:${clock.step ?? ''}`}
            title={`${nameOf(clock)} · ${sayBudget(clock, words)}`}
            note={sayAlarms(clock, words).map(line => (
              <View key={line}>{line}</View>
            ))}
            onTap={() => edit(clock, at)}
          />
        ))}
      </Card>
    </Section>
  )
}
