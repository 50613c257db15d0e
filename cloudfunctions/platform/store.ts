import { database } from './cloud'

/** Collections by name, as declared in shared/contract/collections.json. */
export type Collection =
  | 'cases'
  | 'tasks'
  | 'watches'
  | 'phrases'
  | 'events'
  | 'people'
  | 'departments'
  | 'files'
  | 'marks'
  | 'settings'
  | 'limits'
  | 'runs'
  | 'choices'
  | 'credits'
  | 'counters'
  | 'chains'
  | 'heads'
  | 'refusals'
  | 'imports'
  | 'importRows'
  | 'bindings'
  | 'bindCodes'
  | 'consents'
  | 'seals'
  | 'corrections'
  | 'retention'
  | 'unsealings'
  | 'jobs'
  | 'jobParts'
  | 'figures'
  | 'items'
  | 'itemHeads'
  | 'slots'

type Stored = { _id: string }
type Database = ReturnType<typeof database>
type Transaction = Awaited<ReturnType<Database['startTransaction']>>
type Where = Record<string, unknown>

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')

/** An id or a unique value is already there; the platform says it in two ways (reference: cloudbase 1.2). */
export const isDuplicate = (error: unknown): boolean =>
  codeOf(error) === 'DATABASE_DUPLICATE_WRITE' || /E11000/.test(String((error as Error | null)?.message))

const isConflict = (error: unknown) => codeOf(error) === 'DATABASE_TRANSACTION_CONFLICT'

/** One document, or null. */
export const read = async <T extends Stored>(collection: Collection, id: string): Promise<T | null> => {
  const { data } = await database().collection(collection).doc(id).get()
  return (data as T[])[0] ?? null
}

/** Adds documents that must be new; throws what {@link isDuplicate} recognises. */
export const add = async <T extends Stored>(collection: Collection, document: T): Promise<void> => {
  await database().collection(collection).add(document)
}

/** Adds a document unless it is there already; answers whether it was new. */
export const addOnce = async <T extends Stored>(collection: Collection, document: T): Promise<boolean> => {
  try {
    await add(collection, document)
    return true
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return false
  }
}

/** Writes a whole document, new or not. */
export const put = async <T extends Stored>(collection: Collection, { _id, ...fields }: T): Promise<void> => {
  await database().collection(collection).doc(_id).set(fields)
}

/** Changes all documents that fit, atomically one by one; answers how many. Never inside a transaction. */
export const changeWhere = async (collection: Collection, where: Where, change: Where): Promise<number> => {
  const { updated } = await database().collection(collection).where(where).update(change)
  return updated ?? 0
}

/** Removes one document. */
export const remove = async (collection: Collection, id: string): Promise<void> => {
  await database().collection(collection).doc(id).remove()
}

/** How many documents fit. */
export const count = async (collection: Collection, where: Where): Promise<number> => {
  const { total } = await database().collection(collection).where(where).count()
  return total ?? 0
}

/** Documents that fit, at most `limit`: in no promised order, or rising by a field. */
export const find = async <T extends Stored>(
  collection: Collection,
  where: Where,
  limit = 100,
  by?: string,
): Promise<T[]> => {
  const fitting = database().collection(collection).where(where)
  const { data } = await (by === undefined ? fitting : fitting.orderBy(by, 'asc')).limit(limit).get()
  return data as T[]
}

/** Operators for queries, the platform's own. */
export const operators = () => database().command

/** What a list is sorted by: a field and `_id` in the same direction, both in the index. */
export interface KeyOrder {
  field: string
  direction: 'asc' | 'desc'
}

const decodeKey = (after: string): [number | string, string] | null => {
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    if (!Array.isArray(key) || key.length !== 2) return null
    const [value, id] = key as unknown[]
    const plain = typeof value === 'number' || typeof value === 'string'
    return plain && typeof id === 'string' ? [value, id] : null
  } catch {
    return null
  }
}

const encodeKey = (value: unknown, id: string) =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url')

const valueAt = (document: unknown, field: string): unknown =>
  field
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document)

/** One page of a list, read by key, never by skip: one indexed query (design.md section 4). */
export const pageByKey = async <T extends Stored>(
  collection: Collection,
  where: Where,
  order: KeyOrder,
  after: string | undefined,
  limit = 20,
): Promise<{ rows: T[]; next?: string }> => {
  const _ = operators()
  const key = after === undefined ? null : decodeKey(after)
  const beyond = (value: string | number) => (order.direction === 'asc' ? _.gt(value) : _.lt(value))
  const condition = key
    ? _.and([
        where,
        _.or([{ [order.field]: beyond(key[0]) }, { [order.field]: key[0], _id: beyond(key[1]) }]),
      ])
    : where
  const { data } = await database()
    .collection(collection)
    .where(condition)
    .orderBy(order.field, order.direction)
    .orderBy('_id', order.direction)
    .limit(limit + 1)
    .get()
  const rows = (data as T[]).slice(0, limit)
  const last = rows.at(-1)
  if (data.length <= limit || !last) return { rows }
  return { rows, next: encodeKey(valueAt(last, order.field), last._id) }
}

/** The writes of one transaction; documents by id only. */
export interface Writes {
  read<T extends Stored>(collection: Collection, id: string): Promise<T | null>
  add<T extends Stored>(collection: Collection, document: T): Promise<void>
  put<T extends Stored>(collection: Collection, document: T): Promise<void>
  remove(collection: Collection, id: string): Promise<void>
}

const writesOf = (transaction: Transaction): Writes => ({
  async read<T extends Stored>(collection: Collection, id: string) {
    const { data } = await transaction.collection(collection).doc(id).get()
    const found = data as T | T[] | null
    return (Array.isArray(found) ? found[0] : found) ?? null
  },
  async add(collection, document) {
    await transaction.collection(collection).add(document)
  },
  async put(collection, { _id, ...fields }) {
    await transaction.collection(collection).doc(_id).set(fields)
  },
  async remove(collection, id) {
    await transaction.collection(collection).doc(id).remove()
  },
})

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const TRIES = 6

const attempt = async <T>(work: (writes: Writes) => Promise<T>): Promise<T> => {
  const transaction = await database().startTransaction()
  try {
    const result = await work(writesOf(transaction))
    await transaction.commit()
    return result
  } catch (error) {
    await transaction.rollback().catch(() => undefined)
    throw error
  }
}

/**
 * Runs `work` in one short transaction, again with back-off when somebody else wrote the same document first. `work`
 * may run several times, so it must do nothing besides its writes (reliability C3). The SDK's own runTransaction
 * retries at once and without back-off, which loses most of a crowd.
 */
export const inTransaction = async <T>(work: (writes: Writes) => Promise<T>): Promise<T> => {
  for (let tried = 1; ; tried += 1)
    try {
      return await attempt(work)
    } catch (error) {
      if (!isConflict(error) || tried === TRIES) throw error
      await wait(2 ** tried * 5 * (0.5 + Math.random()))
    }
}
