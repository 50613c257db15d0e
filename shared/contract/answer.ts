import type { Refusal } from './codes'

/**
 * Longest call as JSON, in characters: at most 300 KB of UTF-8, far below the platform's 6 MB of a function and WeChat's
 * 1 MB of a call (reliability T11). The phone looks before it calls, the server before it reads.
 */
export const CALL_CHARACTERS = 100_000

/**
 * What every call of the server answers. `now` is the server's instant (epoch ms): phones reckon the time left
 * from it, never from their own clock (design.md section 5).
 */
export type Answer<T> =
  { ok: true; data: T; now: number; requestId: string } | (Refusal & { now: number; requestId: string })

/** A page of a list read by key: `next` is handed back to read on, absent at the end. */
export interface Page<T> {
  rows: T[]
  next?: string
}
