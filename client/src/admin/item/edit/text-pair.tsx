import type { LocalText } from '@shared/contract/condition'
import { itemsAdminWords } from '@shared/copy/items-admin'
import { itemsEditorWords } from '@shared/copy/items-editor'
import { untranslatedInto } from '@shared/domain/items-texts'
import { Field } from '@/components/field'
import { Input, Text, Textarea, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

const CHARACTERS = 600

interface TextPairProps {
  name: string
  hint?: string | undefined
  value: LocalText
  onChange: (value: LocalText) => void
  /** More than a line. */
  long?: boolean
  optional?: boolean
}

const languages = ['zh-CN', 'en'] as const

/** A text in both languages, which is how everything a requester reads is written; English may be left for later. */
export function TextPair({ name, hint, value, onChange, long = false, optional = false }: TextPairProps) {
  const admin = useWords(itemsAdminWords)
  const words = useWords(itemsEditorWords).text
  const Box = long ? Textarea : Input
  const missing = untranslatedInto(value)
  return (
    <Field label={name} hint={hint} optional={optional}>
      <View className="texts">
        {languages.map(language => (
          <View key={language} className="texts-line">
            <Text className="texts-language">{words[language]}</Text>
            <Box
              className="texts-text"
              label={language === 'en' ? admin.inEnglish(name) : admin.inChinese(name)}
              value={value[language]}
              placeholder={language === 'en' && value['zh-CN'] !== '' ? words.later : ''}
              onInput={text => onChange({ ...value, [language]: text })}
              maxLength={CHARACTERS}
            />
          </View>
        ))}
      </View>
      {missing && <Text className="fine">{words.missing[missing]}</Text>}
    </Field>
  )
}

const NOTHING: LocalText = { 'zh-CN': '', en: '' }

interface OptionalPairProps extends Omit<TextPairProps, 'value' | 'onChange' | 'optional'> {
  value: LocalText | undefined
  onChange: (value: LocalText | undefined) => void
}

/** A text that need not be there; both languages empty is none. */
export function OptionalPair({ value, onChange, ...rest }: OptionalPairProps) {
  return (
    <TextPair
      {...rest}
      optional
      value={value ?? NOTHING}
      onChange={text => onChange(text['zh-CN'] === '' && text.en === '' ? undefined : text)}
    />
  )
}
