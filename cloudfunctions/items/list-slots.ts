import { refuse, type Refusal } from '@shared/contract/codes'
import type { TimeWindow } from '@shared/contract/form'
import type { Item, Resource } from '@shared/contract/item'
import type { SlotsAnswer } from '@shared/contract/items'
import type { Slot } from '@shared/contract/items-stored'
import { dateOf, dayOf } from '@shared/domain/calendar-dates'
import { slotKeysOf } from '@shared/domain/items-booking'
import { sealed } from '../platform/seal'
import { headOf, heldOf, heldSlots, itemOf } from './items.store'

const dayKey = (item: string, resource: string, on: string) => `${item}:${resource}:${on}`

const taken = (slots: readonly Slot[], resource: Resource): string[] => {
  const held = new Map<string, number>()
  for (const { key } of slots) held.set(key, (held.get(key) ?? 0) + 1)
  return [...held].filter(([, count]) => count >= resource.capacity).map(([key]) => key)
}

/** What is taken of a resource on some days: one indexed query. */
export const listSlots = async (asked: {
  item: string
  resource: string
  fromOn: string
  days: number
}): Promise<SlotsAnswer | Refusal> => {
  const head = await headOf(asked.item)
  const item = head && head.version > 0 ? await itemOf(asked.item, head.version) : null
  const resource = item?.booking?.resources.find(({ id }) => id === asked.resource)
  if (!resource) return refuse('NOT_FOUND')
  const days = Array.from({ length: asked.days }, (_, index) =>
    dayKey(asked.item, resource.id, dateOf(dayOf(asked.fromOn) + index)),
  )
  return { taken: taken(await heldSlots(days), resource) }
}

const placesOf = (item: string, { capacity }: Resource, key: string): string[] =>
  Array.from({ length: capacity }, (_, place) => `${item}:${key}${place === 0 ? '' : `:${place + 1}`}`)

/** The place a case has already, else a free one: each case begins to look elsewhere, so that a crowd spreads. */
const chosen = (places: readonly string[], held: ReadonlyMap<string, string>, caseId: string) => {
  const start = parseInt(sealed('place', caseId).slice(0, 8), 16) % places.length
  const turned = [...places.slice(start), ...places.slice(0, start)]
  return places.find(place => held.get(place) === caseId) ?? turned.find(place => !held.has(place))
}

/**
 * The slot documents a window takes for a case. Where several may hold a slot, a free place of each as it stands now;
 * two who meet at one place collide, and the second looks again ({@link looksAgain}).
 */
export const slotsFor = async (
  { id }: Pick<Item, 'id'>,
  resource: Resource,
  window: TimeWindow,
  caseId: string,
  at: number,
): Promise<Slot[] | Refusal> => {
  const day = dayKey(id, resource.id, window.on)
  const wanted = slotKeysOf(resource, window).map(key => ({ key, places: placesOf(id, resource, key) }))
  // With one place each there is nothing to choose: whoever comes second collides.
  const found = resource.capacity > 1 ? await heldOf(wanted.flatMap(({ places }) => places)) : []
  const held = new Map(found.map(slot => [slot._id, slot.case]))
  const slots = wanted.flatMap(({ key, places }): Slot[] => {
    const place = chosen(places, held, caseId)
    return place === undefined ? [] : [{ _id: place, day, key, case: caseId, at }]
  })
  return slots.length === wanted.length ? slots : refuse('SLOT_TAKEN')
}

/**
 * Whether to choose again after losing a race for a place: somebody else got it, and others may still be free. At most
 * once for every place there is; that all are held, {@link slotsFor} says itself.
 */
export const looksAgain = (done: object, resource: Resource | undefined, turn: number): boolean =>
  'code' in done && done.code === 'SLOT_TAKEN' && turn < (resource?.capacity ?? 1)
