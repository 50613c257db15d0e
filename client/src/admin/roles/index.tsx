import { useState } from 'react'
import type { Grant, PersonRow } from '@shared/contract/person'
import { errorSentences } from '@shared/copy/errors'
import { meWords } from '@shared/copy/me'
import { rolesWords } from '@shared/copy/roles'
import { findColleagues } from '@/cloud/api'
import { findPerson, revokeRole } from '@/cloud/api-people'
import { useSession } from '@/cloud/session'
import { useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card, Note, Section } from '@/components/card'
import { Person } from '@/components/person'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { Loaded } from '@/parts/loaded'
import { PersonFinder } from '@/parts/person-finder'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { serverNow } from '@/time/server-clock'
import { GrantSheet } from './grant-sheet'
import { saySpan, useDepartmentName } from './say-grant'

/** Who holds which role, where and until when; giving one and taking it back. */
export default function Roles() {
  const words = useWords(rolesWords)
  const [person, setPerson] = useState<PersonRow>()
  const [sheet, setSheet] = useState<'grant' | Grant>()
  const refresh = async (id: string) => {
    const answer = await findPerson({ id })
    if (answer.ok) setPerson(answer.data)
  }
  const done = () => {
    setSheet(undefined)
    if (person) void refresh(person.id)
  }
  const over =
    person && sheet === 'grant' ? (
      <GrantSheet person={person} onClose={() => setSheet(undefined)} onDone={done} />
    ) : (
      person &&
      sheet !== undefined &&
      sheet !== 'grant' && (
        <RevokeSheet person={person} grant={sheet} onClose={() => setSheet(undefined)} onDone={done} />
      )
    )
  return (
    <Screen
      title={words.title}
      onBack={person ? () => setPerson(undefined) : undefined}
      over={over}
      footer={
        person && !person.left ? (
          <Button words={words.add} look="primary" icon="plus" onTap={() => setSheet('grant')} />
        ) : undefined
      }
    >
      {person ? (
        <OnePerson person={person} onTap={setSheet} />
      ) : (
        <>
          <Text className="quiet small">{words.findHint}</Text>
          <PersonFinder onFound={setPerson} />
          <Colleagues onChoose={id => void refresh(id)} />
        </>
      )}
    </Screen>
  )
}

function OnePerson({ person, onTap }: { person: PersonRow; onTap: (grant: Grant) => void }) {
  const words = useWords(rolesWords)
  const names = useWords(meWords)
  const nameOf = useDepartmentName()
  const me = useSession(now => now.me?.id)
  const now = serverNow()
  return (
    <>
      <Card>
        <Person name={person.name} place={`${person.number} · ${names.kind[person.kind]}`} />
      </Card>
      {me === person.id && (
        <Note tone="warn" icon="lock">
          <Text>{words.self}</Text>
        </Note>
      )}
      <Section title={words.roles}>
        <Card tight>
          {person.grants.length === 0 && <Row title={words.noRoles} />}
          {person.grants.map(grant => {
            const ended = grant.until !== undefined && grant.until <= now
            return (
              <Row
                key={`${grant.role}:${grant.department ?? ''}:${grant.from ?? 0}:${grant.until ?? 0}`}
                title={names.role[grant.role]}
                note={`${nameOf(grant.department)} · ${saySpan(grant, now, words)}`}
                value={ended || me === person.id ? undefined : words.revoke}
                onTap={ended || me === person.id ? undefined : () => onTap(grant)}
              />
            )
          })}
        </Card>
      </Section>
    </>
  )
}

function Colleagues({ onChoose }: { onChoose: (id: string) => void }) {
  const words = useWords(rolesWords)
  const names = useWords(meWords).role
  const nameOf = useDepartmentName()
  const asked = useAnswer('colleagues', () => findColleagues({}))
  return (
    <Section title={words.colleagues}>
      <Loaded asked={asked}>
        {({ rows }) => (
          <Card tight>
            {rows.map(({ id, name, department, roles, away }) => (
              <Row
                key={id}
                title={name}
                note={[nameOf(department), ...new Set(roles.map(role => names[role]))].join(' · ')}
                value={away ? words.away : undefined}
                onTap={() => onChoose(id)}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </Section>
  )
}

interface RevokeProps {
  person: PersonRow
  grant: Grant
  onClose: () => void
  onDone: () => void
}

function RevokeSheet({ person, grant, onClose, onDone }: RevokeProps) {
  const words = useWords(rolesWords)
  const names = useWords(meWords).role
  const errors = useWords(errorSentences)
  const nameOf = useDepartmentName()
  const [busy, setBusy] = useState(false)
  const revoke = () => {
    const { role, department } = grant
    setBusy(true)
    void revokeRole({ person: person.id, role, ...(department === undefined ? {} : { department }) }).then(
      answer => {
        setBusy(false)
        if (!answer.ok) return say(errors[answer.code], { icon: 'alert', forMs: 6_000 })
        say(words.revoked, { icon: 'done' })
        onDone()
      },
    )
  }
  return (
    <Sheet
      title={words.revokeTitle}
      onClose={onClose}
      footer={<Button words={words.revoke} look="danger" busy={busy} onTap={revoke} />}
    >
      <View className="stack">
        <Person name={person.name} place={`${nameOf(grant.department)} · ${names[grant.role]}`} />
        <Text className="quiet small">{words.revokeText}</Text>
      </View>
    </Sheet>
  )
}
