import type { Notice } from '../contract/event'
import type { NoticeTemplate } from '../contract/words'
import type { Alarm, Receiver } from './alarms'

/** Who stands behind each word of an alarm at this hour; lists may be empty. */
export interface AlarmPeople {
  /** The owner, and a deputy while the owner is away. */
  owner: readonly string[]
  leads: readonly string[]
  supervisors: readonly string[]
  duty: readonly string[]
  administrators: readonly string[]
  firstContact: string
}

const first = (...lists: readonly (readonly string[])[]): readonly string[] =>
  lists.find(list => list.length > 0) ?? []

/** An alarm nobody would hear goes to the next in the chain. */
const peopleBehind = (receiver: Receiver, people: AlarmPeople): readonly string[] => {
  const { owner, leads, supervisors, duty, administrators } = people
  if (receiver === 'owner') return owner
  if (receiver === 'lead') return first(leads, supervisors, administrators)
  if (receiver === 'supervisor') return first(supervisors, administrators)
  return first(duty, leads, supervisors, administrators)
}

const templates: Record<Receiver, NoticeTemplate> = {
  owner: 'alarmDue',
  lead: 'alarmLead',
  supervisor: 'alarmSupervisor',
  duty: 'alarmDuty',
}

const templateFor = (level: string, receiver: Receiver): NoticeTemplate => {
  if (level === 'start' || level.startsWith('repeat')) return 'alarmUrgent'
  if (receiver !== 'duty' && level.startsWith('before')) return 'alarmBefore'
  return templates[receiver]
}

/**
 * The messages of one alarm, one a person. Where it says `missed` the first contact hears of it too: whoever received a matter
 * is told of every missed deadline (row S13).
 */
export const alarmNotices = (
  alarm: Pick<Alarm, 'level' | 'to' | 'missed'>,
  people: AlarmPeople,
): Notice[] => {
  const told = new Map<string, Notice>()
  const tell = (to: string, template: NoticeTemplate) => {
    if (!told.has(to)) told.set(to, { to, template })
  }
  for (const receiver of alarm.to)
    for (const to of peopleBehind(receiver, people)) tell(to, templateFor(alarm.level, receiver))
  if (alarm.missed) tell(people.firstContact, 'missedSeen')
  return [...told.values()]
}
