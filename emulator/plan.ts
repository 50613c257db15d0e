import { indexName, type Collection } from './collection'
import { quote, sideTable } from './side-tables'
import { isArrayIndex } from './keys'
import {
  boundFields,
  boundsOf,
  conjuncts,
  elementsRequired,
  equalTo,
  implied,
  join,
  usableIndexes,
  type BoundField,
  type Condition,
} from './narrow'
import type { DeclaredIndex } from './schema'
import type { SqlValue } from './sqlite'
import type { Doc } from './wire'

export type SortSpec = [path: string, direction: 1 | -1][]

/** What SQL is asked. `sorted`: rows come in the asked order, so reading may stop early. */
export interface Plan {
  sql: string
  params: SqlValue[]
  sorted: boolean
  /** The index read, for warnings; undefined means the whole collection is read. */
  index: string | undefined
  /** The same document may come more than once. */
  repeats: boolean
}

/** How well an index fits: the equalities it starts with, and whether it already lies in the asked order. */
interface Fit {
  index: DeclaredIndex
  fields: BoundField[]
  equal: { column: string; values: SqlValue[] }[]
  sorted: boolean
  score: number
}

interface Select extends Condition {
  order: string[]
}

// Mongo explodes `$in` for a sort into at most 200 scans; SQLite takes 500 selects in a union.
const MOST_BRANCHES = 64

const backwards = (sort: SortSpec): SortSpec =>
  sort.map(([path, direction]) => [path, direction === 1 ? -1 : 1])

function liesInOrder(fields: BoundField[], equal: Set<string>, sort: SortSpec): boolean {
  const asked = sort.filter(([path]) => !equal.has(path))
  const rest = fields.slice(equal.size).map(({ field }): [string, number] => [field.path, field.direction])
  const begins = (spec: SortSpec) =>
    spec.every(([path, direction], i) => rest[i]?.[0] === path && rest[i]?.[1] === direction)
  return begins(asked) || begins(backwards(asked))
}

function fit(collection: Collection, index: DeclaredIndex, filter: Doc, sort: SortSpec): Fit | undefined {
  const fields = boundFields(index)
  const equal: Fit['equal'] = []
  let branches = 1
  for (const bound of fields) {
    const values = bound.field.array
      ? rarest(collection, index, bound, elementsRequired(filter, bound.field))
      : equalTo(filter, bound.field)
    if (!values || branches * values.length > MOST_BRANCHES) break
    branches *= values.length
    equal.push({ column: bound.column, values })
  }
  const paths = new Set(fields.slice(0, equal.length).map(({ field }) => field.path))
  if (fields.some(({ field }) => field.array && !paths.has(field.path))) return undefined
  const sorted = liesInOrder(fields, paths, sort)
  const next = fields[equal.length]
  const range = next ? boundsOf(filter, next.field) : {}
  const score = equal.length * 10 + (range.low || range.high ? 4 : 0) + (sorted && sort.length ? 6 : 0)
  return score > 0 ? { index, fields, equal, sorted, score } : undefined
}

/** Of several required elements the one the fewest documents hold. */
function rarest(collection: Collection, index: DeclaredIndex, bound: BoundField, choices: SqlValue[][]) {
  if (choices.length < 2 || bound.field !== index.fields[0]) return choices[0]
  const table = quote(sideTable(collection.name, index))
  const count = collection.prepare(
    `SELECT count(*) AS n FROM (SELECT 1 FROM ${table} AS s WHERE ${bound.column} = ? LIMIT ${COUNTED})`,
  )
  const sizes = choices.map(values =>
    values.reduce((sum: number, value) => sum + Number(count.get(value)!.n), 0),
  )
  return choices[sizes.indexOf(Math.min(...sizes))]
}

const COUNTED = 1000

