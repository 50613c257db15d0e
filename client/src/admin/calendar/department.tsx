import { useState, type ReactNode } from 'react'
import type { CalendarVariant } from '@shared/contract/calendar'
import { calendarScreenWords, saveWords } from '@shared/copy/settings-admin'
import { saveVariants } from '@/cloud/api'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { Field } from '@/components/field'
import { Row } from '@/components/row'
import { Sheet } from '@/components/sheet'
import { Input, Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { SettingsScreen } from '../settings/settings-screen'
import { useSaving } from '../settings/use-saving'
import { useSettings } from '../settings/use-settings'
import { useDepartments } from './departments'
import { LayerSections } from './layers'

const fresh = (id: string): CalendarVariant => ({
  ...{ id, weeklyHours: {}, periods: [], dateHours: [], breaks: [], worksOn: [] },
})

/** What one department does differently: its weekdays replace the campus's, its periods and dates come on top. */
export function DepartmentCalendar({ id }: { id: string }) {
  const words = useWords(calendarScreenWords)
  const name = useDepartments().find(({ value }) => value === id)?.words ?? id
  const [sheet, setSheet] = useState<ReactNode>()
  const settings = useSettings(({ variants }) => [...variants])
  const { asked, part, setChanged } = settings
  const saving = useSaving(settings, (reason, variants) =>
    saveVariants({ revision: asked.data?.revisions.variants ?? 0, reason, variants }),
  )
  const variant = part?.find(known => known.id === id) ?? fresh(id)
  const others = (part ?? []).filter(known => known.id !== id)
  const put = (more: Partial<CalendarVariant>) => setChanged([...others, { ...variant, ...more }])
  return (
    <SettingsScreen title={name} settings={settings} saving={saving} saveText={words.saveText} sheet={sheet}>
      {all => (
        <>
          <LayerSections asCampus layers={variant} onChange={put} show={setSheet} />
          <WorksOn dates={variant.worksOn} onChange={worksOn => put({ worksOn })} show={setSheet} />
          {all.includes(variant) && (
            <Button words={words.removeVariant} look="danger" onTap={() => setChanged(others)} />
          )}
        </>
      )}
    </SettingsScreen>
  )
}

interface WorksOnProps {
  dates: readonly string[]
  onChange: (dates: string[]) => void
  show: (sheet: ReactNode) => void
}

/** Public holidays on which this department works all the same. */
function WorksOn({ dates, onChange, show }: WorksOnProps) {
  const words = useWords(calendarScreenWords)
  const common = useWords(saveWords)
  const close = () => show(undefined)
  const add = (on: string) => {
    onChange([...new Set([...dates, on])].sort())
    close()
  }
  return (
    <Section
      title={words.worksOn}
      more={{ words: words.addWorksOn, onTap: () => show(<DateQuestion onDone={add} onClose={close} />) }}
    >
      <Text className="fine">{words.worksOnHint}</Text>
      <Card tight>
        {dates.length === 0 && <Row title={<Text className="quiet">{words.worksOnNone}</Text>} />}
        {dates.map(on => (
          <Row
            key={on}
            title={on}
            mark="close"
            label={`${on} ${common.remove}`}
            onTap={() => onChange(dates.filter(known => known !== on))}
          />
        ))}
      </Card>
    </Section>
  )
}

function DateQuestion({ onDone, onClose }: { onDone: (on: string) => void; onClose: () => void }) {
  const words = useWords(calendarScreenWords)
  const common = useWords(saveWords)
  const [on, setOn] = useState('')
  return (
    <Sheet
      title={words.worksOn}
      onClose={onClose}
      footer={<Button words={common.done} look="primary" disabled={on === ''} onTap={() => onDone(on)} />}
    >
      <Field label={common.date}>
        <Input className="input" kind="date" label={common.date} value={on} onInput={setOn} />
      </Field>
    </Sheet>
  )
}
