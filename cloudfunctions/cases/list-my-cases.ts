import type { Page } from '@shared/contract/answer'
import type { CaseCard } from '@shared/contract/case'
import type { Actor } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { idsOf } from '@shared/domain/relations'
import type { Settings } from '../platform/settings'
import { pageOfRequester } from './cases.store'
import { showCard, type Names } from './show-card'

/** My cases, latest movement first, one page: one indexed query. */
export const listMyCases =
  (needs: Names & { settings(): Promise<Settings> }) =>
  async (
    asked: { show?: 'open' | 'ended' | 'all' | undefined; after?: string | undefined; limit?: number },
    actor: Actor,
    now: number,
    language: Language,
  ): Promise<Page<CaseCard>> => {
    const { rows, next } = await pageOfRequester(idsOf(actor), asked.show ?? 'all', asked.after, asked.limit)
    const settings = await needs.settings()
    const cards = await Promise.all(rows.map(row => showCard(row, needs, settings, now, language)))
    return { rows: cards, ...(next === undefined ? {} : { next }) }
  }
