import { useState } from 'react'
import type { Budget, TimeKind } from '@shared/contract/clock'
import { itemsEditorWords } from '@shared/copy/items-editor'
import { fenOf, yuanOf } from '@shared/domain/forms-money'
import { ChoiceChips } from '@/components/choice'
import { Field } from '@/components/field'
import { Input, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { hoursIn } from '../say/say-alarms'

interface NumberProps {
  name: string
  hint?: string | undefined
  unit?: string | undefined
  value: number | undefined
  onChange: (value: number | undefined) => void
  /** What a text means as a number of the definition; null where it means none. */
  read?: (text: string) => number | null
  write?: (value: number) => string
  optional?: boolean
}

const wholeOf = (text: string): number | null => (/^-?\d{1,9}$/.test(text.trim()) ? Number(text) : null)
const decimalOf = (text: string): number | null =>
  /^-?\d{1,9}(\.\d{1,4})?$/.test(text.trim()) ? Number(text) : null

/** A number as it is being typed: what is not one yet stays on the screen and changes nothing. */
export function NumberField({
  name,
  hint,
  unit,
  value,
  onChange,
  read = wholeOf,
  write = String,
  optional = false,
}: NumberProps) {
  const words = useWords(itemsEditorWords).number
  const [typed, setTyped] = useState<string>()
  const shown = typed ?? (value === undefined ? '' : write(value))
  const wrong = shown.trim() === '' ? !optional : read(shown) === null
  return (
    <Field label={name} hint={hint} error={wrong ? words.wrong : undefined}>
      <View className="with-unit">
        <Input
          className="input"
          kind="number"
          label={name}
          value={shown}
          placeholder={optional ? words.none : ''}
          onInput={text => {
            setTyped(text)
            const number = read(text)
            if (number !== null) onChange(number)
            else if (text.trim() === '' && optional) onChange(undefined)
          }}
          onBlur={() => setTyped(undefined)}
          maxLength={12}
        />
        {unit && <Text className="quiet">{unit}</Text>}
      </View>
    </Field>
  )
}

export const DecimalField = (props: NumberProps) => <NumberField {...props} read={decimalOf} />

const plainYuan = (fen: number) => yuanOf(fen).replace(/,/g, '')

/** An amount in yuan, kept in fen. */
export const AmountField = (props: NumberProps) => <NumberField {...props} read={fenOf} write={plainYuan} />

const HOUR_SECONDS = 3600
const hoursOf = (text: string): number | null => {
  const hours = decimalOf(text)
  return hours === null || hours < 0 ? null : Math.round(hours * HOUR_SECONDS)
}
const countOf = (text: string): number | null => {
  const whole = wholeOf(text)
  return whole === null || whole < 0 ? null : whole
}

type HoursProps = Pick<NumberProps, 'name' | 'hint' | 'unit'> & {
  value: number
  onChange: (seconds: number) => void
}

/** A length given in hours, kept in seconds. */
export const HoursField = ({ value, onChange, ...named }: HoursProps) => (
  <NumberField
    {...named}
    value={value}
    read={hoursOf}
    write={hoursIn}
    onChange={seconds => onChange(seconds ?? 0)}
  />
)

type BudgetUnit = 'days' | 'workingHours' | 'hours'

interface BudgetProps {
  name: string
  time: TimeKind
  value: Budget
  /** Left out where only working time counts. */
  natural?: boolean
  onChange: (value: Budget, time: TimeKind) => void
}

/** How long something may take: working days, working hours, or hours of any time. */
export function BudgetField({ name, time, value, natural = false, onChange }: BudgetProps) {
  const words = useWords(itemsEditorWords).number
  const unit: BudgetUnit = 'days' in value ? 'days' : time === 'working' ? 'workingHours' : 'hours'
  const units: BudgetUnit[] = ['days', 'workingHours', ...(natural ? (['hours'] as const) : [])]
  const turn = (to: BudgetUnit) => {
    if (to === unit) return
    const kept = 'days' in value ? undefined : value
    onChange(
      to === 'days' ? { days: 1 } : (kept ?? { seconds: 4 * HOUR_SECONDS }),
      to === 'hours' ? 'natural' : 'working',
    )
  }
  return (
    <View className="stack">
      <Field label={name}>
        <ChoiceChips
          label={name}
          choices={units.map(each => ({ value: each, words: words.unit[each] }))}
          chosen={unit}
          onChoose={turn}
        />
      </Field>
      {'days' in value ? (
        <NumberField
          key="days"
          name={words.howManyDays}
          hint={value.days === 0 ? words.sameDay : undefined}
          value={value.days}
          read={countOf}
          onChange={days => onChange({ days: days ?? 0 }, 'working')}
        />
      ) : (
        <HoursField
          key="hours"
          name={words.howManyHours}
          value={value.seconds}
          onChange={seconds => onChange({ seconds }, time)}
        />
      )}
    </View>
  )
}

interface TimeProps {
  name: string
  value: string
  onChange: (value: string) => void
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** A time of day, HH:MM. */
export function TimeField({ name, value, onChange }: TimeProps) {
  return (
    <Field label={name}>
      <Input
        className="input"
        kind="time"
        label={name}
        value={value}
        onInput={text => {
          if (TIME.test(text)) onChange(text)
        }}
      />
    </Field>
  )
}
