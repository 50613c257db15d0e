import { randomBytes } from 'node:crypto'
import type { Collection } from './collection'
import { DurableWriter } from './durable'
import { find, matching, StatementPool, type FindRequest, type FindResult, type Found } from './find'
import { checkFieldNames } from './operators'
import { planQuery } from './plan'
import { duplicateKey, invalidParam, Refusal, transactionConflict } from './refusal'
import type { Store } from './store'
import { keyOf, Transactions, type Transaction, type Write } from './transactions'
import { isFree, takenKey, uniqueKeysOf } from './unique-keys'
import { changed, type Change } from './update'
import { encode, type Doc } from './wire'

/** The document database: reads, writes outside and inside transactions. Reads are synchronous, writes may wait. */
export class Database {
  readonly pool: StatementPool
  readonly writer: DurableWriter
  readonly transactions: Transactions

  constructor(
    readonly store: Store,
    private readonly limits: { transactionMs: number; documentBytes: number },
  ) {
    this.pool = new StatementPool(store.db)
    this.writer = new DurableWriter(store.db, () => store.all().forEach(({ side }) => side.load()))
    this.transactions = new Transactions(limits.transactionMs)
  }

  find(collection: Collection, request: FindRequest, transaction?: Transaction): FindResult {
    this.catchUp(collection, request.filter)
    const overlay = transaction && this.transactions.overlay(transaction, collection.name)
    return find(this.pool, collection, { ...request, overlay })
  }

  count(collection: Collection, filter: Doc): { total: number; examined: number; index: string | undefined } {
    this.catchUp(collection, filter)
    const plan = planQuery(collection, filter, [])
    let total = 0
    let examined = 0
    for (const _ of matching(this.pool, plan, filter, undefined, () => examined++)) total++
    return { total, examined, index: plan.index }
  }

  /** Adds one document; DATABASE_DUPLICATE_WRITE when its id or a unique key is taken. Answers the id. */
  async insert(collection: Collection, given: Doc, transaction?: Transaction): Promise<string> {
    const id = given._id ?? randomBytes(16).toString('hex')
    if (typeof id !== 'string' || !id || id.length > 256) throw invalidParam('_id must be a string')
    checkFieldNames(given)
    const doc = given._id === undefined ? { _id: id, ...given } : given
    const write: Write = {
      collection: collection.name,
      id,
      before: undefined,
      after: encode(doc),
      doc,
    }
    await this.write(transaction, () => {
      const stored = collection.get(id)
      const before = transaction ? this.transactions.read(transaction, collection.name, id, stored) : stored
      if (before !== undefined) throw duplicateKey(collection.name, '_id_', `{ _id: "${id}" }`)
      return [write]
    })
    return id
  }

  /** Changes what matches (or makes it, with `upsertId`); answers how many changed and the last document. */
  async modify(
    collection: Collection,
    request: { filter: Doc; change: Change; multi: boolean; upsertId?: string | undefined },
    transaction?: Transaction,
    count: (examined: number, index: string | undefined) => void = () => undefined,
  ): Promise<{ updated: number; upsertedId?: string; doc?: string | undefined }> {
    let last: string | undefined
    let upsertedId: string | undefined
    const writes = await this.write(transaction, () => {
      const targets = this.targets(collection, request.filter, request.multi, transaction, count)
      if (!targets.length && request.upsertId && request.change.kind === 'replace') {
        upsertedId = request.upsertId
        const doc = { _id: upsertedId, ...request.change.doc }
        return [{ collection: collection.name, id: upsertedId, before: undefined, after: encode(doc), doc }]
      }
      return targets.flatMap(({ id, text, doc }): Write[] => {
        const after = changed(doc, request.change)
        last = after.text
        return after.text === text
          ? []
          : [{ collection: collection.name, id, before: text, after: after.text, doc: after.doc }]
      })
    })
    if (upsertedId) return { updated: 0, upsertedId }
    return { updated: writes.length, doc: last }
  }

