import type { Case, CommandName } from '../contract/case'
import type { Notice } from '../contract/event'
import type { NoticeTemplate } from '../contract/words'

/** A case filed for somebody without an account belongs to nobody in the app: such ids begin with this. */
export const GUEST = 'guest-'

/** Whom an event concerns: people of the case before and after it. */
export interface Concerned {
  before: Pick<Case, 'owner' | 'firstContact' | 'requester'> | null
  after: Pick<Case, 'owner' | 'firstContact' | 'requester' | 'urgency'>
  /** Leads of the department that has it now; told of what cannot wait. */
  leads: readonly string[]
  /** The machine heard danger, not clearly enough for an alarm, and nobody could be asked. */
  perhapsUrgent?: boolean
  /** Colleagues an internal note calls on. */
  mentioned?: readonly string[]
}
type Receivers = (
  concerned: Concerned,
) => readonly (readonly [template: NoticeTemplate, ...to: readonly (string | undefined)[]])[]

const toRequester =
  (template: NoticeTemplate): Receivers =>
  ({ after }) => [[template, after.requester]]
const toOwner =
  (template: NoticeTemplate): Receivers =>
  ({ after }) => [[template, after.owner]]

const handOver: Receivers = ({ before, after }) => [
  ['handedToYou', after.owner],
  ['handedOver', after.requester],
  ['handOverSeen', after.firstContact, before?.owner],
]

/** Who hears of what; the first message that fits a person wins. Source: rows S2, S3 (urgent) and S13. */
const table: Record<CommandName, Receivers> = {
  submit: ({ after, leads, perhapsUrgent }) => {
    const urgent = after.urgency === 'urgent'
    const atOnce = urgent ? 'urgentTask' : perhapsUrgent ? 'perhapsUrgent' : undefined
    return [
      ['received', after.requester],
      [atOnce ?? 'newTask', after.owner],
      ...(atOnce ? [[atOnce, ...leads] as const] : []),
    ]
  },
  claim: ({ before, after }) => [
    ['claimed', after.requester],
    ['takenFromYou', before?.owner],
    ['handOverSeen', after.firstContact],
  ],
  assign: handOver,
  transfer: handOver,
  contact: () => [],
  reply: toRequester('replied'),
  askForMore: toRequester('moreNeeded'),
  supply: toOwner('supplied'),
  resolve: ({ after }) => [
    ['resolved', after.requester],
    ['resolvedSeen', after.firstContact],
  ],
  reopen: ({ after, leads }) => [
    ['reopened', after.owner, after.firstContact],
    ['reopened', ...leads],
  ],
  rate: toOwner('rated'),
  urge: ({ after, leads }) => [
    ['urged', after.owner, after.firstContact],
    ['urged', ...leads],
  ],
  withdraw: toOwner('withdrawn'),
  reclassify: ({ after, leads }) => [
    ['reclassified', after.requester],
    ...(after.urgency === 'urgent' ? [['urgentTask', after.owner, ...leads] as const] : []),
  ],
  note: ({ mentioned = [] }) => [['mentioned', ...mentioned]],
  askExtension: ({ leads }) => [['extensionAsked', ...leads]],
  grantExtension: ({ after }) => [
    ['extended', after.requester],
    ['extensionGranted', after.owner],
  ],
  refuseExtension: toOwner('extensionRefused'),
}

/** The messages an event puts into inboxes: one a person, never to who did it, never to somebody without the app. */
export const noticesOf = (command: CommandName, concerned: Concerned, actorId: string): Notice[] => {
  const told = new Map<string, Notice>()
  for (const [template, ...receivers] of table[command](concerned))
    for (const to of receivers) {
      if (to === undefined || to.startsWith(GUEST) || told.has(to)) continue
      if (to === actorId && command !== 'submit') continue
      told.set(to, { to, template })
    }
  return [...told.values()]
}

/** Messages that also go outside the app, where the person can be reached there. */
const outside: ReadonlySet<NoticeTemplate> = new Set([
  'received',
  'urgentTask',
  'perhapsUrgent',
  'newTask',
  'handedToYou',
  'replied',
  'moreNeeded',
  'supplied',
  'resolved',
  'reopened',
  'urged',
  'alarmBefore',
  'alarmDue',
  'alarmLead',
  'alarmSupervisor',
  'alarmDuty',
  'alarmUrgent',
  'missedSeen',
  'dueMoved',
  'extensionAsked',
  'extensionGranted',
  'extensionRefused',
  'extended',
  'morningDigest',
  'yearMissing',
  'deliveriesFailed',
  'mentioned',
  'applied',
  'appliedAtOnce',
  'stepTask',
  'stepYours',
  'sentBack',
  'returnSeen',
  'refused',
  'granted',
  'asked',
  'colleagueAnswered',
])

/** Whether a message is worth one outside the app. */
export const goesOutside = (template: NoticeTemplate): boolean => outside.has(template)
