import { useState, type ReactNode } from 'react'
import type { Calendar } from '@shared/contract/calendar'
import type { SettingsAnswer } from '@shared/contract/settings'
import { calendarScreenWords, hoursWords } from '@shared/copy/settings-admin'
import { saveCalendar } from '@/cloud/api'
import { Button } from '@/components/button'
import { Card, Note, Section } from '@/components/card'
import { Row } from '@/components/row'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { campusFieldsOf } from '@/time/campus-time'
import { serverNow } from '@/time/server-clock'
import { SettingsScreen } from '../settings/settings-screen'
import { sayHours } from '../settings/say-hours'
import { useSaving } from '../settings/use-saving'
import { useSettings } from '../settings/use-settings'
import { Departments } from './departments'
import { Holidays } from './holidays'
import { ImportSheet } from './import-sheet'
import { LayerSections } from './layers'
import { Moved } from './moved'
import { HoursSheet } from './layer-sheets'

/** The years somebody may want to see or import: the last, this, and the next two. */
const yearsNow = (): number[] => {
  const year = Number(campusFieldsOf(serverNow()).on.slice(0, 4))
  return [year - 1, year, year + 1, year + 2]
}

/** The working calendar of the campus, as an administrator keeps it. */
export function CampusCalendar() {
  const words = useWords(calendarScreenWords)
  const [sheet, setSheet] = useState<ReactNode>()
  const settings = useSettings(({ calendar }) => calendar)
  const { asked, setChanged } = settings
  const saving = useSaving(settings, (reason, calendar) =>
    saveCalendar({ revision: asked.data?.revisions.calendar ?? 0, reason, calendar }),
  )
  const importYear = () =>
    setSheet(
      <ImportSheet
        years={[...new Set([...(asked.data?.missingYears ?? []), ...yearsNow().slice(1)])]}
        revision={asked.data?.revisions.calendar ?? 0}
        onClose={() => setSheet(undefined)}
        onSaved={() => {
          setSheet(undefined)
          asked.again()
        }}
      />,
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
      {(calendar, known) => (
        <>
          <State known={known} onImport={importYear} canImport={settings.changed === undefined} />
          <LayerSections
            layers={calendar}
            onChange={layers => setChanged({ ...calendar, ...layers })}
            show={setSheet}
          />
          <Waking calendar={calendar} onChange={setChanged} show={setSheet} />
          <Holidays calendar={calendar} years={yearsNow()} onChange={setChanged} show={setSheet} />
          <Departments variants={known.variants} show={setSheet} />
        </>
      )}
    </SettingsScreen>
  )
}

interface StateProps {
  known: SettingsAnswer
  onImport: () => void
  canImport: boolean
}

/** What is missing, and how far the last change has come. */
function State({ known: { missingYears, recomputation }, onImport, canImport }: StateProps) {
  const words = useWords(calendarScreenWords)
  const hours = useWords(hoursWords)
  return (
    <>
      {missingYears.length > 0 && (
        <Note tone="warn" icon="alert">
          <Text>{words.missing(missingYears.join(hours.and))}</Text>
        </Note>
      )}
      {recomputation && <Moved recomputation={recomputation} />}
      {canImport && <Button words={words.import} icon="paper" onTap={onImport} />}
    </>
  )
}

interface WakingProps {
  calendar: Calendar
  onChange: (calendar: Calendar) => void
  show: (sheet: ReactNode) => void
}

function Waking({ calendar, onChange, show }: WakingProps) {
  const words = useWords(calendarScreenWords)
  const hours = useWords(hoursWords)
  const close = () => show(undefined)
  const edit = () =>
    show(
      <HoursSheet
        title={words.waking}
        hours={[calendar.wakingHours]}
        onClose={close}
        onDone={([wakingHours]) => {
          if (wakingHours) onChange({ ...calendar, wakingHours })
          close()
        }}
      />,
    )
  return (
    <Section title={words.waking}>
      <Card tight>
        <Row
          icon="phone"
          title={sayHours([calendar.wakingHours], hours)}
          note={words.wakingHint}
          onTap={edit}
        />
      </Card>
    </Section>
  )
}
