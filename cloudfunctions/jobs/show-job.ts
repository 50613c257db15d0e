import type { Job, JobView } from '@shared/contract/job'

/** Results can be fetched for a week; then they are removed (retention `week`). */
export const RESULT_KEPT_MS = 7 * 86_400_000

/** A job as its asker sees it. */
export const showJob = (job: Job): JobView => {
  const { _id: id, kind, state, failure, done, of, createdAt, file } = job
  return {
    ...{ id, kind, state, done, of, createdAt },
    ...(failure === undefined ? {} : { failure }),
    ...(file ? { name: file.name, bytes: file.bytes, endsAt: createdAt + RESULT_KEPT_MS } : {}),
  }
}
