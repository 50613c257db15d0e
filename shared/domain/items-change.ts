import type { Item } from '../contract/item'
import type { ItemChange } from '../contract/items-managed'

const unmarked = <T extends { sample?: true }>(part: T, confirmed: boolean): T => {
  if (!confirmed) return part
  const { sample: _sample, ...rest } = part
  return rest as T
}

/** The item without the mark "sample" at these places (as `unconfirmedSamples` names them). */
export const withoutSamples = (item: Item, places: readonly string[]): Item => {
  const confirmed = new Set(places)
  const { clockSample, booking, ...rest } = item
  const each = <T extends { sample?: true }>(parts: readonly T[], place: string): T[] =>
    parts.map((part, index) => unmarked(part, confirmed.has(`${place}.${index}`)))
  return {
    ...rest,
    ...(clockSample && !confirmed.has('clock') ? { clockSample } : {}),
    contact: unmarked(item.contact, confirmed.has('contact')),
    fees: each(item.fees, 'fees'),
    basis: each(item.basis, 'basis'),
    ...(booking ? { booking: { ...booking, resources: each(booking.resources, 'booking.resources') } } : {}),
  }
}

type Leaves = Map<string, string>

const keyOf = (part: unknown, index: number): string =>
  typeof part === 'object' && part !== null && typeof (part as { id?: unknown }).id === 'string'
    ? (part as { id: string }).id
    : String(index)

const gather = (value: unknown, place: string, leaves: Leaves): void => {
  if (Array.isArray(value))
    value.forEach((part, index) => gather(part, `${place}.${keyOf(part, index)}`, leaves))
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value))
      gather(part, place === '' ? key : `${place}.${key}`, leaves)
  else if (value !== undefined) leaves.set(place, String(value))
}

const meaningless = new Set(['version', 'state'])

/**
 * What differs between two definitions, place by place: parts with an id are found by it, so that a new field in the
 * middle is one difference and not many. At most 300.
 */
export const changesBetween = (before: Item, after: Item): ItemChange[] => {
  const [old, fresh]: [Leaves, Leaves] = [new Map(), new Map()]
  gather(before, '', old)
  gather(after, '', fresh)
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter(place => !meaningless.has(place) && old.get(place) !== fresh.get(place))
    .slice(0, 300)
    .map(place => ({ place, before: old.get(place) ?? null, after: fresh.get(place) ?? null }))
}
