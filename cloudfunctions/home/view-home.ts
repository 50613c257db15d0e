import type { Page } from '@shared/contract/answer'
import type { CaseCard } from '@shared/contract/case'
import type { HomeAnswer, ItemTile } from '@shared/contract/home'
import type { InboxMessage } from '@shared/contract/inbox'
import type { Actor } from '@shared/contract/person'
import type { Language, PersonKind } from '@shared/contract/words'
import { idsOf, isStaff, mayHaveTasks } from '@shared/domain/relations'

/** What home shows of other features. */
export interface HomeNeeds {
  cases(actor: Actor, now: number, language: Language): Promise<Page<CaseCard>>
  inbox(ids: readonly string[]): Promise<Page<InboxMessage>>
  unread(ids: readonly string[]): Promise<number>
  /** What can be applied for, in the order of this person. */
  items(actor: Actor, now: number): Promise<ItemTile[]>
  queue(actor: Actor, now: number): Promise<{ mine: number; late: number }>
  kindOf(id: string): Promise<PersonKind | undefined>
}

/** Counted for whoever may have tasks: everybody in the office, and teachers and staff, who have steps of items. */
const queueFor = async (needs: HomeNeeds, actor: Actor, now: number): Promise<HomeAnswer['queue']> =>
  isStaff(actor, now) || (actor.bound && mayHaveTasks(await needs.kindOf(actor.id)))
    ? needs.queue(actor, now)
    : null

/** Home in one call: my open cases, what is new, and for whoever may have tasks what needs doing. */
export const viewHome =
  (needs: HomeNeeds) =>
  async (actor: Actor, now: number, language: Language): Promise<HomeAnswer> => {
    const [cases, inbox, unread, queue, items] = await Promise.all([
      needs.cases(actor, now, language),
      needs.inbox(idsOf(actor)),
      needs.unread(idsOf(actor)),
      queueFor(needs, actor, now),
      needs.items(actor, now),
    ])
    return { cases: cases.rows, messages: inbox.rows, unread, queue, items }
  }
