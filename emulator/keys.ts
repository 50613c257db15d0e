import type { DeclaredIndex, IndexField, ScalarType } from './schema'
import type { SqlValue } from './sqlite'
import type { Doc } from './wire'

/** What stands in an index column for a document. `odd`: the document holds something the declaration did not promise. */
export interface Key {
  value: SqlValue
  odd: boolean
}

const NOTHING: Key = { value: null, odd: false }
const ODD: Key = { value: null, odd: true }

/** Declared paths in their parts: every write asks for them, and there are only as many as the schema names. */
const parts = new Map<string, readonly string[]>()

function partsOf(path: string): readonly string[] {
  let known = parts.get(path)
  if (!known) parts.set(path, (known = path.split('.')))
  return known
}

/** The value at a dotted path; an array on the way makes the path ambiguous (Mongo would look into each element). */
function valueAt(doc: Doc, path: string): { value: unknown; throughArray: boolean } {
  let value: unknown = doc
  for (const part of partsOf(path)) {
    if (Array.isArray(value)) return { value: undefined, throughArray: true }
    if (typeof value !== 'object' || value === null) return { value: undefined, throughArray: false }
    value = Object.hasOwn(value, part) ? (value as Doc)[part] : undefined
  }
  return { value, throughArray: false }
}

/** SQLite's form of a scalar of the declared type, or undefined when it is of another type. */
export function toSqlScalar(value: unknown, type: ScalarType): string | number | undefined {
  if (typeof value !== type) return undefined
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : value
  return value as string
}

/** The key of one scalar field. Missing and null are the same key, as in Mongo. */
export function scalarKey(doc: Doc, field: { path: string; type: ScalarType }): Key {
  const { value, throughArray } = valueAt(doc, field.path)
  if (throughArray) return ODD
  if (value === undefined || value === null) return NOTHING
  const scalar = toSqlScalar(value, field.type)
  return scalar === undefined ? ODD : { value: scalar, odd: false }
}

/** The distinct keys of an array field: one a different element. */
export function elementKeys(doc: Doc, field: IndexField): { values: SqlValue[]; odd: boolean } {
  const { value, throughArray } = valueAt(doc, field.path)
  if (throughArray) return { values: [], odd: true }
  if (value === undefined || value === null) return { values: [null], odd: false }
  const elements: unknown[] = Array.isArray(value) ? value : [value]
  const keys = elements.map(element => toSqlScalar(element, field.type))
  const known = keys.filter(key => key !== undefined)
  return { values: known.length ? [...new Set(known)] : [null], odd: known.length < keys.length }
}

/** What an index over an array field holds for a document: a row for each element, with the other fields beside it. */
export interface SideRows {
  elements: SqlValue[]
  /** The other fields, in the index's order; the same in every row. */
  beside: SqlValue[]
  /** Paths where the document holds something the declaration did not promise. */
  odd: string[]
}

/** The rows of one document in an index over an array field. */
export function sideRows(doc: Doc, index: DeclaredIndex): SideRows {
  const rows: SideRows = { elements: [], beside: [], odd: [] }
  for (const field of index.fields) {
    if (field.array) {
      const { values, odd } = elementKeys(doc, field)
      rows.elements = values
      if (odd) rows.odd.push(field.path)
    } else if (field.path === '_id') rows.beside.push(String(doc._id))
    else {
      const { value, odd } = scalarKey(doc, field)
      rows.beside.push(value)
      if (odd) rows.odd.push(field.path)
    }
  }
  return rows
}

/** The text that must be unique. A missing field counts as null, so two documents without it collide (Mongo). */
export const uniqueKey = (doc: Doc, index: DeclaredIndex): string =>
  JSON.stringify(index.fields.map(field => valueAt(doc, field.path).value ?? null))

export const isArrayIndex = (index: DeclaredIndex): boolean => index.fields.some(field => field.array)
