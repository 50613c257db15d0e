import { useState } from 'react'
import { itemCategories } from '@shared/contract/item-words'
import { Card } from '@/components/card'
import { TextArea } from '@/components/field'
import { View } from '@/primitives'
import { Picker } from '../edit/picker'
import { TextPair } from '../edit/text-pair'
import { useEditor, usePart } from '../editor'
import { useDepartments, useSayings } from '../say/sayings'

/** What it is called, what it is for, where it stands, and by which words it is found. */
export function NamesPage() {
  const { item } = useEditor()
  const put = usePart()
  const { admin, definition, editor, language } = useSayings()
  const words = admin.texts
  const departments = useDepartments()
  return (
    <Card>
      <View className="stack gap-4">
        <TextPair name={words.name} value={item.name} onChange={name => put({ name })} />
        <TextPair
          name={words.tile}
          hint={editor.texts.tileHint}
          value={item.tile}
          onChange={tile => put({ tile })}
        />
        <TextPair
          name={words.purpose}
          hint={editor.texts.purposeHint}
          long
          value={item.purpose}
          onChange={purpose => put({ purpose })}
        />
        <Picker
          name={editor.texts.category}
          choices={itemCategories.map(value => ({ value, words: definition.category[value] }))}
          chosen={item.category}
          onChoose={category => put({ category })}
        />
        <Picker
          name={editor.texts.department}
          choices={departments.map(({ id, name }) => ({ value: id, words: name[language] }))}
          chosen={item.department}
          onChoose={department => put({ department })}
        />
        <WordList
          name={editor.texts.words}
          hint={editor.texts.wordsHint}
          value={item.words}
          onChange={words => put({ words })}
        />
        <WordList
          name={editor.texts.initials}
          hint={editor.texts.initialsHint}
          value={item.initials}
          onChange={initials => put({ initials: initials.map(each => each.toLowerCase()) })}
        />
      </View>
    </Card>
  )
}

interface WordListProps {
  name: string
  hint: string
  value: readonly string[]
  onChange: (words: string[]) => void
}

const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,\uFF0C\u3001;\uFF1B]+/)
      .map(word => word.trim())
      .filter(word => word !== ''),
  ),
]

/** Several words, written one after the other. */
function WordList({ name, hint, value, onChange }: WordListProps) {
  const { listed } = useSayings().editor
  const [typed, setTyped] = useState<string>()
  return (
    <TextArea
      label={name}
      hint={hint}
      value={typed ?? value.join(listed)}
      onInput={text => {
        setTyped(text)
        onChange(wordsIn(text))
      }}
      onBlur={() => setTyped(undefined)}
      maxLength={600}
    />
  )
}
