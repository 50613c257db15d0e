import { useState } from 'react'
import type { BoardRow } from '@shared/contract/succession'
import { boardWords } from '@shared/copy/board'
import { errorSentences } from '@shared/copy/errors'
import { endAway, handOverCases, setAway } from '@/cloud/api'
import type { Answer } from '@shared/contract/answer'
import { Button } from '@/components/button'
import { ChoiceList } from '@/components/choice'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { Input, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { campusFieldsOf, instantOfCampus } from '@/time/campus-time'
import { serverNow } from '@/time/server-clock'

interface PersonSheetProps {
  row: BoardRow
  people: readonly BoardRow[]
  onClose: () => void
  onDone: () => void
}

const DAY_MS = 86_400_000
/** A hand-over goes a few at a time; more rounds than this means that the rest cannot go. */
const MOST_ROUNDS = 40

/** When and by whom: what is asked of an absence, and what is wrong with the answer. */
const useAbsence = () => {
  const today = campusFieldsOf(serverNow()).on
  const [fromOn, setFromOn] = useState(today)
  const [untilOn, setUntilOn] = useState('')
  const [deputy, setDeputy] = useState<string>()
  const from = fromOn === today ? serverNow() : instantOfCampus(fromOn, '00:00')
  const last = untilOn === '' ? undefined : instantOfCampus(untilOn, '00:00')
  const wrong = from === undefined || (untilOn !== '' && (last === undefined || last + DAY_MS <= from))
  const until = last === undefined ? {} : { until: last + DAY_MS }
  return { fromOn, setFromOn, untilOn, setUntilOn, deputy, setDeputy, from, until, wrong }
}
type Absence = ReturnType<typeof useAbsence>

/** Who is away from when until when, who stands in, and passing everything on: by plan or at once (AB角). */
export function PersonSheet({ row, people, onClose, onDone }: PersonSheetProps) {
  const words = useWords(boardWords)
  const errors = useWords(errorSentences)
  const absence = useAbsence()
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const end = (answer: Answer<unknown>, told: string) => {
    setBusy(false)
    if (answer.ok) onClose()
    onDone()
    say(answer.ok ? told : errors[answer.code], { icon: answer.ok ? 'done' : 'alert' })
  }
  const away = () => {
    setTried(true)
    const { deputy, from, until, wrong } = absence
    if (deputy === undefined || wrong || from === undefined) return
    setBusy(true)
    void setAway({ person: row.id, deputy, from, ...until }).then(answer => end(answer, words.saved))
  }
  const pass = () => {
    setTried(true)
    if (absence.deputy === undefined) return
    setBusy(true)
    void passAll(row.id, absence.deputy, words.reason).then(({ answer, moved }) =>
      end(answer, moved > 0 ? words.moved(moved) : words.movedNone),
    )
  }
  const back = () => void endAway({ person: row.id }).then(answer => end(answer, words.backSaved))
  return (
    <Sheet
      title={words.change(row.name)}
      onClose={onClose}
      footer={<Button words={words.setAway} look="primary" busy={busy} onTap={away} />}
    >
      <AbsenceFields absence={absence} row={row} people={people} tried={tried} />
      <View className="row row-wrap">
        <Button words={words.handOver} icon="pass" busy={busy} onTap={pass} />
        {(row.away || row.awayFrom !== undefined) && (
          <Button words={words.back} icon="again" busy={busy} onTap={back} />
        )}
      </View>
    </Sheet>
  )
}

interface AbsenceFieldsProps {
  absence: Absence
  row: BoardRow
  people: readonly BoardRow[]
  tried: boolean
}

function AbsenceFields({ absence, row, people, tried }: AbsenceFieldsProps) {
  const words = useWords(boardWords)
  const { fromOn, setFromOn, untilOn, setUntilOn, deputy, setDeputy, wrong } = absence
  return (
    <>
      <View className="board-dates">
        <Field label={words.fromOn} error={tried && wrong ? words.dateWrong : undefined}>
          <Input className="input" kind="date" label={words.fromOn} value={fromOn} onInput={setFromOn} />
        </Field>
        <Field label={words.untilOn} optional>
          <Input className="input" kind="date" label={words.untilOn} value={untilOn} onInput={setUntilOn} />
        </Field>
      </View>
      <Field label={words.deputy} error={tried && deputy === undefined ? words.deputyMissing : undefined}>
        <ChoiceList
          label={words.deputy}
          choices={people
            .filter(({ id, left, away }) => id !== row.id && !left && !away)
            .map(({ id, name, open, late, waiting }) => ({
              value: id,
              words: name,
              note: words.load(open, late, waiting),
            }))}
          chosen={deputy}
          onChoose={setDeputy}
        />
      </Field>
    </>
  )
}

const passAll = async (of: string, to: string, reason: string) => {
  let moved = 0
  for (let round = 1; ; round += 1) {
    const answer = await handOverCases({ of, to, reason })
    if (!answer.ok) return { answer, moved }
    moved += answer.data.moved
    if (answer.data.left === 0 || answer.data.moved === 0 || round === MOST_ROUNDS) return { answer, moved }
  }
}
