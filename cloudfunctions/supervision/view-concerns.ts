import type { Page } from '@shared/contract/answer'
import type { Case, Task } from '@shared/contract/case'
import { concerns, type Concern, type ConcernCounts, type ConcernRow } from '@shared/contract/supervision'
import type { Language } from '@shared/contract/words'
import { titleOf } from '@shared/copy/title'
import { workingTimeOf } from '@shared/domain/working-time'
import { workingAxis } from '@shared/domain/working-time-budget'
import type { Settings } from '../platform/settings'
import { countConcern, pageOfConcern, type Span } from './supervision.store'

/** What the supervisors' page needs from other features. */
export interface ConcernNeeds {
  settings(): Promise<Settings>
  nameOf(id: string): Promise<string>
  departmentName(id: string, language: Language): Promise<string>
}

/** What falls due within so much working time is at risk: before a night or a holiday that reaches beyond it. */
const RISK_MS = 4 * 3_600_000

const spanFrom = async ({ settings }: Pick<ConcernNeeds, 'settings'>, now: number): Promise<Span> => {
  const { calendar, zone } = await settings()
  const riskUntilAt = workingAxis(workingTimeOf(calendar, zone)).after(now, RISK_MS)
  return { now, riskUntilAt: riskUntilAt ?? now + RISK_MS }
}

const measures: Record<Concern, (found: Case & Task) => number> = {
  risk: ({ dueAt }) => dueAt,
  late: ({ dueAt }) => dueAt,
  silent: ({ updatedAt }) => updatedAt,
  bounced: ({ bounces = 0 }) => bounces,
  reopened: ({ reopened }) => reopened,
  low: ({ rating }) => rating?.level ?? 0,
}

const isTask = (found: Case | Task): found is Task => 'person' in found

const rowOf = async (
  concern: Concern,
  found: Case | Task,
  needs: ConcernNeeds,
  language: Language,
): Promise<ConcernRow> => {
  const { number, type, status, department } = found
  return {
    ...{ number, type, status, caseId: isTask(found) ? found.case : found._id },
    title: isTask(found) ? found.title : titleOf(found, language),
    // Only tasks of items name theirs.
    item: isTask(found) ? (found.item?.id ?? 'feedback') : found.item,
    departmentName: await needs.departmentName(department, language),
    ownerName: await needs.nameOf(isTask(found) ? found.person : found.owner),
    measure: measures[concern](found as Case & Task),
  }
}

/** How many cases give each concern, over all departments. */
export const viewConcerns = async (
  needs: Pick<ConcernNeeds, 'settings'>,
  now: number,
): Promise<ConcernCounts> => {
  const span = await spanFrom(needs, now)
  const counted = await Promise.all(concerns.map(async one => [one, await countConcern(one, span)] as const))
  return { counts: Object.fromEntries(counted) as Record<Concern, number> }
}

/** One page of the cases of a concern, the most pressing first: one indexed query. */
export const listConcern =
  (needs: ConcernNeeds) =>
  async (
    { concern, after }: { concern: Concern; after?: string | undefined },
    now: number,
    language: Language,
  ): Promise<Page<ConcernRow>> => {
    const { rows, next } = await pageOfConcern(concern, await spanFrom(needs, now), after)
    const shown = await Promise.all(rows.map(row => rowOf(concern, row, needs, language)))
    return { rows: shown, ...(next === undefined ? {} : { next }) }
  }
