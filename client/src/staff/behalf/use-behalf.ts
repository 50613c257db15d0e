import { useRef, useState } from 'react'
import type { Code } from '@shared/contract/codes'
import type { SubmitFeedbackAnswer } from '@shared/contract/feedback'
import { feedbackWords } from '@shared/copy/feedback'
import { behalfWords } from '@shared/copy/staff'
import { dropDraft, keepDraft, readDraft } from '@/cloud/drafts'
import { send } from '@/cloud/outbox'
import { whoWasHere } from '@/cloud/person-here'
import { forgetSeen } from '@/cloud/use-answer'
import type { ChangePhotos } from '@/parts/photos-to-send'
import { useWords } from '@/theme/use-words'
import { isForm, newForm, requestOf, whatIsWrong, type BehalfForm, type Wrong } from './form'

const DRAFT = 'behalf'

export type Outcome = { state: 'filed'; answer: SubmitFeedbackAnswer } | { state: 'kept' }

/** The form for what came another way: kept while it is written, sent once. */
export const useBehalf = () => {
  const words = useWords(behalfWords)
  const feedback = useWords(feedbackWords)
  const [form, setForm] = useState(() => readDraft(DRAFT, isForm) ?? newForm())
  // Two changes may come before the screen is drawn anew: each builds on the other.
  const latest = useRef(form)
  const [tried, setTried] = useState(false)
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<Code>()
  const [outcome, setOutcome] = useState<Outcome>()
  const found: Wrong = whatIsWrong(form, words, feedback)

  const change = (more: Partial<BehalfForm>) => {
    latest.current = { ...latest.current, ...more }
    setForm(latest.current)
    keepDraft(DRAFT, latest.current)
  }
  const changePhotos: ChangePhotos = update => change({ photos: update(latest.current.photos) })
  const done = (ended: Outcome) => {
    dropDraft(DRAFT)
    forgetSeen()
    setOutcome(ended)
  }
  const submit = async () => {
    setTried(true)
    if (Object.keys(found).length > 0 || sending) return
    setSending(true)
    setRefused(undefined)
    const data = requestOf(form)
    const settled = await send({
      kind: 'behalf',
      data,
      photos: form.photos,
      person: whoWasHere(),
      notBeforeAt: 0,
    })
    setSending(false)
    if (settled.kind === 'command') return
    const { answer } = settled
    if (answer.ok) done({ state: 'filed', answer: answer.data })
    else if (answer.code === 'OFFLINE' || answer.code === 'BUSY' || answer.code === 'TOO_MANY')
      done({ state: 'kept' })
    else setRefused(answer.code)
  }
  const another = () => {
    change(newForm())
    setTried(false)
    setOutcome(undefined)
  }
  return {
    form,
    change,
    changePhotos,
    wrong: tried ? found : {},
    submit: () => void submit(),
    sending,
    refused,
    outcome,
    another,
  }
}
