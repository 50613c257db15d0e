import type { Page } from '@shared/contract/answer'
import type { Case } from '@shared/contract/case'
import type { Clock } from '@shared/contract/clock'
import type { Actor } from '@shared/contract/person'
import type { LedgerRow } from '@shared/contract/queue'
import type { FeedbackType, Language } from '@shared/contract/words'
import { clockProgressAt, clockStateAt } from '@shared/domain/clocks'
import { maskNumbers } from '@shared/domain/mask-numbers'
import { departmentsOf } from '@shared/domain/relations'
import { operators, pageByKey } from '../platform/store'
import { settingsFor, type Settings } from '../platform/settings'

/** What the ledger needs from other features. */
export interface LedgerNeeds {
  settings(): Promise<Settings>
  nameOf(id: string): Promise<string>
  departmentName(id: string, language: Language): Promise<string>
}

const titleOf = (text: string) => [...maskNumbers(text).replace(/\s+/g, ' ')].slice(0, 60).join('')

/** The promise that decides: the result of a complaint, the whole of the others; a missed one outweighs a kept one. */
const promiseOf = (subject: Case, now: number, settings: Settings): LedgerRow['promise'] => {
  const applying = subject.clocks.filter(clock => clock.state !== 'stopped')
  const isLate = (clock: Clock) => clockStateAt(clock, now) === 'missed' || clock.missedAt !== undefined
  const clock =
    applying.find(isLate) ??
    applying.find(({ id }) => id === 'result') ??
    applying.find(({ id }) => id === 'whole')
  if (!clock) return { state: 'ended', dueAt: subject.dueAt, lateSeconds: 0, pausedSeconds: 0 }
  const { lateSeconds, pausedSeconds } = clockProgressAt(
    clock,
    now,
    settingsFor(settings, subject.department),
  )
  const state = isLate(clock) ? 'late' : clock.state === 'met' ? 'kept' : 'running'
  return { state, dueAt: clock.dueAt, lateSeconds, pausedSeconds }
}

const rowOf = async (
  subject: Case,
  needs: LedgerNeeds,
  now: number,
  language: Language,
): Promise<LedgerRow> => ({
  caseId: subject._id,
  number: subject.number,
  title: titleOf(subject.text),
  type: subject.type,
  status: subject.status,
  channel: subject.onBehalf?.channel ?? 'app',
  departmentName: await needs.departmentName(subject.department, language),
  ownerName: await needs.nameOf(subject.owner),
  receivedAt: subject.onBehalf?.originalAt ?? subject.createdAt,
  firstReplyAt: subject.repliedAt ?? null,
  resolvedAt: subject.resolvedAt ?? null,
  promise: promiseOf(subject, now, await needs.settings()),
  rating: subject.rating?.level ?? null,
})

interface Asked {
  type?: FeedbackType | undefined
  department?: string | undefined
  from?: number | undefined
  after?: string | undefined
}

/** One page of everything received by the departments of the caller, newest first: one indexed query. */
export const listLedger =
  (needs: LedgerNeeds) =>
  async (asked: Asked, actor: Actor, now: number, language: Language): Promise<Page<LedgerRow>> => {
    const _ = operators()
    const mine = departmentsOf(actor, now)
    const wanted =
      asked.department === undefined
        ? mine
        : mine === null || mine.includes(asked.department)
          ? [asked.department]
          : []
    if (wanted?.length === 0) return { rows: [] }
    const where = {
      ...(wanted ? { department: _.in(wanted) } : {}),
      ...(asked.type === undefined ? {} : { type: asked.type }),
      ...(asked.from === undefined ? {} : { createdAt: _.gte(asked.from) }),
    }
    const { rows, next } = await pageByKey<Case>(
      'cases',
      where,
      { field: 'createdAt', direction: 'desc' },
      asked.after,
    )
    const shown = await Promise.all(rows.map(row => rowOf(row, needs, now, language)))
    return { rows: shown, ...(next === undefined ? {} : { next }) }
  }
