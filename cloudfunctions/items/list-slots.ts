import { refuse, type Refusal } from '@shared/contract/codes'
import type { TimeWindow } from '@shared/contract/form'
import type { Item, Resource } from '@shared/contract/item'
import type { SlotsAnswer } from '@shared/contract/items'
import type { Slot } from '@shared/contract/items-stored'
import { dateOf, dayOf } from '@shared/domain/calendar-dates'
import { slotKeysOf } from '@shared/domain/items-booking'
import { headOf, heldSlots, itemOf } from './items.store'

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

/**
 * The slot documents a window takes for a case. Where several may hold a slot, the first free place of each as it
 * stands now; two who meet at one place collide, and the second is refused.
 */
export const slotsFor = async (
  { id }: Pick<Item, 'id'>,
  resource: Resource,
  window: TimeWindow,
  caseId: string,
  at: number,
): Promise<Slot[] | Refusal> => {
  const day = dayKey(id, resource.id, window.on)
  const held =
    resource.capacity > 1 ? new Set((await heldSlots([day])).map(({ _id }) => _id)) : new Set<string>()
  const slots = slotKeysOf(resource, window).map((key): Slot | null => {
    const places = Array.from({ length: resource.capacity }, (_, place) =>
      place === 0 ? `${id}:${key}` : `${id}:${key}:${place + 1}`,
    )
    const free = places.find(place => !held.has(place))
    return free === undefined ? null : { _id: free, day, key, case: caseId, at }
  })
  const whole = slots.flatMap(slot => (slot ? [slot] : []))
  return whole.length === slots.length ? whole : refuse('SLOT_TAKEN')
}
