import { Query } from 'mingo'
import { aggregate, readStages } from './aggregate'
import type { Database } from './database'
import type { TravellingClock } from './clock'
import { checkFilter } from './operators'
import type { SortSpec } from './plan'
import { invalidParam } from './refusal'
import type { StatsBook } from './stats'
import { readChange } from './update'
import { decode, encode, type Doc } from './wire'

/** The body of a request to `/admin`, as far as the database reads it. */
export interface DatabaseRequest {
  action: string
  collectionName?: unknown
  query?: string
  queryType?: string
  order?: string
  offset?: number
  limit?: number
  projection?: string
  transactionId?: string
  data?: unknown
  multi?: boolean
  merge?: boolean
  upsert?: boolean
  stages?: unknown
}

/** What goes beside `requestId` in the answer. */
export type Answer = Record<string, unknown>

interface Context {
  db: Database
  stats: StatsBook
  clock: TravellingClock
  /** Which function instance asks. */
  instance: string
}

type Action = (request: DatabaseRequest, context: Context) => Answer | Promise<Answer>

const MOST_RETURNED = 1000

const readFilter = (request: DatabaseRequest, { clock }: Context): Doc => {
  const filter = request.query ? decode(request.query, clock.now()) : {}
  checkFilter(filter)
  return filter
}

const readSort = (order: string | undefined): SortSpec => {
  if (!order) return []
  return Object.entries(decode(order, 0) as Record<string, number>).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParam(`bad direction of ${path}`)
    return [path, direction]
  })
}

const transactionOf = (request: DatabaseRequest, { db }: Context) =>
  request.transactionId === undefined ? undefined : db.transactions.get(request.transactionId)

const project = (doc: Doc, projection: Doc): string =>
  encode(new Query({}).find<Doc>([doc], projection as Record<string, unknown>).all()[0])

// The SDK sends these without the transaction's id: they take effect at once and survive its rollback.
function warnOutside(what: string, request: DatabaseRequest, context: Context): void {
  if (request.transactionId === undefined && context.db.transactions.openOf(context.instance))
    context.stats.warn(
      `[outside the transaction] ${what} on ${String(request.collectionName)} while a transaction of the same instance is open`,
    )
}

const getDocument: Action = (request, context) => {
  const { db, stats } = context
  const collection = db.store.collection(request.collectionName)
  const limit = request.queryType === 'DOC' ? 1 : Math.min(request.limit ?? 100, MOST_RETURNED)
  const { found, examined, index } = db.find(
    collection,
    { filter: readFilter(request, context), sort: readSort(request.order), skip: request.offset ?? 0, limit },
    transactionOf(request, context),
  )
  const { query = '{}', order } = request
  stats.list({ collection: collection.name, query, order, index, examined, returned: found.length })
  const projection = request.projection ? (decode(request.projection, 0) as Doc) : undefined
  return { data: { list: found.map(({ text, doc }) => (projection ? project(doc, projection) : text)) } }
}

const insertDocument: Action = async (request, context) => {
  const { db, clock } = context
  const collection = db.store.collection(request.collectionName)
  if (!Array.isArray(request.data)) throw invalidParam('data must be documents')
  const insertedIds: string[] = []
  for (const text of request.data as string[]) {
    const doc = decode(text, clock.now())
    if (typeof doc !== 'object' || doc === null || Array.isArray(doc))
      throw invalidParam('a document must be an object')
    insertedIds.push(await db.insert(collection, doc as Doc, transactionOf(request, context)))
  }
  return { data: { insertedIds } }
}

const calculateDocument: Action = (request, context) => {
  warnOutside('where().count', request, context)
  const { db, stats } = context
  const collection = db.store.collection(request.collectionName)
  const filter = readFilter(request, context)
  const { total, examined, index } = db.count(collection, filter)
  stats.scan('count', collection.name, request.query ?? '{}', examined, index)
  return { data: { total } }
}

const counting = (what: string, request: DatabaseRequest, { stats }: Context) => {
  return (examined: number, index: string | undefined) =>
    stats.scan(what, String(request.collectionName), request.query ?? '{}', examined, index)
}

const modifyDocument: Action = async (request, context) => {
  if (request.queryType !== 'DOC') warnOutside('where().update', request, context)
  const collection = context.db.store.collection(request.collectionName)
  const filter = readFilter(request, context)
  const change = readChange(decode(String(request.data), context.clock.now()), request.merge ?? true)
  const upsertId = request.upsert && typeof filter._id === 'string' ? filter._id : undefined
  const { updated, upsertedId } = await context.db.modify(
    collection,
    { filter, change, multi: request.multi ?? false, upsertId },
    transactionOf(request, context),
    counting('update', request, context),
  )
  return { data: { updated, ...(upsertedId === undefined ? {} : { upsert_id: upsertedId }) } }
}

const modifyAndReturnDoc: Action = async (request, context) => {
  const collection = context.db.store.collection(request.collectionName)
  const change = readChange(decode(String(request.data), context.clock.now()), true)
  const { updated, doc } = await context.db.modify(
    collection,
    { filter: readFilter(request, context), change, multi: false },
    transactionOf(request, context),
    counting('updateAndReturn', request, context),
  )
  return { data: { updated, ...(doc === undefined ? {} : { doc }) } }
}

const removeDocument: Action = async (request, context) => {
  if (request.queryType !== 'DOC') warnOutside('where().remove', request, context)
  const collection = context.db.store.collection(request.collectionName)
  const deleted = await context.db.remove(
    collection,
    { filter: readFilter(request, context), multi: request.multi ?? false },
    transactionOf(request, context),
    counting('remove', request, context),
  )
  return { data: { deleted } }
}

const aggregateDocuments: Action = (request, context) => {
  warnOutside('aggregate', request, context)
  const collection = context.db.store.collection(request.collectionName)
  const { list, examined, index } = aggregate(
    context.db,
    collection,
    readStages(request.stages, context.clock.now()),
  )
  context.stats.scan('aggregate', collection.name, JSON.stringify(request.stages), examined, index)
  return { data: { list: list.map(encode) } }
}

const addCollection: Action = (request, { db, stats }) => {
  const name = String(request.collectionName)
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,31}$/.test(name)) throw invalidParam('bad collection name')
  if (db.store.has(name)) throw invalidParam(`collection ${name} exists`)
  db.writer.flush()
  db.store.createExtra(name)
  stats.warn(`[schema] collection ${name} was made at run time; the schema file does not know it`)
  return {}
}

const startTransaction: Action = (_, { db, instance }) => ({
  transactionId: db.transactions.begin(instance).id,
})

const commitTransaction: Action = (request, { db }) => {
  db.commit(db.transactions.get(request.transactionId))
  return {}
}

const abortTransaction: Action = (request, { db }) => {
  db.transactions.close(db.transactions.get(request.transactionId))
  return {}
}

/** Every database action of the SDK's wire protocol. */
export const databaseActions: Record<string, Action> = {
  'database.getDocument': getDocument,
  'database.insertDocument': insertDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.addCollection': addCollection,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
}
