import { refuse } from '@shared/contract/codes'
import type { reportRequests } from '@shared/contract/report'
import { inPersonOf, relationsOf } from '@shared/domain/relations'
import { reportSpan } from '@shared/domain/report-span'
import { readCase } from './cases/cases.store'
import { jobWorks } from './job-works'
import { beginJob } from './jobs/begin-job'
import { withinLimit } from './platform/limits'
import type { Table } from './platform/route-table'
import { proofViewOf } from './reports/prove-case'

/** A proof is drawn in the call itself; who asks for many waits (reliability R1). */
const PROOFS = { name: 'proof', times: 20, windowMs: 600_000 }

/** Reports and proofs as PDF, made as jobs; part of the table in routes.ts. */
export const reportsRoutes: Table<keyof typeof reportRequests> = {
  'reports.begin': [
    ['supervisor', 'administrator'],
    ({ requestKey, period }, { actor, now, language }) => {
      const asked = { report: period, departments: null }
      const params = reportSpan(period)
      const said = { fromOn: params.fromOn, toOn: params.toOn }
      const beginning = { kind: 'report', requestKey, asked, command: 'makeReport', language } as const
      return beginJob(jobWorks, { ...beginning, params: said }, actor, now)
    },
  ],
  'reports.prove': [
    'signedIn',
    async ({ requestKey, caseId }, { actor, now, language }) => {
      const subject = await readCase(caseId)
      if (!subject) return refuse('NOT_FOUND')
      // Under the alias of an anonymous case: neither the job nor the audit may say whose it is.
      const reader = inPersonOf(subject, actor)
      const relations = relationsOf(subject, reader, now)
      if (relations.size === 0) return refuse('NOT_FOUND')
      const asked = { case: caseId, view: proofViewOf(relations), departments: null }
      const params = { number: subject.number }
      const beginning = { kind: 'proof', requestKey, asked, command: 'makeProof', params, language } as const
      return (await withinLimit(PROOFS, reader.id, now)) ?? beginJob(jobWorks, beginning, reader, now)
    },
  ],
}
