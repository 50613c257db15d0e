import { useState, type ReactNode } from 'react'
import type { Colleague } from '@shared/contract/person'
import type { DutyRoster as Roster, DutyShift } from '@shared/contract/settings'
import { dutyWords } from '@shared/copy/clocks-admin'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { findColleagues, saveDuty } from '@/cloud/api'
import { useAnswer } from '@/cloud/use-answer'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { Loaded } from '@/parts/loaded'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { sayMoment } from '@/time/say-time'
import { useServerNow } from '@/time/server-clock'
import { Problems } from '../settings/problems'
import { useSettings } from '../settings/use-settings'
import { DutySheet, type Duty } from './duty-sheet'

type Standing = Roster['standing'][number]

/** Who is on duty outside working hours, and who stands by where no shift is set. */
export default function DutyRoster() {
  const words = useWords(dutyWords)
  const [sheet, setSheet] = useState<ReactNode>()
  const settings = useSettings(({ duty }) => duty)
  const { asked, part, changed, setChanged, saving, save, problems } = settings
  const people = useAnswer('colleagues', () => findColleagues({}))
  const colleagues = people.data?.rows ?? []
  const send = () => void save(duty => saveDuty({ revision: asked.data?.revisions.duty ?? 0, duty }))
  return (
    <Screen
      title={words.title}
      footer={changed && <Button words={words.save} look="primary" busy={saving} onTap={send} />}
      over={sheet}
    >
      <Text className="quiet small">{words.intro}</Text>
      <Loaded asked={asked}>
        {() =>
          part && (
            <>
              <Problems problems={problems} value={part} />
              <StandingBy duty={part} colleagues={colleagues} onChange={setChanged} show={setSheet} />
              <Shifts duty={part} colleagues={colleagues} onChange={setChanged} show={setSheet} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}

interface PartProps {
  duty: Roster
  colleagues: readonly Colleague[]
  onChange: (duty: Roster) => void
  show: (sheet: ReactNode) => void
}

const nameIn = (colleagues: readonly Colleague[], id: string) =>
  colleagues.find(colleague => colleague.id === id)?.name ?? id

const withEntry = <T,>(list: readonly T[], known: T | undefined, entry: T | undefined): T[] => [
  ...list.filter(one => one !== known),
  ...(entry === undefined ? [] : [entry]),
]

function StandingBy({ duty, colleagues, onChange, show }: PartProps) {
  const words = useWords(dutyWords)
  const close = () => show(undefined)
  const edit = (known: Standing | undefined) => {
    const done = (entry: Duty | undefined) => {
      const standing = entry && { person: entry.person, phone: entry.phone }
      onChange({ ...duty, standing: withEntry(duty.standing, known, standing) })
      close()
    }
    show(<DutySheet known={known} colleagues={colleagues} timed={false} onDone={done} onClose={close} />)
  }
  return (
    <Section title={words.standing} more={{ words: words.addStanding, onTap: () => edit(undefined) }}>
      <Card tight>
        {duty.standing.length === 0 && <Row title={<Text className="quiet">{words.standingNone}</Text>} />}
        {duty.standing.map(entry => (
          <Row
            key={entry.person}
            icon="me"
            title={nameIn(colleagues, entry.person)}
            note={entry.phone}
            onTap={() => edit(entry)}
          />
        ))}
      </Card>
    </Section>
  )
}

function Shifts({ duty, colleagues, onChange, show }: PartProps) {
  const words = useWords(dutyWords)
  const times = useWords(spokenTimeWords)
  const now = useServerNow()
  const close = () => show(undefined)
  const edit = (known: DutyShift | undefined) => {
    const done = (entry: Duty | undefined) => {
      const shifts = withEntry(duty.shifts, known, entry as DutyShift | undefined)
      onChange({ ...duty, shifts: shifts.sort((a, b) => a.fromAt - b.fromAt) })
      close()
    }
    show(<DutySheet known={known} colleagues={colleagues} timed onDone={done} onClose={close} />)
  }
  const coming = duty.shifts.filter(({ untilAt }) => untilAt > now)
  const past = duty.shifts.length - coming.length
  return (
    <Section title={words.shifts} more={{ words: words.addShift, onTap: () => edit(undefined) }}>
      <Card tight>
        {coming.length === 0 && <Row title={<Text className="quiet">{words.shiftsNone}</Text>} />}
        {coming.map(shift => (
          <Row
            key={`${shift.person}:${shift.fromAt}`}
            icon="phone"
            title={nameIn(colleagues, shift.person)}
            note={`${words.span(sayMoment(shift.fromAt, now, times), sayMoment(shift.untilAt, now, times))} · ${shift.phone}`}
            value={shift.fromAt <= now ? <Badge icon="check" tone="ok" words={words.now} /> : undefined}
            onTap={() => edit(shift)}
          />
        ))}
      </Card>
      {past > 0 && <Text className="fine">{words.past(past)}</Text>}
    </Section>
  )
}
