import type { Collection } from './collection'
import { columnOf } from './collection'
import { quote, sideColumn } from './side-tables'
import { isArrayIndex, toSqlScalar } from './keys'
import type { DeclaredIndex, IndexField } from './schema'
import type { SqlValue } from './sqlite'
import type { Doc } from './wire'

/**
 * From a filter to what an index can answer. Everything here is *implied* by the filter: it may let too much through
 * (mingo decides in the end), never too little. Only fields of the chosen index are used, as Mongo would,
 * so that what we count as examined is what production would examine.
 */

/** A piece of SQL with its parameters; undefined means "cannot say", that is true. */
export interface Condition {
  sql: string
  params: SqlValue[]
}

/** An index field as a filter sees it. */
export interface BoundField {
  field: IndexField
  column: string
}

export const boundFields = (index: DeclaredIndex): BoundField[] =>
  index.fields.map((field, position) => ({
    field,
    column: isArrayIndex(index) ? `s.${sideColumn(position)}` : `d.${quote(columnOf(field))}`,
  }))

const isPlain = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

const hasOperators = (value: unknown): value is Doc =>
  isPlain(value) && Object.keys(value).some(key => key.startsWith('$'))

/** The conditions a document must all meet, `$and` opened up. */
export function conjuncts(filter: Doc): [string, unknown][] {
  return Object.entries(filter).flatMap(([key, value]): [string, unknown][] =>
    key === '$and' ? (value as Doc[]).flatMap(conjuncts) : [[key, value]],
  )
}

const scalarsOf = (values: unknown[], field: IndexField): SqlValue[] | undefined => {
  const scalars = values.map(value => (value === null ? null : toSqlScalar(value, field.type)))
  // A value of another type can match nothing a declared column holds.
  return scalars.filter(scalar => scalar !== undefined)
}

const valuesOf = (condition: unknown, field: IndexField): SqlValue[] | undefined => {
  if (condition === null || ['string', 'number', 'boolean'].includes(typeof condition))
    return scalarsOf([condition], field)
  if (!hasOperators(condition)) return undefined
  if ('$eq' in condition) return valuesOf(condition.$eq, field)
  if ('$in' in condition && (condition.$in as unknown[]).every(value => !(value instanceof RegExp)))
    return scalarsOf(condition.$in as unknown[], field)
  return undefined
}

/** The values a field must have one of, if the filter says so: `{status: 'open'}`, `{status: {$in: […]}}`. */
export function equalTo(filter: Doc, field: IndexField): SqlValue[] | undefined {
  let found: SqlValue[] | undefined
  for (const [path, condition] of conjuncts(filter)) {
    if (path !== field.path) continue
    const values = valuesOf(condition, field)
    if (values && (!found || values.length < found.length)) found = values
  }
  return found && [...new Set(found)]
}

/** The elements an array field must hold (`$all` and repeated equality), each one enough to narrow by. */
export function elementsRequired(filter: Doc, field: IndexField): SqlValue[][] {
  return conjuncts(filter).flatMap(([path, condition]) => {
    if (path !== field.path) return []
    const all = hasOperators(condition) && Array.isArray(condition.$all) ? condition.$all : undefined
    if (all) return all.flatMap(element => one(valuesOf(element, field)))
    return one(valuesOf(condition, field))
  })
}

const one = (values: SqlValue[] | undefined): SqlValue[][] => (values ? [values] : [])

export interface Bounds {
  low?: { value: SqlValue; strict: boolean }
  high?: { value: SqlValue; strict: boolean }
}

const tighter = (a: Bounds, b: Bounds): Bounds => ({
  ...pick('low', a.low, b.low, (x, y) => x > y),
  ...pick('high', a.high, b.high, (x, y) => x < y),
})

/** The hull of alternatives: a side stays bounded only if every alternative bounds it. */
const wider = (a: Bounds, b: Bounds): Bounds => ({
  ...(a.low && b.low ? pick('low', a.low, b.low, (x, y) => x < y) : {}),
  ...(a.high && b.high ? pick('high', a.high, b.high, (x, y) => x > y) : {}),
})

