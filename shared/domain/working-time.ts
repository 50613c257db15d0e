import type { Calendar } from '../contract/calendar'
import { readCalendar, type DayHours } from './calendar'
import type { Zone } from './calendar-zone'
import { openBefore, spanBefore, spanHolding, spansOf, type Spans } from './working-time-spans'

/** A calendar in its zone, ready for questions about working time. Runs on the server; phones get the answers. */
export interface WorkingTime {
  readonly calendar: Calendar
  readonly zone: Zone
  readonly hours: DayHours
  readonly spans: Spans
}

const known = new WeakMap<Calendar, WorkingTime>()

/** The working time of a calendar; kept as long as the calendar object lives, so sums are worked out once. */
export const workingTimeOf = (calendar: Calendar, zone: Zone): WorkingTime => {
  const kept = known.get(calendar)
  if (kept?.zone === zone) return kept
  const hours = readCalendar(calendar)
  const time = { calendar, zone, hours, spans: spansOf(hours, zone) }
  known.set(calendar, time)
  return time
}

/** After so many blocks (over three years) without an open second, a calendar counts as never open. */
const MOST_CLOSED_BLOCKS = 72

/** Walks blocks from `index` in steps of `step` until `found` answers; null where the calendar stays closed. */
const walk = <T>(
  spans: Spans,
  index: number,
  step: 1 | -1,
  found: (index: number) => T | undefined,
): T | null => {
  for (let closed = 0, at = index; closed <= MOST_CLOSED_BLOCKS; at += step) {
    const answer = found(at)
    if (answer !== undefined) return answer
    closed = spans.block(at).totalMs === 0 ? closed + 1 : 0
  }
  return null
}

/** Whether the instant lies inside an open interval [open, close). */
export const isOpenAt = ({ spans }: WorkingTime, at: number): boolean => {
  const block = spans.block(spans.indexAt(at))
  const end = block.ends[spanBefore(block, at)]
  return end !== undefined && at < end
}

/** The instant itself where open, else the next opening; null where the calendar never opens. */
export const nextOpenAt = (time: WorkingTime, at: number): number | null => {
  if (isOpenAt(time, at)) return at
  const { spans } = time
  return walk(spans, spans.indexAt(at), 1, index => {
    const block = spans.block(index)
    return block.starts[spanBefore(block, at) + 1]
  })
}

/** The instant itself where it is open up to it, else the last closing before it; null where there is none. */
export const lastClosingAt = ({ spans }: WorkingTime, at: number): number | null =>
  walk(spans, spans.indexAt(at), -1, index => {
    const block = spans.block(index)
    const end = block.ends[spanBefore(block, at - 1)]
    return end === undefined ? undefined : Math.min(at, end)
  })

/** Open milliseconds in [fromAt, toAt); none where the order is reversed. */
export const openMsBetween = ({ spans }: WorkingTime, fromAt: number, toAt: number): number => {
  if (toAt <= fromAt) return 0
  const first = spans.indexAt(fromAt)
  const last = spans.indexAt(toAt)
  let openMs = openBefore(spans.block(last), toAt) - openBefore(spans.block(first), fromAt)
  for (let index = first; index < last; index++) openMs += spans.block(index).totalMs
  return openMs
}

/**
 * The first instant by which `openMs` have passed since `startAt`: a budget used up exactly at closing ends at
 * closing. Nothing to pass ends at once, or at the next opening. Null where the calendar never opens.
 */
export const afterOpenMs = (time: WorkingTime, startAt: number, openMs: number): number | null => {
  const { spans } = time
  if (openMs <= 0) return lastClosingAt(time, startAt) === startAt ? startAt : nextOpenAt(time, startAt)
  const first = spans.indexAt(startAt)
  let needMs = openMs + openBefore(spans.block(first), startAt)
  return walk(spans, first, 1, index => {
    const block = spans.block(index)
    if (needMs > block.totalMs) {
      needMs -= block.totalMs
      return undefined
    }
    const span = spanHolding(block, needMs)
    return (block.starts[span] ?? 0) + needMs - (block.openMs[span] ?? 0)
  })
}

/** The last instant from which `openMs` pass until `endAt`; the mirror of {@link afterOpenMs}. */
export const beforeOpenMs = (time: WorkingTime, endAt: number, openMs: number): number | null => {
  const { spans } = time
  if (openMs <= 0) return isOpenAt(time, endAt) ? endAt : lastClosingAt(time, endAt)
  const last = spans.indexAt(endAt)
  let leftMs = openBefore(spans.block(last), endAt) - openMs
  return walk(spans, last, -1, index => {
    const block = spans.block(index)
    if (index < last) leftMs += block.totalMs
    if (leftMs < 0) return undefined
    const span = spanHolding(block, leftMs + 1)
    return (block.starts[span] ?? 0) + leftMs - (block.openMs[span] ?? 0)
  })
}

/** The first `take` open intervals at or after the instant, the first cut where the instant lies inside it. */
export const openIntervals = ({ spans }: WorkingTime, fromAt: number, take: number): [number, number][] => {
  const found: [number, number][] = []
  walk(spans, spans.indexAt(fromAt), 1, index => {
    const block = spans.block(index)
    for (let span = 0; span < block.starts.length && found.length < take; span++) {
      const from = Math.max(fromAt, block.starts[span] ?? 0)
      const to = block.ends[span] ?? 0
      if (from < to) found.push([from, to])
    }
    return found.length < take ? undefined : true
  })
  return found
}

/** The open intervals within [fromAt, toAt), cut to it. */
export const openIntervalsBetween = (
  { spans }: WorkingTime,
  fromAt: number,
  toAt: number,
): [number, number][] => {
  const found: [number, number][] = []
  for (let index = spans.indexAt(fromAt); index <= spans.indexAt(toAt); index++) {
    const block = spans.block(index)
    block.starts.forEach((start, span) => {
      const cut: [number, number] = [Math.max(start, fromAt), Math.min(block.ends[span] ?? start, toAt)]
      if (cut[0] < cut[1]) found.push(cut)
    })
  }
  return found
}
