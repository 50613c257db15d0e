import type { CaseView } from '@shared/contract/case'
import { caseWords } from '@shared/copy/case'
import { handleWords } from '@shared/copy/staff'
import { Card, Note } from '@/components/card'
import { Fact } from '@/components/row'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** What the machine made of it, what decided, and why it came to this desk. */
export function Understood({
  view: { understanding, routedBy, owner, firstContactName },
}: {
  view: CaseView
}) {
  const words = useWords(handleWords)
  const cases = useWords(caseWords)
  const because = understanding.words.slice(0, 4).join(' · ')
  return (
    <>
      {understanding.unsure && (
        <Note tone="warn" icon="inquiry">
          <Text>{words.unsure}</Text>
        </Note>
      )}
      <Card tight>
        {owner.you && <Fact name={words.owner}>{`${owner.name} · ${owner.departmentName}`}</Fact>}
        <Fact name={words.firstContact}>{firstContactName}</Fact>
        <Fact name={words.understood}>
          {cases.routedBy[routedBy]}
          {because && <Text className="fine desk-because">{words.because(because)}</Text>}
        </Fact>
      </Card>
    </>
  )
}
