import { afterOpenMs, beforeOpenMs, openMsBetween, type WorkingTime } from './working-time'

/** A time that does not count, epoch ms, [from, to). */
export type Pause = readonly [number, number]

/** A kind of time to count in: natural, or the working time of a calendar. Milliseconds and epoch ms. */
export interface Axis {
  /** First instant by which so much has passed; null where it never does. */
  after(startAt: number, ms: number): number | null
  /** Last instant from which so much passes; null where there is none. */
  before(endAt: number, ms: number): number | null
  between(fromAt: number, toAt: number): number
}

/** Every second counts. */
export const naturalAxis: Axis = {
  after: (startAt, ms) => startAt + ms,
  before: (endAt, ms) => endAt - ms,
  between: (fromAt, toAt) => Math.max(0, toAt - fromAt),
}

/** Open seconds of a calendar count. */
export const workingAxis = (time: WorkingTime): Axis => ({
  after: (startAt, ms) => afterOpenMs(time, startAt, ms),
  before: (endAt, ms) => beforeOpenMs(time, endAt, ms),
  between: (fromAt, toAt) => openMsBetween(time, fromAt, toAt),
})

/** Pauses in order, overlaps joined, empty ones dropped. */
export const joinPauses = (pauses: readonly Pause[]): Pause[] => {
  const joined: [number, number][] = []
  for (const [from, to] of [...pauses].sort((a, b) => a[0] - b[0])) {
    const last = joined[joined.length - 1]
    if (to <= from) continue
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** When a budget is used up, pauses not counted; null where that never happens. */
export const dueAfter = (
  axis: Axis,
  startAt: number,
  budgetMs: number,
  pauses: readonly Pause[] = [],
): number | null => {
  let leftMs = budgetMs
  let at = startAt
  for (const [from, to] of joinPauses(pauses)) {
    if (to <= at) continue
    if (from > at || (from === at && leftMs === 0)) {
      const dueAt = axis.after(at, leftMs)
      if (dueAt === null || dueAt <= from) return dueAt
      leftMs -= axis.between(at, from)
    }
    at = to
  }
  return axis.after(at, leftMs)
}

/** From when a budget must run to be used up at `endAt`, pauses not counted; the mirror of {@link dueAfter}. */
export const dueBefore = (
  axis: Axis,
  endAt: number,
  budgetMs: number,
  pauses: readonly Pause[] = [],
): number | null => {
  let leftMs = budgetMs
  let at = endAt
  for (const [from, to] of joinPauses(pauses).reverse()) {
    if (from >= at) continue
    if (to < at || (to === at && leftMs === 0)) {
      const startAt = axis.before(at, leftMs)
      if (startAt === null || startAt >= to) return startAt
      leftMs -= axis.between(to, at)
    }
    at = from
  }
  return axis.before(at, leftMs)
}

/** Whole seconds passed in [fromAt, toAt), pauses not counted. */
export const elapsedSeconds = (
  axis: Axis,
  fromAt: number,
  toAt: number,
  pauses: readonly Pause[] = [],
): number => {
  const paused = joinPauses(pauses).reduce(
    (sum, [from, to]) => sum + axis.between(Math.max(from, fromAt), Math.min(to, toAt)),
    0,
  )
  return Math.floor((axis.between(fromAt, toAt) - paused) / 1000)
}

/** Seconds after the due moment, in the clock's own kind of time; null where it was in time. */
export const lateBySeconds = (
  axis: Axis,
  dueAt: number,
  actualAt: number,
  pauses: readonly Pause[] = [],
): number | null => (actualAt <= dueAt ? null : elapsedSeconds(axis, dueAt, actualAt, pauses))
