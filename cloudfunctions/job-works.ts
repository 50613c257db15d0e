import type { Case } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import { verifyChains } from './audit/verify-chains'
import { figureNames } from './figure-names'
import { daysBetween } from './figures/figures.store'
import { sumFigures } from './figures/sum-figures'
import { reportWork } from './reports/make-report'
import { proofWork } from './reports/prove-case'
import { recountWork } from './figures/recount-figures'
import { correctionsWork } from './corrections/export-corrections'
import type { JobWorks } from './jobs/advance-job'
import { ledgerWork } from './ledger/export-ledger'
import { directory } from './people/directory'
import { settings } from './platform/settings'

const needs = { settings, nameOf: directory.nameOf, departmentName: directory.departmentName }

/** What was removed at the end of its time stands in a chain of its own; the case says that it happened. */
const removalOf = ({ _id, bodyHash }: Case): Event[] =>
  bodyHash === ''
    ? [
        {
          case: 'access:removed',
          command: 'removeContents',
          chain: '',
          params: { case: _id },
        } as unknown as Event,
      ]
    : []

const faultIn = (subject: Case, chain: readonly Event[]): number | null => {
  const events = [...chain, ...removalOf(subject)]
  const [fault] = verifyChains({ cases: [subject], chains: [], events, heads: [] }).faults
  return fault ? fault.row : null
}

/** The worker of each kind of long work; the table and the timer hand them in. */
export const jobWorks: JobWorks = {
  ledgerXlsx: ledgerWork(needs, 'xlsx'),
  ledgerCsv: ledgerWork(needs, 'csv'),
  recount: recountWork(needs),
  report: reportWork({
    ...needs,
    departments: directory.departments,
    figures: async (span, language) =>
      sumFigures(
        await daysBetween(span.fromOn, span.toOn),
        span,
        { departments: null },
        await figureNames(language),
        language,
      ),
  }),
  proof: proofWork({ ...needs, faultIn }),
  corrections: correctionsWork,
}
