import * as z from 'zod/mini'
import { MESSAGE_CHARACTERS, type Understanding } from './case'
import { idSchema, instantSchema, requestKeySchema, textOf } from './fields'
import type { HelpLine } from './routing'
import { voiceRequest } from './voice'
import { channels, feedbackTypes, urgencies, type NextCode } from './words'

/** What the person sees before sending: read-only and debounced; a failing one never blocks sending. */
export const previewFeedbackRequest = z.strictObject({
  text: textOf(1, MESSAGE_CHARACTERS),
  /** Corrections the person made, so that the promised times follow them. */
  type: z.exactOptional(z.enum(feedbackTypes)),
  urgency: z.exactOptional(z.enum(urgencies)),
})
export interface PreviewFeedbackAnswer {
  understanding: Understanding
  /** Id of the department that would get it, and its name in the reader's language. */
  department: string
  departmentName: string
  /** First answer and final answer, by when, if it were sent now. */
  firstAnswerByAt: number
  answerByAt: number
  /** Departments to choose from when correcting. */
  departments: { id: string; name: string }[]
  /** The likeliest departments, best first, to choose from with one tap where the machine is unsure. */
  likely: { id: string; name: string }[]
  /** Numbers to call now; only where a life may be at risk. */
  help?: HelpLine[]
}

const corrections = {
  type: z.exactOptional(z.enum(feedbackTypes)),
  department: z.exactOptional(idSchema),
  urgency: z.exactOptional(z.enum(urgencies)),
}

const feedback = {
  requestKey: requestKeySchema,
  text: textOf(0, MESSAGE_CHARACTERS),
  voice: z.exactOptional(voiceRequest),
  place: z.exactOptional(textOf(0, 60)),
  phone: z.exactOptional(z.string().check(z.regex(/^(\+?\d[\d -]{4,18})?$/))),
  files: z.exactOptional(z.array(idSchema).check(z.maxLength(9))),
  ...corrections,
}

/** A message has at least so many characters; only a recording may come without. */
export const FEWEST_CHARACTERS = 2

const saidOrWritten = z.refine<{ text: string; voice?: unknown }>(
  ({ text, voice }) => text.length >= FEWEST_CHARACTERS || voice !== undefined,
  { error: 'tooShort', path: ['text'] },
)

/** `feedback.submit`: one message, everything handed in once. */
export const submitFeedbackRequest = z
  .strictObject({
    ...feedback,
    /** Under a fresh alias; no phone number then, and it is answered in the app only (docs/decisions, anonymity). */
    anonymous: z.exactOptional(z.boolean()),
    /** An ended case of their own from which this goes on; never together with `anonymous`. */
    after: z.exactOptional(idSchema),
  })
  .check(saidOrWritten)
export type SubmitFeedbackRequest = z.infer<typeof submitFeedbackRequest>

/** `feedback.submitOnBehalf`: what came by window, phone, mail or box; clocks run from `originalAt` (row S2). */
export const submitOnBehalfRequest = z
  .strictObject({
    ...feedback,
    channel: z.enum(
      channels.filter(channel => channel !== 'app') as [Exclude<(typeof channels)[number], 'app'>],
    ),
    originalAt: instantSchema,
    contactName: z.exactOptional(textOf(0, 40)),
  })
  .check(saidOrWritten)
export type SubmitOnBehalfRequest = z.infer<typeof submitOnBehalfRequest>

/** The confirmation: the number, who has it, what happens next and by when. */
export interface SubmitFeedbackAnswer {
  id: string
  number: string
  type: (typeof feedbackTypes)[number] | null
  urgency: (typeof urgencies)[number]
  departmentName: string
  ownerName: string
  next: { code: NextCode; byAt: number | null }
  answerByAt: number
}
