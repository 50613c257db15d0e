import type { CountingState } from '@shared/contract/figures'
import { dateOf } from '@shared/domain/calendar-dates'
import { dayAt } from '@shared/domain/calendar-zone'
import type { Settings } from '../platform/settings'
import { countDay } from './count-day'
import { openDays, pageOfChanged, putDay, putState, readState } from './figures.store'

const MINUTE_MS = 60_000
/** Nobody waits for figures: changes are looked for every five minutes. */
const EVERY_MS = 5 * MINUTE_MS
/** A transaction that began earlier may still commit with an older instant. */
const SETTLED_MS = MINUTE_MS
/** A tick spends at most so long on figures. */
const TICK_MS = 6_000

const START: CountingState = {
  ...{ _id: 'figures', kind: 'figures', at: 0, changedUntilAt: 0, after: null, marked: [], nightlyOn: '' },
}

/** Marks the days of what changed since the last time. */
const mark = async (state: CountingState, settings: Settings, now: number, stopAt: number) => {
  const untilAt = now - SETTLED_MS
  // A clock set back must not hide what happens until it is there again.
  const setBack = state.changedUntilAt > untilAt
  let reached = setBack ? { ...state, changedUntilAt: untilAt, after: null } : state
  while (reached.changedUntilAt < untilAt && Date.now() < stopAt) {
    const { rows, next } = await pageOfChanged(reached.changedUntilAt, untilAt, reached.after ?? undefined)
    const days = rows.map(({ createdAt }) => dateOf(dayAt(settings.zone, createdAt)))
    const marked = [...new Set([...reached.marked, ...days])].sort()
    reached = { ...reached, marked, after: next ?? null }
    if (next === undefined) reached = { ...reached, changedUntilAt: untilAt }
  }
  return reached
}

/** Once a day: what is not over may have become late without anybody doing anything. */
const markOpen = async (state: CountingState, settings: Settings, now: number): Promise<CountingState> => {
  const today = dateOf(dayAt(settings.zone, now))
  if (state.nightlyOn === today) return state
  const days = (await openDays()).map(({ on }) => on)
  return { ...state, marked: [...new Set([...state.marked, ...days])].sort(), nightlyOn: today }
}

let lookAgainAt = 0

/**
 * Duty of the timer: counts the days on which something changed, in slices, so that reports read counters and never
 * the cases. A day is counted whole and put in place of the old one, so a crash or a second worker does no harm.
 * Answers how many days were counted.
 */
export const keepFigures =
  ({ settings }: { settings(): Promise<Settings> }) =>
  async (now: number, stopAt: number): Promise<number> => {
    if (now < lookAgainAt && lookAgainAt - now <= EVERY_MS) return 0
    const untilAt = Math.min(stopAt, Date.now() + TICK_MS)
    const found = await settings()
    let state = await mark((await readState()) ?? START, found, now, untilAt)
    state = { ...(await markOpen(state, found, now)), at: now }
    await putState(state)
    let counted = 0
    for (const on of state.marked) {
      if (Date.now() >= untilAt) break
      await putDay(await countDay(on, found, now))
      state = { ...state, marked: state.marked.slice(1) }
      await putState(state)
      counted += 1
    }
    // What is left is gone on with at the next tick.
    lookAgainAt = state.marked.length > 0 ? 0 : now + EVERY_MS
    return counted
  }
