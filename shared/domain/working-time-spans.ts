import { DAY_MS } from './calendar-dates'
import { dayAt, instantOf, type Zone } from './calendar-zone'
import { mergeStretches, type DayHours, type Stretch } from './calendar'

/**
 * The open spans of some consecutive days as instants, with `openMs[i]` = open milliseconds of the block before span
 * i, so that a sum over many days is a subtraction.
 */
export interface Block {
  readonly fromAt: number
  readonly toAt: number
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly openMs: readonly number[]
  readonly totalMs: number
}

/** Days in a block: short enough that a first question is cheap, long enough that a year is few steps. */
const BLOCK_DAYS = 16

const spansOfDay = (hours: DayHours, zone: Zone, day: number): Stretch[] => {
  const open = hours.hoursOn(day)
  if (open.length === 0) return []
  const midnightMs = day * DAY_MS
  const fromAt = instantOf(zone, midnightMs)
  const toAt = instantOf(zone, midnightMs + DAY_MS)
  const inside = (wallMs: number) => Math.min(Math.max(instantOf(zone, wallMs), fromAt), toAt)
  return open.map(([from, to]) => [inside(midnightMs + from * 1000), inside(midnightMs + to * 1000)])
}

const buildBlock = (hours: DayHours, zone: Zone, index: number): Block => {
  const first = index * BLOCK_DAYS
  const days = Array.from({ length: BLOCK_DAYS }, (_, offset) => spansOfDay(hours, zone, first + offset))
  const spans = mergeStretches(days.flat())
  let totalMs = 0
  const openMs = spans.map(([from, to]) => {
    const before = totalMs
    totalMs += to - from
    return before
  })
  return {
    fromAt: instantOf(zone, first * DAY_MS),
    toAt: instantOf(zone, (first + BLOCK_DAYS) * DAY_MS),
    starts: spans.map(span => span[0]),
    ends: spans.map(span => span[1]),
    openMs,
    totalMs,
  }
}

/** Open spans of a calendar in a zone, built block by block when first asked for and kept. */
export interface Spans {
  block(index: number): Block
  /** The block whose days contain the instant. */
  indexAt(at: number): number
}

/** The spans of these hours. */
export const spansOf = (hours: DayHours, zone: Zone): Spans => {
  const blocks = new Map<number, Block>()
  const block = (index: number): Block => {
    const known = blocks.get(index)
    if (known) return known
    const built = buildBlock(hours, zone, index)
    blocks.set(index, built)
    return built
  }
  const indexAt = (at: number): number => {
    const index = Math.floor(dayAt(zone, at) / BLOCK_DAYS)
    if (at < block(index).fromAt) return index - 1
    return at >= block(index).toAt ? index + 1 : index
  }
  return { block, indexAt }
}

/** Index of the last span of a block that starts at or before the instant, -1 where there is none. */
export const spanBefore = (block: Block, at: number): number => {
  let low = 0
  let high = block.starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((block.starts[middle] ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Open milliseconds of a block before the instant. */
export const openBefore = (block: Block, at: number): number => {
  const index = spanBefore(block, at)
  const start = block.starts[index]
  if (start === undefined) return 0
  return (block.openMs[index] ?? 0) + Math.min(at, block.ends[index] ?? at) - start
}

/** Index of the span that holds the `openMs`-th open millisecond, counting its closing moment in (`openMs` > 0). */
export const spanHolding = (block: Block, openMs: number): number => {
  let low = 0
  let high = block.openMs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((block.openMs[middle] ?? Infinity) < openMs) low = middle
    else high = middle - 1
  }
  return low
}
