import { useRef, useState } from 'react'
import type { Code } from '@shared/contract/codes'
import type { ItemShown } from '@shared/contract/items'
import { send, type Settled } from '@/cloud/outbox'
import { whoWasHere } from '@/cloud/person-here'
import { newRequestKey } from '@/cloud/request-key'
import { forgetSeen } from '@/cloud/use-answer'
import { answersOf, filesToSend } from '@/parts/form/typed'
import type { FormWork } from '@/parts/form/use-form'
import { dropItemDraft, type ItemDraft } from '@/parts/items/item-draft'
import { noteSent } from '@/pages/sent/sent'
import { openInstead } from '@/phone/navigation'
import { scrollTo } from '@/phone/scroll'
import { problemsIn } from '../form/problems-in'
import type { FormPages } from '../form/use-pages'

/** The outbox keeps it and sends it by itself. */
const waitsFor = (code: Code): boolean => code === 'OFFLINE' || code === 'BUSY' || code === 'TOO_MANY'

interface Application {
  item: ItemShown
  draft: ItemDraft
  work: FormWork
  change: (more: Partial<ItemDraft>) => void
  pages: FormPages
  /** The item has changed since the form was opened. */
  onChanged: () => void
}

/** Hands an application in, once; what the server will not take is shown where it was written. */
export const useSend = ({ item, draft, work, pages, change, onChanged }: Application) => {
  const [sending, setSending] = useState(false)
  // A second tap may come before the button is drawn as busy.
  const underWay = useRef(false)
  const [refused, setRefused] = useState<Code>()

  const settle = (settled: Settled) => {
    underWay.current = false
    setSending(false)
    if (settled.kind !== 'apply') return
    const { answer } = settled
    if (answer.ok) {
      dropItemDraft(item.id)
      forgetSeen()
      noteSent(answer.data)
      return openInstead('sent', { id: answer.data.id })
    }
    if (waitsFor(answer.code)) {
      dropItemDraft(item.id)
      return openInstead('sent')
    }
    setRefused(answer.code)
    work.noteServer(problemsIn(answer.problems))
    scrollTo('problem-summary')
    if (answer.code === 'ITEM_CHANGED') onChanged()
    if (answer.code === 'SLOT_TAKEN' && item.booking) pages.goTo(item.booking.windowField)
    // The key belongs to what has arrived under it; other answers are another application.
    if (answer.code === 'KEY_REUSED') change({ requestKey: newRequestKey() })
  }
  const submit = () => {
    if (underWay.current) return
    if (work.look().length > 0) return scrollTo('problem-summary')
    underWay.current = true
    setSending(true)
    setRefused(undefined)
    void send({
      kind: 'apply',
      data: {
        requestKey: draft.requestKey,
        item: item.id,
        version: item.version,
        values: answersOf(item.form, draft.typed),
      },
      photos: filesToSend(item.form, draft.typed),
      person: whoWasHere(),
      notBeforeAt: 0,
      draft,
    }).then(settle)
  }
  return { submit, sending, refused }
}