  async remove(
    collection: Collection,
    request: { filter: Doc; multi: boolean },
    transaction?: Transaction,
    count: (examined: number, index: string | undefined) => void = () => undefined,
  ): Promise<number> {
    const writes = await this.write(transaction, () =>
      this.targets(collection, request.filter, request.multi, transaction, count).map(({ id, text }) => ({
        collection: collection.name,
        id,
        before: text,
        after: undefined,
        doc: undefined,
      })),
    )
    return writes.length
  }

  /** Makes a transaction's writes visible and durable together. */
  commit(transaction: Transaction): void {
    const writes = [...transaction.writes.values()]
    try {
      this.applyAll(writes)
      this.transactions.close(transaction)
      this.transactions.record(writes)
    } catch (error) {
      throw error instanceof Refusal ? transactionConflict() : error
    } finally {
      this.transactions.close(transaction)
    }
  }

  /** Brings indexes over lists up to date before a query that may use one of them. */
  catchUp(collection: Collection, filter: Doc): void {
    if (collection.side.isBehind(filter)) this.writer.run(() => collection.side.catchUp())()
  }

  private applyAll(writes: readonly Write[]): void {
    if (isFree(this.store, writes)) this.writer.run(() => writes.forEach(write => this.apply(write)))
    else
      this.writer.step(() =>
        writes.forEach(write => {
          this.checkUnique(write)
          this.apply(write)
        }),
      )
    for (const { collection } of writes) {
      const { side } = this.store.collection(collection)
      if (side.isFull()) this.writer.run(() => side.catchUp())()
    }
  }

  private targets(
    collection: Collection,
    filter: Doc,
    multi: boolean,
    transaction: Transaction | undefined,
    count: (examined: number, index: string | undefined) => void,
  ): Found[] {
    const limit = multi ? Number.MAX_SAFE_INTEGER : 1
    const result = this.find(collection, { filter, sort: [], skip: 0, limit }, transaction)
    count(result.examined, result.index)
    return result.found
  }

  /**
   * `prepare` says what to write, from the state it sees. Outside a transaction a document that an open transaction
   * has written must be waited for, and then everything is worked out anew.
   */
  private async write(transaction: Transaction | undefined, prepare: () => Write[]): Promise<Write[]> {
    for (;;) {
      const writes = prepare()
      writes.forEach(write => this.checkSize(write))
      if (transaction) {
        for (const write of writes) this.writeInside(transaction, write)
        return writes
      }
      const blocker = writes.map(write => this.blocker(write)).find(found => found)
      if (!blocker) {
        if (writes.length) this.applyAll(writes)
        this.transactions.record(writes)
        return writes
      }
      await blocker.ended
    }
  }

  private blocker(write: Write): Transaction | undefined {
    const byDocument = this.transactions.writerOf(write.collection, write.id)
    return (
      byDocument ??
      uniqueKeysOf(this.store, write)
        .map(key => this.transactions.uniqueHolder(key))
        .find(found => found)
    )
  }

  private writeInside(transaction: Transaction, write: Write): void {
    if (!transaction.open) throw transactionConflict()
    this.transactions.claim(transaction, write.collection, write.id)
    for (const key of uniqueKeysOf(this.store, write)) this.transactions.claimUnique(transaction, key)
    this.checkUnique(write, transaction)
    const key = keyOf(write.collection, write.id)
    const first = transaction.writes.get(key)
    transaction.writes.set(key, { ...write, before: first ? first.before : write.before })
  }

  private apply(write: Write): void {
    const collection = this.store.collection(write.collection)
    if (write.after === undefined) {
      if (write.before !== undefined) collection.remove(write.id)
      return
    }
    if (write.before === undefined) collection.insert(write.id, write.after, write.doc!)
    else collection.replace(write.id, write.after, write.doc!, write.before)
  }

  private checkUnique(write: Write, transaction?: Transaction): void {
    const taken = takenKey(this.store, write, transaction)
    if (taken) throw duplicateKey(write.collection, taken.index.name, taken.key)
  }

  private checkSize({ after }: Write): void {
    if (after !== undefined && Buffer.byteLength(after) > this.limits.documentBytes)
      throw invalidParam(`document is larger than ${this.limits.documentBytes} bytes`)
  }
}
