import fc from 'fast-check'
import { defaultClocks } from '@shared/catalogue/clocks'
import { campus, shown, zone } from './clock-desk'
import { minuteReference } from './minute-reference'

// The rule of design.md section 5 written a second time, with moments counted out minute by minute. It shares no
// arithmetic with the product; test/domain and test/faults compare what the product raises with it.

export const MINUTE_MS = 60_000
const slow = minuteReference(campus, zone)
export const types = ['suggestion', 'complaint', 'inquiry'] as const

/** A message: received, perhaps waiting for its requester once, answered. */
export interface Story {
  type: (typeof types)[number]
  startedAt: number
  wait?: { fromAt: number; toAt: number }
  metAt: number
}

const tenMinutes = (min: number, max: number) => fc.integer({ min, max }).map(tens => tens * 10 * MINUTE_MS)

/** Everything happens on multiples of ten minutes, so that shares of budgets are whole minutes for the counting. */
export const stories: fc.Arbitrary<Story> = fc
  .record({
    type: fc.constantFrom(...types),
    startedAt: tenMinutes(0, 45_000).map(sinceMs => Date.UTC(2026, 0, 4) + sinceMs),
    waits: fc.boolean(),
    waitAfterMs: tenMinutes(1, 200),
    waitMs: tenMinutes(1, 900),
    metAfterMs: tenMinutes(1, 2_500),
  })
  .map(({ type, startedAt, waits, waitAfterMs, waitMs, metAfterMs }) => {
    const wait = { fromAt: startedAt + waitAfterMs, toAt: startedAt + waitAfterMs + waitMs }
    return waits
      ? { type, startedAt, wait, metAt: wait.toAt + metAfterMs }
      : { type, startedAt, metAt: startedAt + metAfterMs }
  })

const isWaking = (at: number) => {
  const minute = (Math.floor(at / MINUTE_MS) + 480) % 1440
  return minute >= 420 && minute < 1320
}
const onFrom = (test: (at: number) => boolean, at: number) => {
  let found = at
  while (!test(found)) found += MINUTE_MS
  return found
}
const backFrom = (test: (at: number) => boolean, at: number) => {
  let found = at
  while (!test(found)) found -= MINUTE_MS
  return found
}

type Definition = (typeof defaultClocks.feedback)['inquiry'][number]
interface Reckoned {
  share(percent: number): number
  dueAt: number
  after(seconds: number): number
}

const closingOfDay = (startedAt: number, days: number): number => {
  const dayOf = (at: number) => Math.floor((at / MINUTE_MS + 480) / 1440)
  let day = dayOf(startedAt)
  for (let left = days; left > 0;) {
    day += 1
    const firstAt = (day * 1440 - 480) * MINUTE_MS
    if (dayOf(slow.nextOpen(firstAt)) === day) left -= 1
  }
  return backFrom(at => slow.isOpen(at - MINUTE_MS), ((day + 1) * 1440 - 480) * MINUTE_MS)
}

/** Due and shares of a clock, counted out minute by minute. */
const reckon = (definition: Definition, startedAt: number, pauses: [number, number][]): Reckoned => {
  const waits = definition.pausable ? pauses : []
  if (definition.time === 'natural') {
    const count = (fromAt: number, minutes: number) => {
      let at = fromAt
      for (let left = minutes; left > 0; at += MINUTE_MS)
        if (!waits.some(([from, to]) => from <= at && at < to)) left -= 1
      return at
    }
    const minutes = 'seconds' in definition.budget ? definition.budget.seconds / 60 : 0
    const dueAt = count(startedAt, minutes)
    return {
      dueAt,
      share: percent => count(startedAt, (minutes * percent) / 100),
      after: seconds => dueAt + seconds * 1000,
    }
  }
  const minutes =
    'seconds' in definition.budget
      ? definition.budget.seconds / 60
      : slow.elapsedMinutes(startedAt, closingOfDay(startedAt, definition.budget.days), [])
  const dueAt = slow.dueAfter(startedAt, minutes, waits)
  return {
    dueAt,
    share: percent => slow.dueAfter(startedAt, (minutes * percent) / 100, waits),
    after: seconds => slow.dueAfter(dueAt, seconds / 60, []),
  }
}

interface Expected {
  level: string
  to: string
  ruleAt: number
  at: number
}

