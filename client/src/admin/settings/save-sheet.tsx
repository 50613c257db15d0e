import { useState } from 'react'
import { saveWords } from '@shared/copy/settings-admin'
import { Button } from '@/components/button'
import { TextField } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'

const MOST = 200

interface SaveSheetProps {
  /** What saving does, in a sentence. */
  text: string
  busy: boolean
  onSave: (reason: string) => void
  onClose: () => void
}

/** Why a setting is changed: it will stand on every due time that moves by it. */
export function SaveSheet({ text, busy, onSave, onClose }: SaveSheetProps) {
  const words = useWords(saveWords)
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState(false)
  const said = reason.trim()
  const submit = () => {
    setWrong(said.length < 2)
    if (said.length >= 2) onSave(said)
  }
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      footer={<Button words={words.save} look="primary" busy={busy} onTap={submit} />}
    >
      <Text className="quiet small">{text}</Text>
      <TextField
        label={words.reason}
        value={reason}
        onInput={setReason}
        placeholder={words.placeholder}
        maxLength={MOST}
        error={wrong && said.length < 2 ? words.tooShort : undefined}
      />
    </Sheet>
  )
}
