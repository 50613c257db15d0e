import { elementKeys, isArrayIndex, scalarKey, sideRows, uniqueKey } from './keys'
import type { CollectionSchema, DeclaredIndex, IndexField } from './schema'
import type { SqliteConnection, SqlValue, Statement } from './sqlite'
import { decodeDoc, type Doc } from './wire'

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Column of a scalar index field. The type is part of the name, so a changed declaration is a new column. */
export const columnOf = (field: IndexField): string =>
  field.path === '_id' ? 'id' : `k:${field.path}:${field.type}`

export const indexName = (collection: string, index: DeclaredIndex): string => `i:${collection}:${index.name}`

const shape = (index: DeclaredIndex): string =>
  index.fields.map(field => `${field.path}${field.direction < 0 ? '-' : ''}`).join(',')

export const sideTable = (collection: string, index: DeclaredIndex): string =>
  `m:${collection}:${index.name}:${shape(index)}`

const uniqueColumn = (index: DeclaredIndex): string => `u:${index.name}:${shape(index)}`

export const sideColumn = (position: number): string => `k${position}`

/** One stored collection: its table, index columns and side tables, with prepared statements. */
export class Collection {
  readonly table: string
  readonly scalarFields: IndexField[]
  readonly uniqueIndexes: DeclaredIndex[]
  readonly arrayIndexes: DeclaredIndex[]
  /** Paths where some document broke the declaration; indexes over them are not used (correct, but slow). */
  readonly oddPaths = new Set<string>()
  private readonly statements = new Map<string, Statement>()

  constructor(
    private readonly db: SqliteConnection,
    readonly schema: CollectionSchema,
    private readonly onOdd: (path: string) => void,
  ) {
    this.table = `c:${schema.name}`
    this.arrayIndexes = schema.indexes.filter(isArrayIndex)
    this.uniqueIndexes = schema.indexes.filter(index => index.unique)
    const scalars = schema.indexes.flatMap(index => (isArrayIndex(index) ? [] : index.fields))
    this.scalarFields = [...new Map(scalars.map(f => [f.path, f])).values()].filter(f => f.path !== '_id')
  }

  get name(): string {
    return this.schema.name
  }

  /** Columns after `id` and `doc`, in the order `columnValues` gives them. */
  get columns(): string[] {
    return [...this.scalarFields.map(columnOf), ...this.uniqueIndexes.map(uniqueColumn)]
  }

  get(id: string): string | undefined {
    const row = this.prepare(`SELECT doc FROM ${quote(this.table)} WHERE id = ?`).get(id)
    return row?.doc as string | undefined
  }

  /** The id of another document that already holds this unique key. */
  holderOf(index: DeclaredIndex, key: string): string | undefined {
    const sql = `SELECT id FROM ${quote(this.table)} WHERE ${quote(uniqueColumn(index))} = ?`
    return this.prepare(sql).get(key)?.id as string | undefined
  }

  insert(id: string, text: string, doc: Doc): void {
    const columns = ['id', 'doc', ...this.columns]
    const sql = `INSERT INTO ${quote(this.table)} (${columns.map(quote).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    const { lastInsertRowid } = this.prepare(sql).run(id, text, ...this.columnValues(doc))
    for (const index of this.arrayIndexes) this.insertSideRows(index, Number(lastInsertRowid), doc)
  }

  replace(id: string, text: string, doc: Doc, beforeText: string): void {
    const assignments = ['doc', ...this.columns].map(column => `${quote(column)} = ?`).join(', ')
    this.prepare(`UPDATE ${quote(this.table)} SET ${assignments} WHERE id = ?`).run(
      text,
      ...this.columnValues(doc),
      id,
    )
    if (this.arrayIndexes.length) this.replaceSideRows(id, doc, decodeDoc(beforeText))
  }

  remove(id: string): void {
    const rid = this.arrayIndexes.length ? this.rowOf(id) : 0
    for (const index of this.arrayIndexes) this.removeSideRows(index, rid)
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

  insertSideRows(index: DeclaredIndex, rid: number, doc: Doc): void {
    for (const field of index.fields) {
      const odd = field.array
        ? elementKeys(doc, field).odd
        : field.path !== '_id' && scalarKey(doc, field).odd
      if (odd) this.noteOdd(field.path)
    }
    const marks = index.fields.map(() => '?').join(', ')
    const statement = this.prepare(
      `INSERT INTO ${quote(sideTable(this.name, index))} VALUES (?, ?, ${marks})`,
    )
    sideRows(doc, index).forEach((row, n) => statement.run(rid, n, ...row))
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

  private rowOf(id: string): number {
    return Number(this.prepare(`SELECT rid FROM ${quote(this.table)} WHERE id = ?`).get(id)!.rid)
  }

  private replaceSideRows(id: string, doc: Doc, before: Doc): void {
    const changed = this.arrayIndexes.filter(
      index => JSON.stringify(sideRows(doc, index)) !== JSON.stringify(sideRows(before, index)),
    )
    if (!changed.length) return
    const rid = this.rowOf(id)
    for (const index of changed) {
      this.removeSideRows(index, rid)
      this.insertSideRows(index, rid, doc)
    }
  }

  private removeSideRows(index: DeclaredIndex, rid: number): void {
    this.prepare(`DELETE FROM ${quote(sideTable(this.name, index))} WHERE rid = ?`).run(rid)
  }
}

export { uniqueColumn }
