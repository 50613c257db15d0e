import type { Page } from '@shared/contract/answer'
import type { FailureRow } from '@shared/contract/notification'
import { pageOfFailures } from './notification.store'

/** What did not get through or could not be worked out, newest first: one indexed query. Nobody's name is in it. */
export const listFailures = async (asked: { after?: string | undefined }): Promise<Page<FailureRow>> => {
  const { rows, next } = await pageOfFailures(asked.after)
  const shown = rows.map((run): FailureRow => ({
    id: run._id.replace(/:[^:]*$/, ''),
    kind: run.kind === 'stuck' ? 'stuck' : 'failed',
    at: run.at,
    caseId: run.case ?? '',
    channel: run.channel ?? null,
    template: run.template ?? null,
    reason: run.reason ?? null,
  }))
  return { rows: shown, ...(next === undefined ? {} : { next }) }
}
