import type { SubmitFeedbackAnswer } from '@shared/contract/feedback'

let last: SubmitFeedbackAnswer | undefined

/** Hands the server's confirmation to the screen that shows it. */
export const noteSent = (answer: SubmitFeedbackAnswer): void => {
  last = answer
}

/** The confirmation of this case, while the app has been open since it was sent. */
export const sentAnswer = (id: string): SubmitFeedbackAnswer | undefined =>
  last?.id === id ? last : undefined
