import type { RatingReason } from '@shared/contract/words'
import type { CaseView, CommandName } from '@shared/contract/case'
import { caseScreenWords } from '@shared/copy/case-screen'
import { commonWords } from '@shared/copy/common'
import { errorSentences } from '@shared/copy/errors'
import { useState } from 'react'
import { RatingReasons } from './rating-reasons'
import { MESSAGE_CHARACTERS, REASON_CHARACTERS } from '@/cloud/limits'
import type { PhotoToSend } from '@/cloud/outbox'
import { useTextDraft } from '@/cloud/use-text-draft'
import { useCommand, type CommandToDo } from '@/cloud/use-command'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { Field, TextArea } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { StarPicker, type Level } from '@/components/stars'
import { PhotoField } from '@/parts/photo-field'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { AskedCase } from './asked-case'

/** Below this many stars a reason is asked for; the server holds to the same. */
const LOW_BELOW = 3

interface SheetProps {
  view: CaseView
  asked: AskedCase
  onClose: () => void
}

/** The question behind each command that needs words. */
export function CommandSheet({ command, ...sheet }: SheetProps & { command: CommandName }) {
  if (command === 'supply') return <SupplySheet {...sheet} />
  if (command === 'withdraw') return <WithdrawSheet {...sheet} />
  if (command === 'rate') return <RateSheet {...sheet} />
  if (command === 'reopen') return <ReopenSheet {...sheet} />
  return null
}

/** Does the command, closes and says so; a stale case is shown anew and the words stay. */
const useSheetCommand = ({ view, asked, onClose }: SheetProps, done: string, onSent: () => void) => {
  const errors = useWords(errorSentences)
  const words = useWords(caseScreenWords)
  const { act, doing, refused } = useCommand(view, fresh => asked.put({ case: fresh }), asked.again)
  const send = (todo: CommandToDo) =>
    void act(todo).then(taken => {
      if (!taken) return
      onSent()
      onClose()
      say(done)
    })
  const stale = refused?.code === 'STALE'
  const sentence =
    refused && (stale ? words.stale : refused.code === 'OFFLINE' ? words.draftKept : errors[refused.code])
  return {
    send,
    doing,
    trouble: sentence && (
      <Note tone="danger" icon="alert">
        <Text>{sentence}</Text>
      </Note>
    ),
  }
}

function SupplySheet(sheet: SheetProps) {
  const words = useWords(caseScreenWords).supply
  const common = useWords(commonWords).photos
  const [text, setText, dropText] = useTextDraft(`supply:${sheet.view.id}`)
  const [photos, setPhotos] = useState<PhotoToSend[]>([])
  const [wrong, setWrong] = useState(false)
  const { send, doing, trouble } = useSheetCommand(sheet, words.done, dropText)
  const going = photos.some(photo => !photo.fileKey)
  const submit = () => {
    setWrong(text.trim() === '')
    if (text.trim() === '') return
    const files = photos.flatMap(({ fileKey }) => (fileKey ? [fileKey] : []))
    send({ name: 'supply', input: { text: text.trim(), ...(files.length ? { files } : {}) } })
  }
  return (
    <Sheet
      title={words.title}
      onClose={sheet.onClose}
      footer={<Button words={words.send} look="primary" busy={doing || going} onTap={submit} />}
    >
      {trouble}
      <TextArea
        label={words.label}
        value={text}
        onInput={setText}
        placeholder={words.placeholder}
        maxLength={MESSAGE_CHARACTERS}
        error={wrong && text.trim() === '' ? words.tooShort : undefined}
      />
      <PhotoField label={common.add} photos={photos} onChange={setPhotos} />
    </Sheet>
  )
}

function WithdrawSheet(sheet: SheetProps) {
  const words = useWords(caseScreenWords).withdraw
  const [reason, setReason] = useState('')
  const { send, doing, trouble } = useSheetCommand(sheet, words.done, () => undefined)
  const said = reason.trim()
  return (
    <Sheet
      title={words.title}
      onClose={sheet.onClose}
      footer={
        <Button
          words={words.send}
          look="danger"
          busy={doing}
          onTap={() => send({ name: 'withdraw', input: said.length > 1 ? { reason: said } : {} })}
        />
      }
    >
      {trouble}
      <Text className="quiet">{words.text}</Text>
      <TextArea
        label={words.reason}
        optional
        value={reason}
        onInput={setReason}
        placeholder={words.reasonPlaceholder}
        maxLength={REASON_CHARACTERS}
      />
    </Sheet>
  )
}

function RateSheet(sheet: SheetProps) {
  const words = useWords(caseScreenWords).rate
  const [level, setLevel] = useState<Level>()
  const [text, setText, dropText] = useTextDraft(`rate:${sheet.view.id}`)
  const [reasons, setReasons] = useState<readonly RatingReason[]>([])
  const [tried, setTried] = useState(false)
  const { send, doing, trouble } = useSheetCommand(sheet, words.done, dropText)
  const said = text.trim()
  const low = level !== undefined && level < LOW_BELOW
  const reasonMissing = low && reasons.length === 0 && said === ''
  const submit = () => {
    setTried(true)
    if (level === undefined || reasonMissing) return
    const because = low && reasons.length > 0 ? { reasons: [...reasons] } : {}
    send({ name: 'rate', input: { level, ...because, ...(said ? { text: said } : {}) } })
  }
  return (
    <Sheet
      title={words.title}
      onClose={sheet.onClose}
      footer={<Button words={words.send} look="primary" busy={doing} onTap={submit} />}
    >
      {trouble}
      <Field label={words.level} error={tried && level === undefined ? words.levelMissing : undefined}>
        <StarPicker label={words.level} level={level} onChoose={setLevel} />
      </Field>
      {low && <RatingReasons chosen={reasons} onChange={setReasons} missing={tried && reasonMissing} />}
      <TextArea
        label={words.text}
        optional
        value={text}
        onInput={setText}
        placeholder={words.textPlaceholder}
        maxLength={REASON_CHARACTERS}
      />
    </Sheet>
  )
}

function ReopenSheet(sheet: SheetProps) {
  const words = useWords(caseScreenWords).reopen
  const [reason, setReason, dropReason] = useTextDraft(`reopen:${sheet.view.id}`)
  const [wrong, setWrong] = useState(false)
  const { send, doing, trouble } = useSheetCommand(sheet, words.done, dropReason)
  const short = reason.trim().length < 2
  const submit = () => {
    setWrong(short)
    if (!short) send({ name: 'reopen', input: { reason: reason.trim() } })
  }
  return (
    <Sheet
      title={words.title}
      onClose={sheet.onClose}
      footer={<Button words={words.send} look="primary" busy={doing} onTap={submit} />}
    >
      {trouble}
      <TextArea
        label={words.label}
        value={reason}
        onInput={setReason}
        placeholder={words.placeholder}
        maxLength={REASON_CHARACTERS}
        error={wrong && short ? words.tooShort : undefined}
      />
    </Sheet>
  )
}
