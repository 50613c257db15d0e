import { useState } from 'react'
import type { Colleague } from '@shared/contract/person'
import { dutyWords } from '@shared/copy/clocks-admin'
import { PHONE, PHONE_CHARACTERS } from '@/cloud/limits'
import { Button } from '@/components/button'
import { ChoiceList } from '@/components/choice'
import { Field, TextField } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Input, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { campusFieldsOf, instantOfCampus } from '@/time/campus-time'
import { serverNow } from '@/time/server-clock'
import '../settings/settings.css'

/** Somebody reachable, and, for a shift, from when until when. */
export interface Duty {
  person: string
  phone: string
  fromAt?: number
  untilAt?: number
}

interface DutySheetProps {
  known: Duty | undefined
  colleagues: readonly Colleague[]
  /** Whether it is a shift with a beginning and an end. */
  timed: boolean
  /** Undefined: it is taken away. */
  onDone: (duty: Duty | undefined) => void
  onClose: () => void
}

const MOST_SHOWN = 8
const HOUR_MS = 3_600_000

const found = (colleagues: readonly Colleague[], name: string, person: string | undefined) =>
  colleagues
    .filter(({ id, name: known }) => (name === '' ? id === person : known.includes(name)))
    .slice(0, MOST_SHOWN)
    .map(colleague => ({ value: colleague.id, words: colleague.name }))

/** Who is on duty, how they are reached, and when. */
export function DutySheet({ known, colleagues, timed, onDone, onClose }: DutySheetProps) {
  const words = useWords(dutyWords)
  const [person, setPerson] = useState(known?.person)
  const [name, setName] = useState('')
  const [phone, setPhone] = useState(known?.phone ?? '')
  const [from, setFrom] = useState(campusFieldsOf(known?.fromAt ?? serverNow()))
  const [until, setUntil] = useState(campusFieldsOf(known?.untilAt ?? serverNow() + 12 * HOUR_MS))
  const [tried, setTried] = useState(false)
  const reachable = person !== undefined && phone.trim().length >= 5 && PHONE.test(phone.trim())
  const fromAt = instantOfCampus(from.on, from.wall)
  const untilAt = instantOfCampus(until.on, until.wall)
  const inOrder = !timed || (fromAt !== undefined && untilAt !== undefined && fromAt < untilAt)
  const done = () => {
    if (!reachable || !inOrder) return setTried(true)
    const when = timed && fromAt !== undefined && untilAt !== undefined ? { fromAt, untilAt } : {}
    onDone({ person, phone: phone.trim(), ...when })
  }
  return (
    <Sheet
      title={words.title2}
      onClose={onClose}
      footer={<Button words={words.done} look="primary" onTap={done} />}
    >
      <Field label={words.person} error={tried && !reachable ? words.missing : undefined}>
        <TextField label={words.find} value={name} onInput={setName} maxLength={20} />
        <ChoiceList
          label={words.person}
          choices={found(colleagues, name, person)}
          chosen={person}
          onChoose={setPerson}
        />
      </Field>
      <TextField
        label={words.phone}
        kind="phone"
        value={phone}
        onInput={setPhone}
        maxLength={PHONE_CHARACTERS}
      />
      {timed && (
        <>
          <MomentField label={words.from} moment={from} onChange={setFrom} error={undefined} />
          <MomentField
            label={words.until}
            moment={until}
            onChange={setUntil}
            error={tried && !inOrder ? words.timesWrong : undefined}
          />
        </>
      )}
      {known && (
        <View className="sheet-acts">
          <Button words={words.remove} look="danger" small onTap={() => onDone(undefined)} />
        </View>
      )}
    </Sheet>
  )
}

interface MomentFieldProps {
  label: string
  moment: { on: string; wall: string }
  onChange: (moment: { on: string; wall: string }) => void
  error: string | undefined
}

function MomentField({ label, moment, onChange, error }: MomentFieldProps) {
  return (
    <Field label={label} error={error}>
      <View className="pair">
        <Input
          className="input"
          kind="date"
          label={label}
          value={moment.on}
          onInput={on => onChange({ ...moment, on })}
        />
        <Input
          className="input"
          kind="time"
          label={label}
          value={moment.wall}
          onInput={wall => onChange({ ...moment, wall })}
        />
      </View>
    </Field>
  )
}
