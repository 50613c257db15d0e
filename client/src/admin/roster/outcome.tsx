import type { ActionMap } from '@shared/contract/api'
import type { Code } from '@shared/contract/codes'
import { errorSentences } from '@shared/copy/errors'
import { rosterWords } from '@shared/copy/roster'
import { Card, Note, Section } from '@/components/card'
import { Empty } from '@/components/empty'
import { Fact, Row } from '@/components/row'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { Successions, type Leaver } from './successors'
import './roster.css'

type RosterAnswer = ActionMap['roster.view']['answer']

/** What applying would do, and every wrong cell by row and column. */
export function Seen({
  roster,
  refused,
  onLeaver,
}: {
  roster: RosterAnswer
  refused: Code | undefined
  onLeaver: (leaver: Leaver) => void
}) {
  const words = useWords(rosterWords)
  const errors = useWords(errorSentences)
  const counts = [
    [words.rows, roster.rows],
    [words.fresh, roster.fresh],
    [words.changed, roster.changed],
    [words.same, roster.same],
    [words.wrong, roster.wrong],
    [words.leaving, roster.leaving],
  ] as const
  return (
    <>
      {refused && (
        <View role="alert">
          <Note tone="danger" icon="alert">
            <Text>
              {refused === 'STALE'
                ? words.stale
                : refused === 'RECEIVER_NEEDED'
                  ? words.successorGone
                  : errors[refused]}
            </Text>
          </Note>
        </View>
      )}
      <Section title={words.previewTitle}>
        <Card tight>
          {counts.map(([name, count]) => (
            <Fact key={name} name={name}>
              <Text className="numbers strong">{words.people(count)}</Text>
            </Fact>
          ))}
        </Card>
      </Section>
      {roster.leaversHeld && (
        <Note tone="warn" icon="alert">
          <Text>{words.leaversHeld}</Text>
        </Note>
      )}
      <Successions roster={roster} onLeaver={onLeaver} />
      {roster.errors.length > 0 && <Errors roster={roster} />}
      {roster.fresh + roster.changed + roster.leaving === 0 && <Text className="quiet">{words.nothing}</Text>}
    </>
  )
}

function Errors({ roster: { errors, wrong } }: { roster: RosterAnswer }) {
  const words = useWords(rosterWords)
  return (
    <Section title={words.errorsTitle}>
      <Text className="fine">{words.errorsNote(errors.length, Math.max(wrong, errors.length))}</Text>
      <Card tight>
        {errors.map(({ row, column, problem }) => (
          <Row
            key={`${row}:${column}`}
            title={words.errorAt(row, words.columnNames[column])}
            value={words.problems[problem]}
          />
        ))}
      </Card>
    </Section>
  )
}

export function Running({ roster: { progress } }: { roster: RosterAnswer }) {
  const words = useWords(rosterWords)
  const percent = Math.round(progress * 100)
  return (
    <Card>
      <View className="stack" role="status" live="polite">
        <View className="row spread">
          <Text className="strong">{words.running}</Text>
          <Text className="numbers strong">{`${percent}%`}</Text>
        </View>
        <View className="roster-bar" role="progressbar" label={`${percent}%`}>
          <View className="roster-done" style={{ width: `${percent}%` }} />
        </View>
        <Text className="fine">{words.runningText}</Text>
      </View>
    </Card>
  )
}

export function Done({ roster }: { roster: RosterAnswer }) {
  const { fresh, changed, leaversEnded } = roster
  const words = useWords(rosterWords)
  return (
    <>
      <Empty icon="done" good title={words.done} text={words.doneText(fresh, changed, leaversEnded)} />
      <Successions roster={roster} />
    </>
  )
}
