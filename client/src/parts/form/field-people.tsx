import { useState } from 'react'
import { formScreenWords } from '@shared/copy/form-screen'
import { useSession } from '@/cloud/session'
import { ChoiceList } from '@/components/choice'
import { Field as Question, TextField } from '@/components/field'
import { Icon } from '@/components/icon'
import { Person } from '@/components/person'
import { Sheet } from '@/components/sheet'
import { Press, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { useQuestion } from './field-words'
import type { PartProps } from './part-props'
import { isChosenPerson, textIn, type ChosenPerson } from './typed'
import { useFoundPeople } from './use-found-people'

interface OpenerProps {
  label: string
  words: string
  chosen: boolean
  onTap: () => void
}

/** What looks like an answer and opens a sheet to choose from. */
function Opener({ label, words, chosen, onTap }: OpenerProps) {
  return (
    <Press className="input opener" label={`${label} ${words}`} onTap={onTap}>
      <Text className={`grow${chosen ? '' : ' placeholder'}`}>{words}</Text>
      <Icon name="down" size="small" />
    </Press>
  )
}

export function PersonPart(props: PartProps<'person'>) {
  const words = useWords(formScreenWords)
  const question = useQuestion(props)
  const [open, setOpen] = useState(false)
  const chosen = isChosenPerson(props.value) ? props.value : undefined
  return (
    <Question {...question}>
      <Opener
        label={question.label}
        words={chosen?.name ?? words.choosePerson}
        chosen={chosen !== undefined}
        onTap={() => setOpen(true)}
      />
      {open && (
        <PersonSheet
          title={question.label}
          staffOnly={props.field.staffOnly === true}
          onClose={() => setOpen(false)}
          onChoose={person => {
            props.onChange(person)
            setOpen(false)
          }}
        />
      )}
    </Question>
  )
}

interface PersonSearchProps {
  staffOnly: boolean
  onChoose: (person: ChosenPerson) => void
}

function PersonSheet({
  title,
  onClose,
  ...search
}: PersonSearchProps & { title: string; onClose: () => void }) {
  return (
    <Sheet title={title} onClose={onClose}>
      <PersonSearch {...search} />
    </Sheet>
  )
}

/** Finds a person by name or number. */
export function PersonSearch({ staffOnly, onChoose }: PersonSearchProps) {
  const words = useWords(formScreenWords)
  const [text, setText] = useState('')
  const { rows, state } = useFoundPeople(text, staffOnly)
  return (
    <>
      <TextField label={words.searchPerson} value={text} onInput={setText} maxLength={20} />
      {state === 'short' && <Text className="fine">{words.searchPersonHint}</Text>}
      {state === 'here' && rows.length === 0 && <Text className="quiet small">{words.nobodyFound}</Text>}
      {state === 'refused' && <Text className="quiet small">{words.peopleUnknown}</Text>}
      <View className="rows">
        {rows.map(({ id, name, departmentName }) => (
          <Press
            key={id}
            className="list-row"
            label={`${name} ${departmentName}`}
            onTap={() => onChoose({ id, name })}
          >
            <Person name={name} place={departmentName} />
          </Press>
        ))}
      </View>
    </>
  )
}

export function DepartmentPart(props: PartProps<'department'>) {
  const words = useWords(formScreenWords)
  const language = usePreferences(now => now.language)
  const departments = useSession(now => now.me?.departments) ?? []
  const question = useQuestion(props)
  const [open, setOpen] = useState(false)
  const chosen = departments.find(({ id }) => id === textIn(props.value))
  return (
    <Question {...question}>
      <Opener
        label={question.label}
        words={chosen?.name[language] ?? words.chooseDepartment}
        chosen={chosen !== undefined}
        onTap={() => setOpen(true)}
      />
      {open && (
        <Sheet title={question.label} onClose={() => setOpen(false)}>
          <ChoiceList
            label={question.label}
            choices={departments.map(({ id, name }) => ({ value: id, words: name[language] }))}
            chosen={textIn(props.value) || undefined}
            onChoose={id => {
              props.onChange(id)
              setOpen(false)
            }}
          />
        </Sheet>
      )}
    </Question>
  )
}
