import type { CaseView } from '@shared/contract/case'
import { caseWords } from '@shared/copy/case'
import { caseScreenWords } from '@shared/copy/case-screen'
import { handleWords } from '@shared/copy/staff'
import { Button, IconButton } from '@/components/button'
import { Card } from '@/components/card'
import { Person } from '@/components/person'
import { callPhone } from '@/phone/calls'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { DeskSheet } from './actions'

/** Whose case it is, for whoever looks after it: to call them or to give it to somebody else is one tap each. */
export function OwnerAtDesk({
  view: { owner, commands, requester },
  onChoose,
}: {
  view: CaseView
  onChoose: (sheet: DeskSheet) => void
}) {
  const words = useWords(handleWords)
  const screen = useWords(caseScreenWords)
  const assign = useWords(caseWords).command.assign
  const { name, departmentName, phone, you } = owner
  if (you || requester.relation === 'you') return null
  return (
    <Card>
      <Text className="fine">{words.owner}</Text>
      <View className="row">
        <View className="grow">
          <Person name={name} place={departmentName} />
        </View>
        {phone && (
          <IconButton icon="phone" label={`${screen.call} ${phone}`} onTap={() => callPhone(phone)} />
        )}
        {commands.includes('assign') && (
          <Button words={assign} icon="behalf" small onTap={() => onChoose('assign')} />
        )}
      </View>
    </Card>
  )
}
