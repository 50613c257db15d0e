import { useState } from 'react'
import type { Answer } from '@shared/contract/answer'
import type { JobView } from '@shared/contract/job'
import { errorSentences } from '@shared/copy/errors'
import type { IconName } from '@/components/icon'
import { Row } from '@/components/row'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { say } from '@/components/snackbar'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { JobProgress, useJob } from './job-progress'

interface JobRowProps {
  icon: IconName
  title: string
  /** What is made or done, in a sentence or two. */
  text: string
  start: () => Promise<Answer<JobView>>
}

/** A row that begins a job at a tap and shows how far it is until its result can be opened. */
export function JobRow({ icon, title, text, start }: JobRowProps) {
  const errors = useWords(errorSentences)
  const [shown, setShown] = useState(false)
  const [begun, setBegun] = useState<JobView>()
  const job = useJob(begun)
  const begin = () => {
    setBegun(undefined)
    setShown(true)
    void start().then(answer => {
      if (answer.ok) return setBegun(answer.data)
      setShown(false)
      say(errors[answer.code], { icon: 'alert' })
    })
  }
  return (
    <>
      <Row icon={icon} title={title} onTap={begin} />
      {shown && (
        <Sheet title={title} onClose={() => setShown(false)}>
          <View className="stack">
            <Text className="quiet">{text}</Text>
            {job ? <JobProgress job={job} /> : <Skeleton />}
          </View>
        </Sheet>
      )}
    </>
  )
}
