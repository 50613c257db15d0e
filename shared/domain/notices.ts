import type { CaseTurn } from '../contract/application'
import type { Case, CommandName } from '../contract/case'
import type { Notice } from '../contract/event'
import type { NoticeTemplate } from '../contract/words'
import { wholeDueOf } from './application-clocks'
import type { ItemCommand } from './lifecycle-rule'
import { missTemplates } from './delivery-choice'

/** A case filed for somebody without an account belongs to nobody in the app: such ids begin with this. */
export const GUEST = 'guest-'

/** Whom an event concerns: people of the case before and after it. */
export interface Concerned {
  before:
    | (Pick<Case, 'owner' | 'firstContact' | 'requester' | 'application' | 'rulingAsked'> & {
        urgency?: Case['urgency']
        joined?: string[]
        clocks?: Case['clocks']
      })
    | null
  after: Pick<
    Case,
    'owner' | 'firstContact' | 'requester' | 'urgency' | 'application' | 'rulingAsked' | 'followUp' | 'appeal'
  > & { joined?: string[]; clocks?: Case['clocks'] }
  /** Leads of the department that has it now; told of what cannot wait. */
  leads: readonly string[]
  /** The machine heard danger, not clearly enough for an alarm, and nobody could be asked. */
  perhapsUrgent?: boolean
  /** Colleagues an internal note calls on. */
  mentioned?: readonly string[]
  /** Of a step: what was done there, and who is only to know. */
  verdict?: string
  copies?: readonly string[]
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

const turnsOf = (subject: Concerned['before']): readonly CaseTurn[] => subject?.application?.turns ?? []
const isSame = (a: CaseTurn, b: CaseTurn) =>
  a.step === b.step && a.round === b.round && a.person === b.person && a.asked === b.asked

/** Whoever's turn it has just become. */
const opened = ({ before, after, verdict }: Concerned): ReturnType<Receivers> => {
  const known = turnsOf(before)
  return turnsOf(after)
    .filter(turn => turn.step !== null && !known.some(one => isSame(one, turn)))
    .map(({ person, asked }) => {
      if (person === after.requester) return ['stepYours', person]
      if (asked) return ['asked', person]
      return [verdict === 'passOn' ? 'handedToYou' : 'stepTask', person]
    })
}

const applied: Receivers = concerned => {
  const { application, requester } = concerned.after
  const atOnce = (application?.effects.length ?? 0) > 0 || application?.turns.length === 0
  return [[atOnce ? 'appliedAtOnce' : 'applied', requester], ...opened(concerned)]
}

/** What the requester hears of a step. */
const heardOf = ({ before, after, verdict }: Concerned): NoticeTemplate | undefined => {
  const state = after.application?.flow.state
  if (state === 'done') return 'granted'
  if (state === 'rejected') return 'refused'
  if (state === 'sentBack') return 'sentBack'
  const earned = after.application?.result !== undefined && before?.application?.result === undefined
  if (earned) return 'granted'
  // Another signer needs time of their own: the promise has moved.
  if (verdict === 'addSigner' && wholeDueOf(after) !== wholeDueOf(before)) return 'extended'
  return verdict === 'approve' ? 'stepDone' : undefined
}

const stepDone: Receivers = concerned => {
  const { before, after, verdict, copies = [] } = concerned
  const template = heardOf(concerned)
  const closed = turnsOf(before).filter(
    turn => turn.step !== null && !turnsOf(after).some(one => isSame(one, turn)),
  )
  const asker = after.application?.turns.filter(({ asked }) => !asked) ?? []
  return [
    ...opened(concerned),
    ...(template ? [[template, after.requester] as const] : []),
    ...(verdict === 'answer' ? [['colleagueAnswered', ...asker.map(({ person }) => person)] as const] : []),
    ...(verdict === 'takeBack' ? [['takenBack', ...closed.map(({ person }) => person)] as const] : []),
    ...(after.application?.flow.state === 'done' ? [['resolvedSeen', after.firstContact] as const] : []),
    ['copied', ...copies],
  ]
}

const everyTurn = (subject: Concerned['before']) => turnsOf(subject).map(({ person }) => person)

const received: Receivers = ({ after, leads, perhapsUrgent }) => {
  const urgent = after.urgency === 'urgent'
  const atOnce = urgent ? 'urgentTask' : perhapsUrgent ? 'perhapsUrgent' : undefined
  return [
    ['received', after.requester],
    [atOnce ?? 'newTask', after.owner],
    ...(atOnce ? [[atOnce, ...leads] as const] : []),
  ]
}

/** The words of a recording: who gets it now, who is above where it cannot wait, and whoever spoke. */
const transcribed: Receivers = ({ before, after, leads, perhapsUrgent }) => {
  const rose = after.urgency === 'urgent' && before?.urgency !== 'urgent'
  const atOnce = rose ? 'urgentTask' : perhapsUrgent ? 'perhapsUrgent' : undefined
  return [
    [atOnce ?? (before?.owner === after.owner ? 'transcribed' : 'newTask'), after.owner],
    ...(atOnce ? [[atOnce, ...leads] as const] : []),
    ['transcribed', after.requester],
  ]
}

/** Who hears of what; the first message that fits a person wins. Source: rows S2, S3 (urgent) and S13. */
const table: Record<CommandName | ItemCommand, Receivers> = {
  submit: concerned => (concerned.after.application ? applied(concerned) : received(concerned)),
  claim: ({ before, after }) => [
    ['claimed', after.requester],
    ['takenFromYou', before?.owner],
    ['handOverSeen', after.firstContact],
  ],
  assign: handOver,
  transfer: concerned =>
    concerned.after.rulingAsked
      ? [
          ['rulingNeeded', ...concerned.leads],
          ['handOverSeen', concerned.after.firstContact],
        ]
      : handOver(concerned),
  rule: concerned => [
    ...(concerned.before?.owner === concerned.after.owner ? [] : handOver(concerned)),
    ['ruled', concerned.before?.rulingAsked?.by, concerned.after.owner, concerned.after.firstContact],
  ],
  succeed: ({ before, after }) => [
    ['handedToYou', before?.owner === after.owner ? undefined : after.owner],
    ['handOverSeen', after.firstContact],
  ],
  contact: () => [],
  reply: ({ after }) => [
    ['replied', after.requester],
    ['joinedReplied', ...(after.joined ?? [])],
  ],
  askForMore: toRequester('moreNeeded'),
  supply: toOwner('supplied'),
  resolve: ({ after }) => [
    ['resolved', after.requester],
    ['resolvedSeen', after.firstContact],
    ['joinedResolved', ...(after.joined ?? [])],
  ],
  reopen: ({ after, leads }) => [
    ['reopened', after.owner, after.firstContact],
    ['reopened', ...leads],
  ],
  rate: ({ after }) => [
    ['rated', after.owner],
    ['followUpTask', after.followUp?.person],
  ],
  tell: () => [],
  relay: toOwner('supplied'),
  reopenFor: ({ after, leads }) => [['reopened', after.owner, after.firstContact, ...leads]],
  verify: ({ after }) => [['toImprove', after.followUp?.stage === 'improve' ? after.owner : undefined]],
  improve: ({ after }) => [['improved', after.followUp?.person]],
  callBack: () => [],
  appeal: ({ leads }) => [['appealed', ...leads]],
  judgeAppeal: ({ after }) => [['appealDecided', after.appeal?.by]],
  urge: ({ after, leads }) => [
    ['urged', after.owner, after.firstContact, ...everyTurn(after)],
    ['urged', ...leads],
  ],
  withdraw: ({ before, after }) => [['withdrawn', after.owner, ...everyTurn(before)]],
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
  act: stepDone,
  resubmit: concerned => [
    ['returnSeen', ...turnsOf(concerned.after).flatMap(({ person }) => person)],
    ...opened(concerned),
  ],
  transcribe: transcribed,
  judgeContent: () => [],
  join: ({ before, after }) => [
    ['joined', ...(after.joined ?? []).filter(id => !before?.joined?.includes(id))],
    ['joinedSeen', after.owner],
  ],
  merge: ({ after }) => [['merged', after.requester, ...(after.joined ?? [])]],
  takeIn: () => [],
  unmerge: ({ after }) => [['unmerged', after.requester, ...(after.joined ?? [])]],
  letOut: () => [],
}

/** The messages an event puts into inboxes: one a person, never to who did it, never to somebody without the app. */
export const noticesOf = (
  command: CommandName | ItemCommand,
  concerned: Concerned,
  actorId: string,
): Notice[] => {
  const told = new Map<string, Notice>()
  for (const [template, ...receivers] of table[command](concerned))
    for (const to of receivers) {
      if (to === undefined || to.startsWith(GUEST) || told.has(to)) continue
      if (to === actorId && command !== 'submit' && template !== 'joined') continue
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
  'joinedReplied',
  'joinedResolved',
  'moreNeeded',
  'supplied',
  'resolved',
  'reopened',
  'urged',
  'alarmBefore',
  ...missTemplates,
  'dueMoved',
  'extensionAsked',
  'extensionGranted',
  'extensionRefused',
  'extended',
  'morningDigest',
  'yearMissing',
  'deliveriesFailed',
  'mentioned',
  'rulingNeeded',
  'ruled',
  'followUpTask',
  'toImprove',
  'improved',
  'appealed',
  'appealDecided',
  'rateInvited',
  'ownerVanished',
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
