import * as z from 'zod/mini'

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
