import { randomBytes } from 'node:crypto'
import type { Job, JobKind, JobPart } from '@shared/contract/job'
import type { JobWork } from '../platform/job-work'
import { log, traceOf } from '../platform/log'
import { storage } from '../platform/storage'
import {
  jobsDoneBefore,
  jobsInHand,
  leaseJob,
  putJob,
  putPart,
  readJob,
  readPart,
  removePart,
} from './jobs.store'
import { RESULT_KEPT_MS } from './show-job'

/** The worker of each kind; composed in jobs-routes.ts. */
export type JobWorks = Record<JobKind, JobWork>

/** Longer than a function lives: who holds a job beyond it has crashed. */
const LEASE_MS = 90_000
/** A tick spends at most so long on jobs, so that they delay no alarm. */
const TICK_MS = 8_000
/** A job that breaks that often is given up. */
const MOST_TRIES = 3

async function* partsOf(job: Job): AsyncGenerator<JobPart> {
  for (let nth = 0; nth < job.parts; nth += 1) {
    const part = await readPart(job._id, nth)
    if (!part) throw new Error('A part of a job is missing')
    yield part
  }
}

const removeParts = async ({ _id, parts }: Job) => {
  for (let nth = 0; nth < parts; nth += 1) await removePart(_id, nth)
}

const gather = async (job: Job, work: JobWork, now: number): Promise<Job> => {
  const slice = await work.slice(job, now)
  if (typeof slice === 'string') return { ...job, state: 'failed', failure: slice, endedAt: now }
  const { after, done, of, rows } = slice
  if (rows.length > 0) await putPart({ _id: `${job._id}:${job.parts}`, job: job._id, rows })
  const parts = job.parts + (rows.length > 0 ? 1 : 0)
  return { ...job, after, done, of, parts, gathered: after === null, tries: 0 }
}

const finish = async (job: Job, work: JobWork, now: number): Promise<Job> => {
  const { name, bytes } = await work.finish(job, partsOf(job), now)
  const extension = /\.[a-z]+$/.exec(name)?.[0] ?? ''
  const fileId = await storage.write(`results/${randomBytes(16).toString('hex')}${extension}`, bytes)
  return { ...job, state: 'done', done: job.of, file: { fileId, name, bytes: bytes.length }, endedAt: now }
}

/** One step more: a slice, or the result. What breaks is tried again a minute later, three times. */
const step = async (job: Job, work: JobWork, now: number): Promise<Job> => {
  try {
    return job.gathered ? await finish(job, work, now) : await gather(job, work, now)
  } catch (error) {
    log('error', { what: 'job', kind: job.kind, trace: traceOf(error) })
    const tries = job.tries + 1
    if (tries < MOST_TRIES) return { ...job, tries }
    return { ...job, tries, state: 'failed', failure: 'broken', endedAt: now }
  }
}

/** Goes on with one job until it is done or `stopAt` has come; nothing where somebody else has it. */
export const advanceJob = async (job: Job, works: JobWorks, now: number, stopAt: number): Promise<Job> => {
  if (job.state !== 'running' || !(await leaseJob(job, now, now + LEASE_MS))) return job
  // Somebody may have moved it on since it was read.
  let reached = (await readJob(job._id)) ?? job
  while (reached.state === 'running' && Date.now() < stopAt) {
    const next = await step(reached, works[job.kind], now)
    const broke = next.tries > reached.tries
    reached = next
    await putJob({ ...reached, leasedUntilAt: now + LEASE_MS })
    if (broke) break
  }
  const free = { ...reached, leasedUntilAt: 0 }
  await putJob(free)
  if (free.state !== 'running') await removeParts(free)
  return free
}

/** The timer's part: goes on with the jobs in hand, the oldest first. Answers how many it ended. */
export const advanceJobs =
  (works: JobWorks) =>
  async (now: number, stopAt: number): Promise<number> => {
    const untilAt = Math.min(stopAt, Date.now() + TICK_MS)
    let ended = 0
    for (const job of await jobsInHand()) {
      if (Date.now() >= untilAt) break
      if ((await advanceJob(job, works, now, untilAt)).state !== 'running') ended += 1
    }
    return ended
  }

let sweptAt = 0
const SWEEP_EVERY_MS = 3_600_000

/** Once an hour: removes results nobody can fetch any more. Answers how many. */
export const sweepResults = async (now: number): Promise<number> => {
  if (Math.abs(now - sweptAt) < SWEEP_EVERY_MS) return 0
  sweptAt = now
  const old = await jobsDoneBefore(now - RESULT_KEPT_MS)
  for (const { file, ...job } of old) {
    if (file) await storage.remove(file.fileId)
    await putJob({ ...job, state: 'gone' })
  }
  return old.length
}
