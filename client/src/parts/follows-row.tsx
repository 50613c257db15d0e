import type { CaseView } from '@shared/contract/case'
import { caseScreenWords } from '@shared/copy/case-screen'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { open } from '@/phone/navigation'
import { useWords } from '@/theme/use-words'

/** The ended case from which this one goes on, one tap away. */
export function FollowsRow({ view: { follows, requester } }: { view: CaseView }) {
  const words = useWords(caseScreenWords)
  if (!follows) return null
  const { id, number } = follows
  const screen = requester.relation === 'you' ? 'case' : 'handle'
  return (
    <Card tight>
      <Row icon="again" title={words.follows} note={number} onTap={() => open(screen, { id })} />
    </Card>
  )
}
