import { useState } from 'react'
import { findColleagues } from '@/cloud/api'
import { REASON_CHARACTERS } from '@/cloud/limits'
import { useSession } from '@/cloud/session'
import { useAnswer } from '@/cloud/use-answer'
import type { CommandToDo } from '@/cloud/use-command'
import { handleWords } from '@shared/copy/staff'
import { caseWords } from '@shared/copy/case'
import { queueMoreWords } from '@shared/copy/queue'
import { meWords } from '@shared/copy/me'
import { Button } from '@/components/button'
import { ChoiceChips, ChoiceList } from '@/components/choice'
import { Field, TextArea } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { Loaded } from '@/parts/loaded'
import { Press, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'

interface HandOverProps {
  command: HandOver['name']
  /** Where it is now. */
  department: string
  act: (todo: HandOver) => void
  onClose: () => void
}
type HandOver = Extract<CommandToDo, { name: 'transfer' | 'assign' | 'rule' }>

/** Whom to give it to and why: a department, then a colleague in it; never to nobody. */
export function HandOverSheet({ command, department: from, act, onClose }: HandOverProps) {
  const words = useWords(handleWords).handOver
  const title = useWords(caseWords).command[command]
  const [department, setDepartment] = useState(from)
  const [person, setPerson] = useState<string>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const toDepartment = command === 'rule' || (command === 'transfer' && department !== from)
  const receiverMissing = person === undefined && !toDepartment
  const reasonShort = command !== 'assign' && reason.trim().length < 2
  const submit = () => {
    setTried(true)
    if (receiverMissing || reasonShort) return
    onClose()
    act(todoOf(command, department, person, reason.trim()))
  }
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={
        <Button
          words={command === 'transfer' ? words.send : command === 'assign' ? words.sendAssign : title}
          look="primary"
          onTap={submit}
        />
      }
    >
      <Departments
        chosen={department}
        onChoose={chosen => {
          setDepartment(chosen)
          setPerson(undefined)
        }}
      />
      <Field label={words.people} error={tried && receiverMissing ? words.receiverMissing : undefined}>
        <People
          key={department}
          department={department}
          besidesMe={command === 'transfer'}
          chosen={person}
          onChoose={setPerson}
        />
        {toDepartment && person === undefined && <Text className="fine">{words.toDepartment}</Text>}
      </Field>
      <TextArea
        label={words.reason}
        optional={command === 'assign'}
        value={reason}
        onInput={setReason}
        placeholder={words.reasonPlaceholder}
        maxLength={REASON_CHARACTERS}
        error={tried && reasonShort ? words.reasonShort : undefined}
      />
      <Reasons onChoose={setReason} />
    </Sheet>
  )
}

/** What is mostly the reason: one tap, and still to be put into one's own words. */
function Reasons({ onChoose }: { onChoose: (reason: string) => void }) {
  const words = useWords(queueMoreWords)
  return (
    <View className="chips" role="list" label={words.reasonsLabel}>
      {words.reasons.map(reason => (
        <Press key={reason} className="chip" onTap={() => onChoose(reason)}>
          <Text>{reason}</Text>
        </Press>
      ))}
    </View>
  )
}

const todoOf = (
  command: HandOver['name'],
  department: string,
  person: string | undefined,
  reason: string,
): HandOver => {
  if (command === 'assign')
    return { name: 'assign', input: { to: person ?? '', ...(reason.length > 1 ? { reason } : {}) } }
  return { name: command, input: { ...(person === undefined ? { department } : { to: person }), reason } }
}

function Departments({ chosen, onChoose }: { chosen: string; onChoose: (department: string) => void }) {
  const words = useWords(handleWords).handOver
  const departments = useSession(now => now.me?.departments) ?? []
  const language = usePreferences(now => now.language)
  return (
    <Field label={words.department}>
      <ChoiceChips
        label={words.department}
        choices={departments.map(({ id, short, name }) => ({
          value: id,
          words: language === 'en' ? name.en : short,
        }))}
        chosen={chosen}
        onChoose={onChoose}
      />
    </Field>
  )
}

interface PeopleProps {
  department: string
  /** Whoever passes something on does not pass it to themselves. */
  besidesMe: boolean
  chosen: string | undefined
  onChoose: (person: string) => void
}

function People({ department, besidesMe, chosen, onChoose }: PeopleProps) {
  const words = useWords(handleWords).handOver
  const roles = useWords(meWords).role
  const me = useSession(now => now.me?.id)
  const asked = useAnswer(`colleagues:${department}`, () => findColleagues({ department }))
  return (
    <Loaded asked={asked} skeleton={<Skeleton cards={1} />}>
      {({ rows: all }) => {
        const rows = all.filter(({ id }) => !besidesMe || id !== me)
        return rows.length === 0 ? (
          <Text className="quiet small">{words.nobody}</Text>
        ) : (
          <ChoiceList
            label={words.people}
            choices={rows.map(({ id, name, away, roles: held }) => {
              const note = [...held.map(role => roles[role]), ...(away ? [words.away] : [])].join(' · ')
              return { value: id, words: name, note }
            })}
            chosen={chosen}
            onChoose={onChoose}
          />
        )
      }}
    </Loaded>
  )
}
