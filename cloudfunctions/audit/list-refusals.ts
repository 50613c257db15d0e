import type { Page } from '@shared/contract/answer'
import type { RefusalRow } from '@shared/contract/audit'
import { pageOfRefusals } from './audit.store'

/** What was refused to whom, newest first, one page. People stay ids. */
export const listRefusals = async ({ after }: { after?: string | undefined }): Promise<Page<RefusalRow>> => {
  const { rows, next } = await pageOfRefusals(after)
  const shown = rows.map(({ person, action, code, times, firstAt, lastAt }) => {
    return { person, action, code, times, firstAt, lastAt }
  })
  return { rows: shown, ...(next === undefined ? {} : { next }) }
}
