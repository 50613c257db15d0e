import { useState } from 'react'
import type { JobView } from '@shared/contract/job'
import { errorSentences } from '@shared/copy/errors'
import { reportsScreenWords } from '@shared/copy/reports-screen'
import { proveCase } from '@/cloud/api'
import { newRequestKey } from '@/cloud/request-key'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { say } from '@/components/snackbar'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { JobProgress, useJob } from './job-progress'

/** The way to a case as a one-page proof; what stands in it is decided by who asks. */
export function ProofRow({ caseId }: { caseId: string }) {
  const words = useWords(reportsScreenWords)
  const errors = useWords(errorSentences)
  const [shown, setShown] = useState(false)
  const [begun, setBegun] = useState<JobView>()
  const job = useJob(begun)
  const begin = () => {
    setBegun(undefined)
    setShown(true)
    void proveCase({ requestKey: newRequestKey(), caseId }).then(answer => {
      if (answer.ok) return setBegun(answer.data)
      setShown(false)
      say(errors[answer.code], { icon: 'alert' })
    })
  }
  return (
    <Card tight>
      <Row icon="paper" title={words.proof} onTap={begin} />
      {shown && (
        <Sheet title={words.proof} onClose={() => setShown(false)}>
          <View className="stack">
            <Text className="quiet">{words.proofText}</Text>
            {job ? <JobProgress job={job} /> : <Skeleton />}
          </View>
        </Sheet>
      )}
    </Card>
  )
}
