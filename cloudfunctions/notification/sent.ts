/**
 * How one attempt ended. `sent`, `skipped` and `failed` are final; `again` is worth another try after a wait; `later`
 * was not tried because the provider takes no more before `untilAt`; `unknown`: it may have gone.
 */
export type Sent =
  | { end: 'sent' }
  | { end: 'skipped' | 'failed' | 'again' | 'unknown'; reason: string }
  | { end: 'later'; untilAt: number; reason: string }

/** A provider that says nothing for this long is given up for this time. */
export const ANSWER_MS = 5_000

/** Errors of a connection that never came about: nothing can have gone. */
const NOT_CONNECTED = /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT/

const codesOf = (error: unknown): string => {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  return `${String(code ?? '')} ${cause === undefined ? '' : codesOf(cause)}`
}

/** What an attempt without an answer means: nothing went, or nobody knows (reliability T4). */
export const withoutAnswer = (error: unknown): Sent =>
  NOT_CONNECTED.test(codesOf(error))
    ? { end: 'again', reason: 'notConnected' }
    : { end: 'unknown', reason: 'noAnswer' }

/** Rejects when the work takes longer than the provider is given. */
export const withinAnswerTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time')), ANSWER_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
