import type { ReactNode } from 'react'
import { Input, Text, Textarea, View } from '@/primitives'
import type { InputProps } from '@/primitives/marks'
import { commonWords } from '@shared/copy/common'
import { useWords } from '@/theme/use-words'
import { Icon } from './icon'

interface FieldProps {
  label: string
  hint?: string | undefined
  /** What is wrong, in plain words, and how to put it right. */
  error?: string | undefined
  optional?: boolean
  /** The label is only heard: the question above says it already. */
  labelHeardOnly?: boolean
  children: ReactNode
}

/** A question: its label, a hint, the answer, and what is wrong with it, in this order. */
export function Field({
  label,
  hint,
  error,
  optional = false,
  labelHeardOnly = false,
  children,
}: FieldProps) {
  const words = useWords(commonWords)
  return (
    <View className={`field${error ? ' field-wrong' : ''}`}>
      {!labelHeardOnly && (
        <View className="field-label">
          <Text>{label}</Text>
          {optional && <Text className="fine">{words.optional}</Text>}
        </View>
      )}
      {hint && <View className="field-hint">{hint}</View>}
      {children}
      {error && (
        <View className="field-error" role="alert" live="assertive">
          <Icon name="alert" size="small" />
          <Text>{error}</Text>
        </View>
      )}
    </View>
  )
}

interface AnswerProps extends Omit<FieldProps, 'children'> {
  value: string
  onInput: (value: string) => void
  onBlur?: (() => void) | undefined
  placeholder?: string | undefined
  maxLength: number
}

/** A question answered in one line. */
export function TextField({
  kind = 'text',
  value,
  onInput,
  onBlur,
  placeholder,
  maxLength,
  ...field
}: AnswerProps & { kind?: InputProps['kind'] & string }) {
  return (
    <Field {...field}>
      <Input
        className="input"
        kind={kind}
        label={field.label}
        value={value}
        onInput={onInput}
        onBlur={onBlur}
        placeholder={placeholder}
        maxLength={maxLength}
        invalid={field.error !== undefined}
      />
    </Field>
  )
}

/** A question answered at length; the count appears when room runs short. */
export function TextArea({ value, onInput, onBlur, placeholder, maxLength, ...field }: AnswerProps) {
  const left = maxLength - value.length
  return (
    <Field {...field}>
      <View className="area">
        <Textarea
          className="area-text"
          label={field.label}
          value={value}
          onInput={onInput}
          onBlur={onBlur}
          placeholder={placeholder}
          maxLength={maxLength}
          invalid={field.error !== undefined}
        />
        {left < maxLength / 5 && (
          <View className="area-count numbers" live="polite">
            {`${value.length}/${maxLength}`}
          </View>
        )}
      </View>
    </Field>
  )
}
