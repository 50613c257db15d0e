import type { Correction } from '@shared/contract/correction'
import type { JobWork } from '../platform/job-work'
import { count, pageByKey } from '../platform/store'
import { lineOf } from './correction-line'

const SLICE = 500
/** A text may have 2,000 characters: what one file carries within a function's memory. */
const MOST = 30_000

/**
 * Every correction kept, oldest first, as a corpus file that `npm run train` reads (tools/train/corpus/corrections.tsv).
 * Numbers and the names of those concerned were masked when they were kept; no case is in it.
 */
export const correctionsWork: JobWork = {
  async slice(job) {
    const of = job.after === null ? await count('corrections', {}) : job.of
    if (of > MOST) return 'tooMany'
    const order = { field: 'at', direction: 'asc' } as const
    const { rows, next } = await pageByKey<Correction>(
      'corrections',
      {},
      order,
      job.after ?? undefined,
      SLICE,
    )
    const lines = rows.flatMap(row => lineOf(row) ?? [])
    return { after: next ?? null, done: job.done + rows.length, of, rows: lines.map(line => [line]) }
  },
  async finish(_job, parts) {
    const lines: string[] = []
    for await (const { rows } of parts) for (const [line] of rows) lines.push(`${String(line)}\n`)
    return { name: 'corrections.tsv', bytes: Buffer.from(lines.join(''), 'utf8') }
  },
}
