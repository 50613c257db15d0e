import { useEffect, useState } from 'react'
import type { JobView } from '@shared/contract/job'
import { errorSentences } from '@shared/copy/errors'
import { jobWords } from '@shared/copy/job'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { openResult, viewJob } from '@/cloud/api'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { openDocument } from '@/phone/documents'
import { Text, View } from '@/primitives'
import { say } from '@/components/snackbar'
import { useWords } from '@/theme/use-words'
import { sayMoment } from '@/time/say-time'
import { serverNow } from '@/time/server-clock'
import './bars.css'

const ASK_AGAIN_MS = 2_500

/** Follows a job until it is over; what is not read now is read a moment later. */
export const useJob = (begun: JobView | undefined): JobView | undefined => {
  const [seen, setSeen] = useState(begun)
  useEffect(() => setSeen(begun), [begun])
  const { id, state } = seen ?? {}
  useEffect(() => {
    if (id === undefined || state !== 'running') return undefined
    const timer = setInterval(() => {
      void viewJob({ id }).then(answer => {
        if (answer.ok) setSeen(answer.data)
      })
    }, ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [id, state])
  return seen
}

/** How far a job is, drawn and in words; its result, or why there is none. `earlier`: one of a list, not what is done now. */
export function JobProgress({ job, earlier = false }: { job: JobView; earlier?: boolean }) {
  const words = useWords(jobWords)
  if (job.state === 'done') return <JobResult job={job} look={earlier ? 'second' : 'primary'} />
  if (job.state === 'failed')
    return (
      <Note tone="warn" icon="alert">
        <View className="strong">{words.failed}</View>
        <Text>{words.failure[job.failure ?? 'broken']}</Text>
      </Note>
    )
  if (job.state === 'gone') return <Text className="quiet">{words.gone}</Text>
  const percent = job.of === 0 ? 3 : Math.max(3, Math.round((job.done / job.of) * 100))
  const said = job.of > 0 && job.done >= job.of ? words.finishing : words.progress(job.done, job.of)
  return (
    <View className="stack" role="progressbar" label={`${words.working} ${said}`}>
      <View className="row spread">
        <Text className="strong">{words.working}</Text>
        {job.of > 0 && <Text className="fine numbers">{said}</Text>}
      </View>
      <View className="bar-track" silent>
        <View className="bar-fill" style={{ width: `${percent}%` }} />
      </View>
      <Text className="fine">{words.mayLeave}</Text>
    </View>
  )
}

const kindOf = (name: string) => /\.([a-z]+)$/.exec(name)?.[1] ?? ''

/** Opens a result; its link is asked for each time, because links end. */
function JobResult({ job, look }: { job: JobView; look: 'primary' | 'second' }) {
  const words = useWords(jobWords)
  const times = useWords(spokenTimeWords)
  const errors = useWords(errorSentences)
  const [asking, setAsking] = useState(false)
  const fetchIt = () => {
    setAsking(true)
    void openResult({ id: job.id }).then(answer => {
      setAsking(false)
      if (answer.ok) openDocument(answer.data.url, kindOf(answer.data.name))
      else say(errors[answer.code], { icon: 'alert' })
    })
  }
  const facts = [
    job.bytes === undefined ? undefined : words.size(Math.max(1, Math.round(job.bytes / 1024))),
    job.endsAt === undefined ? undefined : words.until(sayMoment(job.endsAt, serverNow(), times)),
  ]
  return (
    <View className="stack">
      <View>
        <View className="strong">{job.name}</View>
        <Text className="fine">{facts.filter(Boolean).join(' · ')}</Text>
      </View>
      <Button words={words.open} icon="paper" look={look} busy={asking} onTap={fetchIt} />
    </View>
  )
}
