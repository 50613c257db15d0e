import { items as catalogue } from '@shared/catalogue/items'
import type { Case } from '@shared/contract/case'
import type { Item } from '@shared/contract/item'
import type { ItemHead, Slot, StoredItem } from '@shared/contract/items-stored'
import { unconfirmedSamples } from '@shared/domain/check-item-samples'
import { cached, cachedByKey } from '../platform/cache'
import { addOnce, find, operators, pageByKey, read } from '../platform/store'

/** Where the catalogue's samples may stand unconfirmed: a demo school, never production. */
export const samplesMayStand = (): boolean => process.env['CAMPUS_SAMPLES'] === 'allowed'

const MACHINE = 'machine'
const INSTALLED_AT = Date.parse('2026-01-01T00:00:00Z')

/** The id of a stored definition; version 0 is the draft. */
export const storedId = (item: string, version: number): string =>
  `${item}:${version === 0 ? 'draft' : version}`

const install = async (definition: Item): Promise<void> => {
  const held = !samplesMayStand() && unconfirmedSamples(definition).length > 0
  const version = held ? 0 : 1
  const said = { by: MACHINE, at: INSTALLED_AT }
  await addOnce<StoredItem>('items', {
    ...{ _id: storedId(definition.id, version), item: definition.id, version, revision: 1, ...said },
    definition: { ...definition, version: 1, state: held ? 'draft' : 'published' },
  })
  await addOnce<ItemHead>('itemHeads', {
    ...{ _id: definition.id, version, state: held ? 'draft' : 'published', draft: held, ...said },
  })
}

const readHeads = () => find<ItemHead>('itemHeads', {}, 500)

/** Which items there are, fresh. A new installation begins with the ten of the catalogue. */
export const freshHeads = async (): Promise<ItemHead[]> => {
  const found = await readHeads()
  if (found.length > 0) return found
  for (const definition of catalogue) await install(definition)
  return readHeads()
}

/** The same, at most half a minute old. */
export const heads = cached(30_000, freshHeads)

/** One stored definition, fresh. */
export const readStored = (item: string, version: number) =>
  read<StoredItem>('items', storedId(item, version))

// A published version never changes, so an instance may keep it.
const published = cachedByKey(
  600_000,
  300,
  async id => (await read<StoredItem>('items', id))?.definition ?? null,
)

/** A published version of an item, or null. */
export const itemOf = (item: string, version: number): Promise<Item | null> =>
  published(storedId(item, version))

/** The head of an item that can be applied for or has been, or null. */
export const headOf = async (item: string): Promise<ItemHead | null> =>
  (await heads()).find(({ _id }) => _id === item) ?? null

const order = catalogue.map(({ id }) => id)
const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)

/** Everything that can be applied for now, in the order of the window. */
export const itemsInForce = async (): Promise<Item[]> => {
  const inForce = (await heads()).filter(({ state, version }) => state === 'published' && version > 0)
  const found = await Promise.all(inForce.map(({ _id, version }) => itemOf(_id, version)))
  return found
    .flatMap(item => (item ? [item] : []))
    .sort((a, b) => placeOf(a.id) - placeOf(b.id) || (a.id < b.id ? -1 : 1))
}

/** A person's last case of an item, for what a form may take from it. */
export const lastOf = async (ids: readonly string[], item: string): Promise<Case | null> => {
  const requester = ids.length === 1 ? ids[0] : operators().in([...ids])
  const order = { field: 'createdAt', direction: 'desc' } as const
  return (await pageByKey<Case>('cases', { requester, item }, order, undefined, 1)).rows[0] ?? null
}

const SLOTS_AT_ONCE = 900

/** Slots that are held on some days of a resource, however many; `days` as Slot.day. */
export const heldSlots = async (days: readonly string[]): Promise<Slot[]> => {
  const rows: Slot[] = []
  const order = { field: 'day', direction: 'asc' } as const
  let after: string | undefined
  do {
    const page = await pageByKey<Slot>(
      'slots',
      { day: operators().in([...days]) },
      order,
      after,
      SLOTS_AT_ONCE,
    )
    rows.push(...page.rows)
    after = page.next
  } while (after !== undefined)
  return rows
}

/** Which of these slots are held, by id. */
export const heldOf = (ids: readonly string[]): Promise<Slot[]> =>
  ids.length === 0 ? Promise.resolve([]) : find<Slot>('slots', { _id: operators().in([...ids]) }, ids.length)

/** The case whose result has this code, or null. */
export const caseOfCode = async (code: string): Promise<Case | null> =>
  (await find<Case>('cases', { 'application.result.code': code }, 1))[0] ?? null

/** The newest cases of an item, at most `limit`. */
export const newestOf = async (item: string, limit: number): Promise<Case[]> =>
  (await pageByKey<Case>('cases', { item }, { field: 'createdAt', direction: 'desc' }, undefined, limit)).rows
