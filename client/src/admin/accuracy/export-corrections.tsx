import { useRef, useState } from 'react'
import type { JobView } from '@shared/contract/job'
import { accuracyWords } from '@shared/copy/admin'
import { errorSentences } from '@shared/copy/errors'
import { exportCorrections } from '@/cloud/api'
import { newRequestKey } from '@/cloud/request-key'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { JobProgress, useJob } from '@/parts/job-progress'
import { canOpen } from '@/phone/opens'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** Every correction as a file to train with; WeChat opens no such file, the web does. */
export function ExportCorrections({ onClose }: { onClose: () => void }) {
  const words = useWords(accuracyWords)
  const errors = useWords(errorSentences)
  const [begun, setBegun] = useState<JobView>()
  const [beginning, setBeginning] = useState(false)
  const requestKey = useRef(newRequestKey())
  const job = useJob(begun)
  const begin = () => {
    setBeginning(true)
    void exportCorrections({ requestKey: requestKey.current }).then(answer => {
      setBeginning(false)
      if (answer.ok) setBegun(answer.data)
      else say(errors[answer.code], { icon: 'alert' })
    })
  }
  const possible = canOpen('tsv')
  return (
    <Sheet
      title={words.export}
      onClose={onClose}
      footer={
        possible && !job && <Button words={words.export} look="primary" busy={beginning} onTap={begin} />
      }
    >
      {job ? (
        <JobProgress job={job} />
      ) : (
        <Text className="quiet">{possible ? words.exportText : words.exportOnWeb}</Text>
      )}
    </Sheet>
  )
}
