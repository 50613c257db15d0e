import { useState } from 'react'
import type { IssueCodeAnswer, PersonRow } from '@shared/contract/person'
import { errorSentences } from '@shared/copy/errors'
import { meWords } from '@shared/copy/me'
import { windowWords } from '@shared/copy/people'
import { findPerson, issueCode, unbindPerson } from '@/cloud/api-people'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { TextField } from '@/components/field'
import { Person } from '@/components/person'
import { Screen } from '@/components/screen'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { PersonFinder } from '@/parts/person-finder'
import { OnlyFor } from '@/parts/only-for'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import './window.css'

/** At the window: who stands there, unlinking a lost phone, a code for whom the roster has no fact. */
export default function Window() {
  const { title } = useWords(windowWords)
  return (
    <OnlyFor title={title} roles={['specialist', 'administrator']}>
      <AtTheWindow />
    </OnlyFor>
  )
}

function AtTheWindow() {
  const words = useWords(windowWords)
  const [person, setPerson] = useState<PersonRow>()
  const [sheet, setSheet] = useState<'unbind' | { code: IssueCodeAnswer }>()
  const errors = useWords(errorSentences)
  const refresh = async () => {
    if (!person) return
    const answer = await findPerson({ number: person.number })
    if (answer.ok) setPerson(answer.data)
  }
  const draw = async ({ id }: PersonRow) => {
    const answer = await issueCode({ person: id })
    if (answer.ok) setSheet({ code: answer.data })
    else say(errors[answer.code], { icon: 'alert', forMs: 6_000 })
  }
  return (
    <Screen
      title={words.title}
      over={
        person && sheet === 'unbind' ? (
          <UnbindSheet
            person={person}
            onClose={() => setSheet(undefined)}
            onDone={() => {
              setSheet(undefined)
              void refresh()
            }}
          />
        ) : (
          sheet && sheet !== 'unbind' && <CodeSheet code={sheet.code} onClose={() => setSheet(undefined)} />
        )
      }
    >
      <Text className="quiet small">{words.question}</Text>
      <PersonFinder onFound={setPerson} />
      {person && (
        <Card>
          <View className="stack">
            <Found person={person} />
            {!person.left && (
              <View className="footer-pair">
                {person.bound ? (
                  <Button words={words.unbind} look="danger" onTap={() => setSheet('unbind')} />
                ) : (
                  <View />
                )}
                <Button words={words.code} icon="badge" onTap={() => void draw(person)} />
              </View>
            )}
          </View>
        </Card>
      )}
    </Screen>
  )
}

function Found({ person }: { person: PersonRow }) {
  const words = useWords(windowWords)
  const kinds = useWords(meWords).kind
  const state = person.left ? words.left : person.bound ? words.linked : words.notLinked
  return (
    <View className="row spread">
      <Person name={person.name} place={`${person.number} · ${kinds[person.kind]}`} />
      <Badge
        words={state}
        icon={person.bound ? 'done' : 'lock'}
        tone={person.left ? 'warn' : person.bound ? 'ok' : 'plain'}
      />
    </View>
  )
}

interface UnbindProps {
  person: PersonRow
  onClose: () => void
  onDone: () => void
}

function UnbindSheet({ person, onClose, onDone }: UnbindProps) {
  const words = useWords(windowWords)
  const errors = useWords(errorSentences)
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const unbind = () => {
    if (reason.trim().length < 2) return setWrong(words.reasonWrong)
    setBusy(true)
    void unbindPerson({ person: person.id, reason: reason.trim() }).then(answer => {
      setBusy(false)
      if (!answer.ok) return setWrong(errors[answer.code])
      say(words.unbound, { icon: 'done' })
      onDone()
    })
  }
  return (
    <Sheet
      title={words.unbindTitle}
      onClose={onClose}
      footer={<Button words={words.unbind} look="danger" busy={busy} onTap={unbind} />}
    >
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onInput={setReason}
        maxLength={200}
        error={wrong}
      />
    </Sheet>
  )
}

function CodeSheet({ code, onClose }: { code: IssueCodeAnswer; onClose: () => void }) {
  const words = useWords(windowWords)
  return (
    <Sheet title={words.codeTitle} onClose={onClose}>
      <View className="stack">
        <Text className="window-code numbers" selectable>
          {code.code}
        </Text>
        <Text className="quiet small">{words.codeText}</Text>
        <Text className="fine">{words.codeNew}</Text>
      </View>
    </Sheet>
  )
}
