import * as z from 'zod/mini'
import type { Page } from './answer'
import type { RateName } from './figures'
import type { CaseStatus, FeedbackType } from './words'

/** What a supervisor looks for: what may fail next, what has failed, and where nothing moves. */
export const concerns = ['risk', 'late', 'silent', 'bounced', 'reopened', 'low'] as const
export type Concern = (typeof concerns)[number]

/** One case that gives concern. `measure` is in the unit of the concern: a moment, a number of times, or a level. */
export interface ConcernRow {
  caseId: string
  number: string
  title: string
  /** Which item it is of; `feedback` has a type, the others have none. */
  item: string
  type: FeedbackType | null
  status: CaseStatus
  departmentName: string
  ownerName: string
  measure: number
}

/** How many there are of each; counted no further than the most that is read. */
export interface ConcernCounts {
  counts: Record<Concern, number>
}

/** Public results, by department and item: shares only, and none of too small a whole. */
export interface PublicRow {
  id: string
  name: string
  received: number
  /** Null: nothing yet, or too few. */
  rates: Record<RateName, { share: number | null; few: boolean }>
}

export const resultPeriods = ['quarter', 'year'] as const
export type ResultPeriod = (typeof resultPeriods)[number]

export interface ResultsAnswer {
  fromOn: string
  toOn: string
  countedAt: number | null
  total: PublicRow
  departments: PublicRow[]
  items: PublicRow[]
}

export const supervisionRequests = {
  'supervision.view': z.strictObject({}),
  'supervision.list': z.strictObject({
    concern: z.enum(concerns),
    after: z.exactOptional(z.string().check(z.maxLength(200))),
  }),
  'results.view': z.strictObject({ period: z.enum(resultPeriods) }),
} as const

export interface SupervisionAnswers {
  'supervision.view': ConcernCounts
  'supervision.list': Page<ConcernRow>
  'results.view': ResultsAnswer
}
