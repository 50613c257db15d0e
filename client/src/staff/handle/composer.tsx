import { useState } from 'react'
import { courtesyWords } from '@shared/catalogue/courtesy-words'
import { commonWords } from '@shared/copy/common'
import { composeWords } from '@shared/copy/phrases'
import { handleWords } from '@shared/copy/staff'
import { courtesyOf, type CourtesyRemark } from '@shared/domain/courtesy'
import { MESSAGE_CHARACTERS } from '@/cloud/limits'
import type { PhotoToSend } from '@/cloud/outbox'
import type { CommandToDo } from '@/cloud/use-command'
import { useTextDraft } from '@/cloud/use-text-draft'
import { Button } from '@/components/button'
import { TextArea } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { PhotoField } from '@/parts/photo-field'
import { useWords } from '@/theme/use-words'
import { Courtesy } from './courtesy'
import { Mentions } from './mentions'
import { Phrases } from './phrases'
import type { SheetProps } from './sheet-props'

export type Mode = 'reply' | 'askForMore' | 'resolve' | 'note'

/** Only these two commands carry photos. */
const takesPhotos = (mode: Mode): boolean => mode === 'reply' || mode === 'resolve'

const remarksOn = (text: string, mode: Mode): CourtesyRemark[] =>
  mode === 'note' ? [] : courtesyOf(text, mode, courtesyWords)

const todoOf = (mode: Mode, text: string, mentions: readonly string[]): CommandToDo =>
  mode === 'note'
    ? { name: 'note', input: { text, ...(mentions.length > 0 ? { mentions: [...mentions] } : {}) } }
    : { name: mode, input: { text } }

/** Writing to the requester or to colleagues; what lacks courtesy is pointed out once, and goes all the same. */
export function Composer({ mode, view, handling, onClose }: SheetProps & { mode: Mode }) {
  const words = useWords(handleWords)
  const compose = useWords(composeWords)
  const common = useWords(commonWords).photos
  const [text, setText, dropText] = useTextDraft(`handle:${view.id}`)
  const [photos, setPhotos] = useState<PhotoToSend[]>([])
  const [mentions, setMentions] = useState<readonly string[]>([])
  const [wrong, setWrong] = useState(false)
  const [pointedOut, setPointedOut] = useState<readonly CourtesyRemark[]>([])
  const said = text.trim()
  const write = (next: string) => {
    setText(next)
    setPointedOut([])
  }
  const submit = () => {
    setWrong(said === '')
    if (said === '') return
    const remarks = remarksOn(said, mode)
    if (remarks.length > 0 && pointedOut.length === 0) return setPointedOut(remarks)
    onClose()
    dropText()
    void handling.act(todoOf(mode, said, mentions), photos, () => setText(said))
  }
  const send = pointedOut.length > 0 ? compose.anyway : words.send[mode]
  return (
    <Sheet
      title={words.text[mode]}
      onClose={onClose}
      footer={<Button words={send} icon="send" look="primary" onTap={submit} />}
    >
      <Phrases mode={mode} type={view.type} text={text} onText={write} />
      <TextArea
        label={words.text[mode]}
        labelHeardOnly
        value={text}
        onInput={write}
        placeholder={words.text[mode]}
        maxLength={MESSAGE_CHARACTERS}
        error={wrong && said === '' ? words.tooShort : undefined}
      />
      {pointedOut.length > 0 && (
        <Courtesy remarks={pointedOut} onGreet={() => write(`${compose.greeting}${text}`)} />
      )}
      {mode === 'note' && <Mentions department={view.department} chosen={mentions} onChange={setMentions} />}
      {takesPhotos(mode) && <PhotoField label={common.add} photos={photos} onChange={setPhotos} />}
    </Sheet>
  )
}
