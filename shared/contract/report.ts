import * as z from 'zod/mini'
import { idSchema, requestKeySchema } from './fields'
import type { JobView } from './job'

/** A report's period: a month or a half of a year. */
export const reportPeriodSchema = z.union([
  z.strictObject({
    year: z.int().check(z.minimum(2020), z.maximum(2100)),
    month: z.int().check(z.minimum(1), z.maximum(12)),
  }),
  z.strictObject({
    year: z.int().check(z.minimum(2020), z.maximum(2100)),
    half: z.union([z.literal(1), z.literal(2)]),
  }),
])
export type ReportPeriod = z.infer<typeof reportPeriodSchema>

export const reportRequests = {
  'reports.begin': z.strictObject({ requestKey: requestKeySchema, period: reportPeriodSchema }),
  /** One case as a one-page proof, identities as the caller may see them. */
  'reports.prove': z.strictObject({ requestKey: requestKeySchema, caseId: idSchema }),
} as const

export interface ReportAnswers {
  'reports.begin': JobView
  'reports.prove': JobView
}
