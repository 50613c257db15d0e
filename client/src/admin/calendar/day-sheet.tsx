import { useState } from 'react'
import type { Calendar } from '@shared/contract/calendar'
import { weekdays, type Weekday } from '@shared/contract/words'
import { calendarScreenWords, hoursWords, saveWords } from '@shared/copy/settings-admin'
import { Button } from '@/components/button'
import { ChoiceChips } from '@/components/choice'
import { Field, TextField } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Input, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import '../settings/settings.css'

/** A holiday or a make-up workday, as the screen shows it. */
export interface DayEntry {
  on: string
  kind: 'holiday' | 'workday'
  like: Weekday
  name: string
  nameEn: string
}

/** All days of a calendar as entries, in order. */
export const entriesOf = ({ holidays, extraWorkdays }: Calendar): DayEntry[] =>
  [
    ...holidays.map(({ on, name }) => ({ on, kind: 'holiday' as const, like: 'mon' as const, name })),
    ...extraWorkdays.map(({ on, like, name }) => ({ on, kind: 'workday' as const, like, name })),
  ]
    .map(({ name, ...day }) => ({ ...day, name: name?.['zh-CN'] ?? '', nameEn: name?.en ?? '' }))
    .sort((a, b) => (a.on < b.on ? -1 : 1))

const DAY_MS = 86_400_000

const isNext = (before: DayEntry, entry: DayEntry): boolean =>
  entry.kind === 'holiday' &&
  before.kind === 'holiday' &&
  before.name === entry.name &&
  Date.parse(entry.on) - Date.parse(before.on) === DAY_MS

/** Days off that follow each other under one name belong together: nobody reads nine rows of one festival. */
export const runsOf = (entries: readonly DayEntry[]): DayEntry[][] => {
  const runs: DayEntry[][] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last && before && isNext(before, entry)) last.push(entry)
    else runs.push([entry])
  }
  return runs
}

/** The calendar with these days. */
export const withEntries = (calendar: Calendar, entries: readonly DayEntry[]): Calendar => {
  const named = ({ on, name, nameEn }: DayEntry) =>
    name || nameEn ? { on, name: { 'zh-CN': name || nameEn, en: nameEn || name } } : { on }
  return {
    ...calendar,
    holidays: entries.filter(({ kind }) => kind === 'holiday').map(named),
    extraWorkdays: entries
      .filter(({ kind }) => kind === 'workday')
      .map(entry => ({ ...named(entry), like: entry.like })),
  }
}

interface DaySheetProps {
  entry: DayEntry
  isNew: boolean
  onDone: (entry: DayEntry) => void
  onRemove: () => void
  onClose: () => void
}

/** One day on which the week does not hold. */
export function DaySheet({ entry, isNew, onDone, onRemove, onClose }: DaySheetProps) {
  const words = useWords(calendarScreenWords)
  const common = useWords(saveWords)
  const days = useWords(hoursWords).weekday
  const [day, setDay] = useState(entry)
  const [wrong, setWrong] = useState(false)
  const change = (more: Partial<DayEntry>) => setDay({ ...day, ...more })
  const done = () => (day.on === '' ? setWrong(true) : onDone(day))
  return (
    <Sheet
      title={words.day}
      onClose={onClose}
      footer={<Button words={common.done} look="primary" onTap={done} />}
    >
      <Field label={common.date} error={wrong && day.on === '' ? common.missing : undefined}>
        <Input
          className="input"
          kind="date"
          label={common.date}
          value={day.on}
          onInput={on => change({ on })}
        />
      </Field>
      <Field label={words.kind}>
        <ChoiceChips
          label={words.kind}
          choices={(['holiday', 'workday'] as const).map(value => ({ value, words: words.kinds[value] }))}
          chosen={day.kind}
          onChoose={kind => change({ kind })}
        />
      </Field>
      {day.kind === 'workday' && (
        <Field label={words.like}>
          <ChoiceChips
            label={words.like}
            choices={weekdays.map(value => ({ value, words: days[value] }))}
            chosen={day.like}
            onChoose={like => change({ like })}
          />
        </Field>
      )}
      <NameFields name={day.name} nameEn={day.nameEn} onChange={change} />
      {!isNew && (
        <View className="sheet-acts">
          <Button words={common.remove} look="danger" small onTap={onRemove} />
        </View>
      )}
    </Sheet>
  )
}

interface NameFieldsProps {
  name: string
  nameEn: string
  onChange: (more: { name?: string; nameEn?: string }) => void
}

/** What people call a day or a period, in both languages. */
export function NameFields({ name, nameEn, onChange }: NameFieldsProps) {
  const words = useWords(saveWords)
  return (
    <>
      <TextField
        label={words.name}
        optional
        value={name}
        onInput={text => onChange({ name: text })}
        maxLength={40}
      />
      <TextField
        label={words.nameEn}
        optional
        value={nameEn}
        onInput={text => onChange({ nameEn: text })}
        maxLength={60}
      />
    </>
  )
}
