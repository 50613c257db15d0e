import { useState } from 'react'
import type { Calendar, OpenHours } from '@shared/contract/calendar'
import { weekdays, type Weekday } from '@shared/contract/words'
import { calendarScreenWords, hoursWords, saveWords } from '@shared/copy/settings-admin'
import { Button } from '@/components/button'
import { ChoiceChips } from '@/components/choice'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Input, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { HoursField, hoursAreWrong } from '../settings/hours-field'

export type BreakEntry = Calendar['breaks'][number]

const kinds = ['everyDay', 'weekday', 'date'] as const
type Kind = (typeof kinds)[number]

const MIDDAY: OpenHours[] = [['12:00', '14:00']]

const kindOf = (entry: BreakEntry | undefined): Kind => {
  if (entry?.on !== undefined) return 'date'
  return entry?.weekday === undefined ? 'everyDay' : 'weekday'
}

interface BreakSheetProps {
  /** Undefined: a new one. */
  entry: BreakEntry | undefined
  /** Undefined: it is taken away. */
  onDone: (entry: BreakEntry | undefined) => void
  onClose: () => void
}

/** Time in which nobody works although the office is open: every day, on one weekday, or on one date. */
export function BreakSheet({ entry, onDone, onClose }: BreakSheetProps) {
  const words = useWords(calendarScreenWords)
  const common = useWords(saveWords)
  const days = useWords(hoursWords).weekday
  const [kind, setKind] = useState(kindOf(entry))
  const [weekday, setWeekday] = useState<Weekday>(entry?.weekday ?? 'wed')
  const [on, setOn] = useState(entry?.on ?? '')
  const [hours, setHours] = useState<OpenHours[]>([...(entry?.hours ?? MIDDAY)])
  const [tried, setTried] = useState(false)
  const dateMissing = kind === 'date' && on === ''
  const hoursWrong = hours.length === 0 || hoursAreWrong(hours)
  const done = () => {
    if (dateMissing || hoursWrong) return setTried(true)
    onDone({ ...(kind === 'date' ? { on } : kind === 'weekday' ? { weekday } : {}), hours })
  }
  return (
    <Sheet
      title={words.breakTitle}
      onClose={onClose}
      footer={<Button words={common.done} look="primary" onTap={done} />}
    >
      <Field label={words.breakWhen}>
        <ChoiceChips
          label={words.breakWhen}
          choices={kinds.map(value => ({ value, words: words.breakKinds[value] }))}
          chosen={kind}
          onChoose={setKind}
        />
      </Field>
      {kind === 'weekday' && (
        <Field label={words.breakKinds.weekday}>
          <ChoiceChips
            label={words.breakKinds.weekday}
            choices={weekdays.map(value => ({ value, words: days[value] }))}
            chosen={weekday}
            onChoose={setWeekday}
          />
        </Field>
      )}
      {kind === 'date' && (
        <Field label={common.date} error={tried && dateMissing ? common.missing : undefined}>
          <Input className="input" kind="date" label={common.date} value={on} onInput={setOn} />
        </Field>
      )}
      <HoursField
        label={words.breakHours}
        hours={hours}
        none={words.breakNone}
        onChange={setHours}
        error={tried && hoursWrong ? words.breakWrong : undefined}
      />
      {entry && (
        <View className="sheet-acts">
          <Button words={common.remove} look="danger" small onTap={() => onDone(undefined)} />
        </View>
      )}
    </Sheet>
  )
}
