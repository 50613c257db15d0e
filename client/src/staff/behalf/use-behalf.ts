import { useRef, useState } from 'react'
import type { Code } from '@shared/contract/codes'
import type { SubmitFeedbackAnswer } from '@shared/contract/feedback'
import { feedbackWords } from '@shared/copy/feedback'
import { behalfWords } from '@shared/copy/staff'
import { dropDraft, keepDraft, readDraft } from '@/cloud/drafts'
import { send, type Settled } from '@/cloud/outbox'
import { whoWasHere } from '@/cloud/person-here'
import { forgetSeen } from '@/cloud/use-answer'
import type { ChangePhotos } from '@/parts/photos-to-send'
import { useWords } from '@/theme/use-words'
import { isForm, newForm, requestOf, whatIsWrong, type BehalfForm, type Wrong } from './form'

const DRAFT = 'behalf'

export type Outcome = { state: 'filed'; answer: SubmitFeedbackAnswer } | { state: 'kept' }

/** The form as it is written: kept on the phone with every change. */
const useForm = () => {
  const [form, setForm] = useState(() => readDraft(DRAFT, isForm) ?? newForm())
  // Two changes may come before the screen is drawn anew: each builds on the other.
  const latest = useRef(form)
  const change = (more: Partial<BehalfForm>) => {
    latest.current = { ...latest.current, ...more }
    setForm(latest.current)
    keepDraft(DRAFT, latest.current)
  }
  const changePhotos: ChangePhotos = update => change({ photos: update(latest.current.photos) })
  return { form, change, changePhotos }
}

/** Later, by itself: the outbox keeps it. */
const waits: ReadonlySet<Code> = new Set(['OFFLINE', 'BUSY', 'TOO_MANY'])

/** The form for what came another way, sent once. */
export const useBehalf = () => {
  const words = useWords(behalfWords)
  const feedback = useWords(feedbackWords)
  const { form, change, changePhotos } = useForm()
  const [tried, setTried] = useState(false)
  const [sending, setSending] = useState(false)
  const underWay = useRef(false)
  const [refused, setRefused] = useState<Code>()
  const [outcome, setOutcome] = useState<Outcome>()
  const found: Wrong = whatIsWrong(form, words, feedback)

  const settle = ({ kind, answer }: Settled) => {
    underWay.current = false
    setSending(false)
    if (kind === 'command' || kind === 'apply') return
    if (!answer.ok && !waits.has(answer.code)) return setRefused(answer.code)
    dropDraft(DRAFT)
    forgetSeen()
    setOutcome(answer.ok ? { state: 'filed', answer: answer.data } : { state: 'kept' })
  }
  const submit = () => {
    setTried(true)
    if (Object.keys(found).length > 0 || underWay.current) return
    underWay.current = true
    setSending(true)
    setRefused(undefined)
    const job = { kind: 'behalf', data: requestOf(form), photos: form.photos, person: whoWasHere() } as const
    void send({ ...job, notBeforeAt: 0 }).then(settle)
  }
  const another = () => {
    change(newForm())
    setTried(false)
    setOutcome(undefined)
  }
  const wrong = tried ? found : {}
  return { form, change, changePhotos, wrong, submit, sending, refused, outcome, another }
}
