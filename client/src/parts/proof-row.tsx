import { reportsScreenWords } from '@shared/copy/reports-screen'
import { proveCase } from '@/cloud/api'
import { newRequestKey } from '@/cloud/request-key'
import { Card } from '@/components/card'
import { useWords } from '@/theme/use-words'
import { JobRow } from './job-row'

/** The way to a case as a one-page proof; what stands in it is decided by who asks. */
export function ProofRow({ caseId }: { caseId: string }) {
  const words = useWords(reportsScreenWords)
  return (
    <Card tight>
      <JobRow
        icon="paper"
        title={words.proof}
        text={words.proofText}
        start={() => proveCase({ requestKey: newRequestKey(), caseId })}
      />
    </Card>
  )
}
