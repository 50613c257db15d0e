import type { Option } from '@shared/contract/form'
import { formScreenWords } from '@shared/copy/form-screen'
import { ChoiceChips, ChoiceList, ManyChips } from '@/components/choice'
import { Field as Question } from '@/components/field'
import { Icon } from '@/components/icon'
import { Press, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { useQuestion } from './field-words'
import type { PartProps } from './part-props'
import { textIn } from './typed'

const FEW = 6

const useOptions = (options: readonly Option[]) => {
  const language = usePreferences(now => now.language)
  return options.map(({ id, label, hint }) => ({
    value: id,
    words: label[language],
    ...(hint ? { note: hint[language] } : {}),
  }))
}

/** One of several: side by side where they are few and short, under each other where there is more to say. */
export function ChoicePart(props: PartProps<'choice'>) {
  const question = useQuestion(props)
  const choices = useOptions(props.field.options)
  const chosen = textIn(props.value) || undefined
  const short = choices.length <= FEW && choices.every(({ note }) => note === undefined)
  return (
    <Question {...question}>
      {short ? (
        <ChoiceChips label={question.label} choices={choices} chosen={chosen} onChoose={props.onChange} />
      ) : (
        <View className="boxed">
          <ChoiceList label={question.label} choices={choices} chosen={chosen} onChoose={props.onChange} />
        </View>
      )}
    </Question>
  )
}

/** Any of several; a second tap takes a choice back. */
export function ManyPart(props: PartProps<'many'>) {
  const question = useQuestion(props)
  const choices = useOptions(props.field.options)
  const chosen: string[] = Array.isArray(props.value)
    ? props.value.filter((id): id is string => typeof id === 'string')
    : []
  const turn = (id: string) =>
    props.onChange(chosen.includes(id) ? chosen.filter(each => each !== id) : [...chosen, id])
  return (
    <Question {...question}>
      <ManyChips label={question.label} choices={choices} chosen={chosen} onTurn={turn} />
    </Question>
  )
}

/** Something to agree to, in full, with a box to tick. */
export function ConsentPart({ field, value, onChange, error }: PartProps<'consent'>) {
  const language = usePreferences(now => now.language)
  const agreed = value === true
  return (
    <View className={`field${error ? ' field-wrong' : ''}`}>
      <Press
        className="consent"
        role="checkbox"
        checked={agreed}
        label={field.label[language]}
        onTap={() => onChange(!agreed)}
      >
        <View className={`tick${agreed ? ' tick-on' : ''}`} silent>
          {agreed && <Icon name="check" size="small" />}
        </View>
        <View className="grow">
          <View>{field.label[language]}</View>
          {field.hint && <Text className="fine">{field.hint[language]}</Text>}
        </View>
      </Press>
      {error && (
        <View className="field-error" role="alert" live="assertive">
          <Icon name="alert" size="small" />
          <Text>{error}</Text>
        </View>
      )}
    </View>
  )
}

/** Only says something. */
export function NotePart({ field }: Pick<PartProps<'note'>, 'field'>) {
  const language = usePreferences(now => now.language)
  const words = useWords(formScreenWords)
  return (
    <View className="note tone-calm" label={words.noteLabel} role="group">
      <Icon name="inquiry" />
      <View className="grow">
        <View>{field.label[language]}</View>
        {field.hint && <View className="small">{field.hint[language]}</View>}
      </View>
    </View>
  )
}
