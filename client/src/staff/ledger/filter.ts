import type { RequestFor } from '@/cloud/ask'
import type { LedgerFilter } from '@shared/contract/job'
import { caseStatuses, channels, feedbackTypes } from '@shared/contract/words'
import { campusFieldsOf, instantOfCampus } from '@/time/campus-time'

export const ANY = 'any'
export const periods = ['any', 'week', 'month', 'quarter', 'own'] as const
export const types = [ANY, ...feedbackTypes] as const
export const statuses = [ANY, ...caseStatuses] as const
export const ways = [ANY, ...channels] as const

/** The filter as it is chosen; it is kept while the app is open, so that coming back finds the same list. */
export interface Chosen {
  type: (typeof types)[number]
  department: string
  item: string
  period: (typeof periods)[number]
  fromOn: string
  toOn: string
  status: (typeof statuses)[number]
  channel: (typeof ways)[number]
  late: boolean
}

export const everything: Chosen = {
  type: ANY,
  department: ANY,
  item: ANY,
  period: ANY,
  fromOn: '',
  toOn: '',
  status: ANY,
  channel: ANY,
  late: false,
}

const DAY_MS = 86_400_000
const days = { week: 7, month: 30, quarter: 90 } as const

const startOf = (on: string): number | undefined => instantOfCampus(on, '00:00')

/** The last of the dates chosen belongs to the period. */
const periodOf = ({ period, fromOn, toOn }: Chosen, now: number): Pick<LedgerFilter, 'fromAt' | 'toAt'> => {
  if (period === 'any') return {}
  if (period !== 'own') {
    const fromAt = startOf(campusFieldsOf(now - (days[period] - 1) * DAY_MS).on)
    return fromAt === undefined ? {} : { fromAt }
  }
  const fromAt = startOf(fromOn)
  const lastAt = startOf(toOn)
  return {
    ...(fromAt === undefined ? {} : { fromAt }),
    ...(lastAt === undefined ? {} : { toAt: lastAt + DAY_MS }),
  }
}

/** Whether the two dates contradict each other. */
export const datesWrong = ({ period, fromOn, toOn }: Chosen): boolean =>
  period === 'own' && fromOn !== '' && toOn !== '' && toOn < fromOn

/** What the server is asked for. */
export const filterOf = (chosen: Chosen, now: number): LedgerFilter => ({
  ...(chosen.type === ANY ? {} : { type: chosen.type }),
  ...(chosen.department === ANY ? {} : { department: chosen.department }),
  ...(chosen.item === ANY ? {} : { item: chosen.item }),
  ...(chosen.status === ANY ? {} : { status: chosen.status }),
  ...(chosen.channel === ANY ? {} : { channel: chosen.channel }),
  ...(chosen.late ? { late: true as const } : {}),
  ...periodOf(chosen, now),
})

/** The parts of the filter that drawings cannot take: the counters they read do not know them. */
export const hasUndrawn = ({ status, channel, late }: Chosen): boolean =>
  status !== ANY || channel !== ANY || late

const MOST_DAYS = 366

/** What the drawings are asked for: days of the period, both included, at most a year. */
export const drawnOf = (chosen: Chosen, now: number): RequestFor<'figures.view'> => {
  const { type, department, item, period } = chosen
  const today = campusFieldsOf(now).on
  const toOn = period === 'own' && chosen.toOn !== '' ? chosen.toOn : today
  const length = period === 'any' || period === 'own' ? MOST_DAYS : days[period]
  const firstAt = (startOf(toOn) ?? now) - (length - 1) * DAY_MS
  const first = campusFieldsOf(firstAt).on
  const fromOn = period === 'own' && chosen.fromOn > first ? chosen.fromOn : first
  return {
    ...{ fromOn, toOn },
    ...(type === ANY ? {} : { type }),
    ...(department === ANY ? {} : { department }),
    ...(item === ANY ? {} : { item }),
  }
}
