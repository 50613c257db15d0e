import { useState } from 'react'
import { errorSentences } from '@shared/copy/errors'
import { meWords } from '@shared/copy/me'
import { rosterWords } from '@shared/copy/roster'
import { Button } from '@/components/button'
import { Card, Note } from '@/components/card'
import { SwitchRow } from '@/components/choice'
import { Field } from '@/components/field'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { Question } from '@/pages/feedback/question'
import { OnlyFor } from '@/parts/only-for'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { AgreeButton } from '@/parts/agree-button'
import { Done, Running, Seen } from './outcome'
import { SuccessorSheet, type Leaver } from './successors'
import { useRoster, type Stage } from './use-roster'
import '@/pages/feedback/feedback.css'

const kinds = ['student', 'teacher', 'staff', 'visitor'] as const
type Kind = (typeof kinds)[number]

/** The school's list of people: chosen, looked at, applied. */
export default function Roster() {
  const { title } = useWords(rosterWords)
  return (
    <OnlyFor title={title} roles={['administrator']}>
      <BringIn />
    </OnlyFor>
  )
}

function BringIn() {
  const words = useWords(rosterWords)
  const [covers, setCovers] = useState<Kind[]>([])
  const { stage, send, apply, name, again } = useRoster(covers)
  const [leaver, setLeaver] = useState<Leaver>()
  return (
    <Screen
      title={words.title}
      over={
        stage.at === 'seen' &&
        leaver && (
          <SuccessorSheet
            leaver={leaver}
            leaving={stage.roster.successions.map(({ person }) => person)}
            onClose={() => setLeaver(undefined)}
            onChosen={to => {
              setLeaver(undefined)
              name(stage.roster, leaver.person, to)
            }}
          />
        )
      }
      footer={
        stage.at === 'reading' || stage.at === 'applying' ? undefined : (
          <Foot stage={stage} onSend={send} onApply={apply} onAgain={again} />
        )
      }
    >
      {(stage.at === 'choose' || stage.at === 'sending') && (
        <>
          <Question words={words.question} hint={words.hint} />
          <Why stage={stage} />
          <Covers covers={covers} onChange={setCovers} />
          <Note tone="calm">
            <Text>{words.columns}</Text>
          </Note>
        </>
      )}
      {stage.at === 'reading' && (
        <View className="stack">
          <Text className="quiet">{words.reading}</Text>
          <Skeleton cards={2} lines={4} />
        </View>
      )}
      {stage.at === 'seen' && <Seen roster={stage.roster} refused={stage.refused} onLeaver={setLeaver} />}
      {stage.at === 'applying' && <Running roster={stage.roster} />}
      {stage.at === 'done' && <Done roster={stage.roster} />}
    </Screen>
  )
}

type RosterStage = Extract<Stage, { roster: unknown }>['roster']

interface FootProps {
  stage: Stage
  onSend: () => void
  onApply: (roster: RosterStage) => void
  onAgain: () => void
}

function Foot({ stage, onSend, onApply, onAgain }: FootProps) {
  const words = useWords(rosterWords)
  if (stage.at === 'choose') return <Button words={words.choose} look="primary" icon="plus" onTap={onSend} />
  if (stage.at === 'sending')
    return <Button words={words.sending(stage.percent)} look="primary" busy onTap={onSend} />
  if (stage.at === 'done') return <Button words={words.another} onTap={onAgain} />
  if (stage.at !== 'seen') return null
  const { fresh, changed, leaving, successions } = stage.roster
  const people = fresh + changed
  if (people + leaving === 0) return <Button words={words.another} onTap={onAgain} />
  return (
    <View className="footer-pair">
      <Button words={words.another} onTap={onAgain} />
      <Button
        words={leaving > 0 ? words.applyLeaving(people, leaving) : words.apply(people)}
        look="primary"
        disabled={successions.some(({ to }) => to === null)}
        onTap={() => onApply(stage.roster)}
      />
    </View>
  )
}

/** Why the last file was not taken. */
function Why({ stage }: { stage: Stage }) {
  const words = useWords(rosterWords)
  const errors = useWords(errorSentences)
  if (stage.at !== 'choose' || stage.refused === undefined) return null
  const { refused } = stage
  const known: Partial<Record<string, string>> = {
    ...{ header: words.noHeader, lost: words.failed },
    ...{ FILE_KIND: words.wrongFile, FILE_SIZE: words.wrongFile, FILE_UNKNOWN: words.failed },
  }
  const said = known[refused] ?? (refused === 'header' || refused === 'lost' ? '' : errors[refused])
  return (
    <View role="alert">
      <Note tone="danger" icon="alert">
        <Text>{said}</Text>
        {refused === 'CONSENT_NEEDED' && <AgreeButton />}
      </Note>
    </View>
  )
}

function Covers({ covers, onChange }: { covers: readonly Kind[]; onChange: (covers: Kind[]) => void }) {
  const words = useWords(rosterWords)
  const names = useWords(meWords).kind
  return (
    <Field label={words.covers} hint={words.coversHint}>
      <Card tight>
        {kinds.map(kind => (
          <SwitchRow
            key={kind}
            words={names[kind]}
            on={covers.includes(kind)}
            onChange={on => onChange(on ? [...covers, kind] : covers.filter(one => one !== kind))}
          />
        ))}
      </Card>
    </Field>
  )
}
