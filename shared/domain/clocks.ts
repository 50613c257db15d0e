import type { Clock, ClockDefinition, ClockState, ClockTable } from '../contract/clock'
import type { FeedbackType, Urgency } from '../contract/words'
import { axisOf, budgetMsOf, countedFrom, dueOf, provisionalYearOf, type ClockContext } from './clocks-due'
import { elapsedSeconds, type Pause } from './working-time-budget'

export type { ClockContext } from './clocks-due'

/**
 * When clocks begin: `at` is the submission (for something handed in elsewhere its original time), `assignedAt` the
 * moment it entered the system, `eventAt` the meeting or the like that some clocks count from.
 */
export interface ClockStart extends ClockContext {
  at: number
  assignedAt: number
  eventAt?: number
}

/** A clock's id within its case: the kind, or `step:ID`. */
export const clockIdOf = (definition: Pick<ClockDefinition, 'kind' | 'step'>): string =>
  definition.step === undefined ? definition.kind : `${definition.kind}:${definition.step}`

/** The clock with its due, and the mark where that due is provisional, worked out anew. */
export const reckon = (clock: Omit<Clock, 'dueAt'>, context: ClockContext): Clock => {
  const dueAt = dueOf(clock, context)
  const { provisionalYear: _old, ...rest } = clock
  const provisionalYear = provisionalYearOf(clock, dueAt, context)
  return provisionalYear === undefined ? { ...rest, dueAt } : { ...rest, dueAt, provisionalYear }
}

const startedClock = (definition: ClockDefinition, startedAt: number, start: ClockStart): Clock =>
  reckon(
    {
      ...definition,
      id: clockIdOf(definition),
      startedAt,
      ...(definition.counts === 'fromStart' || start.eventAt === undefined ? {} : { eventAt: start.eventAt }),
      pauses: [],
      state: 'running',
      revision: 0,
      moves: [],
      raised: [],
      repeats: 0,
    },
    start,
  )

/**
 * One clock. Counted from `at`; if that would be overdue before anybody could know of it, from `assignedAt`, with
 * `originalAt` as the mark.
 */
export const startClock = (definition: ClockDefinition, start: ClockStart): Clock => {
  const clock = startedClock(definition, start.at, start)
  if (definition.counts !== 'fromStart' || start.at >= start.assignedAt || clock.dueAt > start.assignedAt)
    return clock
  return { ...startedClock(definition, start.assignedAt, start), originalAt: start.at }
}

/** The clocks of a case; those that count from an event wait until there is one. */
export const startClocks = (definitions: readonly ClockDefinition[], start: ClockStart): Clock[] =>
  definitions
    .filter(({ counts }) => counts === 'fromStart' || start.eventAt !== undefined)
    .map(definition => startClock(definition, start))

/**
 * The definitions of every type a message may be, to be handed to {@link strictestDefinitions}. In an urgent case
 * all clocks alarm at any hour, and the urgent promises take the place of the ordinary ones of the same id.
 */
export const definitionsOf = (
  table: ClockTable,
  types: readonly FeedbackType[],
  urgency: Urgency,
): ClockDefinition[][] =>
  types.map(type => {
    if (urgency === 'normal') return [...table.feedback[type]]
    const urgent = new Set(table.urgent.map(clockIdOf))
    const others = table.feedback[type].filter(definition => !urgent.has(clockIdOf(definition)))
    return [...table.urgent, ...others.map(definition => ({ ...definition, urgent: true }))]
  })

const stricter = (a: Clock, b: Clock): Clock => (b.dueAt < a.dueAt ? b : a)

/**
 * While the type is unknown, or a message is two things at once: of each kind the definition that falls due first.
 * Takes the definitions of every type it may be.
 */
