import { sideRows, type SideRows } from './keys'
import type { DeclaredIndex } from './schema'
import type { SqlValue, Statement } from './sqlite'
import { decodeDoc, type Doc } from './wire'

/** What side tables need of their collection. */
interface Owner {
  name: string
  table: string
  prepare(sql: string): Statement
  noteOdd(path: string): void
}

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

const shape = (index: DeclaredIndex): string =>
  index.fields.map(field => `${field.path}${field.direction < 0 ? '-' : ''}`).join(',')

export const sideTable = (collection: string, index: DeclaredIndex): string =>
  `m:${collection}:${index.name}:${shape(index)}`

export const uniqueColumn = (index: DeclaredIndex): string => `u:${index.name}:${shape(index)}`

export const sideColumn = (position: number): string => `k${position}`

/** A document with more rows than this waits for them. */
const FEW_ROWS = 16
/** So many documents wait at the most: bringing them up to date stops everything else for some milliseconds. */
const MOST_WAITING = 64

/**
 * Elements as JSON for SQLite to take apart; undefined for what would not come out as it went in: escaped characters
 * (zero bytes, halves of pairs) and numbers JSON does not know.
 */
function listOf(elements: SqlValue[]): string | undefined {
  if (elements.some(element => typeof element === 'number' && !Number.isFinite(element))) return undefined
  const json = JSON.stringify(elements)
  return json.includes('\\') ? undefined : json
}

const wordingsOf = (collection: string, index: DeclaredIndex) => {
  const table = quote(sideTable(collection, index))
  const columns = index.fields.map((field, position) => ({ field, column: sideColumn(position) }))
  const beside = columns.filter(({ field }) => !field.array).map(({ column }) => column)
  const element = columns.filter(({ field }) => field.array).map(({ column }) => column)
  const into = `INTO ${table} (${[...beside, 'rid', 'n', ...element].join(', ')})`
  const marks = beside.map(() => '?, ').join('')
  return {
    one: `INSERT ${into} VALUES (${marks}?, ?, ?)`,
    // Nothing is there to be ignored, but a statement that cannot break off keeps no copy of what it changes.
    many: `INSERT OR IGNORE ${into} SELECT ${marks}?, key, value FROM json_each(?)`,
    remove: `DELETE FROM ${table} WHERE rid = ?`,
  }
}

export const WAITING_TABLE =
  'CREATE TABLE IF NOT EXISTS "_waiting" (collection TEXT, rid INTEGER, PRIMARY KEY (collection, rid)) WITHOUT ROWID'

/**
 * The rows of a collection's indexes over list fields. A new document with many of them waits: a query that needs them,
 * or enough documents waiting, brings all up to date at once, so that each page of an index is written once and not
 * once a document (PostgreSQL's GIN keeps such a list for the same reason). Who waits is on disk with the document.
 */
export class SideTables {
  /** Row ids of all that wait; one too many does no harm, its rows are only written anew. */
  private readonly waiting = new Set<number>()
  private readonly paths: Set<string>
  private readonly wordings: Map<DeclaredIndex, ReturnType<typeof wordingsOf>>

  constructor(
    private readonly owner: Owner,
    readonly indexes: readonly DeclaredIndex[],
  ) {
    this.paths = new Set(indexes.flatMap(({ fields }) => fields.filter(f => f.array).map(f => f.path)))
    this.wordings = new Map(indexes.map(index => [index, wordingsOf(owner.name, index)]))
  }

  /** Reads who waits, when the file is opened and after a commit that failed. */
  load(): void {
    const rows = this.owner.prepare('SELECT rid FROM "_waiting" WHERE collection = ?').all(this.owner.name)
    for (const { rid } of rows) this.waiting.add(Number(rid))
  }

  /** Whether a query must be preceded by `catchUp`. */
  isBehind(filter: Doc): boolean {
    return this.waiting.size > 0 && this.mentions(filter)
  }

  isFull(): boolean {
    return this.waiting.size >= MOST_WAITING
  }

  /** Within a step of the writer. */
  insert(rid: number, doc: Doc): void {
    const all = this.indexes.map(index => [index, this.rowsOf(index, doc)] as const)
    if (all.reduce((sum, [, { elements }]) => sum + elements.length, 0) <= FEW_ROWS)
      return all.forEach(([index, rows]) => this.write(index, rid, rows))
    this.owner.prepare('INSERT OR IGNORE INTO "_waiting" VALUES (?, ?)').run(this.owner.name, rid)
    this.waiting.add(rid)
  }

  /** Within a step of the writer. */
  replace(rid: () => number, doc: Doc, before: Doc): void {
    const changed = this.indexes.filter(
      index => JSON.stringify(sideRows(doc, index)) !== JSON.stringify(sideRows(before, index)),
    )
    if (!changed.length) return
    const row = rid()
    // Whoever waits gets the rows of what stands there then.
    for (const index of changed) {
      const rows = this.rowsOf(index, doc)
      if (this.waiting.has(row)) continue
      this.clear(index, row)
      this.write(index, row, rows)
    }
  }

  /** Within a step of the writer. */
  remove(rid: number): void {
    for (const index of this.indexes) this.clear(index, rid)
  }

  /** One document's rows in one index, as a new index needs them of all. */
  fill(index: DeclaredIndex, rid: number, doc: Doc): void {
    this.write(index, rid, this.rowsOf(index, doc))
  }

  /** Writes the rows of all that wait, within the writer's `run`; call what it answers once that is through. */
  catchUp(): () => void {
    const rids = [...this.waiting]
    const read = this.owner.prepare(`SELECT doc FROM ${quote(this.owner.table)} WHERE rid = ?`)
    for (const rid of rids) {
      this.remove(rid)
      const row = read.get(rid)
      if (!row) continue
      const doc = decodeDoc(row.doc as string)
      for (const index of this.indexes) this.fill(index, rid, doc)
    }
    this.owner.prepare('DELETE FROM "_waiting" WHERE collection = ?').run(this.owner.name)
    return () => rids.forEach(rid => this.waiting.delete(rid))
  }

  private mentions(filter: Doc): boolean {
    return Object.entries(filter).some(([key, value]) =>
      Array.isArray(value) && key.startsWith('$')
        ? value.some(branch => this.mentions(branch as Doc))
        : this.paths.has(key),
    )
  }

  private rowsOf(index: DeclaredIndex, doc: Doc): SideRows {
    const rows = sideRows(doc, index)
    for (const path of rows.odd) this.owner.noteOdd(path)
    return rows
  }

  private write(index: DeclaredIndex, rid: number, { elements, beside }: SideRows): void {
    const { one, many } = this.wordings.get(index)!
    const list = elements.length > 1 ? listOf(elements) : undefined
    if (list !== undefined) return void this.owner.prepare(many).run(...beside, rid, list)
    const statement = this.owner.prepare(one)
    elements.forEach((element, n) => statement.run(...beside, rid, n, element))
  }

  private clear(index: DeclaredIndex, rid: number): void {
    this.owner.prepare(this.wordings.get(index)!.remove).run(rid)
  }
}
