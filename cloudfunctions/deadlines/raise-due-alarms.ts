import type { Case } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import type { Person } from '@shared/contract/person'
import { raiseAlarms, type Alarm } from '@shared/domain/alarms'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { alarmNotices, type AlarmPeople } from '@shared/domain/alarm-notices'
import { deliveriesOf } from '@shared/domain/deliveries'
import { onDutyAt } from '@shared/domain/duty'
import { FOLLOW_UP_CLOCK } from '@shared/domain/lifecycle-rating'
import { machineEvent } from '@shared/domain/machine-events'
import { withDeputy, withRole } from '@shared/domain/staff'
import { isOpenAt, workingTimeOf } from '@shared/domain/working-time'
import { log, traceOf } from '../platform/log'
import { settingsFor, type Settings } from '../platform/settings'
import type { Writes } from '../platform/store'
import { changeByMachine, pageOfDue, postpone, type MachineChange } from './deadlines.store'
import { gatherDeliveries } from './gather-deliveries'

/** What raising alarms needs from other features; handed in by timer.ts. */
export interface AlarmNeeds {
  settings(): Promise<Settings>
  /** Everybody with a role in the office. */
  office(): Promise<Person[]>
}

/** A case that cannot be worked out is tried again after this long. */
const STUCK_MS = 30 * 60_000

/** Whose promise a clock is: of a step, whoever has it to do. */
const holdersOf = ({ application, owner }: Case, clockId: string): string[] => {
  const turns = application?.turns.filter(({ step, asked }) => !asked && clockId === `step:${step}`) ?? []
  return turns.length > 0 ? turns.map(({ person }) => person) : [owner]
}

const peopleOf = (
  subject: Case,
  office: readonly Person[],
  { duty }: Settings,
  now: number,
): AlarmPeople => ({
  owner: withDeputy(office, subject.owner, now),
  leads: withRole(office, 'lead', now, subject.department),
  supervisors: withRole(office, 'supervisor', now),
  duty: onDutyAt(duty, now),
  administrators: withRole(office, 'administrator', now),
  firstContact: subject.firstContact,
})

/** A working clock's alarm whose hour came while the office was closed: it is part of the morning's digest. */
const hasWaited = (subject: Case, alarm: Alarm, { calendar, zone }: Settings): boolean => {
  const clock = subject.clocks.find(({ id }) => id === alarm.clockId)
  if (!clock || clock.urgent || clock.time === 'natural') return false
  return !isOpenAt(workingTimeOf(calendar, zone), alarm.plannedAt - 1)
}

/** A follow-up warns whose turn it is, not who was rated. */
const peopleOfClock = (subject: Case, { clockId }: Alarm, people: AlarmPeople): AlarmPeople => {
  const { followUp } = subject
  if (clockId !== FOLLOW_UP_CLOCK || !followUp || followUp.stage === 'improve') return people
  return { ...people, owner: [followUp.person] }
}

const eventOf = (subject: Case, alarm: Alarm, people: AlarmPeople, now: number): Event => {
  const notices = alarmNotices(alarm, peopleOfClock(subject, alarm, people))
  const params = { clock: alarm.clockId, level: alarm.level, dueAt: alarm.dueAt }
  const owed = deliveriesOf(notices, subject, now)
  return machineEvent({ id: alarm.key, at: now, command: 'alarm', subject, params, notices, owed })
}

/** How long whoever was told on duty may read the case they were told of. */
const ON_DUTY_MS = 3 * 86_400_000
const MOST_ON_DUTY = 20

/** Who was told on duty may open the case, else the message would be of no use to them. */
const withDuty = (subject: Case, alarms: readonly Alarm[], { duty }: AlarmPeople, now: number): Case => {
  if (duty.length === 0 || !alarms.some(({ to }) => to.includes('duty'))) return subject
  const others = (subject.onDuty ?? []).filter(({ person }) => !duty.includes(person))
  const told = duty.map(person => ({ person, untilAt: now + ON_DUTY_MS }))
  return { ...subject, onDuty: [...others, ...told].slice(-MOST_ON_DUTY) }
}

/** What this tick does to one case: its alarms as events, its clocks remembering them, its next alarm. */
const raiseFor = (
  subject: Case,
  office: readonly Person[],
  found: Settings,
  now: number,
): MachineChange | null => {
  const own = settingsFor(found, subject.department)
  const raised = raiseAlarms(subject._id, subject.clocks, now, own)
  const nextAlarmAt = raised.nextAlarmAt ?? null
  if (raised.alarms.length === 0 && nextAlarmAt === subject.nextAlarmAt) {
    if (nextAlarmAt === null || nextAlarmAt > now) return null
    throw new Error('An alarm is due that cannot be raised')
  }
  const people = peopleOf(subject, office, found, now)
  const waited = new Set<Event>()
  const events = raised.alarms.map(alarm => {
    const holders = holdersOf(subject, alarm.clockId).flatMap(id => withDeputy(office, id, now))
    const event = eventOf(subject, alarm, { ...people, owner: [...new Set(holders)] }, now)
    if (hasWaited(subject, alarm, own)) waited.add(event)
    return event
  })
  const quiet = events.map(event => (waited.has(event) ? { ...event, owed: [], owedAt: null } : event))
  const gather = async (writes: Writes) => {
    const { on } = wallMomentAt(own.zone, now)
    for (const { owed } of waited) await gatherDeliveries(writes, owed, on, now)
  }
  const told = withDuty(subject, raised.alarms, people, now)
  return { case: { ...told, clocks: raised.clocks, nextAlarmAt }, events: quiet, tasks: [], gather }
}

const raiseOne = async (
  subject: Case,
  office: readonly Person[],
  found: Settings,
  now: number,
): Promise<number> => {
  try {
    const due = (stored: Case) =>
      stored.nextAlarmAt !== null && stored.nextAlarmAt <= now ? raiseFor(stored, office, found, now) : null
    return (await changeByMachine(subject._id, due)) ? 1 : 0
  } catch (error) {
    log('error', { what: 'alarm', trace: traceOf(error) })
    await postpone(subject, now, STUCK_MS)
    return 0
  }
}

/**
 * Raises the alarms that are due, oldest first, each case in a transaction of its own, until `stopAt`; the rest stays
 * for the next tick. Late, duplicate and overlapping ticks do nothing twice: the case remembers what was raised, and
 * each alarm's `_id` exists once. A case that cannot be worked out waits and is noted. Answers how many cases changed.
 */
export const raiseDueAlarms =
  (needs: AlarmNeeds) =>
  async (now: number, stopAt: number): Promise<number> => {
    let changed = 0
    let after: string | undefined
    do {
      const { rows, next } = await pageOfDue(now, after)
      if (rows.length === 0) break
      const [office, found] = await Promise.all([needs.office(), needs.settings()])
      for (const subject of rows) {
        if (Date.now() >= stopAt) return changed
        changed += await raiseOne(subject, office, found, now)
      }
      after = next
    } while (after !== undefined)
    return changed
  }