export const strictestDefinitions = (
  ofTypes: readonly (readonly ClockDefinition[])[],
  start: ClockStart,
): ClockDefinition[] => {
  const begins = ({ counts }: ClockDefinition) => counts === 'fromStart' || start.eventAt !== undefined
  const [only = []] = ofTypes
  // The table of one type names each clock once: nothing to compare, and nothing to work out twice.
  if (ofTypes.length === 1 && new Set(only.map(clockIdOf)).size === only.length) return only.filter(begins)
  const strictest = new Map<string, { clock: Clock; definition: ClockDefinition }>()
  for (const definition of ofTypes.flat()) {
    const [clock] = startClocks([definition], start)
    if (!clock) continue
    const known = strictest.get(clock.id)
    if (!known || stricter(known.clock, clock) === clock) strictest.set(clock.id, { clock, definition })
  }
  return [...strictest.values()].map(({ definition }) => definition)
}

/** Whether the clock still runs or waits. */
export const isUndecided = (clock: Clock): boolean => clock.state === 'running' || clock.state === 'paused'

/** The state at an instant: a clock whose due has passed without being met is missed, even while it waits. */
export const clockStateAt = (clock: Clock, now: number): ClockState =>
  isUndecided(clock) && (clock.pausedAt ?? now) > clock.dueAt ? 'missed' : clock.state

/** Whether the promise was kept: met, and never broken before its due was moved. */
export const wasKept = (clock: Clock): boolean => clock.state === 'met' && clock.missedAt === undefined

/** Starts a wait for the requester on every clock that may wait. Due times stay until it ends. */
export const pauseClocks = (clocks: readonly Clock[], at: number): Clock[] =>
  clocks.map(clock =>
    clock.state === 'running' && clock.pausable ? { ...clock, state: 'paused', pausedAt: at } : clock,
  )

/** Somebody has taken the case: urgent clocks stop repeating themselves. */
export const takeClocks = (clocks: readonly Clock[], at: number): Clock[] =>
  clocks.map(clock => (clock.urgent && clock.takenAt === undefined ? { ...clock, takenAt: at } : clock))

/** The case has gone to somebody who has not taken it yet: urgent clocks repeat themselves again. */
export const untakeClocks = (clocks: readonly Clock[]): Clock[] =>
  clocks.map(({ takenAt, ...clock }) =>
    takenAt === undefined || isUndecided(clock) ? clock : { ...clock, takenAt },
  )

/** Waits of a clock up to `now`, the open one included. */
export const pausesUntil = (clock: Clock, now: number): Pause[] =>
  clock.pausedAt === undefined
    ? clock.pauses
    : [...clock.pauses, [clock.pausedAt, Math.max(clock.pausedAt, now)]]

/** What the strip on the screen shows, whole seconds of the clock's own kind of time; `pausedSeconds` natural. */
export interface ClockProgress {
  budgetSeconds: number
  usedSeconds: number
  remainingSeconds: number
  lateSeconds: number
  pausedSeconds: number
}

/** How far a clock has come at an instant; a decided clock is shown as it stood when it was decided. */
export const clockProgressAt = (clock: Clock, now: number, context: ClockContext): ClockProgress => {
  const axis = axisOf(clock, context)
  const at = clock.metAt ?? now
  const reachedAt = clock.pausedAt ?? at
  const pauses = pausesUntil(clock, at)
  const fromAt = countedFrom(clock)
  const budgetMs =
    clock.counts === 'beforeEvent' ? axis.between(fromAt, clock.dueAt) : budgetMsOf(clock, context)
  return {
    budgetSeconds: Math.floor(budgetMs / 1000),
    usedSeconds: elapsedSeconds(axis, fromAt, at, pauses),
    remainingSeconds: elapsedSeconds(axis, reachedAt, clock.dueAt, clock.pauses),
    lateSeconds: elapsedSeconds(axis, clock.dueAt, at, pauses),
    pausedSeconds: pauses.reduce((sum, [from, to]) => sum + Math.floor((to - from) / 1000), 0),
  }
}
