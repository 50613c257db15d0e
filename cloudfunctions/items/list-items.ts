import type { FormContext } from '@shared/contract/form'
import type { Item } from '@shared/contract/item'
import type { ItemTile } from '@shared/contract/home'
import type { ItemRow, ItemsAnswer } from '@shared/contract/items'
import type { Actor, Person } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { itemsFor, likeOf, mayApply, putForward, type Uses } from '@shared/domain/items'
import type { Settings } from '../platform/settings'
import { contextOf } from './applicant'
import { initialsOf } from './initials'
import { itemsInForce } from './items.store'

/** What listing needs from other features. */
export interface ListNeeds {
  settings(): Promise<Settings>
  person(id: string): Promise<Person | null>
  departmentName(id: string, language: Language): Promise<string>
  /** How often people of a kind applied for each item lately. */
  usesBy(like: string, todayOn: string): Promise<Uses>
}

/** Longer ones nobody types on the home screen. */
const TILE_INITIALS = 6

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

/** Who asks and what others like them use; without a record nobody is like them. */
const sortedFor = async (needs: Omit<ListNeeds, 'departmentName'>, actor: Actor, now: number) => {
  const context = await contextFor(needs, actor, now)
  const found = await itemsInForce()
  if (!context) return { context, sorted: found, mine: [] }
  const uses = await needs.usesBy(likeOf(context), context.todayOn)
  const mine = putForward(found, context, uses).map(({ id }) => id)
  return { context, sorted: itemsFor(found, context, uses), mine }
}

/** The tiles of the home screen, in the order this person should see them. */
export const tilesFor = async (
  needs: Omit<ListNeeds, 'departmentName'>,
  actor: Actor,
  now: number,
): Promise<ItemTile[]> =>
  (await sortedFor(needs, actor, now)).sorted.map(item => ({
    ...{ id: item.id, name: item.name, tile: item.tile },
    initials: initialsOf(item).filter(one => one.length < TILE_INITIALS),
  }))

/** Everything that can be applied for, in the order this person should see it; readable by everybody (row S14). */
export const listItems =
  (needs: ListNeeds) =>
  async (actor: Actor, now: number, language: Language): Promise<ItemsAnswer> => {
    const { context, sorted, mine } = await sortedFor(needs, actor, now)
    const rows = await Promise.all(
      sorted.map(async item => rowOf(item, await needs.departmentName(item.department, language), context)),
    )
    return { rows, mine }
  }
