import type { Field } from '@shared/contract/form'
import { formLimits } from '@shared/contract/form-words'
import { formScreenWords } from '@shared/copy/form-screen'
import { Field as Question, TextArea, TextField } from '@/components/field'
import { Input, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import type { PartProps } from './part-props'
import { textIn } from './typed'

/** Label, hint, error and whether it may be left out, for the frame around an answer. */
export const useQuestion = ({
  field,
  required,
  error,
}: {
  field: Pick<Field, 'label' | 'hint'>
  required: boolean
  error: string | undefined
}) => {
  const language = usePreferences(now => now.language)
  return { label: field.label[language], hint: field.hint?.[language], optional: !required, error }
}

/** More than can be right is typed rather than cut off silently: the check says what is too much. */
const ROOM = 40
const ID_CHARACTERS = 18
const PHONE_CHARACTERS = 20

export function TextPart(props: PartProps<'text'>) {
  const most = props.field.maxCharacters ?? formLimits.textCharacters
  return (
    <TextField
      {...useQuestion(props)}
      value={textIn(props.value)}
      onInput={props.onChange}
      maxLength={most + ROOM}
    />
  )
}

export function LongTextPart(props: PartProps<'longText'>) {
  const most = props.field.maxCharacters ?? formLimits.longTextCharacters
  return (
    <TextArea {...useQuestion(props)} value={textIn(props.value)} onInput={props.onChange} maxLength={most} />
  )
}

export function PhonePart(props: PartProps<'phone'>) {
  return (
    <TextField
      {...useQuestion(props)}
      kind="phone"
      value={textIn(props.value)}
      onInput={props.onChange}
      maxLength={PHONE_CHARACTERS}
    />
  )
}

export function IdNumberPart(props: PartProps<'idNumber'>) {
  return (
    <TextField
      {...useQuestion(props)}
      value={textIn(props.value)}
      onInput={props.onChange}
      maxLength={ID_CHARACTERS}
    />
  )
}

const NUMBER_CHARACTERS = 16

/** A number with its unit behind it; money always in yuan. */
export function NumberPart(props: PartProps<'number'> | PartProps<'money'>) {
  const { field, value, onChange } = props
  const words = useWords(formScreenWords)
  const language = usePreferences(now => now.language)
  const question = useQuestion(props)
  const unit = field.type === 'money' ? words.yuan : field.unit?.[language]
  return (
    <Question {...question}>
      <View className="with-unit">
        <Input
          className="input"
          kind="number"
          label={question.label}
          value={textIn(value)}
          onInput={onChange}
          maxLength={NUMBER_CHARACTERS}
          invalid={props.error !== undefined}
        />
        {unit && <Text className="unit">{unit}</Text>}
      </View>
    </Question>
  )
}
