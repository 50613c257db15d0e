import type { ReactNode } from 'react'
import type { LocalText } from '@shared/contract/condition'
import { itemsAdminWords } from '@shared/copy/items-admin'
import { Button, IconButton } from '@/components/button'
import { Field, TextArea } from '@/components/field'
import { Input, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

const CHARACTERS = 600

interface TextPairProps {
  name: string
  value: LocalText
  onChange: (value: LocalText) => void
}

/** A text in both languages, which is how everything a requester reads is written. */
export function TextPair({ name, value, onChange }: TextPairProps) {
  const words = useWords(itemsAdminWords)
  return (
    <View className="stack">
      <TextArea
        label={words.inChinese(name)}
        value={value['zh-CN']}
        onInput={text => onChange({ ...value, 'zh-CN': text })}
        maxLength={CHARACTERS}
      />
      <TextArea
        label={words.inEnglish(name)}
        value={value.en}
        onInput={text => onChange({ ...value, en: text })}
        maxLength={CHARACTERS}
      />
    </View>
  )
}

interface NumberFieldProps {
  name: string
  value: number | undefined
  onChange: (value: number | undefined) => void
}

/** A whole number; empty where there is none. */
export function NumberField({ name, value, onChange }: NumberFieldProps) {
  return (
    <Field label={name}>
      <Input
        className="input"
        kind="number"
        label={name}
        value={value === undefined ? '' : String(value)}
        onInput={text => onChange(/^\d+$/.test(text) ? Number(text) : undefined)}
        maxLength={9}
      />
    </Field>
  )
}

interface LinesProps<T> {
  name: string
  lines: readonly T[]
  nameOf: (line: T, index: number) => string
  onChange: (lines: T[]) => void
  /** A new line; left out where none can be added. */
  fresh?: () => T
  children: (line: T, put: (line: T) => void) => ReactNode
}

const moved = <T,>(lines: readonly T[], from: number, to: number): T[] => {
  const rest = lines.filter((_, index) => index !== from)
  const line = lines[from]
  return line === undefined ? [...lines] : [...rest.slice(0, to), line, ...rest.slice(to)]
}

/** Things of one kind under each other: changed, moved, taken out, added. */
export function Lines<T>({ name, lines, nameOf, onChange, fresh, children }: LinesProps<T>) {
  const words = useWords(itemsAdminWords)
  return (
    <View className="stack">
      <Text className="section-title">{name}</Text>
      {lines.map((line, index) => {
        const called = nameOf(line, index)
        return (
          <View key={index} className="boxed edit-line">
            <View className="row spread">
              <Text className="strong grow one-line">{called}</Text>
              {index > 0 && (
                <IconButton
                  icon="back"
                  label={words.up(called)}
                  onTap={() => onChange(moved(lines, index, index - 1))}
                />
              )}
              <IconButton
                icon="close"
                label={words.remove(called)}
                onTap={() => onChange(lines.filter((_, at) => at !== index))}
              />
            </View>
            {children(line, put => onChange(lines.map((each, at) => (at === index ? put : each))))}
          </View>
        )
      })}
      {fresh && (
        <Button
          words={words.add}
          icon="plus"
          small
          label={`${words.add} ${name}`}
          onTap={() => onChange([...lines, fresh()])}
        />
      )}
    </View>
  )
}
