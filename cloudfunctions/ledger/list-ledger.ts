import type { Page } from '@shared/contract/answer'
import type { Case } from '@shared/contract/case'
import type { LedgerFilter } from '@shared/contract/job'
import type { Actor } from '@shared/contract/person'
import type { LedgerRow } from '@shared/contract/queue'
import type { Language } from '@shared/contract/words'
import { departmentsOf } from '@shared/domain/relations'
import { pageByKey } from '../platform/store'
import { departmentsAsked, fits, looksThrough, rowOf, whereOf, type LedgerNeeds } from './ledger-row'

const PAGE = 20
/** Where a filter has no index, one call looks through at most so many records; the next goes on from there. */
const LOOKED_THROUGH = 200

/**
 * One page of everything received by the departments of the caller, newest first: one indexed query. A filter without
 * an index looks through a bounded piece, so a page may be short and still have a next one.
 */
export const listLedger =
  (needs: LedgerNeeds) =>
  async (
    { after, ...asked }: LedgerFilter & { after?: string | undefined },
    actor: Actor,
    now: number,
    language: Language,
  ): Promise<Page<LedgerRow>> => {
    const departments = departmentsAsked(departmentsOf(actor, now), asked.department)
    if (departments?.length === 0) return { rows: [] }
    const { rows, next } = await pageByKey<Case>(
      'cases',
      whereOf(departments, asked),
      { field: 'createdAt', direction: 'desc' },
      after,
      looksThrough(asked) ? LOOKED_THROUGH : PAGE,
    )
    const fitting = rows.filter(row => fits(row, asked, now))
    const shown = await Promise.all(fitting.map(row => rowOf(row, needs, now, language)))
    return { rows: shown, ...(next === undefined ? {} : { next }) }
  }
