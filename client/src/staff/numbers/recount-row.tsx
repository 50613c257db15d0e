import { useState } from 'react'
import type { JobView } from '@shared/contract/job'
import { errorSentences } from '@shared/copy/errors'
import { numbersScreenWords } from '@shared/copy/numbers-screen'
import { recountFigures } from '@/cloud/api'
import { newRequestKey } from '@/cloud/request-key'
import { Row } from '@/components/row'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { say } from '@/components/snackbar'
import { JobProgress, useJob } from '@/parts/job-progress'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** Counts the span anew and compares, for whoever doubts a number. */
export function RecountRow({ span }: { span: { fromOn: string; toOn: string } }) {
  const words = useWords(numbersScreenWords)
  const errors = useWords(errorSentences)
  const [shown, setShown] = useState(false)
  const [begun, setBegun] = useState<JobView>()
  const job = useJob(begun)
  const begin = () => {
    setBegun(undefined)
    setShown(true)
    void recountFigures({ requestKey: newRequestKey(), ...span }).then(answer => {
      if (answer.ok) return setBegun(answer.data)
      setShown(false)
      say(errors[answer.code], { icon: 'alert' })
    })
  }
  return (
    <>
      <Row icon="check" title={words.recount} onTap={begin} />
      {shown && (
        <Sheet title={words.recount} onClose={() => setShown(false)}>
          <Text className="quiet">{words.recountText}</Text>
          {job ? <JobProgress job={job} /> : <Skeleton />}
        </Sheet>
      )}
    </>
  )
}
