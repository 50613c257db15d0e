import { Collection, columnOf, indexName } from './collection'
import { isArrayIndex } from './keys'
import { unknownCollection } from './refusal'
import type { CollectionSchema, DeclaredIndex, Schema } from './schema'
import { quote, sideColumn, sideTable, uniqueColumn, WAITING_TABLE } from './side-tables'
import type { SqliteConnection } from './sqlite'
import { decodeDoc } from './wire'

const BACKFILL_PAGE = 500

/** All collections of one database file. Brings the file to the declared schema when opened. */
export class Store {
  private readonly collections = new Map<string, Collection>()

  constructor(
    readonly db: SqliteConnection,
    schema: Schema,
    private readonly log: (line: string) => void,
  ) {
    db.exec('CREATE TABLE IF NOT EXISTS "_odd" (collection TEXT, path TEXT, PRIMARY KEY (collection, path))')
    db.exec('CREATE TABLE IF NOT EXISTS "_extra" (name TEXT PRIMARY KEY)')
    db.exec(WAITING_TABLE)
    for (const collection of schema.collections) this.add(collection)
    for (const row of db.prepare('SELECT name FROM "_extra"').all())
      if (!this.collections.has(String(row.name)))
        this.add({ name: String(row.name), access: 'ADMINONLY', indexes: [] })
  }

  /** The collection, or DATABASE_COLLECTION_NOT_EXIST: nothing is created by being used. */
  collection(name: unknown): Collection {
    const found = typeof name === 'string' ? this.collections.get(name) : undefined
    if (!found) throw unknownCollection(String(name))
    return found
  }

  all(): Collection[] {
    return [...this.collections.values()]
  }

  has(name: string): boolean {
    return this.collections.has(name)
  }

  /** `createCollection` at run time: made, but absent from the schema file and so from the next deployment. */
  createExtra(name: string): void {
    this.db.prepare('INSERT OR IGNORE INTO "_extra" VALUES (?)').run(name)
    this.add({ name, access: 'ADMINONLY', indexes: [] })
  }

  private add(schema: CollectionSchema): void {
    const db = this.db
    const collection = new Collection(db, schema, path => this.recordOdd(schema.name, path))
    const table = quote(collection.table)
    db.exec('BEGIN')
    db.exec(
      `CREATE TABLE IF NOT EXISTS ${table} (rid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, doc TEXT NOT NULL)`,
    )
    for (const row of db.prepare('SELECT path FROM "_odd" WHERE collection = ?').all(schema.name))
      collection.oddPaths.add(String(row.path))
    this.dropUndeclared(collection)
    this.addColumns(collection)
    for (const index of schema.indexes) this.addIndex(collection, index)
    collection.side.load()
    db.exec('COMMIT')
    this.collections.set(schema.name, collection)
  }

  private addColumns(collection: Collection): void {
    const table = quote(collection.table)
    const present = new Set(this.columnsOf(collection))
    const missing = collection.columns.filter(column => !present.has(column))
    for (const column of missing) this.db.exec(`ALTER TABLE ${table} ADD COLUMN ${quote(column)}`)
    if (!missing.length) return
    const all = collection.columns
    const update = this.db.prepare(
      `UPDATE ${table} SET ${all.map(column => `${quote(column)} = ?`).join(', ')} WHERE rid = ?`,
    )
    this.eachDocument(collection, (rid, text) => update.run(...collection.columnValues(decodeDoc(text)), rid))
  }

  private addIndex(collection: Collection, index: DeclaredIndex): void {
    if (isArrayIndex(index)) return this.addSideTable(collection, index)
    const name = indexName(collection.name, index)
    const columns = index.fields.map(f => `${quote(columnOf(f))}${f.direction < 0 ? ' DESC' : ''}`).join(', ')
    this.createIndex(name, `ON ${quote(collection.table)} (${columns})`)
    if (!index.unique) return
    const column = quote(uniqueColumn(index))
    this.db.exec(
      `CREATE UNIQUE INDEX IF NOT EXISTS ${quote(`${name}:unique`)} ON ${quote(collection.table)} (${column})`,
    )
  }

  private addSideTable(collection: Collection, index: DeclaredIndex): void {
    const name = sideTable(collection.name, index)
    const known = this.db.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(name)
    const columns = index.fields.map((_, position) => sideColumn(position))
    this.db.exec(
      `CREATE TABLE IF NOT EXISTS ${quote(name)} (rid INTEGER, n INTEGER, ${columns.join(', ')}, PRIMARY KEY (rid, n)) WITHOUT ROWID`,
    )
    const keys = index.fields.map(
      (field, position) => `${sideColumn(position)}${field.direction < 0 ? ' DESC' : ''}`,
    )
    this.createIndex(indexName(collection.name, index), `ON ${quote(name)} (${keys.join(', ')})`)
    if (!known)
      this.eachDocument(collection, (rid, text) => collection.side.fill(index, rid, decodeDoc(text)))
  }

  private createIndex(name: string, on: string): void {
    const wanted = `CREATE INDEX ${quote(name)} ${on}`
    const present = this.db.prepare('SELECT sql FROM sqlite_master WHERE name = ?').get(name)
    if (present?.sql === wanted) return
    if (present) this.db.exec(`DROP INDEX ${quote(name)}`)
    this.db.exec(wanted)
  }

  private dropUndeclared(collection: Collection): void {
    const declared = new Set(
      collection.schema.indexes.flatMap(index => {
        const name = indexName(collection.name, index)
        return [name, `${name}:unique`, sideTable(collection.name, index)]
      }),
    )
    const present = this.db.prepare(`SELECT type, name FROM sqlite_master WHERE name GLOB ? OR name GLOB ?`)
    for (const row of present.all(`i:${collection.name}:*`, `m:${collection.name}:*`))
      if (!declared.has(String(row.name)))
        this.db.exec(`DROP ${row.type === 'table' ? 'TABLE' : 'INDEX'} IF EXISTS ${quote(String(row.name))}`)
    // A column no write keeps up would be wrong if its index were declared again.
    const kept = new Set(['rid', 'id', 'doc', ...collection.columns])
    for (const column of this.columnsOf(collection))
      if (!kept.has(column))
        this.db.exec(`ALTER TABLE ${quote(collection.table)} DROP COLUMN ${quote(column)}`)
  }

  private columnsOf(collection: Collection): string[] {
    const rows = this.db.prepare(`PRAGMA table_info(${quote(collection.table)})`).all()
    return rows.map(row => String(row.name))
  }

  private eachDocument(collection: Collection, visit: (rid: number, text: string) => void): void {
    const page = this.db.prepare(
      `SELECT rid, doc FROM ${quote(collection.table)} WHERE rid > ? ORDER BY rid LIMIT ${BACKFILL_PAGE}`,
    )
    for (let after = -1, more = true; more;) {
      const rows = page.all(after)
      for (const row of rows) visit((after = Number(row.rid)), String(row.doc))
      more = rows.length === BACKFILL_PAGE
    }
  }

  private recordOdd(collection: string, path: string): void {
    this.db.prepare('INSERT OR IGNORE INTO "_odd" VALUES (?, ?)').run(collection, path)
    this.log(
      `[index] ${collection}.${path}: a document holds another type than declared; indexes over it are no longer used`,
    )
  }
}
