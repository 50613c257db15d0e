import type { SubmitFeedbackAnswer } from '@shared/contract/feedback'
import type { SubmitItemAnswer } from '@shared/contract/items'

/** What a confirmation tells; of an item also its stations and what took effect at once. */
export type Confirmation = Pick<
  SubmitFeedbackAnswer,
  'id' | 'number' | 'ownerName' | 'departmentName' | 'next'
> & { answerByAt: number | null } & Partial<Pick<SubmitItemAnswer, 'itemName' | 'stations' | 'effects'>>

let last: Confirmation | undefined
let lastAnonymous = false

/** Hands the server's confirmation to the screen that shows it. */
export const noteSent = (answer: Confirmation, anonymous = false): void => {
  last = answer
  lastAnonymous = anonymous
}

/** Whether what was just sent was sent under an alias: no message will come then. */
export const wasAnonymous = (): boolean => lastAnonymous

/** The confirmation of this case, while the app has been open since it was sent. */
export const sentAnswer = (id: string): Confirmation | undefined => (last?.id === id ? last : undefined)
