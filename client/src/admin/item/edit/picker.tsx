import { useState } from 'react'
import { itemsEditorWords } from '@shared/copy/items-editor'
import { ChoiceChips, ChoiceList, ManyChips, type Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { turned } from '../model/parts'

const MOST_CHIPS = 5

interface PickerProps<Value extends string> {
  name: string
  hint?: string | undefined
  choices: readonly Choice<Value>[]
  chosen: Value | undefined
  onChoose: (value: Value) => void
}

/** One of several: side by side while they are few, a list that opens where they are many. */
export function Picker<Value extends string>({ name, hint, choices, chosen, onChoose }: PickerProps<Value>) {
  const words = useWords(itemsEditorWords)
  const [open, setOpen] = useState(false)
  if (choices.length <= MOST_CHIPS && choices.every(({ words: said }) => said.length <= 12))
    return (
      <Field label={name} hint={choices.length === 0 ? words.nothingToPick : hint}>
        <ChoiceChips label={name} choices={choices} chosen={chosen} onChoose={onChoose} />
      </Field>
    )
  const said = choices.find(({ value }) => value === chosen)?.words
  return (
    <Field label={name} hint={hint}>
      <Press className="input opener" label={`${name} ${said ?? words.pick}`} onTap={() => setOpen(!open)}>
        <Text className={`grow${said === undefined ? ' placeholder' : ''}`}>{said ?? words.pick}</Text>
        <View className={open ? 'turned' : ''} silent>
          <Icon name="down" size="small" />
        </View>
      </Press>
      {open && (
        <View className="boxed picker-list">
          <ChoiceList
            label={name}
            choices={choices}
            chosen={chosen}
            onChoose={value => {
              setOpen(false)
              onChoose(value)
            }}
          />
        </View>
      )}
    </Field>
  )
}

interface ManyProps<Value extends string> {
  name: string
  hint?: string | undefined
  choices: readonly Choice<Value>[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
  /** One must stay. */
  notEmpty?: boolean
}

/** Any of several, in the order they are offered in. */
export function ManyPicker<Value extends string>({
  name,
  hint,
  choices,
  chosen,
  onChange,
  notEmpty = false,
}: ManyProps<Value>) {
  const all = choices.map(({ value }) => value)
  const turn = (value: Value) => {
    const fresh = turned(chosen, value, all)
    if (fresh.length > 0 || !notEmpty) onChange(fresh)
  }
  return (
    <Field label={name} hint={hint}>
      <ManyChips label={name} choices={choices} chosen={chosen} onTurn={turn} />
    </Field>
  )
}
