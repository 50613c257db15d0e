import { useState } from 'react'
import { itemsAdminWords } from '@shared/copy/items-admin'
import { itemsEditorWords } from '@shared/copy/items-editor'
import { bringBackItem, discardItemDraft, publishItem, retireItem } from '@/cloud/items-api'
import { REASON_CHARACTERS } from '@/cloud/limits'
import { Button } from '@/components/button'
import { TextArea } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { Editing } from './use-definition'

/** What can become of an item as a whole; each is written down with its reason. */
export type Turn = 'publish' | 'retire' | 'bringBack' | 'discard'

interface StateSheetProps {
  turn: Turn
  editing: Editing
  onClose: () => void
  onDone: () => void
}

const LEAST_REASON = 2

export function StateSheet({ turn, editing, onClose, onDone }: StateSheetProps) {
  const words = useWords(itemsAdminWords)
  const editor = useWords(itemsEditorWords)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { id } = editing.item
  const { revision, isDraft, state } = editing.answer
  const asks = turn !== 'discard'
  const short = asks && reason.trim().length < LEAST_REASON
  const texts: Record<Turn, { title: string; ask: string; done: string }> = {
    publish: { title: words.publish, ask: words.publishAsk, done: words.published },
    retire: { title: words.retire, ask: words.retireAsk, done: words.retired },
    bringBack: { title: words.bringBack, ask: '', done: words.broughtBack },
    discard: { title: words.discard, ask: words.discardAsk, done: words.discarded },
  }
  const said = reason.trim()
  const doIt = {
    publish: () => publishItem({ id, revision, reason: said }),
    retire: () => retireItem({ id, reason: said }),
    bringBack: () => bringBackItem({ id, reason: said }),
    discard: () => discardItemDraft({ id, revision }),
  }
  const submit = async () => {
    setTried(true)
    if (short) return
    // What was never saved is only forgotten here.
    const onlyHere = turn === 'discard' && !isDraft
    const done = onlyHere || (await editing.act<unknown>(doIt[turn], () => undefined))
    onClose()
    if (!done) return
    say(texts[turn].done)
    onDone()
  }
  const { title, ask } = texts[turn]
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={
        <Button
          words={title}
          look={turn === 'publish' || turn === 'bringBack' ? 'primary' : 'danger'}
          busy={editing.doing}
          onTap={() => void submit()}
        />
      }
    >
      {ask && <Text className="quiet">{ask}</Text>}
      {turn === 'publish' && state === 'retired' && <Text className="strong">{editor.publishRetired}</Text>}
      {asks && (
        <TextArea
          label={words.reason}
          value={reason}
          onInput={setReason}
          maxLength={Math.min(200, REASON_CHARACTERS)}
          error={tried && short ? words.reasonShort : undefined}
        />
      )}
    </Sheet>
  )
}
