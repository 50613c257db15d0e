import { useState } from 'react'
import { anonymityWords, unsealingWords } from '@shared/copy/anonymity'
import { errorSentences } from '@shared/copy/errors'
import { askUnseal } from '@/cloud/api-people'
import { REASON_CHARACTERS } from '@/cloud/limits'
import { useActingRoles } from '@/cloud/session'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { TextArea } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** On an anonymous case: that nobody knows who it is; a supervisor may ask to, with a reason, if it must be. */
export function AnonymousAtDesk({ caseId }: { caseId: string }) {
  const words = useWords(anonymityWords)
  const unsealing = useWords(unsealingWords)
  const mayAsk = useActingRoles().some(({ role }) => role === 'supervisor')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Note tone="calm" icon="lock">
        <Text>{words.deskNote}</Text>
        {mayAsk && (
          <View>
            <Button words={unsealing.ask} look="plain" small onTap={() => setAsking(true)} />
          </View>
        )}
      </Note>
      {asking && <AskSheet caseId={caseId} onClose={() => setAsking(false)} />}
    </>
  )
}

const LEAST_CHARACTERS = 10

function AskSheet({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const words = useWords(unsealingWords)
  const errors = useWords(errorSentences)
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const ask = () => {
    if (reason.trim().length < LEAST_CHARACTERS) return setWrong(words.reasonWrong)
    setBusy(true)
    void askUnseal({ caseId, reason: reason.trim() }).then(answer => {
      setBusy(false)
      if (!answer.ok) return setWrong(answer.code === 'FORBIDDEN' ? words.worksOn : errors[answer.code])
      say(words.sent, { icon: 'done' })
      onClose()
    })
  }
  return (
    <Sheet
      title={words.askTitle}
      onClose={onClose}
      footer={<Button words={words.send} look="primary" busy={busy} onTap={ask} />}
    >
      <View className="stack">
        <Text className="quiet small">{words.askText}</Text>
        <TextArea
          label={words.reason}
          value={reason}
          onInput={value => {
            setReason(value)
            setWrong(undefined)
          }}
          maxLength={REASON_CHARACTERS}
          error={wrong}
        />
      </View>
    </Sheet>
  )
}
