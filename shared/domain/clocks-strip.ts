import type { Clock } from '../contract/clock'
import { planAlarms } from './alarms-plan'
import { countedFrom, type ClockContext } from './clocks-due'
import { pausesUntil } from './clocks'
import { joinPauses, type Pause } from './working-time-budget'
import { openIntervalsBetween, workingTimeOf } from './working-time'

/** What a piece of the strip is: counted and gone, waiting for the requester, office closed, still to come, overdue. */
export const stripKinds = ['used', 'paused', 'closed', 'left', 'late'] as const
export type StripKind = (typeof stripKinds)[number]

/** One piece of the strip; the shares of all add up to 1. */
export interface StripPart {
  kind: StripKind
  share: number
}

/** What an alarm that is still to come will do. */
export const comingLevels = ['before', 'due', 'lead', 'supervisor', 'duty'] as const
export type ComingLevel = (typeof comingLevels)[number]

export interface Coming {
  level: ComingLevel
  /** Epoch ms. */
  at: number
}

/** From two weeks on, single nights and breaks are too thin to be seen. */
const CLOSED_SHOWN_MS = 14 * 86_400_000

const inside = (spans: readonly Pause[], at: number) => spans.some(([from, to]) => from <= at && at < to)

const openSpans = (clock: Clock, fromAt: number, toAt: number, context: ClockContext): Pause[] =>
  clock.time === 'natural' || toAt - fromAt > CLOSED_SHOWN_MS
    ? [[fromAt, toAt]]
    : openIntervalsBetween(workingTimeOf(context.calendar, context.zone), fromAt, toAt)

const joined = (parts: readonly StripPart[]): StripPart[] => {
  const found: StripPart[] = []
  for (const part of parts) {
    const last = found.at(-1)
    if (last?.kind === part.kind) last.share += part.share
    else found.push({ ...part })
  }
  return found
}

/**
 * A clock as a strip of natural time from its start to its due, or to now where it is late: what is used, where it
 * waited, when the office is closed, what is left. Empty for a clock without any length.
 */
export const stripOf = (clock: Clock, now: number, context: ClockContext): StripPart[] => {
  const fromAt = Math.min(countedFrom(clock), clock.dueAt)
  const at = clock.metAt ?? now
  const toAt = Math.max(clock.dueAt, at)
  if (toAt <= fromAt) return []
  const pauses = joinPauses(pausesUntil(clock, at))
  const open = openSpans(clock, fromAt, toAt, context)
  const edges = [fromAt, toAt, at, clock.dueAt, ...pauses.flat(), ...open.flat()]
  const cuts = [...new Set(edges.filter(edge => edge >= fromAt && edge <= toAt))].sort((a, b) => a - b)
  const kindAt = (from: number): StripKind => {
    if (inside(pauses, from)) return 'paused'
    if (!inside(open, from)) return 'closed'
    if (from >= at) return 'left'
    return from >= clock.dueAt ? 'late' : 'used'
  }
  return joined(
    cuts
      .slice(1)
      .map((to, index) => ({ from: cuts[index] ?? to, to }))
      .map(({ from, to }) => ({ kind: kindAt(from), share: (to - from) / (toAt - fromAt) })),
  )
}

const levelOf = (level: string): ComingLevel | undefined =>
  level.startsWith('duty') ? 'duty' : comingLevels.find(known => level.startsWith(known))

/** What will happen unless the clock is decided first, in order of time; nothing while it waits. */
export const comingOf = (clock: Clock, now: number, context: ClockContext): Coming[] => {
  if (clock.state !== 'running') return []
  const coming = planAlarms(clock, context).flatMap(({ level: word, at }): Coming[] => {
    const level = levelOf(word)
    return level && at > now && !clock.raised.includes(word) ? [{ level, at }] : []
  })
  return coming.sort((a, b) => a.at - b.at)
}
