import type { Case } from '@shared/contract/case'
import type { Cell, Job, JobPart, LedgerFilter } from '@shared/contract/job'
import type { LedgerRow } from '@shared/contract/queue'
import type { Language } from '@shared/contract/words'
import { caseWords } from '@shared/copy/case'
import { ledgerSheetWords } from '@shared/copy/ledger-sheet'
import { itemNameOf } from '@shared/copy/item-name'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import type { JobWork } from '../platform/job-work'
import { count, pageByKey } from '../platform/store'
import { writeCsv, writeXlsx, type Column } from '../platform/write-table'
import { fits, rowOf, whereOf, type LedgerNeeds } from './ledger-row'

/** Records a slice: some hundred milliseconds, so that a job never delays an alarm. */
const SLICE = 200
/** What one sheet carries within a function's memory; who needs more takes a shorter period. */
export const MOST_ROWS = 30_000

const columnsOf = (language: Language): Column[] => {
  const words = ledgerSheetWords[language].columns
  const column = (heading: string, kind: Column['kind'], width: number): Column => ({ heading, kind, width })
  return [
    column(words.number, 'text', 18),
    column(words.item, 'text', 14),
    column(words.type, 'text', 8),
    column(words.urgency, 'text', 8),
    column(words.channel, 'text', 10),
    column(words.received, 'moment', 17),
    column(words.title, 'text', 48),
    column(words.department, 'text', 16),
    column(words.owner, 'text', 10),
    column(words.status, 'text', 10),
    column(words.firstReply, 'moment', 17),
    column(words.resolved, 'moment', 17),
    column(words.due, 'moment', 17),
    column(words.promise, 'text', 12),
    column(words.lateMinutes, 'number', 10),
    column(words.pausedMinutes, 'number', 12),
    column(words.handOvers, 'number', 10),
    column(words.reopened, 'number', 10),
    column(words.urged, 'number', 10),
    column(words.rating, 'number', 8),
  ]
}

const minutes = (seconds: number) => Math.round(seconds / 60)

const cellsOf = (subject: Case, row: LedgerRow, language: Language): Cell[] => {
  const words = caseWords[language]
  const channel = row.channel as keyof typeof words.channel
  return [
    ...[row.number, itemNameOf(row.item, language), words.type[row.type ?? 'unknown']],
    ...[words.urgency[subject.urgency], words.channel[channel], row.receivedAt, row.title],
    ...[row.departmentName, row.ownerName, words.statusAtDesk[row.status], row.firstReplyAt, row.resolvedAt],
    ...[row.promise.dueAt, ledgerSheetWords[language].promise[row.promise.state]],
    ...[minutes(row.promise.lateSeconds), minutes(row.promise.pausedSeconds)],
    ...[subject.handOvers, subject.reopened, subject.urged, row.rating],
  ]
}

/** What comes in while the job runs is no part of it. */
const asked = ({ asked: { ledger = {} }, createdAt }: Job): LedgerFilter => ({
  ...ledger,
  toAt: Math.min(ledger.toAt ?? Infinity, createdAt + 1),
})

/** Filters without an index cannot be counted, so what is counted is what will be looked through. */
const countOf = (job: Job) => count('cases', whereOf(job.asked.departments, asked(job)))

const gather = (needs: LedgerNeeds) => async (job: Job, now: number) => {
  const of = job.after === null ? await countOf(job) : job.of
  if (of > MOST_ROWS) return 'tooMany' as const
  const { rows, next } = await pageByKey<Case>(
    'cases',
    whereOf(job.asked.departments, asked(job)),
    { field: 'createdAt', direction: 'desc' },
    job.after ?? undefined,
    SLICE,
  )
  const fitting = rows.filter(row => fits(row, asked(job), now))
  const lines = await Promise.all(
    fitting.map(async subject =>
      cellsOf(subject, await rowOf(subject, needs, now, job.language), job.language),
    ),
  )
  return { after: next ?? null, done: job.done + rows.length, of, rows: lines }
}

const allRows = async (parts: AsyncIterable<JobPart>): Promise<Cell[][]> => {
  const rows: Cell[][] = []
  for await (const part of parts) rows.push(...part.rows)
  return rows
}

/** The ledger as a file: the same records, in the same order, under the same rights as on the screen. */
export const ledgerWork = (needs: LedgerNeeds, format: 'xlsx' | 'csv'): JobWork => ({
  slice: gather(needs),
  async finish(job, parts) {
    const { zone } = await needs.settings()
    const words = ledgerSheetWords[job.language]
    const { on, time } = wallMomentAt(zone, job.createdAt)
    const name = `${words.sheet}-${on}-${time.replaceAll(':', '').slice(0, 4)}.${format}`
    const columns = columnsOf(job.language)
    const rows = await allRows(parts)
    const offset = zone.offsetAt(job.createdAt)
    const bytes =
      format === 'csv' ? writeCsv(columns, rows, offset) : await writeXlsx(words.sheet, columns, rows, offset)
    return { name, bytes }
  },
})
