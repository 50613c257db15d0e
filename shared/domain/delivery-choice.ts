import type { Delivery } from '../contract/event'
import type { Choices, QuietHours } from '../contract/notification'
import type { NoticeTemplate } from '../contract/words'
import { DAY_MS } from './calendar-dates'
import { wallMsAt, type Zone } from './calendar-zone'

/** What a promise that is missed, or a fire, tells those who answer for it. */
export const missTemplates = [
  'alarmDue',
  'alarmLead',
  'alarmSupervisor',
  'alarmDuty',
  'alarmUrgent',
  'missedSeen',
] as const satisfies readonly NoticeTemplate[]

/** Where somebody can be reached outside the app at all. */
export interface Reach {
  wechat: boolean
  mail: boolean
}

/** What a role must get outside the app, whatever its bearer switched off. */
const mustGet: ReadonlySet<string> = new Set([
  'newTask',
  'urgentTask',
  'handedToYou',
  ...missTemplates,
  'morningDigest',
  'deliveriesFailed',
  'ownerVanished',
  'yearMissing',
])

const DEFAULT: Choices['channels'] = { wechat: true, mail: true }

/** The channels of one message to one person: what they chose, or what reaches them where their role must hear it. */
export const channelsFor = (
  template: string,
  choices: Pick<Choices, 'channels'> | null,
  reach: Reach,
): ('wechat' | 'mail')[] => {
  const { wechat, mail } = choices?.channels ?? DEFAULT
  const reachable = (['wechat', 'mail'] as const).filter(channel => reach[channel])
  const chosen = reachable.filter(channel => (channel === 'wechat' ? wechat : mail))
  return chosen.length === 0 && mustGet.has(template) ? reachable : chosen
}

const minuteOf = (wall: string) => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3))

/** The end of the quiet hours that contain an instant (epoch ms); null outside them. */
export const quietUntil = (quiet: QuietHours | null | undefined, at: number, zone: Zone): number | null => {
  if (!quiet) return null
  const minute = Math.floor((wallMsAt(zone, at) % DAY_MS) / 60_000)
  const [from, to] = [minuteOf(quiet.from), minuteOf(quiet.to)]
  const inside = from <= to ? from <= minute && minute < to : minute >= from || minute < to
  if (!inside) return null
  const left = (to - minute + 1440) % 1440
  return Math.floor(at / 60_000) * 60_000 + left * 60_000
}

/** How much a message is worth to its reader: 3 they must act or it is the answer, 2 news, 1 only that it goes on. */
const worth: Readonly<Record<string, 1 | 2>> = {
  received: 1,
  claimed: 1,
  handedOver: 1,
  supplied: 2,
  replied: 2,
  alarmBefore: 1,
  newTask: 2,
  dueMoved: 1,
  extensionGranted: 2,
}

/**
 * Whether a WeChat credit is spent on a message: the last one only on what matters most, the last but one not on
 * mere progress. What cannot wait is always tried: a refusal costs nothing. `left` null: nothing is known of them.
 */
export const isWorthCredit = (
  delivery: Pick<Delivery, 'template' | 'urgent'>,
  left: number | null,
): boolean => left === null || delivery.urgent === true || left > 3 - (worth[delivery.template] ?? 3)
