import type { Cell, Job, JobFailure, JobPart } from '@shared/contract/job'

/** What one slice of a job has done: where the next begins (null: everything is gathered), and what to keep. */
export interface Slice {
  after: string | null
  done: number
  of: number
  rows: Cell[][]
}

/** The result: bytes of a file and the name people save it under. */
export interface Result {
  name: string
  bytes: Buffer
}

/**
 * One kind of long work. `slice` is called until it answers `after: null`, then `finish` puts the result together from
 * the parts in order. Both may be called again after a crash, so they do nothing besides reading.
 */
export interface JobWork {
  slice(job: Job, now: number): Promise<Slice | JobFailure>
  finish(job: Job, parts: AsyncIterable<JobPart>, now: number): Promise<Result>
}
