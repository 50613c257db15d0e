/**
 * How one attempt ended. `sent`, `skipped` and `failed` are final; `again` is worth another try after a wait; `later`
 * was not tried because the provider takes no more before `untilAt`; `unknown`: it may have gone.
 */
export type Sent =
  | { end: 'sent' }
  | { end: 'skipped' | 'failed' | 'again' | 'unknown'; reason: string }
  | { end: 'later'; untilAt: number; reason: string }

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
