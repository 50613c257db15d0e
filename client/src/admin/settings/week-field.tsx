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
  /** Of a department: a weekday without hours of its own is as on the campus. */
  asCampus?: boolean
  onChange: (week: WeekHours) => void
}

const workdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']

/** Open hours by weekday: choose a day, change its hours, or give the same to Monday to Friday. */
export function WeekField({ label, hint, week, asCampus = false, onChange }: WeekFieldProps) {
  const words = useWords(hoursWords)
  const [day, setDay] = useState<Weekday>('mon')
  const hours = week[day] ?? []
  const isClosed = (one: Weekday) => (asCampus ? week[one]?.length === 0 : (week[one]?.length ?? 0) === 0)
  const forget = () => {
    const { [day]: _own, ...others } = week
    onChange(others)
  }
  const put = (days: readonly Weekday[], fresh: OpenHours[]) =>
    onChange({ ...week, ...Object.fromEntries(days.map(one => [one, fresh])) })
  return (
    <Field label={label} hint={hint}>
      <ChoiceChips
        label={label}
        choices={weekdays.map(value => ({
          value,
          words: isClosed(value) ? words.closedDay(words.weekday[value]) : words.weekday[value],
        }))}
        chosen={day}
        onChoose={setDay}
      />
      <HoursField
        label={words.hoursOf(words.weekday[day])}
        hours={hours}
        none={asCampus && week[day] === undefined ? words.asCampus : undefined}
        onChange={fresh => put([day], fresh)}
      />
      {asCampus && week[day] !== undefined && <Button words={words.asCampus} small onTap={forget} />}
      <Button words={words.sameAll} small onTap={() => put(workdays, [...hours])} />
      <Text className="fine">{words.breakHint}</Text>
    </Field>
  )
}
