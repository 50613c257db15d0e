import { useState } from 'react'
import type { Calendar, OpenHours, WeekHours } from '@shared/contract/calendar'
import { calendarScreenWords, saveWords } from '@shared/copy/settings-admin'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Input, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { HoursField, hoursAreWrong } from '../settings/hours-field'
import { WeekField } from '../settings/week-field'
import { NameFields } from './day-sheet'

export type PeriodEntry = Calendar['periods'][number]
export type DateEntry = Calendar['dateHours'][number]

const nameOf = (name: string, nameEn: string) =>
  name || nameEn ? { name: { 'zh-CN': name || nameEn, en: nameEn || name } } : {}

const weekIsWrong = (week: WeekHours) => Object.values(week).some(hours => hoursAreWrong(hours))

interface WeekSheetProps {
  title: string
  week: WeekHours
  asCampus: boolean
  onDone: (week: WeekHours) => void
  onClose: () => void
}

/** The hours of every weekday. */
export function WeekSheet({ title, week, asCampus, onDone, onClose }: WeekSheetProps) {
  const words = useWords(saveWords)
  const [changed, setChanged] = useState(week)
  const wrong = weekIsWrong(changed)
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={
        <Button
          words={wrong ? words.hoursWrong : words.done}
          look="primary"
          disabled={wrong}
          onTap={() => onDone(changed)}
        />
      }
    >
      <WeekField label={title} week={changed} asCampus={asCampus} onChange={setChanged} />
    </Sheet>
  )
}

interface HoursSheetProps {
  title: string
  hours: readonly OpenHours[]
  onDone: (hours: OpenHours[]) => void
  onClose: () => void
}

/** One stretch of hours, the same every day. */
export function HoursSheet({ title, hours, onDone, onClose }: HoursSheetProps) {
  const words = useWords(saveWords)
  const [changed, setChanged] = useState<OpenHours[]>([...hours])
  const wrong = hoursAreWrong(changed) || changed.length !== 1
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={<Button words={words.done} look="primary" disabled={wrong} onTap={() => onDone(changed)} />}
    >
      <HoursField label={title} hours={changed} onChange={setChanged} />
    </Sheet>
  )
}

interface EntrySheetProps<Entry> {
  /** Undefined: a new one. */
  entry: Entry | undefined
  /** Undefined: it is taken away. */
  onDone: (entry: Entry | undefined) => void
  onClose: () => void
}

/** A range of dates with weekly hours of its own: vacation duty hours. */
export function PeriodSheet({ entry, onDone, onClose }: EntrySheetProps<PeriodEntry>) {
  const words = useWords(calendarScreenWords)
  const common = useWords(saveWords)
  const [from, setFrom] = useState(entry?.fromOn ?? '')
  const [to, setTo] = useState(entry?.toOn ?? '')
  const [names, setNames] = useState({ name: entry?.name?.['zh-CN'] ?? '', nameEn: entry?.name?.en ?? '' })
  const [week, setWeek] = useState<WeekHours>(entry?.hours ?? {})
  const [tried, setTried] = useState(false)
  const wrong = from === '' || to === '' || from > to
  const done = () =>
    wrong || weekIsWrong(week)
      ? setTried(true)
      : onDone({ fromOn: from, toOn: to, hours: week, ...nameOf(names.name, names.nameEn) })
  return (
    <Sheet
      title={words.period}
      onClose={onClose}
      footer={<Button words={common.done} look="primary" onTap={done} />}
    >
      <Field
        label={`${common.from} – ${common.until}`}
        error={tried && wrong ? common.periodWrong : undefined}
      >
        <View className="pair">
          <Input className="input" kind="date" label={common.from} value={from} onInput={setFrom} />
          <Input className="input" kind="date" label={common.until} value={to} onInput={setTo} />
        </View>
      </Field>
      <NameFields {...names} onChange={more => setNames({ ...names, ...more })} />
      <WeekField label={words.periodHours} week={week} onChange={setWeek} />
      {entry && (
        <View className="sheet-acts">
          <Button words={common.remove} look="danger" small onTap={() => onDone(undefined)} />
        </View>
      )}
    </Sheet>
  )
}

/** One date with hours of its own: sports day; none at all close it. */
export function DateSheet({ entry, onDone, onClose }: EntrySheetProps<DateEntry>) {
  const words = useWords(calendarScreenWords)
  const common = useWords(saveWords)
  const [on, setOn] = useState(entry?.on ?? '')
  const [names, setNames] = useState({ name: entry?.name?.['zh-CN'] ?? '', nameEn: entry?.name?.en ?? '' })
  const [hours, setHours] = useState<OpenHours[]>([...(entry?.hours ?? [])])
  const [tried, setTried] = useState(false)
  const done = () =>
    on === '' || hoursAreWrong(hours)
      ? setTried(true)
      : onDone({ on, hours, ...nameOf(names.name, names.nameEn) })
  return (
    <Sheet
      title={words.dateTitle}
      onClose={onClose}
      footer={<Button words={common.done} look="primary" onTap={done} />}
    >
      <Field label={common.date} error={tried && on === '' ? common.missing : undefined}>
        <Input className="input" kind="date" label={common.date} value={on} onInput={setOn} />
      </Field>
      <NameFields {...names} onChange={more => setNames({ ...names, ...more })} />
      <HoursField
        label={words.dateHours}
        hours={hours}
        onChange={setHours}
        error={tried && hoursAreWrong(hours) ? common.hoursWrong : undefined}
      />
      {entry && (
        <View className="sheet-acts">
          <Button words={common.remove} look="danger" small onTap={() => onDone(undefined)} />
        </View>
      )}
    </Sheet>
  )
}
