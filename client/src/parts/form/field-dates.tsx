import type { FieldOf } from '@shared/contract/form'
import { formScreenWords } from '@shared/copy/form-screen'
import { dateOf, dayOf } from '@shared/domain/calendar-dates'
import { isRecord } from '@shared/domain/forms-outcome'
import { Field as Question } from '@/components/field'
import { Input, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { useQuestion } from './field-words'
import type { PartProps } from './part-props'
import { textIn } from './typed'

/** First and last day a field allows, where it says so. */
export const daysAllowed = (
  { earliestInDays, latestInDays }: Pick<FieldOf<'date'>, 'earliestInDays' | 'latestInDays'>,
  todayOn: string,
): { min?: string; max?: string } => {
  const inDays = (days: number) => dateOf(dayOf(todayOn) + days)
  return {
    ...(earliestInDays === undefined ? {} : { min: inDays(earliestInDays) }),
    ...(latestInDays === undefined ? {} : { max: inDays(latestInDays) }),
  }
}

export function DatePart(props: PartProps<'date'>) {
  const words = useWords(formScreenWords)
  const question = useQuestion(props)
  return (
    <Question {...question}>
      <Input
        className="input"
        kind="date"
        label={question.label}
        value={textIn(props.value)}
        onInput={props.onChange}
        placeholder={words.dateEmpty}
        invalid={props.error !== undefined}
        {...daysAllowed(props.field, props.context.todayOn)}
      />
    </Question>
  )
}

/** From which day to which; the end follows a beginning chosen after it. */
export function PeriodPart(props: PartProps<'period'>) {
  const words = useWords(formScreenWords)
  const question = useQuestion(props)
  const { value, onChange, field, context } = props
  const fromOn = isRecord(value) ? textIn(value.fromOn) : ''
  const toOn = isRecord(value) ? textIn(value.toOn) : ''
  const allowed = daysAllowed(field, context.todayOn)
  return (
    <Question {...question}>
      <View className="pair">
        <View className="pair-part">
          <Text className="fine">{words.from}</Text>
          <Input
            className="input"
            kind="date"
            label={`${question.label} ${words.from}`}
            value={fromOn}
            onInput={from => onChange({ fromOn: from, toOn: toOn && toOn < from ? from : toOn })}
            placeholder={words.dateEmpty}
            invalid={props.error !== undefined}
            {...allowed}
          />
        </View>
        <View className="pair-part">
          <Text className="fine">{words.to}</Text>
          <Input
            className="input"
            kind="date"
            label={`${question.label} ${words.to}`}
            value={toOn}
            onInput={to => onChange({ fromOn, toOn: to })}
            placeholder={words.dateEmpty}
            invalid={props.error !== undefined}
            {...allowed}
          />
        </View>
      </View>
    </Question>
  )
}
