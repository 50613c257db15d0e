import { departmentsOf } from '@shared/domain/relations'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { jobRequests, JobView, LedgerFilter } from '@shared/contract/job'
import { jobWorks } from './job-works'
import { beginJob, listMyJobs, openResult, viewJob } from './jobs/begin-job'
import { departmentsAsked } from './ledger/ledger-row'
import type { Call } from './platform/answer-call'
import { withinLimit } from './platform/limits'
import type { Table } from './platform/route-table'

/** One person begins at most so many jobs in ten minutes (reliability R1): each reads much. */
const JOBS = { name: 'job', times: 20, windowMs: 600_000 }

interface Export extends LedgerFilter {
  requestKey: string
  format: 'xlsx' | 'csv'
}

/** Whoever sees no department of what they ask for gets FORBIDDEN, not an empty file. */
const exportLedger = async (
  { requestKey, format, ...ledger }: Export,
  { actor, now, language }: Call,
): Promise<JobView | Refusal> => {
  const departments = departmentsAsked(departmentsOf(actor, now), ledger.department)
  if (departments?.length === 0) return refuse('FORBIDDEN')
  const kind = format === 'csv' ? 'ledgerCsv' : 'ledgerXlsx'
  const params = Object.fromEntries(Object.entries(ledger).filter(([, value]) => value !== undefined))
  const beginning = { kind, requestKey, asked: { ledger, departments }, params, language } as const
  return (
    (await withinLimit(JOBS, actor.id, now)) ??
    beginJob(jobWorks, { ...beginning, command: 'exportLedger' }, actor, now)
  )
}

const exportCorrections = async (
  { requestKey }: { requestKey: string },
  { actor, now, language }: Call,
): Promise<JobView | Refusal> => {
  const beginning = {
    kind: 'corrections',
    requestKey,
    asked: { departments: null },
    params: {},
    language,
  } as const
  return (
    (await withinLimit(JOBS, actor.id, now)) ??
    beginJob(jobWorks, { ...beginning, command: 'exportCorrections' }, actor, now)
  )
}

/** Long work: what can be begun, how far it is, and its result; part of the table in routes.ts. */
export const jobsRoutes: Table<keyof typeof jobRequests> = {
  'ledger.export': ['staff', exportLedger],
  'classification.export': [['administrator'], exportCorrections],
  'jobs.view': ['signedIn', ({ id }, { actor }) => viewJob(id, actor)],
  'jobs.listMine': ['signedIn', (_, { actor }) => listMyJobs(actor)],
  'jobs.open': ['signedIn', ({ id }, { actor, now }) => openResult(id, actor, now)],
}
