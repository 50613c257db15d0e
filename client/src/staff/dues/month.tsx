import type { CalendarDay } from '@shared/contract/settings'
import { duesWords } from '@shared/copy/deadlines'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

interface MonthProps {
  days: readonly CalendarDay[]
  today: string
  chosen: string
  onChoose: (on: string) => void
}

const closed: ReadonlySet<CalendarDay['kind']> = new Set(['restDay', 'holiday'])

const classOf = (day: CalendarDay, { today, chosen }: MonthProps) =>
  [
    'month-day',
    closed.has(day.kind) ? 'month-closed' : '',
    day.on === today ? 'month-today' : '',
    day.on === chosen ? 'month-chosen' : '',
  ].join(' ')

/** Weeks of a calendar: rest days, make-up workdays, and how much falls due on each. */
export function Month(props: MonthProps) {
  const words = useWords(duesWords)
  return (
    <View className="month" role="list">
      {words.weekdays.map(name => (
        <Text key={name} className="month-head fine" silent>
          {name}
        </Text>
      ))}
      {props.days.map(day => (
        <Press
          key={day.on}
          className={classOf(day, props)}
          label={`${day.on} ${day.name ?? ''} ${words.dueOf(day.due, day.late)}`}
          onTap={() => props.onChoose(day.on)}
        >
          <Text className="month-number numbers">{String(Number(day.on.slice(8)))}</Text>
          <Text className="month-mark">{words.mark[day.kind]}</Text>
          {day.due > 0 ? (
            <Text className={`month-due numbers${day.late > 0 ? ' month-late' : ''}`}>
              {day.late > 0 ? `!${day.due}` : String(day.due)}
            </Text>
          ) : (
            <View className="month-none" silent />
          )}
        </Press>
      ))}
    </View>
  )
}
