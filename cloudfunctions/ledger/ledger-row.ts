import type { Case } from '@shared/contract/case'
import type { Clock } from '@shared/contract/clock'
import type { LedgerFilter } from '@shared/contract/job'
import type { LedgerRow } from '@shared/contract/queue'
import type { Language } from '@shared/contract/words'
import { clockProgressAt, clockStateAt } from '@shared/domain/clocks'
import { titleOf } from '@shared/copy/title'
import { promisesOf } from '@shared/domain/promises-of'
import { operators } from '../platform/store'
import { settingsFor, type Settings } from '../platform/settings'

/** What the ledger needs from other features. */
export interface LedgerNeeds {
  settings(): Promise<Settings>
  nameOf(id: string): Promise<string>
  departmentName(id: string, language: Language): Promise<string>
}

const isLate = (clock: Clock, now: number) =>
  clockStateAt(clock, now) === 'missed' || clock.missedAt !== undefined

/** The promise that decides: the result of a complaint, the whole of the others; a missed one outweighs a kept one. */
const promiseOf = (subject: Case, now: number, settings: Settings): LedgerRow['promise'] => {
  const applying = promisesOf(subject)
  const clock =
    applying.find(one => isLate(one, now)) ??
    applying.find(({ id }) => id === 'result') ??
    applying.find(({ id }) => id === 'whole')
  if (!clock) return { state: 'ended', dueAt: subject.dueAt, lateSeconds: 0, pausedSeconds: 0 }
  const { lateSeconds, pausedSeconds } = clockProgressAt(
    clock,
    now,
    settingsFor(settings, subject.department),
  )
  const state = isLate(clock, now) ? 'late' : clock.state === 'met' ? 'kept' : 'running'
  return { state, dueAt: clock.dueAt, lateSeconds, pausedSeconds }
}

/** A case as a line of the ledger, in the reader's language; personal numbers in its title are masked. */
export const rowOf = async (
  subject: Case,
  needs: LedgerNeeds,
  now: number,
  language: Language,
): Promise<LedgerRow> => ({
  caseId: subject._id,
  number: subject.number,
  title: titleOf(subject, language),
  item: subject.item,
  type: subject.type,
  status: subject.status,
  channel: subject.onBehalf?.channel ?? 'app',
  departmentName: await needs.departmentName(subject.department, language),
  ownerName: await needs.nameOf(subject.owner),
  receivedAt: subject.onBehalf?.originalAt ?? subject.createdAt,
  firstReplyAt: subject.repliedAt ?? null,
  resolvedAt: subject.resolvedAt ?? null,
  promise: promiseOf(subject, now, await needs.settings()),
  // Taken out as malicious by a supervisor, it is none.
  rating: subject.rating?.void ? null : (subject.rating?.level ?? null),
})

/** Departments of the ledger somebody may read of those asked for; null means all, an empty list none. */
export const departmentsAsked = (mine: string[] | null, department: string | undefined): string[] | null => {
  if (department === undefined) return mine
  return mine === null || mine.includes(department) ? [department] : []
}

/** One of them: an index of every pair would cost each submission more than it saves here. */
const indexedPart = (departments: string[] | null, { type, item, status }: LedgerFilter) => {
  if (type !== undefined) return { type }
  if (departments !== null) return {}
  if (item !== undefined) return { item }
  return status === undefined ? {} : { status }
}

/** The part of the filter an index answers; the rest is left to {@link fits}. */
export const whereOf = (departments: string[] | null, asked: LedgerFilter): Record<string, unknown> => {
  const _ = operators()
  const { fromAt, toAt } = asked
  const since = fromAt === undefined ? undefined : _.gte(fromAt)
  const until = toAt === undefined ? undefined : _.lt(toAt)
  const createdAt = since && until ? since.and(until) : (since ?? until)
  return {
    ...(departments === null ? {} : { department: _.in(departments) }),
    ...indexedPart(departments, asked),
    ...(createdAt === undefined ? {} : { createdAt }),
  }
}

/** Whether the index's answer has to be looked through for the rest of the filter. */
export const looksThrough = ({ item, status, channel, late }: LedgerFilter): boolean =>
  [item, status, channel, late].some(part => part !== undefined)

/** The whole filter but departments and period, for one case at an instant. */
export const fits = (subject: Case, asked: LedgerFilter, now: number): boolean =>
  (asked.type === undefined || asked.type === subject.type) &&
  (asked.item === undefined || asked.item === subject.item) &&
  (asked.status === undefined || asked.status === subject.status) &&
  (asked.channel === undefined || asked.channel === (subject.onBehalf?.channel ?? 'app')) &&
  (asked.late === undefined || promisesOf(subject).some(clock => isLate(clock, now)))
