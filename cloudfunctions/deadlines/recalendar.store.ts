import type { Case } from '@shared/contract/case'
import { MOVED_SHOWN, type MovedCase, type RecalendarJob } from '@shared/contract/settings'
import { changeWhere, operators, pageByKey, put, read } from '../platform/store'

const OPEN = ['submitted', 'handling', 'waiting']
const AT_ONCE = 50

/** The job, or null. */
export const readJob = () => read<RecalendarJob>('runs', 'recalendar')

/** Begins it anew. */
export const putJob = (job: RecalendarJob) => put('runs', job)

/** Goes on from where a slice ended, unless a newer change has taken its place. */
export const advanceJob = async (
  job: RecalendarJob,
  after: string | null,
  seen: number,
  moved: readonly MovedCase[],
): Promise<void> => {
  const _ = operators()
  const change = {
    ...(after === null ? { state: 'done' } : { after }),
    ...{ seen: _.inc(seen), moved: _.inc(moved.length) },
    cases: [...(job.cases ?? []), ...moved].slice(0, MOVED_SHOWN),
  }
  await changeWhere('runs', { _id: job._id, change: job.change }, change)
}

/** Open cases in the order they came, one page. */
export const pageOfOpen = (job: RecalendarJob) =>
  pageByKey<Case>(
    'cases',
    { status: operators().in(OPEN), createdAt: operators().lte(job.startsAt) },
    { field: 'createdAt', direction: 'asc' },
    job.after ?? undefined,
    AT_ONCE,
  )