/** The rule of design.md section 5, written a second time. */
const expectClock = (definition: Definition, reckoned: Reckoned, sinceAt: number): Expected[] => {
  const { dueAt, share, after } = reckoned
  const lead = after(definition.leadAfterSeconds)
  const supervisor = after(definition.supervisorAfterSeconds)
  const owners = [
    ...definition.warnPercents.map(percent => [`before${percent}`, share(percent)] as const),
    ['due', dueAt] as const,
  ]
  if (definition.time === 'working')
    return [
      ...owners.map(([level, ruleAt]) => [level, 'owner', ruleAt] as const),
      ['lead', 'lead', lead] as const,
      ['supervisor', 'supervisor', supervisor] as const,
    ].map(([level, to, ruleAt]) => ({ level, to, ruleAt, at: slow.nextOpen(ruleAt) }))
  const before = owners.flatMap(([level, ruleAt]): Expected[] => {
    if (slow.isOpen(ruleAt)) return [{ level, to: 'owner', ruleAt, at: ruleAt }]
    const early = backFrom(slow.isOpen, ruleAt)
    const tonight = backFrom(isWaking, ruleAt)
    const duty = {
      to: 'duty',
      ruleAt,
      at: tonight >= sinceAt ? tonight : onFrom(isWaking, Math.max(ruleAt, sinceAt)),
    }
    if (level === 'due')
      return [
        ...(early >= sinceAt ? [{ level, to: 'owner', ruleAt, at: early }] : []),
        { level: 'dutyDue', ...duty },
      ]
    return early >= sinceAt ? [{ level, to: 'owner', ruleAt, at: early }] : [{ level, ...duty }]
  })
  const missed = slow.isOpen(lead)
    ? []
    : [{ level: 'dutyMissed', to: 'duty', ruleAt: lead, at: onFrom(isWaking, lead) }]
  return [
    ...before,
    ...missed,
    { level: 'lead', to: 'lead', ruleAt: lead, at: slow.nextOpen(lead) },
    { level: 'supervisor', to: 'supervisor', ruleAt: supervisor, at: slow.nextOpen(supervisor) },
  ]
}

/** At one tick each hears only the worst; the order of the list is the order of severity. */
const worstAtEachTick = (told: (Expected & { tickAt: number })[]) =>
  told.filter(
    (alarm, index) =>
      !told.slice(index + 1).some(later => later.to === alarm.to && later.tickAt === alarm.tickAt),
  )

/** What the rule says that a story raises: before the wait by the first plan, after it by the second, until it is met. */
export const hearRule = (
  { type, startedAt, wait, metAt: resolvedAt }: Story,
  metAtOf = (_kind: Definition['kind']): number => resolvedAt,
): string[] =>
  defaultClocks.feedback[type].flatMap(definition => {
    const metAt = metAtOf(definition.kind)
    const first = expectClock(definition, reckon(definition, startedAt, []), startedAt)
    const isOpen = definition.time === 'working' ? slow.isOpen : isWaking
    const plain = (list: Expected[], sinceAt: number, untilAt: number) =>
      list
        .map(alarm => ({ ...alarm, tickAt: onFrom(isOpen, Math.max(alarm.at, sinceAt)) }))
        .filter(({ tickAt }) => tickAt < untilAt)
    const say = (told: (Expected & { tickAt: number })[]) =>
      worstAtEachTick(told).map(
        ({ level, to, tickAt }) => `${definition.kind} ${level} ${to} ${shown(tickAt)}`,
      )
    const late = (reckoned: Reckoned, told: (Expected & { tickAt: number })[]) => {
      const owed = metAt > reckoned.dueAt && !told.some(({ tickAt }) => tickAt >= reckoned.dueAt)
      return owed ? [`${definition.kind} late  ${shown(onFrom(isOpen, metAt))}`] : []
    }
    if (!wait || !definition.pausable) {
      const told = plain(first, startedAt, metAt)
      return [...say(told), ...late(reckon(definition, startedAt, []), told)]
    }
    const early = plain(first, startedAt, wait.fromAt)
    const { dueAt } = reckon(definition, startedAt, [])
    const second = reckon(definition, startedAt, [[wait.fromAt, wait.toAt]])
    const moved = second.dueAt !== dueAt
    const raised = early.map(({ level }) => level)
    const later = expectClock(definition, second, moved ? wait.toAt : startedAt)
    const stays = later.filter(
      ({ level, ruleAt }) => !(raised.includes(level) && (!moved || ruleAt <= wait.toAt)),
    )
    const rest = plain(stays, wait.toAt, metAt)
    return [...say(early), ...say(rest), ...late(second, [...early, ...rest])]
  })
