import { Query } from 'mingo'
import type { Collection } from './collection'
import { planQuery, type Plan, type SortSpec } from './plan'
import type { SqliteConnection, Statement } from './sqlite'
import { decodeDoc, type Doc } from './wire'

export interface Found {
  id: string
  text: string
  doc: Doc
}

/** What a transaction sees differently from the stored state: hidden ids, and the documents as it sees them. */
export interface Overlay {
  hidden: Set<string>
  documents: Found[]
}

export interface FindRequest {
  filter: Doc
  sort: SortSpec
  skip: number
  limit: number
  overlay?: Overlay | undefined
}

export interface FindResult {
  found: Found[]
  /** Documents fetched to answer, as production would fetch them. */
  examined: number
  index: string | undefined
}

const SORT_BUFFER = 1000
const MOST_KEPT_STATEMENTS = 500

/** Statements being iterated, by text: one a cursor, given back afterwards. */
export class StatementPool {
  private readonly free = new Map<string, Statement[]>()

  constructor(private readonly db: SqliteConnection) {}

  *rows(plan: Plan): Generator<{ id: string; text: string }> {
    if (!plan.sql) return
    if (this.free.size > MOST_KEPT_STATEMENTS) this.free.clear()
    const idle = this.free.get(plan.sql) ?? []
    this.free.set(plan.sql, idle)
    const statement = idle.pop() ?? this.db.prepare(plan.sql)
    const rows = statement.iterate(...plan.params)
    const seen = plan.repeats ? new Set<string>() : undefined
    try {
      for (const row of rows) {
        const id = row.id as string
        if (seen?.has(id)) continue
        seen?.add(id)
        yield { id, text: row.doc as string }
      }
    } finally {
      rows.return?.()
      idle.push(statement)
    }
  }
}

export const sortDocs = (found: Found[], sort: SortSpec): Found[] => {
  if (!sort.length || found.length < 2) return found
  const keyed = found.map(({ doc }, position) => ({ doc, position }))
  const spec = Object.fromEntries(sort.map(([path, direction]) => [`doc.${path}`, direction]))
  return new Query({})
    .find<{ position: number }>(keyed)
    .sort(spec)
    .all()
    .map(({ position }) => found[position]!)
}

/** Every matching document, in index order, one at a time. mingo has the last word on what matches. */
export function* matching(
  pool: StatementPool,
  plan: Plan,
  filter: Doc,
  hidden: Set<string> | undefined,
  count: () => void,
): Generator<Found> {
  const query = new Query(filter)
  for (const { id, text } of pool.rows(plan)) {
    count()
    if (hidden?.has(id)) continue
    const doc = decodeDoc(text)
    if (query.test(doc)) yield { id, text, doc }
  }
}

/** Keeps no more than it has to return: unsorted results are cut down while they stream in. */
function collect(source: Iterable<Found>, plan: Plan, sort: SortSpec, wanted: number): Found[] {
  let kept: Found[] = []
  for (const found of source) {
    kept.push(found)
    if (plan.sorted ? kept.length >= wanted : false) break
    if (!plan.sorted && kept.length >= 2 * wanted + SORT_BUFFER) kept = sortDocs(kept, sort).slice(0, wanted)
  }
  return plan.sorted ? kept : sortDocs(kept, sort).slice(0, wanted)
}

/** One page of a collection. */
export function find(pool: StatementPool, collection: Collection, request: FindRequest): FindResult {
  const { filter, sort, skip, limit, overlay } = request
  const direct = findById(collection, request)
  if (direct) return direct
  const plan = planQuery(collection, filter, sort)
  let examined = 0
  const source = matching(pool, plan, filter, overlay?.hidden, () => examined++)
  let kept = collect(source, plan, sort, skip + limit)
  if (overlay?.documents.length) {
    const query = new Query(filter)
    kept = sortDocs([...kept, ...overlay.documents.filter(({ doc }) => query.test(doc))], sort)
  }
  return { found: kept.slice(skip, skip + limit), examined, index: plan.index }
}

/** `{_id: 'x'}` and further conditions: at most one document, no plan needed. */
function findById(
  collection: Collection,
  { filter, skip, limit, overlay }: FindRequest,
): FindResult | undefined {
  const id = filter._id
  if (typeof id !== 'string') return undefined
  const visible = overlay?.documents.find(found => found.id === id)
  const text = overlay?.hidden.has(id) ? visible?.text : collection.get(id)
  const result: FindResult = { found: [], examined: text === undefined ? 0 : 1, index: '_id' }
  if (text === undefined || skip > 0 || limit < 1) return result
  const doc = decodeDoc(text)
  if (Object.keys(filter).length === 1 || new Query(filter).test(doc)) result.found.push({ id, text, doc })
  return result
}
