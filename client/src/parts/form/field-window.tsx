import type { FieldOf, TimeWindow } from '@shared/contract/form'
import { formScreenWords } from '@shared/copy/form-screen'
import { isRecord } from '@shared/domain/forms-outcome'
import { Field as Question } from '@/components/field'
import { DayStrip, SlotGrid, type Slot } from '@/components/slot-grid'
import { Input, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { campusFieldsOf } from '@/time/campus-time'
import { serverNow } from '@/time/server-clock'
import { daysAllowed } from './field-dates'
import { useQuestion } from './field-words'
import type { PartProps } from './part-props'
import { afterTap, daysOf, piecesOf } from './slots'
import { textIn } from './typed'
import { useTaken } from './use-taken'

const windowIn = (value: unknown): Partial<TimeWindow> =>
  isRecord(value) ? { on: textIn(value.on), from: textIn(value.from), to: textIn(value.to) } : {}

/** More pieces than this are a form, not a picture: then two times are asked for. */
const MOST_PIECES = 32

/** A day, and a stretch of it; where something is booked, what is still free. */
export function TimeWindowPart(props: PartProps<'timeWindow'>) {
  const words = useWords(formScreenWords)
  const question = useQuestion(props)
  const { field, value, onChange, context, booking } = props
  const window = windowIn(value)
  const resource = booking?.booking.resources.find(({ id }) => id === booking.resource)
  const days = daysOf(field, context.todayOn, words.weekdays, resource?.weekdays)
  if (booking && !resource) {
    return (
      <Question {...question}>
        <Text className="quiet small">{words.chooseRoomFirst}</Text>
      </Question>
    )
  }
  const chooseDay = (on: string) => onChange({ ...window, on, from: '', to: '' })
  return (
    <Question {...question}>
      {days ? (
        <DayStrip
          label={`${question.label} ${words.day}`}
          days={days}
          chosen={window.on ?? ''}
          onChoose={chooseDay}
        />
      ) : (
        <Input
          className="input"
          kind="date"
          label={`${question.label} ${words.day}`}
          value={window.on ?? ''}
          onInput={chooseDay}
          placeholder={words.dateEmpty}
          {...daysAllowed(field, context.todayOn)}
        />
      )}
      {window.on && <Stretch {...props} window={{ ...window, on: window.on }} />}
    </Question>
  )
}

type StretchProps = PartProps<'timeWindow'> & { window: Partial<TimeWindow> & { on: string } }

const isPast = (on: string, from: string): boolean => {
  const now = campusFieldsOf(serverNow())
  return on < now.on || (on === now.on && from <= now.wall)
}

const piecesFor = ({ field, booking, window }: StretchProps) =>
  piecesOf(
    field,
    booking?.booking.resources.find(({ id }) => id === booking.resource),
    window.on,
  )

function Stretch(props: StretchProps) {
  const words = useWords(formScreenWords)
  const language = usePreferences(now => now.language)
  const { window, onChange, booking, field } = props
  const taken = useTaken(booking, window.on)
  const pieces = piecesFor(props)
  if (pieces.length === 0) return <Text className="quiet small">{words.closedThatDay}</Text>
  if (pieces.length > MOST_PIECES) return <TwoTimes {...props} />
  const slots = pieces.map(({ key, from, to }): Slot => {
    const chosen =
      window.from !== undefined && window.from !== '' && from >= window.from && to <= (window.to ?? '')
    const state = isPast(window.on, from)
      ? 'past'
      : taken.keys.has(key)
        ? 'taken'
        : chosen
          ? 'chosen'
          : 'free'
    return { key, from, to, state }
  })
  return (
    <>
      {taken.unknown && <Text className="fine">{words.slotsUnknown}</Text>}
      <SlotGrid
        label={field.label[language]}
        slots={slots}
        words={words.slot}
        onTap={slot => onChange(afterTap(window, slot, window.on, slots))}
      />
      <View className="fine" live="polite">
        {window.from && window.to ? words.chosenSlots(window.on, window.from, window.to) : words.chooseSlots}
      </View>
    </>
  )
}

function TwoTimes({ field, window, onChange, error }: StretchProps & { field: FieldOf<'timeWindow'> }) {
  const words = useWords(formScreenWords)
  const language = usePreferences(now => now.language)
  const part = (name: 'from' | 'to') => (
    <View className="pair-part">
      <Text className="fine">{words[name]}</Text>
      <Input
        className="input"
        kind="time"
        label={`${field.label[language]} ${words[name]}`}
        value={window[name] ?? ''}
        onInput={time => onChange({ ...window, [name]: time })}
        placeholder={words.timeEmpty}
        invalid={error !== undefined}
      />
    </View>
  )
  return (
    <View className="pair">
      {part('from')}
      {part('to')}
    </View>
  )
}
