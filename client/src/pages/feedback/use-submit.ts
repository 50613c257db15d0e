import { useRef, useState } from 'react'
import type { Code } from '@shared/contract/codes'
import { feedbackWords } from '@shared/copy/feedback'
import { itemWords } from '@shared/copy/items'
import { send, type Settled } from '@/cloud/outbox'
import { whoWasHere } from '@/cloud/person-here'
import { newRequestKey } from '@/cloud/request-key'
import { noteShelf } from '@/cloud/shelf'
import { forgetSeen } from '@/cloud/use-answer'
import { noteSent } from '@/pages/sent/sent'
import { openInstead } from '@/phone/navigation'
import { useWords } from '@/theme/use-words'
import { stepOf, whatIsWrong, whatServerFound, type Wrong } from './check-draft'
import { dropFeedbackDraft, type FeedbackDraft } from './draft'

/** The submission as the server takes it; the office reads Chinese, whatever the phone speaks. */
const requestOf = (draft: FeedbackDraft) => {
  const item = draft.about ? `【${itemWords['zh-CN'][draft.about].name}】` : ''
  return {
    requestKey: draft.requestKey,
    // Where only a recording says it, the words follow.
    text: draft.text.trim().length < 2 && draft.recording ? '' : `${item}${draft.text.trim()}`,
    ...(draft.place.trim() ? { place: draft.place.trim() } : {}),
    ...(draft.phone.trim() && !draft.anonymous ? { phone: draft.phone.trim() } : {}),
    ...(draft.anonymous ? { anonymous: true } : draft.follows ? { after: draft.follows.id } : {}),
    ...(draft.type ? { type: draft.type } : {}),
    ...(draft.department ? { department: draft.department } : {}),
    ...(draft.urgency ? { urgency: draft.urgency } : {}),
  }
}

/** The outbox keeps it and sends it by itself. */
const waitsFor = (code: Code): boolean => code === 'OFFLINE' || code === 'BUSY' || code === 'TOO_MANY'

interface Feedback {
  draft: FeedbackDraft
  change: (more: Partial<FeedbackDraft>) => void
  setWrong: (wrong: Wrong) => void
}

/** Sends the draft, once; what the server will not take is shown where it was written. */
export const useSubmit = ({ draft, change, setWrong }: Feedback) => {
  const words = useWords(feedbackWords)
  const [sending, setSending] = useState(false)
  // A second tap may come before the button is drawn as busy.
  const underWay = useRef(false)
  const [refused, setRefused] = useState<Code>()

  /** Marks what is wrong and goes where the first of it was written. False where nothing is. */
  const show = (wrong: Wrong): boolean => {
    const step = stepOf(wrong)
    if (step) change({ step })
    setWrong(wrong)
    return step !== undefined
  }
  const settle = (settled: Settled) => {
    underWay.current = false
    setSending(false)
    if (settled.kind === 'command' || settled.kind === 'apply') return
    const { answer } = settled
    if (answer.ok) {
      dropFeedbackDraft(draft)
      forgetSeen()
      noteSent(answer.data, draft.anonymous === true)
      if (draft.anonymous) noteShelf()
      return openInstead('sent', { id: answer.data.id })
    }
    if (waitsFor(answer.code)) {
      dropFeedbackDraft(draft)
      return openInstead('sent')
    }
    setRefused(answer.code)
    show(whatServerFound(answer.problems ?? [], words))
    // The key belongs to what has arrived under it; if these words are sent too, they are another message.
    if (answer.code === 'KEY_REUSED') change({ requestKey: newRequestKey() })
  }
  const submit = () => {
    if (underWay.current || show(whatIsWrong(draft, words))) return
    underWay.current = true
    setSending(true)
    setRefused(undefined)
    const job = {
      kind: 'submit',
      data: requestOf(draft),
      photos: draft.photos,
      ...(draft.recording ? { recording: draft.recording } : {}),
      person: whoWasHere(),
      draft,
    } as const
    void send({ ...job, notBeforeAt: 0 }).then(settle)
  }
  return { submit, sending, refused }
}
