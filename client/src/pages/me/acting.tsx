import { meWords } from '@shared/copy/me'
import { actAs, AS_MYSELF, keyOfGrant, useActing } from '@/cloud/acting'
import type { Me } from '@/cloud/session'
import { forgetSeen } from '@/cloud/use-answer'
import { Card, Section } from '@/components/card'
import { ChoiceChips } from '@/components/choice'
import { say } from '@/components/snackbar'
import { View } from '@/primitives'
import { useWords } from '@/theme/use-words'

const ALL = 'all'

/** Several roles, switched openly: what is done from now on is done, and recorded, in the one chosen. */
export function ActingAs({ me }: { me: Me }) {
  const words = useWords(meWords)
  const as = useActing(now => now.as) ?? ALL
  const nameOf = ({ role, departmentName }: Me['grants'][number]) =>
    departmentName ? `${departmentName} ${words.role[role]}` : words.role[role]
  if (me.grants.length < 2) return null
  const choices = [
    { value: ALL, words: words.actingAll },
    ...me.grants.map(grant => ({ value: keyOfGrant(grant), words: nameOf(grant) })),
    { value: AS_MYSELF, words: words.actingMyself },
  ]
  const choose = (value: string) => {
    actAs(value === ALL ? undefined : value)
    forgetSeen()
    say(words.actingNow(choices.find(choice => choice.value === value)?.words ?? ''), { icon: 'done' })
  }
  return (
    <Section title={words.acting}>
      <Card>
        <View className="stack">
          <ChoiceChips label={words.acting} choices={choices} chosen={as} onChoose={choose} />
          <View className="fine">{words.actingNote}</View>
        </View>
      </Card>
    </Section>
  )
}
