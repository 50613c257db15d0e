import { isArrayIndex, scalarKey, uniqueKey } from './keys'
import type { CollectionSchema, DeclaredIndex, IndexField } from './schema'
import { quote, SideTables, uniqueColumn } from './side-tables'
import type { SqliteConnection, SqlValue, Statement } from './sqlite'
import { decodeDoc, type Doc } from './wire'

/** Column of a scalar index field. The type is part of the name, so a changed declaration is a new column. */
export const columnOf = (field: IndexField): string =>
  field.path === '_id' ? 'id' : `k:${field.path}:${field.type}`

export const indexName = (collection: string, index: DeclaredIndex): string => `i:${collection}:${index.name}`

/** One stored collection: its table, index columns and side tables, with prepared statements. */
export class Collection {
  readonly table: string
  readonly scalarFields: IndexField[]
  readonly uniqueIndexes: DeclaredIndex[]
  readonly side: SideTables
  /** Columns after `id` and `doc`, in the order `columnValues` gives them. */
  readonly columns: string[]
  /** Paths where some document broke the declaration; indexes over them are not used (correct, but slow). */
  readonly oddPaths = new Set<string>()
  private readonly sql: { get: string; insert: string; replace: string }
  private readonly statements = new Map<string, Statement>()

  constructor(
    private readonly db: SqliteConnection,
    readonly schema: CollectionSchema,
    private readonly onOdd: (path: string) => void,
  ) {
    this.table = `c:${schema.name}`
    this.side = new SideTables(this, schema.indexes.filter(isArrayIndex))
    this.uniqueIndexes = schema.indexes.filter(index => index.unique)
    const scalars = schema.indexes.flatMap(index => (isArrayIndex(index) ? [] : index.fields))
    this.scalarFields = [...new Map(scalars.map(f => [f.path, f])).values()].filter(f => f.path !== '_id')
    this.columns = [...this.scalarFields.map(columnOf), ...this.uniqueIndexes.map(uniqueColumn)]
    this.sql = this.wordings()
  }

  get name(): string {
    return this.schema.name
  }

  get(id: string): string | undefined {
    const row = this.prepare(this.sql.get).get(id)
    return row?.doc as string | undefined
  }

  /** The id of another document that already holds this unique key. */
  holderOf(index: DeclaredIndex, key: string): string | undefined {
    const sql = `SELECT id FROM ${quote(this.table)} WHERE ${quote(uniqueColumn(index))} = ?`
    return this.prepare(sql).get(key)?.id as string | undefined
  }

  insert(id: string, text: string, doc: Doc): void {
    const { lastInsertRowid } = this.prepare(this.sql.insert).run(id, text, ...this.columnValues(doc))
    if (this.side.indexes.length) this.side.insert(Number(lastInsertRowid), doc)
  }

  replace(id: string, text: string, doc: Doc, beforeText: string): void {
    this.prepare(this.sql.replace).run(text, ...this.columnValues(doc), id)
    if (this.side.indexes.length) this.side.replace(() => this.rowOf(id), doc, decodeDoc(beforeText))
  }

  remove(id: string): void {
    if (this.side.indexes.length) this.side.remove(this.rowOf(id))
    this.prepare(`DELETE FROM ${quote(this.table)} WHERE id = ?`).run(id)
  }

  columnValues(doc: Doc): SqlValue[] {
    const scalars = this.scalarFields.map(field => {
      const key = scalarKey(doc, field)
      if (key.odd) this.noteOdd(field.path)
      return key.value
    })
    return [...scalars, ...this.uniqueIndexes.map(index => uniqueKey(doc, index))]
  }

  /** A statement by its text, prepared once. Not for iterating: two cursors over one statement would collide. */
  prepare(sql: string): Statement {
    let statement = this.statements.get(sql)
    if (!statement) this.statements.set(sql, (statement = this.db.prepare(sql)))
    return statement
  }

  noteOdd(path: string): void {
    if (this.oddPaths.has(path)) return
    this.oddPaths.add(path)
    this.onOdd(path)
  }

  private wordings() {
    const table = quote(this.table)
    const columns = ['id', 'doc', ...this.columns]
    const assignments = columns.slice(1).map(column => `${quote(column)} = ?`)
    return {
      get: `SELECT doc FROM ${table} WHERE id = ?`,
      insert: `INSERT INTO ${table} (${columns.map(quote).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      replace: `UPDATE ${table} SET ${assignments.join(', ')} WHERE id = ?`,
    }
  }

  private rowOf(id: string): number {
    return Number(this.prepare(`SELECT rid FROM ${quote(this.table)} WHERE id = ?`).get(id)!.rid)
  }
}
