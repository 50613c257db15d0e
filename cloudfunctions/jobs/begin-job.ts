import type { AccessCommand } from '@shared/contract/audit'
import type { Job, JobAsked, JobKind, JobView } from '@shared/contract/job'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { recordAccess } from '../platform/audit'
import { readable } from '../platform/seal'
import { storage } from '../platform/storage'
import { advanceJob, type JobWorks } from './advance-job'
import { addJob, jobsOf, readJob } from './jobs.store'
import { RESULT_KEPT_MS, showJob } from './show-job'

/** The call that begins a job works on it itself for so long; the timer does the rest. */
const AT_ONCE_MS = 1_200
const LINK_SECONDS = 600

/** What is to be done, for whom. `command` is how the audit names it. */
export interface Beginning {
  kind: JobKind
  requestKey: string
  asked: JobAsked
  command: AccessCommand
  /** What the audit says of it besides: ids and numbers only. */
  params: Record<string, string | number | boolean>
  language: Language
}

const newJob = (id: string, beginning: Beginning, actor: Actor, now: number): Job => ({
  _id: id,
  ...{ kind: beginning.kind, by: actor.id, role: actor.grants[0]?.role ?? 'requester' },
  ...{ language: beginning.language, asked: beginning.asked, state: 'running', after: null },
  ...{ gathered: false, done: 0, of: 0, parts: 0, tries: 0, leasedUntilAt: 0, createdAt: now },
})

/**
 * Begins a job and goes on with it for a second: what is small is done in the same call. The audit has its row before
 * anything is read. A repeat with the same request key answers the same job.
 */
export const beginJob = async (
  works: JobWorks,
  beginning: Beginning,
  actor: Actor,
  now: number,
): Promise<JobView> => {
  const id = readable(26, 'job', actor.id, beginning.requestKey)
  const known = await readJob(id)
  if (known) return showJob(known)
  const job = newJob(id, beginning, actor, now)
  const { command, params } = beginning
  const by = { id: actor.id, role: job.role }
  await recordAccess({ about: actor.id, command, actor: by, at: now, params: { ...params, job: id } })
  if (!(await addJob(job))) return showJob((await readJob(id)) ?? job)
  return showJob(await advanceJob(job, works, now, Date.now() + AT_ONCE_MS))
}

/** Whether it is theirs, also under an id from before they were bound or an alias they filed with. */
const isOf = (job: Job, actor: Actor): boolean =>
  job.by === actor.id || actor.also?.includes(job.by) === true || actor.ownsAlias?.(job.by) === true

/** How far a job is; nobody but its asker knows of it. */
export const viewJob = async (id: string, actor: Actor): Promise<JobView | Refusal> => {
  const job = await readJob(id)
  return job && isOf(job, actor) ? showJob(job) : refuse('NOT_FOUND')
}

/** What the caller asked for last. */
export const listMyJobs = async (actor: Actor): Promise<{ rows: JobView[] }> => ({
  rows: (await jobsOf(actor.id)).map(showJob),
})

/** A link to a result, for its asker, for ten minutes; fetching it is in the audit, too. */
export const openResult = async (
  id: string,
  actor: Actor,
  now: number,
): Promise<{ url: string; name: string; endsAt: number } | Refusal> => {
  const job = await readJob(id)
  if (!job?.file || !isOf(job, actor)) return refuse('NOT_FOUND')
  if (job.createdAt + RESULT_KEPT_MS < now) return refuse('NOT_FOUND')
  const { name, fileId } = job.file
  const by = { id: job.by, role: job.role }
  await recordAccess({ about: job.by, command: 'fetchResult', actor: by, at: now, params: { job: id } })
  return { url: await storage.link(fileId, LINK_SECONDS), name, endsAt: now + LINK_SECONDS * 1000 }
}
