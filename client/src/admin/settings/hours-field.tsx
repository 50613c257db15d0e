import type { OpenHours } from '@shared/contract/calendar'
import { hoursWords } from '@shared/copy/settings-admin'
import { Button, IconButton } from '@/components/button'
import { Field } from '@/components/field'
import { Input, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import './settings.css'

const MORNING: OpenHours = ['08:30', '12:00']
const AFTERNOON: OpenHours = ['14:00', '17:30']
const MOST = 6

interface HoursFieldProps {
  label: string
  hours: readonly OpenHours[]
  onChange: (hours: OpenHours[]) => void
  error?: string | undefined
  /** Said where there are none; that it is closed, where left out. */
  none?: string | undefined
}

/** The open hours of a day, one line for each stretch, so that the midday break exists. */
export function HoursField({ label, hours, onChange, error, none }: HoursFieldProps) {
  const words = useWords(hoursWords)
  const put = (at: number, stretch: OpenHours) =>
    onChange(hours.map((known, index) => (index === at ? stretch : known)))
  return (
    <Field label={label} error={error}>
      {hours.length === 0 && <Text className="quiet small">{none ?? words.closed}</Text>}
      {hours.map(([from, to], at) => (
        <View key={at} className="hours-line">
          <Input
            className="input"
            kind="time"
            label={words.from}
            value={from}
            onInput={value => put(at, [value, to])}
          />
          <Text>–</Text>
          <Input
            className="input"
            kind="time"
            label={words.to}
            value={to}
            onInput={value => put(at, [from, value])}
          />
          <IconButton
            icon="close"
            label={words.remove}
            onTap={() => onChange(hours.filter((_, index) => index !== at))}
          />
        </View>
      ))}
      {hours.length < MOST && (
        <Button
          words={words.add}
          icon="plus"
          small
          onTap={() => onChange([...hours, hours.length === 0 ? MORNING : AFTERNOON])}
        />
      )}
    </Field>
  )
}

/** Hours in the wrong order or over each other, before the server says so. */
export const hoursAreWrong = (hours: readonly OpenHours[]): boolean => {
  const sorted = [...hours].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.some(([from, to], index) => from >= to || from < (sorted[index - 1]?.[1] ?? ''))
}
