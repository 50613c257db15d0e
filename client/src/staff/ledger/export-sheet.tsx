import { useRef, useState } from 'react'
import type { JobView, LedgerFilter } from '@shared/contract/job'
import { errorSentences } from '@shared/copy/errors'
import { ledgerScreenWords } from '@shared/copy/ledger-screen'
import { exportLedger } from '@/cloud/api'
import { newRequestKey } from '@/cloud/request-key'
import { Button } from '@/components/button'
import { ChoiceChips } from '@/components/choice'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { JobProgress, useJob } from '@/parts/job-progress'
import { canOpen } from '@/phone/opens'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

const formats = (['xlsx', 'csv'] as const).filter(canOpen)

/** Begins an export of what the filter shows, and follows it; the key makes a second tap harmless. */
export function ExportSheet({ filter, onClose }: { filter: LedgerFilter; onClose: () => void }) {
  const words = useWords(ledgerScreenWords)
  const errors = useWords(errorSentences)
  const [format, setFormat] = useState<(typeof formats)[number]>('xlsx')
  const [beginning, setBeginning] = useState(false)
  const [begun, setBegun] = useState<JobView>()
  const requestKey = useRef(newRequestKey())
  const job = useJob(begun)
  const begin = () => {
    setBeginning(true)
    void exportLedger({ requestKey: requestKey.current, format, ...filter }).then(answer => {
      setBeginning(false)
      if (answer.ok) setBegun(answer.data)
      else say(errors[answer.code], { icon: 'alert' })
    })
  }
  if (job)
    return (
      <Sheet title={words.exportTitle} onClose={onClose}>
        <JobProgress job={job} />
      </Sheet>
    )
  return (
    <Sheet
      title={words.exportTitle}
      onClose={onClose}
      footer={<Button words={words.begin} look="primary" busy={beginning} onTap={begin} />}
    >
      <View className="stack gap-4">
        <Text className="quiet">{words.exportText}</Text>
        <Field label={words.format}>
          <ChoiceChips
            label={words.format}
            choices={formats.map(value => ({ value, words: words.formats[value] }))}
            chosen={format}
            onChoose={chosen => {
              setFormat(chosen)
              requestKey.current = newRequestKey()
            }}
          />
        </Field>
      </View>
    </Sheet>
  )
}
