/**
 * Every refusal the server can answer. The phone turns a code into a sentence (shared/copy/errors.ts, a total
 * Record); `retry` says whether sending the same thing again can help, so that the client knows when to offer it.
 */
export const codes = {
  UNAUTHENTICATED: { retry: false },
  BINDING_NEEDED: { retry: false },
  BIND_MISMATCH: { retry: false },
  ALREADY_BOUND: { retry: false },
  CONSENT_NEEDED: { retry: false },
  FORBIDDEN: { retry: false },
  UNKNOWN_ROUTE: { retry: false },
  INVALID_INPUT: { retry: false },
  TOO_LARGE: { retry: false },
  NOT_FOUND: { retry: false },
  STALE: { retry: false },
  NOT_NOW: { retry: false },
  ALREADY_DONE: { retry: false },
  KEY_REUSED: { retry: false },
  TOO_MANY: { retry: true },
  FILE_KIND: { retry: false },
  FILE_SIZE: { retry: false },
  FILE_COUNT: { retry: false },
  FILE_UNKNOWN: { retry: false },
  REASON_NEEDED: { retry: false },
  RECEIVER_NEEDED: { retry: false },
  TIME_IMPOSSIBLE: { retry: false },
  NOT_ELIGIBLE: { retry: false },
  ITEM_CHANGED: { retry: false },
  SLOT_TAKEN: { retry: false },
  ITEM_REFUSED: { retry: false },
  SAMPLES_LEFT: { retry: false },
  BUSY: { retry: true },
  INTERNAL: { retry: true },
  OFFLINE: { retry: true },
} as const satisfies Record<string, { retry: boolean }>

/** A word from {@link codes}; the only thing about a failure that leaves the server besides its details. */
export type Code = keyof typeof codes

/** Where and why an input was refused: `path` in the request, `problem` a word the phone has a sentence for. */
export interface Problem {
  path: string
  problem: string
  /** What the sentence of a form's problem needs: limits, the rule's id. */
  params?: Record<string, string | number>
}

/** An expected refusal, as a value. `details` never carries personal data. */
export interface Refusal {
  ok: false
  code: Code
  problems?: Problem[]
  retryAfterMs?: number
  /** What changed in between, when a stale action was refused: commands in the order they happened. */
  changed?: string[]
}

/** A refusal with this code. */
export const refuse = (code: Code, more: Omit<Refusal, 'ok' | 'code'> = {}): Refusal => ({
  ok: false,
  code,
  ...more,
})
