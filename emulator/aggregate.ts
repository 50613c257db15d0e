import { Aggregator } from 'mingo'
import type { Collection } from './collection'
import type { Database } from './database'
import { matching } from './find'
import { checkStages } from './operators'
import { planQuery, type SortSpec } from './plan'
import { invalidParam, unknownOperator } from './refusal'
import { decode, type Doc } from './wire'

export interface AggregateResult {
  list: Doc[]
  examined: number
  index: string | undefined
}

/** Reads the wire form of a pipeline; throws for a stage or operator CloudBase does not document. */
export function readStages(stages: unknown, nowMs: number): Doc[] {
  if (!Array.isArray(stages) || !stages.length) throw invalidParam('an aggregation needs stages')
  const pipeline = stages.map((stage: { stageKey: string; stageValue: string }) => ({
    [stage.stageKey]: decode(stage.stageValue, nowMs),
  }))
  checkStages(pipeline)
  return pipeline
}

/** Documents stream through the stages; a `$match` at the front and a `$sort` after it use the declared indexes. */
export function aggregate(db: Database, collection: Collection, pipeline: Doc[]): AggregateResult {
  const [first, second] = pipeline
  const filter = (first?.$match as Doc | undefined) ?? {}
  const sort = Object.entries((second?.$sort as Doc | undefined) ?? {}) as SortSpec
  db.catchUp(collection, filter)
  const plan = planQuery(collection, filter, first?.$match ? sort : [])
  const already = (first?.$match ? 1 : 0) + (first?.$match && sort.length && plan.sorted ? 1 : 0)
  let examined = 0
  const source = matching(db.pool, plan, filter, undefined, () => examined++)
  const documents = (function* () {
    for (const { doc } of source) yield doc
  })()
  const list = [...through(db, documents, pipeline.slice(already))]
  return { list, examined, index: plan.index }
}

/** Runs the stages, stopping at each `$lookup` to do it by index rather than over a whole second collection. */
function through(db: Database, documents: Iterable<Doc>, stages: Doc[]): Iterable<Doc> {
  const at = stages.findIndex(stage => '$lookup' in stage)
  const before = at < 0 ? stages : stages.slice(0, at)
  const streamed = before.length ? iterate(new Aggregator(before).stream(documents)) : documents
  if (at < 0) return streamed
  return through(db, lookedUp(db, streamed, stages[at]!.$lookup as Doc), stages.slice(at + 1))
}

function* iterate(stream: { next: () => { value?: unknown; done: boolean } }): Generator<Doc> {
  for (let step = stream.next(); !step.done; step = stream.next()) yield step.value as Doc
}

function* lookedUp(db: Database, documents: Iterable<Doc>, lookup: Doc): Generator<Doc> {
  const { from, localField, foreignField, as } = lookup as Record<string, string>
  if (lookup.pipeline !== undefined || !localField || !foreignField || !as)
    throw unknownOperator('$lookup.pipeline')
  const foreign = db.store.collection(from)
  for (const doc of documents) {
    const local = localField
      .split('.')
      .reduce<unknown>((value, part) => (value as Doc | undefined)?.[part], doc)
    const filter = { [foreignField]: Array.isArray(local) ? { $in: local } : (local ?? null) }
    const { found } = db.find(foreign, { filter, sort: [], skip: 0, limit: Number.MAX_SAFE_INTEGER })
    yield { ...doc, [as]: found.map(each => each.doc) }
  }
}
