import type { ListAnonymousAnswer, UnsealedNotice, Unsealing } from '@shared/contract/anonymity'
import type { Case, CaseCard } from '@shared/contract/case'
import type { Actor } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { idsOf } from '@shared/domain/relations'
import { canSeal } from '../platform/alias'
import { strangerId } from '../platform/identity'
import { aliasesOf } from './aliases'
import { casesOf, unsealingsOf } from './anonymity.store'

/** A person is told of an unsealing this long afterwards, so that an inquiry into danger can do its work first. */
export const TOLD_AFTER_MS = 7 * 86_400_000

/** What the shelf of anonymous cases needs from other features; handed in by routes.ts. */
export interface ShelfNeeds {
  card(subject: Case, now: number, language: Language): Promise<CaseCard>
  nameOf(id: string): Promise<string>
}

/** Every id under which this person may have filed anonymously: also from before they were bound. */
const peopleOf = (actor: Actor): string[] => [
  ...new Set([...idsOf(actor), ...(actor.identity === undefined ? [] : [strangerId(actor.identity)])]),
]

const noticeOf = async (
  opened: Unsealing,
  cases: readonly Case[],
  needs: ShelfNeeds,
): Promise<UnsealedNotice> => ({
  number: cases.find(({ _id }) => _id === opened.case)?.number ?? '',
  reason: opened.reason,
  byNames: await Promise.all([opened.askedBy, opened.openedBy ?? ''].map(id => needs.nameOf(id))),
  openedAt: opened.openedAt ?? 0,
})

/**
 * The caller's anonymous cases, latest movement first, and who has looked behind an alias of theirs. They stand on a
 * shelf of their own, never among the other cases: nobody who looks at the phone or at a log sees them together.
 */
export const listAnonymous =
  (needs: ShelfNeeds) =>
  async (actor: Actor, now: number, language: Language): Promise<ListAnonymousAnswer> => {
    if (!canSeal()) return { rows: [], unsealed: [] }
    const cases: Case[] = []
    for (const person of peopleOf(actor)) {
      const aliases = await aliasesOf(person)
      for (let at = 0; at < aliases.length; at += 20)
        cases.push(...(await casesOf(aliases.slice(at, at + 20))))
    }
    cases.sort((a, b) => b.updatedAt - a.updatedAt)
    const asked = cases.length === 0 ? [] : await unsealingsOf(cases.slice(0, 50).map(({ _id }) => _id))
    const opened = asked.filter(({ openedAt }) => openedAt !== undefined && openedAt + TOLD_AFTER_MS <= now)
    return {
      rows: await Promise.all(cases.map(subject => needs.card(subject, now, language))),
      unsealed: await Promise.all(opened.map(one => noticeOf(one, cases, needs))),
    }
  }
