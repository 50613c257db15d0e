import { useState } from 'react'
import type { PersonRow } from '@shared/contract/person'
import { roles, type Role } from '@shared/contract/words'
import { errorSentences } from '@shared/copy/errors'
import { meWords } from '@shared/copy/me'
import { rolesWords } from '@shared/copy/roles'
import { grantRole } from '@/cloud/api-people'
import { useSession } from '@/cloud/session'
import { Button } from '@/components/button'
import { ChoiceChips } from '@/components/choice'
import { Field, TextField } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { instantOfCampus } from '@/time/campus-time'

const DAY_MS = 86_400_000
const inDepartments: ReadonlySet<Role> = new Set<Role>(['member', 'lead'])

interface GrantProps {
  person: PersonRow
  onClose: () => void
  onDone: () => void
}

/** What is being granted, what is wrong with it, and granting it. */
const useGrant = ({ person, onDone }: GrantProps) => {
  const words = useWords(rolesWords)
  const errors = useWords(errorSentences)
  const [role, setRole] = useState<Role>('member')
  const [department, setDepartment] = useState<string | undefined>(person.department)
  const [dates, setDates] = useState({ from: '', until: '' })
  const [wrong, setWrong] = useState<{ department?: string; until?: string }>({})
  const [busy, setBusy] = useState(false)
  const scoped = inDepartments.has(role)
  const grant = () => {
    const from = instantOfCampus(dates.from, '00:00')
    const lastDay = instantOfCampus(dates.until, '00:00')
    const until = lastDay === undefined ? undefined : lastDay + DAY_MS
    if (scoped && department === undefined) return setWrong({ department: words.departmentWrong })
    if (until !== undefined && until <= (from ?? 0)) return setWrong({ until: words.datesWrong })
    setBusy(true)
    void grantRole({
      ...{ person: person.id, role },
      ...(scoped && department !== undefined ? { department } : {}),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    }).then(answer => {
      setBusy(false)
      const refused = answer.ok ? '' : answer.code === 'FORBIDDEN' ? words.self : errors[answer.code]
      if (refused) return say(refused, { icon: 'alert', forMs: 6_000 })
      say(words.granted, { icon: 'done' })
      onDone()
    })
  }
  return { role, setRole, department, setDepartment, dates, setDates, wrong, busy, scoped, grant }
}

/** A role, where it holds, from when and until when; the last day counts. */
export function GrantSheet(props: GrantProps) {
  const words = useWords(rolesWords)
  const names = useWords(meWords).role
  const form = useGrant(props)
  return (
    <Sheet
      title={`${words.add} · ${props.person.name}`}
      onClose={props.onClose}
      footer={<Button words={words.grant} look="primary" busy={form.busy} onTap={form.grant} />}
    >
      <View className="stack">
        <Field label={words.role}>
          <ChoiceChips
            label={words.role}
            choices={roles.map(value => ({ value, words: names[value] }))}
            chosen={form.role}
            onChoose={form.setRole}
          />
        </Field>
        {form.scoped && <Scope {...form} />}
        <Dates {...form} />
      </View>
    </Sheet>
  )
}

type Form = ReturnType<typeof useGrant>

function Scope({ department, setDepartment, wrong }: Form) {
  const words = useWords(rolesWords)
  const language = usePreferences(now => now.language)
  const departments = useSession(now => now.me?.departments) ?? []
  return (
    <Field label={words.department} error={wrong.department}>
      <ChoiceChips
        label={words.department}
        choices={departments.map(({ id, name }) => ({ value: id, words: name[language] }))}
        chosen={department}
        onChoose={setDepartment}
      />
    </Field>
  )
}

function Dates({ dates, setDates, wrong }: Form) {
  const words = useWords(rolesWords)
  return (
    <>
      <TextField
        label={words.from}
        kind="date"
        optional
        value={dates.from}
        onInput={from => setDates(before => ({ ...before, from }))}
        maxLength={10}
      />
      <TextField
        label={words.until}
        hint={words.untilHint}
        kind="date"
        optional
        value={dates.until}
        onInput={until => setDates(before => ({ ...before, until }))}
        maxLength={10}
        error={wrong.until}
      />
    </>
  )
}
