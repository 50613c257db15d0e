import { useState, type ReactNode } from 'react'
import type { Calendar } from '@shared/contract/calendar'
import { calendarScreenWords, hoursWords } from '@shared/copy/settings-admin'
import { Badge } from '@/components/badge'
import { Card, Section } from '@/components/card'
import { ChoiceChips, SwitchRow } from '@/components/choice'
import { Row } from '@/components/row'
import { Text } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { DaySheet, entriesOf, runsOf, withEntries, type DayEntry } from './day-sheet'

interface HolidaysProps {
  calendar: Calendar
  years: readonly number[]
  onChange: (calendar: Calendar) => void
  show: (sheet: ReactNode) => void
}

/** Public holidays and make-up workdays of a year, by hand; and whether the year is complete. */
export function Holidays({ calendar, years, onChange, show }: HolidaysProps) {
  const words = useWords(calendarScreenWords)
  const [year, setYear] = useState(String(years[1]))
  const all = entriesOf(calendar)
  const shown = all.filter(({ on }) => on.startsWith(year))
  const edit = (entry: DayEntry | undefined) => {
    const others = all.filter(day => day !== entry)
    const put = (entries: DayEntry[]) => {
      onChange(withEntries(calendar, entries))
      show(undefined)
    }
    const fresh: DayEntry = { on: `${year}-01-01`, kind: 'holiday', like: 'mon', name: '', nameEn: '' }
    show(
      <DaySheet
        entry={entry ?? fresh}
        isNew={entry === undefined}
        onDone={done => put([...others, done].sort((a, b) => (a.on < b.on ? -1 : 1)))}
        onRemove={() => put(others)}
        onClose={() => show(undefined)}
      />,
    )
  }
  const covered = calendar.coveredYears.includes(Number(year))
  const cover = (on: boolean) => {
    const others = calendar.coveredYears.filter(known => known !== Number(year))
    onChange({ ...calendar, coveredYears: on ? [...others, Number(year)].sort() : others })
  }
  return (
    <Section title={words.holidays(year)} more={{ words: words.addDay, onTap: () => edit(undefined) }}>
      <ChoiceChips
        label={words.years}
        choices={years.map(value => ({ value: String(value), words: String(value) }))}
        chosen={year}
        onChoose={setYear}
      />
      <Card tight>
        {shown.length === 0 && <Row title={<Text className="quiet">{words.noDays}</Text>} />}
        {runsOf(shown).map(run => (
          <Run key={`${run[0]?.kind}:${run[0]?.on}`} run={run} onEdit={edit} />
        ))}
        <SwitchRow words={words.addYear} on={covered} onChange={cover} />
      </Card>
    </Section>
  )
}

interface RunProps {
  run: readonly DayEntry[]
  onEdit: (entry: DayEntry) => void
}

/** A festival as one row; its days stand below it once it is tapped. */
function Run({ run, onEdit }: RunProps) {
  const words = useWords(calendarScreenWords)
  const language = usePreferences(now => now.language)
  const [open, setOpen] = useState(false)
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return null
  if (first === last) return <DayRow entry={first} onTap={() => onEdit(first)} />
  const name = language === 'en' ? first.nameEn : first.name
  return (
    <>
      <Row
        title={name || words.kinds.holiday}
        note={`${first.on} – ${last.on}`}
        value={<Badge icon="leave" words={words.daysOff(run.length)} />}
        onTap={() => setOpen(!open)}
      />
      {open && run.map(entry => <DayRow key={entry.on} entry={entry} onTap={() => onEdit(entry)} />)}
    </>
  )
}

function DayRow({ entry, onTap }: { entry: DayEntry; onTap: () => void }) {
  const words = useWords(calendarScreenWords)
  const days = useWords(hoursWords).weekday
  const language = usePreferences(now => now.language)
  const name = language === 'en' ? entry.nameEn : entry.name
  return (
    <Row
      title={name ? `${entry.on} ${name}` : entry.on}
      value={
        entry.kind === 'holiday' ? (
          <Badge icon="leave" words={words.kinds.holiday} />
        ) : (
          <Badge icon="badge" tone="campus" words={words.likeDay(days[entry.like])} />
        )
      }
      onTap={onTap}
    />
  )
}
