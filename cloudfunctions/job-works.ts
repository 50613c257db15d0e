import { recountWork } from './figures/recount-figures'
import { correctionsWork } from './corrections/export-corrections'
import type { JobWorks } from './jobs/advance-job'
import { ledgerWork } from './ledger/export-ledger'
import { directory } from './people/directory'
import { settings } from './platform/settings'

const needs = { settings, nameOf: directory.nameOf, departmentName: directory.departmentName }

/** The worker of each kind of long work; the table and the timer hand them in. */
export const jobWorks: JobWorks = {
  ledgerXlsx: ledgerWork(needs, 'xlsx'),
  ledgerCsv: ledgerWork(needs, 'csv'),
  recount: recountWork(needs),
  corrections: correctionsWork,
}
