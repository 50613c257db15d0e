import type { Clock } from '../contract/clock'
import { knownSince, planAlarms, wakingTimeOf, type PlannedAlarm, type Receiver } from './alarms-plan'
import type { ClockContext } from './clocks-due'
import { MISSED, MISS_OWED } from './clocks-move'
import { isOpenAt, nextOpenAt, workingTimeOf, type WorkingTime } from './working-time'

export type { PlannedAlarm, Receiver } from './alarms-plan'
export { planAlarms } from './alarms-plan'

/** An alarm to be sent now. `key` is its `_id`: one case, clock, revision and level alarm once. */
export interface Alarm {
  key: string
  clockId: string
  level: string
  to: readonly Receiver[]
  /** When it was to be raised; ticks come late. */
  plannedAt: number
  dueAt: number
  /** The first word that this due was missed: the first contact hears it too (row S13). */
  missed: boolean
}

/** What a tick does to one case. */
export interface RaisedAlarms {
  alarms: Alarm[]
  /** The case's clocks, remembering what was raised. */
  clocks: Clock[]
  /** When the case must be looked at again; undefined where nothing will come. */
  nextAlarmAt: number | undefined
}

/** The hours in which a clock may disturb anybody; undefined: always. */
const hoursOf = (clock: Clock, context: ClockContext): WorkingTime | undefined => {
  if (clock.urgent) return undefined
  return clock.time === 'working' ? workingTimeOf(context.calendar, context.zone) : wakingTimeOf(context)
}

const open = (clock: Clock): boolean => clock.state === 'running'

const pendingOf = (clock: Clock, context: ClockContext): PlannedAlarm[] =>
  open(clock) ? planAlarms(clock, context).filter(alarm => !clock.raised.includes(alarm.level)) : []

const repeatMsOf = (clock: Clock): number =>
  open(clock) && clock.urgent && clock.takenAt === undefined ? (clock.repeatSeconds ?? 0) * 1000 : 0

/** What was missed and then answered, moved or withdrawn before an alarm could say so: only a word of it. */
const LATE = 'late'

const alarmOf = (caseId: string, clock: Clock, { level, to, at }: PlannedAlarm): Alarm => ({
  key: `${caseId}:${clock.id}:${clock.revision}:${level}`,
  clockId: clock.id,
  level,
  to,
  plannedAt: at,
  dueAt: clock.dueAt,
  missed: false,
})

/** After missed ticks nobody hears the milder of two alarms at once; a start is always heard. */
const worstForEach = (alarms: PlannedAlarm[]): PlannedAlarm[] =>
  alarms.flatMap((alarm, index) => {
    if (alarm.level === 'start') return [alarm]
    const later = new Set(alarms.slice(index + 1).flatMap(({ to }) => to))
    const to = alarm.to.filter(receiver => !later.has(receiver))
    return to.length > 0 ? [{ ...alarm, to }] : []
  })

const repeatOf = (clock: Clock, now: number): { repeats: number; alarms: PlannedAlarm[] } => {
  const repeatMs = repeatMsOf(clock)
  const repeats = repeatMs === 0 ? 0 : Math.floor((now - knownSince(clock)) / repeatMs)
  if (repeats <= clock.repeats) return { repeats: clock.repeats, alarms: [] }
  const at = knownSince(clock) + repeats * repeatMs
  const alarm = { level: `repeat${repeats}`, ruleAt: at, at, to: ['owner', 'lead'] as const }
  return { repeats, alarms: clock.raised.includes('start') ? [alarm] : [] }
}

/** The first of the alarms carries the word of the miss; the clock remembers that it was said. */
const sayMiss = (clock: Clock, alarms: Alarm[], now: number): { clock: Clock; alarms: Alarm[] } => {
  const [first, ...others] = alarms
  if (!first || now < clock.dueAt || clock.raised.includes(MISSED)) return { clock, alarms }
  return {
    clock: { ...clock, raised: [...clock.raised, MISSED] },
    alarms: [{ ...first, missed: true }, ...others],
  }
}

const raiseOwed = (caseId: string, clock: Clock, now: number): { clock: Clock; alarms: Alarm[] } => {
  if (!clock.raised.includes(MISS_OWED)) return { clock, alarms: [] }
  const raised = clock.raised.filter(level => level !== MISS_OWED)
  const late = alarmOf(caseId, clock, { level: LATE, ruleAt: now, at: now, to: [] })
  return { clock: { ...clock, raised }, alarms: [{ ...late, missed: true }] }
}

const raiseOpen = (caseId: string, clock: Clock, now: number, context: ClockContext) => {
  const ripe = pendingOf(clock, context).filter(alarm => alarm.at <= now)
  const repeat = repeatOf(clock, now)
  if (ripe.length === 0 && repeat.repeats === clock.repeats) return { clock, alarms: [] }
  const raised = [...clock.raised, ...ripe.map(alarm => alarm.level)]
  const alarms = [...worstForEach(ripe), ...repeat.alarms].map(alarm => alarmOf(caseId, clock, alarm))
  return sayMiss({ ...clock, raised, repeats: repeat.repeats }, alarms, now)
}

const raiseClock = (caseId: string, before: Clock, now: number, context: ClockContext) => {
  const hours = hoursOf(before, context)
  if (hours && !isOpenAt(hours, now)) return { clock: before, alarms: [] }
  const owed = raiseOwed(caseId, before, now)
  const raised = raiseOpen(caseId, owed.clock, now, context)
  return { clock: raised.clock, alarms: [...owed.alarms, ...raised.alarms] }
}

const nextOf = (clock: Clock, now: number, context: ClockContext): number[] => {
  const repeatMs = repeatMsOf(clock)
  const repeat = repeatMs === 0 ? [] : [knownSince(clock) + (clock.repeats + 1) * repeatMs]
  const owed = clock.raised.includes(MISS_OWED) ? [now] : []
  const moments = [...owed, ...pendingOf(clock, context).map(alarm => alarm.at)]
  const hours = hoursOf(clock, context)
  return [...moments, ...repeat].map(at => (at > now || !hours ? at : (nextOpenAt(hours, now) ?? now)))
}

/**
 * When the next alarm of these clocks may be raised, for the index the timer reads (epoch ms; not before `now` where
 * hours forbid it). Undefined where none will come: all decided or waiting, or everything raised.
 */
export const nextAlarmAt = (
  clocks: readonly Clock[],
  now: number,
  context: ClockContext,
): number | undefined => {
  const moments = clocks.flatMap(clock => nextOf(clock, now, context))
  return moments.length === 0 ? undefined : Math.min(...moments)
}

/**
 * Raises what is due at `now`: each level once a revision, outside its hours never, after missed ticks only the
 * worst for each receiver. A clock that steps back raises nothing twice (reliability T6, T7, K5).
 */
export const raiseAlarms = (
  caseId: string,
  clocks: readonly Clock[],
  now: number,
  context: ClockContext,
): RaisedAlarms => {
  const raised = clocks.map(clock => raiseClock(caseId, clock, now, context))
  const after = raised.map(({ clock }) => clock)
  return {
    alarms: raised.flatMap(({ alarms }) => alarms),
    clocks: after,
    nextAlarmAt: nextAlarmAt(after, now, context),
  }
}
