import type { CaseView } from '@shared/contract/case'
import { caseScreenWords } from '@shared/copy/case-screen'
import { IconButton } from '@/components/button'
import { Card } from '@/components/card'
import { Person } from '@/components/person'
import { callPhone } from '@/phone/calls'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** Who has it now, and a way to call them where there is one. */
export function OwnerCard({ view: { owner } }: { view: CaseView }) {
  const words = useWords(caseScreenWords)
  const { phone } = owner
  return (
    <Card>
      <Text className="fine">{words.owner}</Text>
      <View className="row">
        <View className="grow">
          <Person name={owner.name} place={owner.departmentName} />
        </View>
        {phone && <IconButton icon="phone" label={`${words.call} ${phone}`} onTap={() => callPhone(phone)} />}
      </View>
    </Card>
  )
}
