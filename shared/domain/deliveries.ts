import type { Delivery, Notice } from '../contract/event'
import type { Urgency } from '../contract/words'
import { goesOutside } from './notices'

/** Messages that go out at any hour, whatever somebody chose. */
const atAnyHour: ReadonlySet<string> = new Set(['urgentTask', 'alarmUrgent', 'perhapsUrgent'])
/** In an urgent case these do as well. */
const whenUrgent: ReadonlySet<string> = new Set([
  ...['alarmDue', 'alarmLead', 'alarmSupervisor', 'alarmDuty'],
  ...['handedToYou', 'reopened', 'supplied', 'urged'],
])
/** What the group of a department hears of, without a word of who or what (row S3). */
const forTheGroup: ReadonlySet<string> = new Set([
  'urgentTask',
  'alarmUrgent',
  'alarmLead',
  'alarmSupervisor',
])

/** The case a message is about, as far as sending it needs to know. */
export interface Subject {
  number: string
  department: string
  urgency: Urgency
}

/** One delivery, owed from `at` on. */
export const owe = (
  channel: Delivery['channel'],
  to: string,
  template: string,
  params: Delivery['params'],
  at: number,
  urgent = false,
): Delivery => ({
  channel,
  to,
  template,
  params,
  state: 'owed',
  attempts: 0,
  nextAt: at,
  ...(urgent ? { urgent: true as const } : {}),
})

const isUrgent = (template: string, { urgency }: Subject) =>
  atAnyHour.has(template) || (urgency === 'urgent' && whenUrgent.has(template))

/** What the messages of one moment owe outside the app: one to each person, and one to the department's group. */
export const deliveriesOf = (notices: readonly Notice[], subject: Subject, at: number): Delivery[] => {
  const { number, department } = subject
  const told = notices
    .filter(({ template }) => goesOutside(template))
    .map(({ to, template }) => owe('person', to, template, { number }, at, isUrgent(template, subject)))
  const loud = notices.find(({ template }) => forTheGroup.has(template))?.template
  if (loud === undefined) return told
  return [...told, owe('wecom', department, loud, { number }, at, isUrgent(loud, subject))]
}
