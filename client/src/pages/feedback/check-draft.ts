import type { Problem } from '@shared/contract/codes'
import { FEEDBACK_CHARACTERS, PHONE, PLACE_CHARACTERS } from '@/cloud/limits'
import type { feedbackWords } from '@shared/copy/feedback'
import type { FeedbackDraft, Step } from './draft'

type Words = (typeof feedbackWords)['zh-CN']

/** What is wrong, by field, in plain words. */
export type Wrong = Partial<Record<'text' | 'place' | 'phone', string>>

/** The same limits as the server's schema (shared/contract/feedback.ts), told before anything is sent. */
export const whatIsWrong = (
  { text, place, phone, anonymous, recording }: FeedbackDraft,
  words: Words,
): Wrong => ({
  ...((text.trim().length < 2 && !recording) || text.length > FEEDBACK_CHARACTERS
    ? { text: words.write.tooShort }
    : {}),
  ...(place.trim().length > PLACE_CHARACTERS ? { place: words.more.placeLong } : {}),
  ...(anonymous || PHONE.test(phone.trim()) ? {} : { phone: words.more.phoneWrong }),
})

/** What the server found wrong, at the same fields. */
export const whatServerFound = (problems: readonly Problem[], words: Words): Wrong => {
  const at = (field: string) => problems.some(problem => problem.path === field)
  return {
    ...(at('text') ? { text: words.write.tooShort } : {}),
    ...(at('place') ? { place: words.more.placeLong } : {}),
    ...(at('phone') ? { phone: words.more.phoneWrong } : {}),
  }
}

/** The first step a person must go back to. */
export const stepOf = (wrong: Wrong): Step | undefined =>
  wrong.text ? 'write' : wrong.place || wrong.phone ? 'more' : undefined
