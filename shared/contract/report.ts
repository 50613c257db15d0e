import * as z from 'zod/mini'
import { idSchema, requestKeySchema } from './fields'
import type { JobView } from './job'
import { reportPeriodSchema } from './report-period'

export type { ReportPeriod } from './report-period'

export const reportRequests = {
  'reports.begin': z.strictObject({ requestKey: requestKeySchema, period: reportPeriodSchema }),
  /** One case as a one-page proof, identities as the caller may see them. */
  'reports.prove': z.strictObject({ requestKey: requestKeySchema, caseId: idSchema }),
} as const

export interface ReportAnswers {
  'reports.begin': JobView
  'reports.prove': JobView
}
