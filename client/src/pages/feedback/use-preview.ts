import { useEffect, useRef, useState } from 'react'
import type { PreviewFeedbackAnswer } from '@shared/contract/feedback'
import { previewFeedback } from '@/cloud/api'
import type { FeedbackDraft } from './draft'

/** What the server would make of the words; `failed` never stands in the way of sending. */
export type Preview =
  { state: 'none' | 'thinking' | 'failed' } | { state: 'ready'; answer: PreviewFeedbackAnswer }

const QUIET_MS = 600
const FEWEST_CHARACTERS = 4

/** Asks once the person has stopped writing for a moment; only the newest answer counts. */
export const usePreview = ({ text, type, urgency }: FeedbackDraft): Preview => {
  const [preview, setPreview] = useState<Preview>({ state: 'none' })
  const turn = useRef(0)
  useEffect(() => {
    turn.current += 1
    const mine = turn.current
    const said = text.trim()
    if (said.length < FEWEST_CHARACTERS) return setPreview({ state: 'none' })
    setPreview(before => (before.state === 'ready' ? before : { state: 'thinking' }))
    const timer = setTimeout(() => {
      void previewFeedback({ text: said, ...(type ? { type } : {}), ...(urgency ? { urgency } : {}) }).then(
        answer => {
          if (mine === turn.current)
            setPreview(answer.ok ? { state: 'ready', answer: answer.data } : { state: 'failed' })
        },
      )
    }, QUIET_MS)
    return () => clearTimeout(timer)
  }, [text, type, urgency])
  return preview
}
