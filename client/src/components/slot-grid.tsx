import { Press, Text, View } from '@/primitives'
import { Icon } from './icon'

export type SlotState = 'free' | 'taken' | 'chosen' | 'past'

export interface Slot {
  key: string
  /** Wall times HH:MM. */
  from: string
  to: string
  state: SlotState
}

interface SlotGridProps {
  label: string
  slots: readonly Slot[]
  words: Readonly<Record<SlotState, string>>
  onTap: (slot: Slot) => void
}

/** The hours of a day as boxes: free, taken, chosen; each says so in words, too. */
export function SlotGrid({ label, slots, words, onTap }: SlotGridProps) {
  return (
    <View className="slots" role="group" label={label}>
      {slots.map(slot => (
        <Press
          key={slot.key}
          className={`slot slot-${slot.state}`}
          role="checkbox"
          checked={slot.state === 'chosen'}
          label={`${slot.from}–${slot.to} ${words[slot.state]}`}
          disabled={slot.state === 'taken' || slot.state === 'past'}
          onTap={() => onTap(slot)}
        >
          <Text className="slot-time numbers">{slot.from}</Text>
          <View className="slot-word">
            {slot.state === 'chosen' && <Icon name="check" size="small" />}
            <Text>{words[slot.state]}</Text>
          </View>
        </Press>
      ))}
    </View>
  )
}

export interface DayChoice {
  on: string
  /** 周三 */
  weekday: string
  /** 11/21 */
  date: string
  closed: boolean
}

interface DayStripProps {
  label: string
  days: readonly DayChoice[]
  chosen: string
  onChoose: (on: string) => void
}

/** The next days side by side, to be pushed with a finger. */
export function DayStrip({ label, days, chosen, onChoose }: DayStripProps) {
  return (
    <View className="days" role="radiogroup" label={label}>
      {days.map(day => (
        <Press
          key={day.on}
          className={`day${day.on === chosen ? ' day-chosen' : ''}`}
          role="radio"
          checked={day.on === chosen}
          label={`${day.on} ${day.weekday}`}
          disabled={day.closed}
          onTap={() => onChoose(day.on)}
        >
          <Text className="day-week">{day.weekday}</Text>
          <Text className="day-date numbers">{day.date}</Text>
        </Press>
      ))}
    </View>
  )
}
