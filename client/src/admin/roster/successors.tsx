import { useState } from 'react'
import type { ActionMap } from '@shared/contract/api'
import { handleWords } from '@shared/copy/staff'
import { rosterWords } from '@shared/copy/roster'
import { findColleagues } from '@/cloud/api'
import { useSession } from '@/cloud/session'
import { useAnswer } from '@/cloud/use-answer'
import { Card, Section } from '@/components/card'
import { ChoiceChips, ChoiceList } from '@/components/choice'
import { Field } from '@/components/field'
import { Row } from '@/components/row'
import { Sheet } from '@/components/sheet'
import { Loaded } from '@/parts/loaded'
import { Scroll, Text } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'

type RosterAnswer = ActionMap['roster.view']['answer']
/** Somebody who leaves with open tasks, and who takes them. */
export type Leaver = RosterAnswer['successions'][number]

interface SuccessionsProps {
  roster: Pick<RosterAnswer, 'successions' | 'state'>
  /** Left out once it is done. */
  onLeaver?: (leaver: Leaver) => void
}

/** Whose open tasks go to whom: to be chosen before, to be read afterwards. Nothing stays with who leaves. */
export function Successions({ roster: { successions, state }, onLeaver }: SuccessionsProps) {
  const words = useWords(rosterWords)
  if (successions.length === 0) return null
  return (
    <Section title={state === 'done' ? words.passedOn : words.successions}>
      {state !== 'done' && <Text className="fine">{words.successionsText}</Text>}
      <Card tight>
        {successions.map(leaver => (
          <Row
            key={leaver.person}
            icon={leaver.to ? 'pass' : 'alert'}
            title={`${leaver.name} → ${leaver.to?.name ?? words.nobodyYet}`}
            note={words.open(leaver.open)}
            onTap={onLeaver && (() => onLeaver(leaver))}
          />
        ))}
      </Card>
    </Section>
  )
}

interface SheetProps {
  leaver: Leaver
  /** Who cannot take it, because they leave, too. */
  leaving: readonly string[]
  onChosen: (to: { id: string; name: string }) => void
  onClose: () => void
}

/** A colleague who stays, by department. */
export function SuccessorSheet({ leaver, leaving, onChosen, onClose }: SheetProps) {
  const words = useWords(rosterWords)
  const labels = useWords(handleWords).handOver
  const language = usePreferences(now => now.language)
  const departments = useSession(now => now.me?.departments) ?? []
  const [department, setDepartment] = useState(departments[0]?.id ?? '')
  const asked = useAnswer(`colleagues:${department}`, () => findColleagues({ department }))
  return (
    <Sheet title={words.whoTakes(leaver.name, leaver.open)} onClose={onClose}>
      <Field label={labels.department}>
        <Scroll sideways>
          <ChoiceChips
            label={labels.department}
            choices={departments.map(({ id, short, name }) => ({
              value: id,
              words: language === 'en' ? name.en : short,
            }))}
            chosen={department}
            onChoose={setDepartment}
          />
        </Scroll>
      </Field>
      <Field label={labels.people}>
        <Loaded asked={asked}>
          {({ rows }) => {
            const stay = rows.filter(({ id, away }) => !away && !leaving.includes(id))
            const choose = (id: string) => {
              const found = stay.find(one => one.id === id)
              if (found) onChosen({ id, name: found.name })
            }
            return stay.length === 0 ? (
              <Text className="fine">{words.nobodyThere}</Text>
            ) : (
              <ChoiceList
                label={labels.people}
                choices={stay.map(({ id, name }) => ({ value: id, words: name }))}
                chosen={leaver.to?.id}
                onChoose={choose}
              />
            )
          }}
        </Loaded>
      </Field>
    </Sheet>
  )
}
