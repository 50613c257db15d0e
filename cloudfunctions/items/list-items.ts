import type { FormContext } from '@shared/contract/form'
import type { Item } from '@shared/contract/item'
import type { ItemRow, ItemsAnswer } from '@shared/contract/items'
import type { Actor, Person } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { inSeason, itemsFor, mayApply } from '@shared/domain/items'
import type { Settings } from '../platform/settings'
import { contextOf } from './applicant'
import { initialsOf } from './initials'
import { itemsInForce } from './items.store'

/** What listing needs from other features. */
export interface ListNeeds {
  settings(): Promise<Settings>
  person(id: string): Promise<Person | null>
  departmentName(id: string, language: Language): Promise<string>
}

const PUT_FORWARD = 4

const rowOf = (item: Item, departmentName: string, context: FormContext | null): ItemRow => ({
  id: item.id,
  version: item.version,
  name: item.name,
  tile: item.tile,
  category: item.category,
  departmentName,
  words: item.words,
  initials: initialsOf(item),
  audience: { kinds: item.audience.kinds, say: item.audience.say },
  feeFen: Math.max(...item.fees.map(({ fen }) => fen)),
  clock: { time: item.clock.time, budget: item.clock.budget },
  mayApply: context ? mayApply(item, context) : null,
  inSeason: context !== null && inSeason(item, context) && mayApply(item, context),
})

/** Who is asking, as a form sees them; null for whom the school does not know. */
export const contextFor = async (
  needs: Pick<ListNeeds, 'settings' | 'person'>,
  actor: Actor,
  now: number,
): Promise<FormContext | null> => {
  const person = actor.bound ? await needs.person(actor.id) : null
  return person ? contextOf(person, (await needs.settings()).zone, now) : null
}

/** What is put forward to somebody at this time of the year, at most four ids. */
export const inSeasonFor = async (
  needs: Pick<ListNeeds, 'settings' | 'person'>,
  actor: Actor,
  now: number,
): Promise<string[]> => {
  const context = await contextFor(needs, actor, now)
  if (!context) return []
  const found = (await itemsInForce()).filter(item => inSeason(item, context) && mayApply(item, context))
  return found.slice(0, PUT_FORWARD).map(({ id }) => id)
}

/** Everything that can be applied for, in the order this person should see it; readable by everybody (row S14). */
export const listItems =
  (needs: ListNeeds) =>
  async (actor: Actor, now: number, language: Language): Promise<ItemsAnswer> => {
    const context = await contextFor(needs, actor, now)
    const found = await itemsInForce()
    const sorted = context ? itemsFor(found, context) : found
    const rows = await Promise.all(
      sorted.map(async item => rowOf(item, await needs.departmentName(item.department, language), context)),
    )
    const forward = rows.filter(row => row.inSeason)
    const suitable = rows.filter(row => row.mayApply === true && !row.inSeason)
    const mine = [...forward, ...suitable].slice(0, PUT_FORWARD).map(({ id }) => id)
    return { rows, mine }
  }