/** How many documents the equalities leave, counted no further than a thousand. */
function sizeOf(collection: Collection, { index, equal }: Fit): number {
  const rows = product(equal.map(({ values }) => values))
  if (rows.length !== 1 || rows[0]!.includes(null)) return COUNTED
  const where = equal.map(({ column }) => `${column} = ?`).join(' AND ') || '1'
  const source = isArrayIndex(index)
    ? `${quote(sideTable(collection.name, index))} AS s`
    : `${quote(collection.table)} AS d`
  const by = `INDEXED BY ${quote(indexName(collection.name, index))}`
  const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM ${source} ${by} WHERE ${where} LIMIT ${COUNTED})`
  return Number(collection.prepare(sql).get(...rows[0]!)!.n)
}

/** Of indexes that fit equally well the one that leaves fewer documents (Mongo tries them out); list fields when in doubt. */
function bestFit(collection: Collection, filter: Doc, sort: SortSpec): Fit | undefined {
  const fits = usableIndexes(collection).flatMap(index => fit(collection, index, filter, sort) ?? [])
  const most = Math.max(...fits.map(({ score }) => score))
  const best = fits.filter(({ score }) => score === most)
  if (best.length < 2 || !best[0]!.equal.length) return best[0]
  const sized = best.map(each => ({
    each,
    size: sizeOf(collection, each) - (isArrayIndex(each.index) ? 0.5 : 0),
  }))
  return sized.reduce((a, b) => (b.size < a.size ? b : a)).each
}

const product = (lists: SqlValue[][]): SqlValue[][] =>
  lists.reduce<SqlValue[][]>((rows, list) => rows.flatMap(row => list.map(value => [...row, value])), [[]])

function selectsOf(
  collection: Collection,
  { index, fields, equal }: Fit,
  filter: Doc,
  sort: SortSpec,
): Select[] {
  const order = sort.map(([path]) => fields.find(({ field }) => field.path === path)?.column ?? 'NULL')
  const next = fields[equal.length]
  const rest = [
    ...(next ? rangeConditions(filter, next) : []),
    ...one(implied(filter, fields, new Set(equal.map(({ column }) => column)))),
  ]
  return product(equal.map(({ values }) => values)).map(row => {
    const fixed = equal.map(({ column }, i): Condition =>
      row[i] === null
        ? { sql: `${column} IS NULL`, params: [] }
        : { sql: `${column} = ?`, params: [row[i]!] },
    )
    const where = join([...fixed, ...rest], ' AND ')
    return {
      sql: `${from(collection, index)}${where ? ` WHERE ${where.sql}` : ''}`,
      params: where?.params ?? [],
      order,
    }
  })
}

const one = (condition: Condition | undefined): Condition[] => (condition ? [condition] : [])

/** Bounds of the field after the equalities, where the scan starts and ends; `$or` gives its hull. */
function rangeConditions(filter: Doc, { field, column }: BoundField): Condition[] {
  const { low, high } = boundsOf(filter, field)
  return [
    ...one(low && { sql: `${column} ${low.strict ? '>' : '>='} ?`, params: [low.value] }),
    ...one(high && { sql: `${column} ${high.strict ? '<' : '<='} ?`, params: [high.value] }),
  ]
}

function from(collection: Collection, index: DeclaredIndex): string {
  const by = `INDEXED BY ${quote(indexName(collection.name, index))}`
  const documents = `${quote(collection.table)} AS d`
  if (!isArrayIndex(index)) return `FROM ${documents} ${by}`
  return `FROM ${quote(sideTable(collection.name, index))} AS s ${by} CROSS JOIN ${documents} ON d.rid = s.rid`
}

function assemble(selects: Select[], sort: SortSpec, sorted: boolean, index: string): Plan {
  const columns = (select: Select) =>
    sorted && selects.length > 1 ? select.order.map((column, i) => `, ${column} AS o${i}`).join('') : ''
  const order = (i: number) => (selects.length > 1 ? `o${i}` : selects[0]!.order[i]!)
  const orderBy = sort.map(([, direction], i) => `${order(i)}${direction < 0 ? ' DESC' : ''}`).join(', ')
  const body = selects.map(select => `SELECT d.id AS id, d.doc AS doc${columns(select)} ${select.sql}`)
  return {
    sql: body.join(' UNION ALL ') + (sorted && orderBy ? ` ORDER BY ${orderBy}` : ''),
    params: selects.flatMap(select => select.params),
    sorted,
    index,
    repeats: selects.length > 1,
  }
}

const NOTHING: Plan = { sql: '', params: [], sorted: true, index: 'none', repeats: false }

/** `$or` whose every branch has an index of its own: a union, merged in order when each branch lies in order. */
function planAny(collection: Collection, filter: Doc, sort: SortSpec): Plan | undefined {
  const parts = conjuncts(filter)
  const at = parts.findIndex(([path]) => path === '$or')
  if (at < 0) return undefined
  const rest = parts.filter((_, i) => i !== at).map(([path, condition]) => ({ [path]: condition }))
  const fits: { fit: Fit; filter: Doc }[] = []
  for (const branch of parts[at]![1] as Doc[]) {
    const whole = { $and: [...rest, branch] }
    const found = bestFit(collection, whole, sort)
    if (!found?.equal.length) return undefined
    fits.push({ fit: found, filter: whole })
  }
  const selects = fits.flatMap(({ fit, filter }) => selectsOf(collection, fit, filter, sort))
  if (!selects.length) return NOTHING
  if (selects.length > MOST_BRANCHES) return undefined
  const sorted = fits.every(({ fit }) => fit.sorted)
  return assemble(selects, sort, sorted, fits.map(({ fit }) => fit.index.name).join('+'))
}

/** `{_id: {$in: […]}}` reads those documents through the index every collection has. */
function planIds(collection: Collection, filter: Doc, sort: SortSpec): Plan | undefined {
  const asked = conjuncts(filter).find(([path]) => path === '_id')?.[1] as { $in?: unknown } | undefined
  const ids = Array.isArray(asked?.$in) ? (asked.$in as unknown[]) : []
  if (ids.length === 0 || !ids.every((id): id is string => typeof id === 'string')) return undefined
  const places = ids.map(() => '?').join(', ')
  const sql = `SELECT d.id AS id, d.doc AS doc FROM ${quote(collection.table)} AS d WHERE d.id IN (${places})`
  return { sql, params: ids, sorted: sort.length === 0, index: '_id', repeats: false }
}

/** Chooses the declared index that fits a query best, or the whole collection. An empty `sql` means: no document can match. */
export function planQuery(collection: Collection, filter: Doc, sort: SortSpec): Plan {
  const best = bestFit(collection, filter, sort)
  const named = best?.equal.length ? undefined : planIds(collection, filter, sort)
  if (named) return named
  const union = best?.equal.length ? undefined : planAny(collection, filter, sort)
  if (union) return union
  if (!best) {
    const sql = `SELECT d.id AS id, d.doc AS doc FROM ${quote(collection.table)} AS d`
    return { sql, params: [], sorted: sort.length === 0, index: undefined, repeats: false }
  }
  const selects = selectsOf(collection, best, filter, sort)
  return selects.length ? assemble(selects, sort, best.sorted, best.index.name) : NOTHING
}
