import type { Page } from '@shared/contract/answer'
import type { Case, CaseCard } from '@shared/contract/case'
import type { Actor } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { idsOf } from '@shared/domain/relations'
import type { Settings } from '../platform/settings'
import { asJoined } from './as-joined'
import { pageOfPerson } from './cases.store'
import { showCard, type Names } from './show-card'

/** My cases and those I joined, latest movement first, one page: one indexed query. */
export const listMyCases =
  (needs: Names & { settings(): Promise<Settings> }) =>
  async (
    asked: { show?: 'open' | 'ended' | 'all' | undefined; after?: string | undefined; limit?: number },
    actor: Actor,
    now: number,
    language: Language,
  ): Promise<Page<CaseCard>> => {
    const ids = idsOf(actor)
    const { rows, next } = await pageOfPerson(ids, asked.show ?? 'all', asked.after, asked.limit)
    const settings = await needs.settings()
    const show = async (row: Case): Promise<CaseCard> => {
      if (ids.includes(row.requester)) return showCard(row, needs, settings, now, language)
      return { ...(await showCard(asJoined(row), needs, settings, now, language)), joined: true }
    }
    const cards = await Promise.all(rows.map(show))
    return { rows: cards, ...(next === undefined ? {} : { next }) }
  }
