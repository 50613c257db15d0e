import type { CaseView } from '@shared/contract/case'
import type { CaseStatus } from '@shared/contract/words'
import { caseScreenWords } from '@shared/copy/case-screen'
import { IconButton } from '@/components/button'
import { Card } from '@/components/card'
import { Person } from '@/components/person'
import { callPhone } from '@/phone/calls'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

const ended: ReadonlySet<CaseStatus> = new Set(['resolved', 'rejected', 'closed', 'withdrawn', 'merged'])

/** Who has it now, and a way to call them where there is one. */
export function OwnerCard({ view: { owner, status } }: { view: CaseView }) {
  const words = useWords(caseScreenWords)
  const { phone } = owner
  return (
    <Card>
      <Text className="fine">{ended.has(status) ? words.ownerWas : words.owner}</Text>
      <View className="row">
        <View className="grow">
          <Person name={owner.name} place={owner.departmentName} />
        </View>
        {phone && <IconButton icon="phone" label={`${words.call} ${phone}`} onTap={() => callPhone(phone)} />}
      </View>
    </Card>
  )
}
