import { randomUUID } from 'node:crypto'
import { transactionConflict, transactionGone } from './refusal'
import type { Found, Overlay } from './find'
import { decodeDoc, type Doc } from './wire'

/** One document to be written; `after: undefined` removes it. */
export interface Write {
  collection: string
  id: string
  before: string | undefined
  after: string | undefined
  /** What `after` says, read; nobody may alter it. */
  doc: Doc | undefined
}

export interface Transaction {
  id: string
  /** Commits after this one are invisible to it. */
  snapshot: number
  /** Which function instance began it. */
  instance: string
  writes: Map<string, Write>
  /** Documents it has claimed for writing. */
  claims: Set<string>
  uniqueKeys: Set<string>
  open: boolean
  /** Resolves when it has ended, either way. */
  ended: Promise<void>
  end: () => void
}

interface Version {
  commit: number
  before: string | undefined
}

export const keyOf = (collection: string, id: string): string => `${collection}\0${id}`

/**
 * Snapshot isolation, first writer wins (as Mongo). While a transaction is open, the versions that commits replace
 * are kept, so that it reads the state of its beginning. Write skew stays possible, as on the platform.
 */
export class Transactions {
  private readonly open = new Map<string, Transaction>()
  private readonly writers = new Map<string, Transaction>()
  private readonly uniqueHolders = new Map<string, Transaction>()
  private readonly versions = new Map<string, Version[]>()
  /** Keys of `versions` in the order of their commits, oldest first. */
  private readonly replaced: { commit: number; key: string }[] = []
  private commits = 0

  constructor(private readonly lifetimeMs: number) {}

  begin(instance: string): Transaction {
    let end!: () => void
    const ended = new Promise<void>(resolve => (end = resolve))
    const transaction: Transaction = {
      id: randomUUID(),
      snapshot: this.commits,
      instance,
      writes: new Map(),
      claims: new Set(),
      uniqueKeys: new Set(),
      open: true,
      ended,
      end,
    }
    this.open.set(transaction.id, transaction)
    const expiry = setTimeout(() => this.close(transaction), this.lifetimeMs)
    expiry.unref()
    void ended.then(() => clearTimeout(expiry))
    return transaction
  }

  /** The open transaction of this id, or DATABASE_TRANSACTION_FAIL once it ended, expired or never was. */
  get(id: unknown): Transaction {
    const transaction = this.open.get(String(id))
    if (!transaction) throw transactionGone()
    return transaction
  }

  /** Ends the transaction of this id, if it is still open. */
  abort(id: string | undefined): void {
    const transaction = id === undefined ? undefined : this.open.get(id)
    if (transaction) this.close(transaction)
  }

  openOf(instance: string): boolean {
    for (const transaction of this.open.values()) if (transaction.instance === instance) return true
    return false
  }

  /** The transaction a write outside must wait for. */
  writerOf(collection: string, id: string): Transaction | undefined {
    return this.writers.get(keyOf(collection, id))
  }

  uniqueHolder(key: string): Transaction | undefined {
    return this.uniqueHolders.get(key)
  }

  /** Claims a document for writing; DATABASE_TRANSACTION_CONFLICT (and the end of this transaction) if another was first. */
  claim(transaction: Transaction, collection: string, id: string): void {
    const key = keyOf(collection, id)
    const writer = this.writers.get(key)
    const changedSince = this.versions.get(key)?.some(version => version.commit > transaction.snapshot)
    if ((writer && writer !== transaction) || changedSince) {
      this.close(transaction)
      throw transactionConflict()
    }
    this.writers.set(key, transaction)
    transaction.claims.add(key)
  }

  claimUnique(transaction: Transaction, key: string): void {
    const holder = this.uniqueHolders.get(key)
    if (holder && holder !== transaction) {
      this.close(transaction)
      throw transactionConflict()
    }
    this.uniqueHolders.set(key, transaction)
    transaction.uniqueKeys.add(key)
  }

  /** A document as the transaction sees it, given what is stored now. */
  read(
    transaction: Transaction,
    collection: string,
    id: string,
    stored: string | undefined,
  ): string | undefined {
    const key = keyOf(collection, id)
    const own = transaction.writes.get(key)
    if (own) return own.after
    const later = this.versions.get(key)?.find(version => version.commit > transaction.snapshot)
    return later ? later.before : stored
  }

  /** Everything of a collection that differs between the stored state and what the transaction sees. */
  overlay(transaction: Transaction, collection: string): Overlay {
    const prefix = `${collection}\0`
    const hidden = new Set<string>()
    for (const [key, versions] of this.versions)
      if (key.startsWith(prefix) && versions.some(version => version.commit > transaction.snapshot))
        hidden.add(key.slice(prefix.length))
    for (const write of transaction.writes.values()) if (write.collection === collection) hidden.add(write.id)
    const documents = [...hidden].flatMap((id): Found[] => {
      const text = this.read(transaction, collection, id, undefined)
      return text === undefined ? [] : [{ id, text, doc: decodeDoc(text) }]
    })
    return { hidden, documents }
  }

  /** Records what a commit replaced, for the transactions that must not see it. */
  record(writes: Iterable<Write>): void {
    if (!this.open.size) return
    const commit = ++this.commits
    for (const { collection, id, before } of writes) {
      const key = keyOf(collection, id)
      const versions = this.versions.get(key)
      if (versions) versions.push({ commit, before })
      else this.versions.set(key, [{ commit, before }])
      this.replaced.push({ commit, key })
    }
  }

  /** Ends a transaction, however it went: its claims fall, waiting writers go on. */
  close(transaction: Transaction): void {
    if (!transaction.open) return
    transaction.open = false
    this.open.delete(transaction.id)
    for (const key of transaction.claims) this.writers.delete(key)
    for (const key of transaction.uniqueKeys) this.uniqueHolders.delete(key)
    this.forgetOldVersions()
    transaction.end()
  }

  private forgetOldVersions(): void {
    // Open transactions stand in the order they began, so the first has the oldest snapshot.
    const oldest = this.open.values().next().value?.snapshot ?? Infinity
    let stale = 0
    while (stale < this.replaced.length && this.replaced[stale]!.commit <= oldest) stale++
    for (const { commit, key } of this.replaced.splice(0, stale)) {
      const kept = this.versions.get(key)!.filter(version => version.commit > commit)
      if (kept.length) this.versions.set(key, kept)
      else this.versions.delete(key)
    }
  }
}