type End = { value: SqlValue; strict: boolean }

function pick(
  side: 'low' | 'high',
  a: End | undefined,
  b: End | undefined,
  first: (x: never, y: never) => boolean,
) {
  if (!a || !b) return a || b ? { [side]: a ?? b } : {}
  if (a.value === b.value) return { [side]: a.strict ? b : a }
  return { [side]: first(a.value as never, b.value as never) ? a : b }
}

const SIDES = {
  $gt: ['low', true],
  $gte: ['low', false],
  $lt: ['high', true],
  $lte: ['high', false],
} as const

function conditionBounds(condition: unknown, field: IndexField): Bounds {
  const exact = valuesOf(condition, field)
  if (exact?.length === 1 && exact[0] !== null) {
    const end = { value: exact[0]!, strict: false }
    return { low: end, high: end }
  }
  if (!hasOperators(condition)) return {}
  return Object.entries(SIDES).reduce((bounds: Bounds, [operator, [side, strict]]) => {
    const value = operator in condition ? toSqlScalar(condition[operator], field.type) : undefined
    return value === undefined ? bounds : tighter(bounds, { [side]: { value, strict } })
  }, {})
}

/** The range a scalar field must lie in, also through `$or` (key paging: `dueAt > x or (dueAt = x and _id > y)`). */
export function boundsOf(filter: Doc, field: IndexField): Bounds {
  return conjuncts(filter).reduce((bounds: Bounds, [path, condition]) => {
    if (path === field.path) return tighter(bounds, conditionBounds(condition, field))
    if (path === '$or') {
      const branches = (condition as Doc[]).map(branch => boundsOf(branch, field))
      return tighter(bounds, branches.reduce(wider))
    }
    return bounds
  }, {})
}

/**
 * Everything the index's own columns can say about the filter, as one SQL condition.
 * `settled`: columns whose direct conditions the caller has already written down as equalities.
 */
export function implied(
  filter: Doc,
  fields: BoundField[],
  settled = new Set<string>(),
): Condition | undefined {
  const parts = conjuncts(filter).flatMap(([path, condition]) => {
    if (path === '$or') return impliedByAny(condition as Doc[], fields) ?? []
    const bound = fields.find(
      ({ field, column }) => field.path === path && !field.array && !settled.has(column),
    )
    return (bound && impliedByField(condition, bound)) ?? []
  })
  return join(parts, ' AND ')
}

function impliedByAny(branches: Doc[], fields: BoundField[]): Condition | undefined {
  const parts = branches.map(branch => implied(branch, fields))
  return parts.every(part => part !== undefined) ? join(parts, ' OR ') : undefined
}

function impliedByField(condition: unknown, { field, column }: BoundField): Condition | undefined {
  const values = valuesOf(condition, field)
  if (values) return among(column, values)
  const { low, high } = conditionBounds(condition, field)
  const parts: Condition[] = []
  if (low) parts.push({ sql: `${column} ${low.strict ? '>' : '>='} ?`, params: [low.value] })
  if (high) parts.push({ sql: `${column} ${high.strict ? '<' : '<='} ?`, params: [high.value] })
  return join(parts, ' AND ')
}

export function among(column: string, values: SqlValue[]): Condition {
  const known = values.filter(value => value !== null)
  const parts: Condition[] = []
  if (known.length) parts.push({ sql: `${column} IN (${known.map(() => '?').join(', ')})`, params: known })
  if (known.length < values.length) parts.push({ sql: `${column} IS NULL`, params: [] })
  return join(parts, ' OR ') ?? { sql: '0', params: [] }
}

export function join(parts: Condition[], word: ' AND ' | ' OR '): Condition | undefined {
  if (parts.length < 2) return parts[0]
  return { sql: `(${parts.map(part => part.sql).join(word)})`, params: parts.flatMap(part => part.params) }
}

/** Indexes whose every path the documents keep to; over the others SQL would not see what mingo sees. */
export const usableIndexes = (collection: Collection): DeclaredIndex[] =>
  collection.schema.indexes.filter(index => index.fields.every(field => !collection.oddPaths.has(field.path)))
