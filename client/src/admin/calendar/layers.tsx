import type { ReactNode } from 'react'
import type { CalendarVariant } from '@shared/contract/calendar'
import { calendarScreenWords, hoursWords } from '@shared/copy/settings-admin'
import { Card, Section } from '@/components/card'
import { Row } from '@/components/row'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { usePreferences } from '@/theme/preferences'
import { sayHours, sayWeek } from '../settings/say-hours'
import { BreakSheet, type BreakEntry } from './break-sheet'
import { DateSheet, PeriodSheet, WeekSheet, type DateEntry, type PeriodEntry } from './layer-sheets'

/** What the campus and a department that differs have in common. */
export type Layers = Pick<CalendarVariant, 'weeklyHours' | 'periods' | 'dateHours' | 'breaks'>

interface LayersProps {
  layers: Layers
  onChange: (layers: Layers) => void
  /** Lays a sheet over the screen; undefined takes it away. */
  show: (sheet: ReactNode) => void
  /** Of a department: what it does not say is as on the campus. */
  asCampus?: boolean
}

const put = <T,>(list: readonly T[], at: number, entry: T | undefined): T[] => {
  if (entry === undefined) return list.filter((_, index) => index !== at)
  return at === list.length ? [...list, entry] : list.map((known, index) => (index === at ? entry : known))
}

/** Weekly hours, vacations, single days and breaks: seen as sentences, changed in a sheet. */
export function LayerSections({ layers, onChange, show, asCampus = false }: LayersProps) {
  const words = useWords(calendarScreenWords)
  const hours = useWords(hoursWords)
  const close = () => show(undefined)
  const lines = sayWeek(layers.weeklyHours, hours, asCampus)
  const none = asCampus ? hours.asCampus : hours.closed
  const editWeek = () =>
    show(
      <WeekSheet
        title={words.week}
        week={layers.weeklyHours}
        asCampus={asCampus}
        onClose={close}
        onDone={weeklyHours => {
          onChange({ ...layers, weeklyHours })
          close()
        }}
      />,
    )
  return (
    <>
      <Section title={words.week}>
        <Card tight>
          <Row
            icon="clock"
            title={lines.length === 0 ? none : <Lines lines={lines} />}
            label={words.week}
            onTap={editWeek}
          />
        </Card>
      </Section>
      <Periods layers={layers} onChange={onChange} show={show} />
      <Dates layers={layers} onChange={onChange} show={show} />
      <Breaks layers={layers} onChange={onChange} show={show} />
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map(line => (
        <View key={line}>{line}</View>
      ))}
    </>
  )
}

function Periods({ layers, onChange, show }: LayersProps) {
  const words = useWords(calendarScreenWords)
  const hours = useWords(hoursWords)
  const language = usePreferences(now => now.language)
  const edit = (at: number) => {
    const done = (entry: PeriodEntry | undefined) => {
      onChange({ ...layers, periods: put(layers.periods, at, entry) })
      show(undefined)
    }
    show(<PeriodSheet entry={layers.periods[at]} onDone={done} onClose={() => show(undefined)} />)
  }
  return (
    <Section
      title={words.periods}
      more={{ words: words.addPeriod, onTap: () => edit(layers.periods.length) }}
    >
      <Text className="fine">{words.periodsHint}</Text>
      {layers.periods.length > 0 && (
        <Card tight>
          {layers.periods.map(({ fromOn, toOn, name, hours: week }, at) => (
            <Row
              key={`${fromOn}:${at}`}
              title={name?.[language] ?? `${fromOn} – ${toOn}`}
              note={[`${fromOn} – ${toOn}`, ...sayWeek(week, hours)].join(' · ')}
              onTap={() => edit(at)}
            />
          ))}
        </Card>
      )}
    </Section>
  )
}

function Dates({ layers, onChange, show }: LayersProps) {
  const words = useWords(calendarScreenWords)
  const hours = useWords(hoursWords)
  const language = usePreferences(now => now.language)
  const edit = (at: number) => {
    const done = (entry: DateEntry | undefined) => {
      onChange({ ...layers, dateHours: put(layers.dateHours, at, entry) })
      show(undefined)
    }
    show(<DateSheet entry={layers.dateHours[at]} onDone={done} onClose={() => show(undefined)} />)
  }
  return (
    <Section title={words.dates} more={{ words: words.addDate, onTap: () => edit(layers.dateHours.length) }}>
      <Text className="fine">{words.datesHint}</Text>
      {layers.dateHours.length > 0 && (
        <Card tight>
          {layers.dateHours.map(({ on, name, hours: open }, at) => (
            <Row
              key={`${on}:${at}`}
              title={name ? `${on} ${name[language]}` : on}
              note={sayHours(open, hours)}
              onTap={() => edit(at)}
            />
          ))}
        </Card>
      )}
    </Section>
  )
}

function Breaks({ layers, onChange, show }: LayersProps) {
  const words = useWords(calendarScreenWords)
  const hours = useWords(hoursWords)
  const edit = (at: number) => {
    const done = (entry: BreakEntry | undefined) => {
      onChange({ ...layers, breaks: put(layers.breaks, at, entry) })
      show(undefined)
    }
    show(<BreakSheet entry={layers.breaks[at]} onDone={done} onClose={() => show(undefined)} />)
  }
  const when = ({ on, weekday }: BreakEntry) =>
    on ?? (weekday === undefined ? words.breakKinds.everyDay : words.everyWeekday(hours.weekday[weekday]))
  return (
    <Section title={words.breaks} more={{ words: words.addBreak, onTap: () => edit(layers.breaks.length) }}>
      <Text className="fine">{words.breaksHint}</Text>
      {layers.breaks.length > 0 && (
        <Card tight>
          {layers.breaks.map((entry, at) => (
            <Row
              key={`${when(entry)}:${at}`}
              title={when(entry)}
              note={sayHours(entry.hours, hours)}
              onTap={() => edit(at)}
            />
          ))}
        </Card>
      )}
    </Section>
  )
}
