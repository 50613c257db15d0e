import { useRef, useState } from 'react'
import { feedbackWords } from '@shared/copy/feedback'
import type { ChangePhotos } from '@/parts/photos-to-send'
import { useOpenedWith } from '@/phone/navigation'
import { useWords } from '@/theme/use-words'
import { whatIsWrong, type Wrong } from './check-draft'
import { beginDraft, keepFeedbackDraft, steps, type FeedbackDraft, type Step } from './draft'

const fieldsOf: Partial<Record<Step, readonly (keyof Wrong)[]>> = {
  write: ['text'],
  more: ['place', 'phone'],
}

const only = (wrong: Wrong, fields: readonly string[]): Wrong =>
  Object.fromEntries(Object.entries(wrong).filter(([field]) => fields.includes(field)))

/** The draft and its steps: what was said, what is wrong with it, and the way forth and back. */
export const useFeedback = () => {
  const words = useWords(feedbackWords)
  const given = useOpenedWith()
  const [draft, setDraft] = useState(() => beginDraft(given))
  // Two changes may come before the screen is drawn anew (a tap while a photo ends): each builds on the other.
  const latest = useRef(draft)
  const [wrong, setWrong] = useState<Wrong>({})
  const [checked, setChecked] = useState(draft.step === 'check')
  const [kept, setKept] = useState(true)

  const change = (more: Partial<FeedbackDraft>) => {
    const changed = { ...latest.current, ...more }
    latest.current = changed
    setDraft(changed)
    setKept(keepFeedbackDraft(changed))
    // What was wrong is looked at again as soon as it changes; what was right is not scolded while it is written.
    setWrong(before => only(whatIsWrong(changed, words), Object.keys(before)))
  }
  const changePhotos: ChangePhotos = update => change({ photos: update(latest.current.photos) })
  const goTo = (step: Step) => change({ step })
  const next = () => {
    const found = only(whatIsWrong(latest.current, words), fieldsOf[latest.current.step] ?? [])
    setWrong(found)
    if (Object.keys(found).length > 0) return
    const following = checked ? 'check' : (steps[steps.indexOf(latest.current.step) + 1] ?? 'check')
    if (following === 'check') setChecked(true)
    goTo(following)
  }
  /** False on the first step: there "back" leaves the screen. */
  const back = (): boolean => {
    const before =
      checked && latest.current.step !== 'check' ? 'check' : steps[steps.indexOf(latest.current.step) - 1]
    if (before) goTo(before)
    return before !== undefined
  }
  return { draft, change, changePhotos, wrong, setWrong, goTo, next, back, kept }
}
