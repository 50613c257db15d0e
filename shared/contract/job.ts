import * as z from 'zod/mini'
import { dateOnSchema } from './calendar'
import { idSchema, instantSchema, requestKeySchema } from './fields'
import { reportPeriodSchema } from './report-period'
import { caseStatuses, channels, feedbackTypes, languages } from './words'

/** Long work, done in slices (design.md section 4): each kind has one worker, named in cloudfunctions/jobs-routes.ts. */
export const jobKinds = ['ledgerXlsx', 'ledgerCsv', 'recount', 'corrections', 'report', 'proof'] as const
export type JobKind = (typeof jobKinds)[number]

/**
 * What of the ledger is meant. `fromAt` is included, `toAt` is not; a part left out means everything. `late`: only what
 * missed its promise, decided or not.
 */
export const ledgerFilter = {
  type: z.exactOptional(z.enum(feedbackTypes)),
  department: z.exactOptional(idSchema),
  item: z.exactOptional(idSchema),
  status: z.exactOptional(z.enum(caseStatuses)),
  channel: z.exactOptional(z.enum(channels)),
  late: z.exactOptional(z.literal(true)),
  fromAt: z.exactOptional(instantSchema),
  toAt: z.exactOptional(instantSchema),
}
export const ledgerFilterSchema = z.strictObject(ledgerFilter)
export type LedgerFilter = z.infer<typeof ledgerFilterSchema>

/** How much of the identities the asker of a proof may see; cloudfunctions/reports/prove-case.ts says when. */
export const proofViews = ['own', 'handler', 'colleague', 'keeper'] as const
export type ProofView = (typeof proofViews)[number]

/** What was asked of a job; which fields there are depends on its kind. */
export const jobAskedSchema = z.strictObject({
  ledger: z.exactOptional(ledgerFilterSchema),
  report: z.exactOptional(reportPeriodSchema),
  case: z.exactOptional(idSchema),
  view: z.exactOptional(z.enum(proofViews)),
  /** Days, both included. */
  span: z.exactOptional(z.strictObject({ fromOn: dateOnSchema, toOn: dateOnSchema })),
  /** Departments the asker could see when they asked; null means all. */
  departments: z.nullable(z.array(idSchema)),
})
export type JobAsked = z.infer<typeof jobAskedSchema>

/** Why a job ended without a result; each has a sentence in shared/copy/job.ts. */
export const jobFailures = ['tooMany', 'broken'] as const
export type JobFailure = (typeof jobFailures)[number]

/**
 * Collection `jobs`. One worker at a time has it until `leasedUntilAt`; who crashed is followed by the next, who goes
 * on after the last slice that was written. The result stands in storage under a path that says nothing.
 */
export const jobSchema = z.strictObject({
  _id: idSchema,
  kind: z.enum(jobKinds),
  by: idSchema,
  role: z.string(),
  language: z.enum(languages),
  asked: jobAskedSchema,
  state: z.enum(['running', 'done', 'failed', 'gone']),
  failure: z.exactOptional(z.enum(jobFailures)),
  /** Where the next slice begins; null at the start. */
  after: z.nullable(z.string()),
  /** Everything is gathered; what is left is to put the result together. */
  gathered: z.boolean(),
  /** How much is done, of how much; both in the unit of the kind, e.g. records. */
  done: z.int(),
  of: z.int(),
  parts: z.int(),
  tries: z.int(),
  leasedUntilAt: z.int(),
  file: z.exactOptional(z.strictObject({ fileId: z.string(), name: z.string(), bytes: z.int() })),
  createdAt: instantSchema,
  endedAt: z.exactOptional(instantSchema),
})
export type Job = z.infer<typeof jobSchema>

/** A cell of a table being made: text, a number, or nothing. Which of them is a date says the column. */
export type Cell = string | number | null

/** Collection `jobParts`, `_id` = job:n: what a slice has gathered, until the result is put together. */
export const jobPartSchema = z.strictObject({
  _id: z.string(),
  job: idSchema,
  rows: z.array(z.array(z.nullable(z.union([z.string(), z.number()])))),
})
export type JobPart = z.infer<typeof jobPartSchema>

/** A job as its asker sees it. `endsAt`: until then the result can be fetched. */
export interface JobView {
  id: string
  kind: JobKind
  state: Job['state']
  failure?: JobFailure
  done: number
  of: number
  createdAt: number
  name?: string
  bytes?: number
  endsAt?: number
}

const oneJob = z.strictObject({ id: idSchema })

export const jobRequests = {
  'ledger.export': z.strictObject({
    requestKey: requestKeySchema,
    format: z.enum(['xlsx', 'csv']),
    ...ledgerFilter,
  }),
  'classification.export': z.strictObject({ requestKey: requestKeySchema }),
  'jobs.view': oneJob,
  'jobs.listMine': z.strictObject({}),
  'jobs.open': oneJob,
} as const

export interface JobAnswers {
  'ledger.export': JobView
  'classification.export': JobView
  'jobs.view': JobView
  'jobs.listMine': { rows: JobView[] }
  'jobs.open': { url: string; name: string; endsAt: number }
}
