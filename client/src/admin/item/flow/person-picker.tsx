import { useState } from 'react'
import { findPerson } from '@/cloud/api-people'
import { useAnswer } from '@/cloud/use-answer'
import { ChoiceList } from '@/components/choice'
import { TextField } from '@/components/field'
import { useFoundPeople } from '@/parts/form/use-found-people'
import { Text, View } from '@/primitives'
import { useSayings } from '../say/sayings'

interface PersonPickerProps {
  person: string
  onChoose: (person: string) => void
}

/** A named person, looked for by name or number. */
export function PersonPicker({ person, onChoose }: PersonPickerProps) {
  const { editor } = useSayings()
  const words = editor.flow
  const [text, setText] = useState('')
  const found = useFoundPeople(text, true)
  return (
    <View className="stack">
      {person === '' ? (
        <Text className="ink-warn small">{words.nobodyYet}</Text>
      ) : (
        <Chosen key={person} person={person} />
      )}
      <TextField
        label={words.findPerson}
        hint={words.findPersonHint}
        value={text}
        onInput={setText}
        maxLength={20}
        error={found.state === 'here' && found.rows.length === 0 ? words.nobody : undefined}
      />
      {found.rows.length > 0 && (
        <ChoiceList
          label={words.findPerson}
          choices={found.rows.map(({ id, name, departmentName }) => ({
            value: id,
            words: name,
            note: departmentName,
          }))}
          chosen={person}
          onChoose={id => {
            onChoose(id)
            setText('')
          }}
        />
      )}
    </View>
  )
}

function Chosen({ person }: { person: string }) {
  const { editor } = useSayings()
  const asked = useAnswer(`person:${person}`, () => findPerson({ id: person }))
  return <Text className="strong">{asked.data?.name ?? editor.flow.personOf(person)}</Text>
}
