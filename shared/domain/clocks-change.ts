import type { Clock, ClockDefinition } from '../contract/clock'
import { clockIdOf, isUndecided, reckon, startClock, startClocks } from './clocks'
import { moveClock, owingMiss, reviveClock, stopClock, type ClockChange } from './clocks-move'

const resumed = (clock: Clock, change: ClockChange): Clock => {
  if (clock.state !== 'paused') return clock
  const { pausedAt = change.at, ...running } = clock
  const pauses: Clock['pauses'] =
    change.at > pausedAt ? [...clock.pauses, [pausedAt, change.at]] : clock.pauses
  return moveClock(clock, { ...running, state: 'running', pauses }, 'pause', change)
}

/** Ends the wait for the requester: due times move by what was waited, to the second. */
export const resumeClocks = (clocks: readonly Clock[], change: ClockChange): Clock[] =>
  clocks.map(clock => resumed(clock, change))

/** The promise of clock `id` is fulfilled: `met` up to its due, `missed` after. Decided clocks stay as they are. */
export const meetClock = (clocks: readonly Clock[], id: string, change: ClockChange): Clock[] =>
  clocks.map(clock => {
    if (clock.id !== id || !isUndecided(clock)) return clock
    const running = resumed(clock, change)
    return owingMiss({ ...running, state: change.at <= running.dueAt ? 'met' : 'missed', metAt: change.at })
  })

/** Ends all undecided clocks that no longer apply: the case was withdrawn, merged or rejected. */
export const stopClocks = (clocks: readonly Clock[], change: ClockChange): Clock[] =>
  clocks.map(clock => (isUndecided(clock) ? stopClock(clock, 'stopped', change) : clock))

/** Where a new type or urgency counts from: the case's creation. */
export interface Reclassification extends ClockChange {
  createdAt: number
  eventAt?: number
}

interface Waits {
  pauses: Clock['pauses']
  pausedAt?: number
}

/** The waits of the case, as its clock with the most of them knows them. */
const waitsOf = (clocks: readonly Clock[]): Waits => {
  const most = clocks.reduce<Clock['pauses']>((a, { pauses }) => (pauses.length > a.length ? pauses : a), [])
  const pausedAt = clocks.find(clock => clock.pausedAt !== undefined)?.pausedAt
  return pausedAt === undefined ? { pauses: most } : { pauses: most, pausedAt }
}

const withWaits = (clock: Clock, waits: Waits): Clock => {
  const { pausedAt: _waiting, ...rest } = clock
  if (!clock.pausable) return { ...rest, pauses: [], state: 'running' }
  const pauses = waits.pauses.filter(([, to]) => to > clock.startedAt)
  return waits.pausedAt === undefined
    ? { ...rest, pauses, state: 'running' }
    : { ...rest, pauses, state: 'paused', pausedAt: waits.pausedAt }
}

const redefined = (
  clock: Clock,
  definition: ClockDefinition,
  waits: Waits,
  change: Reclassification,
): Clock => {
  const { step: _step, repeatSeconds: _repeat, warnLeadPercents: _lead, originalAt, ...kept } = clock
  const start = { ...change, at: originalAt ?? clock.startedAt, assignedAt: clock.startedAt }
  const fresh = startClock(definition, start)
  const born = fresh.originalAt === undefined ? {} : { originalAt: fresh.originalAt }
  const changed = { ...kept, ...definition, startedAt: fresh.startedAt, ...born }
  return moveClock(clock, withWaits(changed, waits), 'reclassified', change)
}

/**
 * Type or urgency changed: every clock is worked out from the beginning under its new definition and keeps the
 * waits. What was already decided stays; what no longer applies stops; what is new counts from creation, or, would
 * that be overdue already, from the change.
 */
export const reclassifyClocks = (
  clocks: readonly Clock[],
  definitions: readonly ClockDefinition[],
  change: Reclassification,
): Clock[] => {
  const waits = waitsOf(clocks)
  const wanted = new Map(definitions.map(definition => [clockIdOf(definition), definition]))
  const kept = clocks.map(clock => {
    const definition = wanted.get(clock.id)
    if (!isUndecided(clock)) return clock
    return definition ? redefined(clock, definition, waits, change) : stopClock(clock, 'reclassified', change)
  })
  const applying = new Set(kept.filter(clock => clock.state !== 'stopped').map(clock => clock.id))
  const added = definitions.filter(definition => !applying.has(clockIdOf(definition)))
  const start = { ...change, at: change.createdAt, assignedAt: change.at }
  const fresh = startClocks(added, start).map(clock => reckon(withWaits(clock, waits), change))
  const revived = kept.map(clock => {
    const again = fresh.find(({ id }) => id === clock.id)
    return again ? reviveClock(clock, again, 'reclassified', change) : clock
  })
  return [...revived, ...fresh.filter(({ id }) => !kept.some(clock => clock.id === id))]
}
