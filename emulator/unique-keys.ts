import { uniqueKey } from './keys'
import type { DeclaredIndex } from './schema'
import type { Store } from './store'
import { keyOf, type Transaction, type Write } from './transactions'

/** The unique keys of what a write leaves behind, each with its collection and index. */
export function uniqueKeysOf(store: Store, { collection, doc }: Write): string[] {
  if (!doc) return []
  return store
    .collection(collection)
    .uniqueIndexes.map(index => `${collection}\0${index.name}\0${uniqueKey(doc, index)}`)
}

/** A unique key of the document that another one holds, and that the transaction does not free. */
export function takenKey(
  store: Store,
  { collection: name, id, doc }: Write,
  transaction?: Transaction,
): { index: DeclaredIndex; key: string } | undefined {
  if (!doc) return undefined
  const collection = store.collection(name)
  for (const index of collection.uniqueIndexes) {
    const key = uniqueKey(doc, index)
    const holder = collection.holderOf(index, key)
    if (holder === undefined || holder === id) continue
    const own = transaction?.writes.get(keyOf(name, holder))
    const freed = own && (!own.doc || uniqueKey(own.doc, index) !== key)
    if (!freed) return { index, key }
  }
  return undefined
}

/** Whether no id and no unique key stands in the way of any of the writes, so that none can be refused half-way. */
export function isFree(store: Store, writes: readonly Write[]): boolean {
  const keys = writes.flatMap(write => uniqueKeysOf(store, write))
  if (new Set(keys).size < keys.length) return false
  return writes.every(write => {
    const isThere = store.collection(write.collection).get(write.id) !== undefined
    return isThere === (write.before !== undefined) && takenKey(store, write) === undefined
  })
}
