import type { Job, JobPart } from '@shared/contract/job'
import { addOnce, changeWhere, find, operators, pageByKey, put, read, remove } from '../platform/store'

export const readJob = (id: string) => read<Job>('jobs', id)
export const addJob = (job: Job) => addOnce('jobs', job)
export const putJob = (job: Job) => put('jobs', job)
export const putPart = (part: JobPart) => put('jobParts', part)
export const readPart = (job: string, nth: number) => read<JobPart>('jobParts', `${job}:${nth}`)
export const removePart = (job: string, nth: number) => remove('jobParts', `${job}:${nth}`)

const AT_ONCE = 20

/** Jobs that are not done, the oldest first. */
export const jobsInHand = (): Promise<Job[]> => find<Job>('jobs', { state: 'running' }, AT_ONCE, 'createdAt')

/** One worker takes a job nobody has; answers whether it was this one. */
export const leaseJob = async ({ _id }: Job, now: number, untilAt: number): Promise<boolean> => {
  const free = { _id, state: 'running', leasedUntilAt: operators().lte(now) }
  return (await changeWhere('jobs', free, { leasedUntilAt: untilAt })) === 1
}

/** What somebody asked for last, the newest first. */
export const jobsOf = async (person: string): Promise<Job[]> =>
  (
    await pageByKey<Job>(
      'jobs',
      { by: person },
      { field: 'createdAt', direction: 'desc' },
      undefined,
      AT_ONCE,
    )
  ).rows

/** Finished jobs older than an instant. */
export const jobsDoneBefore = (at: number): Promise<Job[]> =>
  find<Job>('jobs', { state: operators().in(['done', 'failed']), createdAt: operators().lt(at) }, AT_ONCE)
