import { useState } from 'react'
import type { ImportHolidaysAnswer } from '@shared/contract/settings'
import { errorSentences } from '@shared/copy/errors'
import { settingProblemSentences } from '@shared/copy/settings'
import { importWords, saveWords } from '@shared/copy/settings-admin'
import { explanationWords } from '@shared/copy/time.explanation'
import { importHolidays } from '@/cloud/api'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { Field, TextArea, TextField } from '@/components/field'
import { ChoiceChips } from '@/components/choice'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { chooseTextFile } from '@/phone/text-file'
import { Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'

const MOST = 40_000

interface ImportSheetProps {
  years: readonly number[]
  revision: number
  onSaved: () => void
  onClose: () => void
}

/** What is being imported: read first and shown, saved only when nothing is wrong with it. */
const useImport = ({ years, revision, onSaved }: ImportSheetProps) => {
  const common = useWords(saveWords)
  const errors = useWords(errorSentences)
  const [table, setTable] = useState({ year: String(years[0]), text: '' })
  const [read, setRead] = useState<ImportHolidaysAnswer>()
  const [busy, setBusy] = useState(false)
  const change = (more: Partial<typeof table>) => {
    setTable({ ...table, ...more })
    setRead(undefined)
  }
  const send = (save: boolean, reason: string) => {
    setBusy(true)
    void importHolidays({ revision, reason, year: Number(table.year), text: table.text, save }).then(
      answer => {
        setBusy(false)
        if (!answer.ok) return say(errors[answer.code], { icon: 'alert', forMs: 6_000 })
        setRead(answer.data)
        if (!answer.data.saved) return
        say(common.saved, { icon: 'done' })
        onSaved()
      },
    )
  }
  const usable = read !== undefined && read.problems.length === 0 && read.holidays.length > 0
  return { ...table, read, usable, busy, change, send }
}

/** A year's holidays from a table, pasted or from a file. */
export function ImportSheet(props: ImportSheetProps) {
  const words = useWords(importWords)
  const common = useWords(saveWords)
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState(false)
  const { year, text, read, usable, busy, change, send } = useImport(props)
  const short = reason.trim().length < 2
  const save = () => (short ? setWrong(true) : send(true, reason.trim()))
  const choose = async () => {
    const chosen = await chooseTextFile()
    if (chosen !== undefined) change({ text: chosen.slice(0, MOST) })
  }
  return (
    <Sheet
      title={words.title}
      onClose={props.onClose}
      footer={
        <Button
          words={usable ? words.save : words.look}
          look="primary"
          busy={busy}
          disabled={text.trim() === ''}
          onTap={usable ? save : () => send(false, common.title)}
        />
      }
    >
      <Field label={words.year}>
        <ChoiceChips
          label={words.year}
          choices={props.years.map(value => ({ value: String(value), words: String(value) }))}
          chosen={year}
          onChoose={value => change({ year: value })}
        />
      </Field>
      <TextArea
        label={words.text}
        hint={words.hint}
        value={text}
        onInput={value => change({ text: value })}
        maxLength={MOST}
      />
      <Button words={words.choose} icon="paper" small onTap={() => void choose()} />
      {read && <Read read={read} />}
      {usable && (
        <TextField
          label={common.reason}
          hint={words.replace(year)}
          value={reason}
          onInput={setReason}
          placeholder={common.placeholder}
          maxLength={200}
          error={wrong && short ? common.tooShort : undefined}
        />
      )}
    </Sheet>
  )
}

function Read({ read: { holidays, extraWorkdays, problems } }: { read: ImportHolidaysAnswer }) {
  const words = useWords(importWords)
  const settings = useWords(settingProblemSentences)
  const calendar = explanationWords[usePreferences(now => now.language)].calendarProblem
  const sentences = { ...settings, ...calendar }
  const nothing = holidays.length === 0 && problems.length === 0
  return (
    <>
      <Note tone={nothing ? 'danger' : 'ok'} icon={nothing ? 'alert' : 'check'}>
        <Text>{nothing ? words.nothing : words.found(holidays.length, extraWorkdays.length)}</Text>
      </Note>
      {problems.length > 0 && (
        <Note tone="danger" icon="alert">
          {problems.slice(0, 20).map(({ line, problem }) => (
            <View key={`${line}:${problem}`}>{words.line(line, sentences[problem])}</View>
          ))}
        </Note>
      )}
    </>
  )
}
