import type { SubmitFeedbackAnswer } from '@shared/contract/feedback'

let last: SubmitFeedbackAnswer | undefined
let lastAnonymous = false

/** Hands the server's confirmation to the screen that shows it. */
export const noteSent = (answer: SubmitFeedbackAnswer, anonymous = false): void => {
  last = answer
  lastAnonymous = anonymous
}

/** Whether what was just sent was sent under an alias: no message will come then. */
export const wasAnonymous = (): boolean => lastAnonymous

/** The confirmation of this case, while the app has been open since it was sent. */
export const sentAnswer = (id: string): SubmitFeedbackAnswer | undefined =>
  last?.id === id ? last : undefined
