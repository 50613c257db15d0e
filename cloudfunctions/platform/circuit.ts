/** Failures in a row after which a provider is left alone, and for how long; then one try shows whether it is back. */
const OPENS_AFTER = 3
const LEFT_ALONE_MS = 60_000

const known = new Map<string, { failures: number; untilAt: number }>()

/**
 * Until when a provider is left alone (reliability R5); null where it may be tried. Counted in this instance alone:
 * the timer's is the only one that sends much.
 */
export const leftAloneUntil = (provider: string, now: number): number | null => {
  const { untilAt = 0 } = known.get(provider) ?? {}
  // A clock set back must not close it for long.
  return now < untilAt && untilAt - now <= LEFT_ALONE_MS ? untilAt : null
}

/** What a try showed: that the provider answers, whatever it said, or that it does not. */
export const noteTry = (provider: string, answered: boolean, now: number): void => {
  const failures = answered ? 0 : (known.get(provider)?.failures ?? 0) + 1
  known.set(provider, { failures, untilAt: failures >= OPENS_AFTER ? now + LEFT_ALONE_MS : 0 })
}
