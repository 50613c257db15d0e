import * as z from 'zod/mini'
import { idSchema } from './fields'

/** What WeChat's content check says of one text or photo. */
export const verdicts = ['pass', 'review', 'risky'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * Where the check of a message stands: `owed` the machine still asks, or waits for a photo's verdict; `unchecked` no
 * verdict came, a person looks (reliability I8).
 */
export const contentStates = ['owed', ...verdicts, 'unchecked'] as const
export type ContentState = (typeof contentStates)[number]

/** Found bad, or not looked at: somebody should, and the queue says so. */
export const contentMarks = ['review', 'risky', 'unchecked'] as const
export type ContentMark = (typeof contentMarks)[number]

/** Who gave the verdict: WeChat, the house's own words where WeChat cannot be asked, or a person at the desk. */
export const checkers = ['wechat', 'local', 'person'] as const

/** What a case keeps of its content check. A verdict never removes anything and never delays the case. */
export const contentCheckSchema = z.strictObject({
  state: z.enum(contentStates),
  by: z.exactOptional(z.enum(checkers)),
  /** WeChat's number for what it found; 100 is ordinary. */
  label: z.exactOptional(z.int()),
  /** Of the words, once known. */
  text: z.exactOptional(z.enum(verdicts)),
  /** One a photo: WeChat's mark of the request, its verdict once it came. */
  photos: z.exactOptional(
    z
      .array(z.strictObject({ key: idSchema, trace: z.string(), verdict: z.exactOptional(z.enum(verdicts)) }))
      .check(z.maxLength(9)),
  ),
  /** Requests whose answer has not come, so that it finds its case by an index. */
  traces: z.exactOptional(z.array(z.string()).check(z.maxLength(9))),
  attempts: z.int(),
  /** When the machine asks (again), or gives a photo's verdict up; null where nothing comes any more. */
  nextAt: z.nullable(z.int()),
})
export type ContentCheck = z.infer<typeof contentCheckSchema>
