import { useState } from 'react'
import type { OpenHours, WeekHours } from '@shared/contract/calendar'
import { weekdays, type Weekday } from '@shared/contract/words'
import { hoursWords } from '@shared/copy/settings-admin'
import { Button } from '@/components/button'
import { ChoiceChips } from '@/components/choice'
import { Field } from '@/components/field'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { HoursField } from './hours-field'

interface WeekFieldProps {
  label: string
  hint?: string
  week: WeekHours
  onChange: (week: WeekHours) => void
}

const workdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']

/** Open hours by weekday: choose a day, change its hours, or give the same to Monday to Friday. */
export function WeekField({ label, hint, week, onChange }: WeekFieldProps) {
  const words = useWords(hoursWords)
  const [day, setDay] = useState<Weekday>('mon')
  const hours = week[day] ?? []
  const put = (days: readonly Weekday[], fresh: OpenHours[]) =>
    onChange({ ...week, ...Object.fromEntries(days.map(one => [one, fresh])) })
  return (
    <Field label={label} hint={hint}>
      <ChoiceChips
        label={label}
        choices={weekdays.map(value => ({
          value,
          words:
            (week[value]?.length ?? 0) > 0 ? words.weekday[value] : words.closedDay(words.weekday[value]),
        }))}
        chosen={day}
        onChoose={setDay}
      />
      <HoursField
        label={words.hoursOf(words.weekday[day])}
        hours={hours}
        onChange={fresh => put([day], fresh)}
      />
      <Button words={words.sameAll} small onTap={() => put(workdays, [...hours])} />
      <Text className="fine">{words.breakHint}</Text>
    </Field>
  )
}
