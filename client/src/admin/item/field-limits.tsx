import type { Field } from '@shared/contract/form'
import { itemsAdminWords } from '@shared/copy/items-admin'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { Lines, NumberField, TextPair } from './fields'
import { freshId } from './texts'

interface LimitsProps {
  field: Field
  onChange: (field: Field) => void
}

/** Two limits by the names this type of field gives them. */
const limitNames = {
  text: ['minCharacters', 'maxCharacters'],
  longText: ['minCharacters', 'maxCharacters'],
  number: ['min', 'max'],
  many: ['min', 'max'],
  photo: ['min', 'max'],
  file: ['min', 'max'],
  table: ['min', 'max'],
} as const

type Limited = keyof typeof limitNames
const isLimited = (type: Field['type']): type is Limited => type in limitNames

const withLimit = (field: Field, name: string, value: number | undefined): Field => {
  const rest = Object.fromEntries(Object.entries(field).filter(([key]) => key !== name))
  return (value === undefined ? rest : { ...rest, [name]: value }) as unknown as Field
}

const limitOf = (field: Field, name: string): number | undefined => {
  const value = (field as unknown as Record<string, unknown>)[name]
  return typeof value === 'number' ? value : undefined
}

/** How much an answer may be, and what there is to choose from. */
export function FieldLimits({ field, onChange }: LimitsProps) {
  const words = useWords(itemsAdminWords).form
  const language = usePreferences(now => now.language)
  if (field.type === 'choice' || field.type === 'many') {
    return (
      <Lines
        name={words.options}
        lines={field.options}
        nameOf={({ label }) => label[language]}
        onChange={options => onChange({ ...field, options })}
        fresh={() => ({ id: freshId('o'), label: { 'zh-CN': '', en: '' } })}
      >
        {(option, change) => (
          <TextPair
            name={words.option}
            value={option.label}
            onChange={label => change({ ...option, label })}
          />
        )}
      </Lines>
    )
  }
  if (!isLimited(field.type)) return null
  const [least, most] = limitNames[field.type]
  return (
    <>
      <NumberField
        name={words.atLeast}
        value={limitOf(field, least)}
        onChange={value => onChange(withLimit(field, least, value))}
      />
      <NumberField
        name={words.atMost}
        value={limitOf(field, most)}
        onChange={value => onChange(withLimit(field, most, value))}
      />
    </>
  )
}
