import { countNames, type Counts, type DayFigures } from '@shared/contract/figures'
import type { Cell, Job, JobPart } from '@shared/contract/job'
import { figuresWords } from '@shared/copy/figures'
import { dateOf, dayOf } from '@shared/domain/calendar-dates'
import { addCounts, noCounts } from '@shared/domain/tally'
import type { JobWork } from '../platform/job-work'
import { hashOf } from '../platform/seal'
import type { Settings } from '../platform/settings'
import { writeCsv, type Column } from '../platform/write-table'
import { boundsOf, countDay } from './count-day'
import { casesReceived, readDay } from './figures.store'

/** What a recount finds of a day; `changed`: something happened since it was counted, so it cannot be compared. */
export const verdicts = ['equal', 'changed', 'differs', 'missing'] as const
export type Verdict = (typeof verdicts)[number]

/** Somebody acted after the counting, or just before it and committed after. */
const SETTLED_MS = 60_000

const changedSince = async (on: string, settings: Settings, at: number): Promise<boolean> => {
  for await (const page of casesReceived(...boundsOf(on, settings)))
    if (page.some(({ updatedAt }) => updatedAt > at - SETTLED_MS)) return true
  return false
}

const sumOf = ({ rows }: Pick<DayFigures, 'rows'>): Counts =>
  rows.reduce((sum, { counts }) => addCounts(sum, counts as Counts), noCounts())

/** Counts a day anew from the cases, as of the instant it was counted, and compares every number of it. */
export const recountDay = async (
  on: string,
  settings: Settings,
  now: number,
): Promise<{ verdict: Verdict; stored: Counts; fresh: Counts }> => {
  const stored = await readDay(on)
  const fresh = await countDay(on, settings, stored?.countedAt ?? now)
  const sums = { stored: stored ? sumOf(stored) : noCounts(), fresh: sumOf(fresh) }
  if (!stored) return { verdict: fresh.rows.length === 0 ? 'equal' : 'missing', ...sums }
  if (hashOf(stored) === hashOf(fresh)) return { verdict: 'equal', ...sums }
  const changed = await changedSince(on, settings, stored.countedAt)
  return { verdict: changed ? 'changed' : 'differs', ...sums }
}

const columnsOf = (language: Job['language']): Column[] => {
  const words = figuresWords[language]
  const numbers = countNames.flatMap(name => [words.count[name], words.recounted(words.count[name])])
  return [
    { heading: words.day, kind: 'text', width: 12 },
    { heading: words.verdictTitle, kind: 'text', width: 16 },
    ...numbers.map(heading => ({ heading, kind: 'number' as const, width: 12 })),
  ]
}

const VERDICT_CELL = 1

/** The recount of a span: one day a slice, every number beside its recount, the verdict in the file's name. */
export const recountWork = (needs: { settings(): Promise<Settings> }): JobWork => ({
  async slice(job, now) {
    const { fromOn = '', toOn = '' } = job.asked.span ?? {}
    const on = job.after ?? fromOn
    const of = dayOf(toOn) - dayOf(fromOn) + 1
    const { verdict, stored, fresh } = await recountDay(on, await needs.settings(), now)
    const words = figuresWords[job.language]
    const row: Cell[] = [
      on,
      words.verdict[verdict],
      ...countNames.flatMap(name => [stored[name], fresh[name]]),
    ]
    const done = job.done + 1
    return { after: on < toOn ? dateOf(dayOf(on) + 1) : null, done, of, rows: [row] }
  },
  async finish(job: Job, parts: AsyncIterable<JobPart>) {
    const rows: Cell[][] = []
    for await (const part of parts) rows.push(...part.rows)
    const words = figuresWords[job.language]
    const wrong = rows.filter(row =>
      [words.verdict.differs, words.verdict.missing].includes(String(row[VERDICT_CELL])),
    )
    const { zone } = await needs.settings()
    const { fromOn, toOn } = job.asked.span ?? {}
    const name = `${wrong.length === 0 ? words.recountEqual : words.recountDiffers(wrong.length)}-${fromOn}-${toOn}.csv`
    return { name, bytes: writeCsv(columnsOf(job.language), rows, zone.offsetAt(job.createdAt)) }
  },
})
