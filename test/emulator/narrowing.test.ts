import fc from 'fast-check'
import { Query } from 'mingo'
import { join } from 'node:path'
import { aggregate } from '../../emulator/aggregate'
import { Database } from '../../emulator/database'
import { sortDocs, type Found } from '../../emulator/find'
import { PLATFORM_LIMITS } from '../../emulator/options'
import { planQuery, type SortSpec } from '../../emulator/plan'
import { openSqlite } from '../../emulator/sqlite'
import { Store } from '../../emulator/store'
import type { Doc } from '../../emulator/wire'
import { collection, index, scratch } from './support'

// The same documents in a collection with every kind of index and in one without: what indexes say may never show.

const indexes = [
  index('byA', 'a:string', 'n:number', '_id:string'),
  index('byN', 'n:number', '_id:string'),
  index('byDeep', 'x.y:number', '-n:number'),
  index('byFlag', 'flag:boolean', 'a:string'),
  index('byTags', 'tags:string[]', 'n:number', '_id:string'),
  index('byAandTags', 'a:string', 'tags:string[]'),
]

const word = fc.constantFrom('p', 'q', 'r')
const small = fc.integer({ min: -2, max: 4 })
const absent = fc.constantFrom(undefined, null)

const document = fc.record(
  {
    a: fc.oneof({ weight: 5, arbitrary: word }, absent),
    n: fc.oneof({ weight: 5, arbitrary: small }, fc.constantFrom(0.5, 1e12), absent),
    x: fc.oneof({ weight: 5, arbitrary: fc.record({ y: fc.oneof(small, absent) }) }, absent),
    flag: fc.oneof(fc.boolean(), absent),
    tags: fc.oneof({ weight: 5, arbitrary: fc.array(word, { maxLength: 3 }) }, absent),
    other: word,
  },
  { requiredKeys: [] },
)

const condition = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 3, arbitrary: value },
    fc.record({ $in: fc.array(fc.oneof(value, fc.constant(null)), { maxLength: 3 }) }),
    fc.record({ $gt: value }),
    fc.record({ $gte: value, $lt: value }),
    fc.record({ $lte: value }),
    fc.record({ $ne: value }),
    fc.record({ $nin: fc.array(value, { maxLength: 2 }) }),
    fc.record({ $exists: fc.boolean() }),
    fc.record({ $not: fc.record({ $gt: value }) }),
    fc.constant(null),
  )

const tagCondition = fc.oneof(
  condition(word),
  fc.record({ $all: fc.array(word, { minLength: 1, maxLength: 3 }) }),
  fc.record({ $elemMatch: fc.record({ $gt: word }) }),
  fc.record({ $size: fc.nat({ max: 3 }) }),
  fc.array(word, { maxLength: 2 }),
)

const named = (name: string, each: fc.Arbitrary<unknown>) => fc.tuple(fc.constant(name), each)

// One condition or two: more would hardly ever match anything, and nothing is easily right.
const fields: fc.Arbitrary<Doc> = fc
  .uniqueArray(
    fc.oneof(
      named('a', condition(word)),
      named('n', condition(fc.oneof({ weight: 4, arbitrary: small }, word))),
      named('x.y', condition(small)),
      named('flag', condition(fc.boolean())),
      named('tags', tagCondition),
      named('other', condition(word)),
      named('_id', condition(fc.constantFrom('d01', 'd05', 'd09'))),
    ),
    { selector: ([name]) => name, maxLength: 2 },
  )
  .map(entries => Object.fromEntries(entries) as Doc)

const filter: fc.Arbitrary<Doc> = fc.letrec<{ filter: Doc }>(tie => ({
  filter: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'filter' },
    fields,
    fc.record({ $or: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ $and: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }) }),
    fc
      .tuple(fields, fc.array(tie('filter'), { minLength: 1, maxLength: 2 }))
      .map(([rest, $or]) => ({ ...rest, $or })),
  ),
})).filter

const direction = fc.constantFrom<1 | -1>(1, -1)
const anySort = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'n', 'x.y', 'flag', 'other'), direction), {
  selector: ([path]) => path,
  maxLength: 2,
})
// Half of the time an order some index lies in; by chance that would be rare.
const sort: fc.Arbitrary<SortSpec> = fc.oneof(
  anySort,
  fc
    .tuple(fc.constantFrom(['a', 'n'], ['n'], ['flag', 'a'], ['a'], []), direction)
    .map(([paths, way]) => paths.map((path): [string, 1 | -1] => [path, way])),
)

const place = scratch()
let db: Database
beforeAll(async () => {
  const sqlite = await openSqlite(join(place.folder, 'narrow.db'))
  db = new Database(
    new Store(sqlite, { collections: [collection('with', ...indexes), collection('bare')] }, () => undefined),
    PLATFORM_LIMITS,
  )
})
afterAll(() => {
  db.writer.flush()
  db.store.db.close()
  place.remove()
})

async function fill(documents: Doc[]): Promise<Found[]> {
  for (const name of ['with', 'bare']) await db.remove(db.store.collection(name), { filter: {}, multi: true })
  // From the second round on documents are changed into being, so that index rows are replaced too.
  const found: Found[] = []
  for (const [i, doc] of documents.entries()) {
    const _id = `d${String(i).padStart(2, '0')}`
    await db.insert(db.store.collection('bare'), { _id, ...doc })
    await db.insert(db.store.collection('with'), { _id, a: 'p', tags: ['p', 'q'], n: 1 })
    await db.modify(db.store.collection('with'), {
      filter: { _id },
      change: { kind: 'replace', doc },
      multi: false,
    })
    found.push({ id: _id, text: '', doc: { _id, ...JSON.parse(JSON.stringify(doc)) } as Doc })
  }
  return found
}

const ids = (found: Found[]) => found.map(({ id }) => id)

test('an index never changes what a query finds, in which order, or on which page', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { minLength: 5, maxLength: 25 }),
      fc.array(fc.tuple(filter, sort, fc.nat({ max: 5 })), { minLength: 30, maxLength: 30 }),
      async (documents, queries) => {
        const all = await fill(documents as Doc[])
        for (const [query, order, skip] of queries) {
          // The id at the end makes the order total, so that pages can be compared exactly.
          const total: SortSpec = [...order, ['_id', order[0]?.[1] ?? 1]]
          const matcher = new Query(query)
          const wanted = ids(
            sortDocs(
              all.filter(({ doc }) => matcher.test(doc)),
              total,
            ),
          )
          const request = { filter: query, sort: total, skip, limit: 7 }
          expect(ids(db.find(db.store.collection('with'), request).found)).toEqual(
            wanted.slice(skip, skip + 7),
          )
          expect(ids(db.find(db.store.collection('bare'), request).found)).toEqual(
            wanted.slice(skip, skip + 7),
          )
          expect(db.count(db.store.collection('with'), query).total).toBe(wanted.length)
          const unsorted = db.find(db.store.collection('with'), {
            ...request,
            sort: [],
            skip: 0,
            limit: 1000,
          }).found
          expect(ids(unsorted).sort()).toEqual([...wanted].sort())
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('an aggregation that begins with a match and a sort says the same with indexes and without', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { minLength: 5, maxLength: 25 }),
      filter,
      sort,
      async (documents, query, order) => {
        await fill(documents as Doc[])
        const stages = [
          { $match: query },
          { $sort: Object.fromEntries([...order, ['_id', 1]]) },
          { $limit: 9 },
          { $project: { _id: 1 } },
        ]
        const run = (name: string) => aggregate(db, db.store.collection(name), stages).list
        expect(run('with')).toEqual(run('bare'))
      },
    ),
    { numRuns: 60 },
  )
})

const DOCUMENTS: Doc[] = [
  { a: 'p', n: 1, tags: ['q', 'r'], flag: true },
  { a: 'p', n: null, tags: [], flag: false },
  { a: 'q', n: 2, tags: ['p', 'p', 'r'], x: { y: 3 } },
  { a: null, n: 0, tags: ['r'], flag: null },
  { n: 3, flag: true, x: {} },
]

test.each<[string, Doc]>([
  ['a range over a list finds a document once', { tags: { $gt: 'p' } }],
  ['a range both sides of which different elements meet', { tags: { $gt: 'q', $lt: 'q' } }],
  ['one of two elements', { tags: { $in: ['q', 'r'] } }],
  ['no element', { tags: null }],
  ['nothing or an element', { tags: { $in: [null, 'q'] } }],
  ['null and missing', { a: null }],
  ['null or a value', { n: { $in: [null, 2] } }],
  ['a value of another type', { n: 'p' }],
  ['alternatives that overlap', { $or: [{ a: 'p' }, { n: 1 }] }],
  [
    'alternatives of which one says nothing',
    { a: 'p', $or: [{ n: { $gt: 1 } }, { other: { $exists: false } }] },
  ],
  ['below what nothing is', { n: { $lt: 1 } }],
])('%s', async (_, query) => {
  await fill(DOCUMENTS)
  const request = { filter: query, sort: [['_id', 1]] as SortSpec, skip: 0, limit: 100 }
  const bare = ids(db.find(db.store.collection('bare'), request).found)
  expect(ids(db.find(db.store.collection('with'), request).found)).toEqual(bare)
  expect(db.count(db.store.collection('with'), query).total).toBe(bare.length)
})

test.each<[string, Doc, Doc, string]>([
  ['a list where one value was promised', { a: ['p', 'q'] }, { a: 'q' }, 'a'],
  ['a list on the way', { x: [{ y: 1 }, { y: 2 }] }, { 'x.y': 2 }, 'x.y'],
  ['a text among numbers', { n: 'late' }, { n: { $gt: 'a' } }, 'n'],
  ['a number among list elements', { tags: ['p', 7] }, { tags: 7 }, 'tags'],
])('%s is found all the same, and its index is given up', async (_, doc, query, path) => {
  const sqlite = await openSqlite(join(place.folder, `odd-${path}.db`))
  const odd = new Database(
    new Store(sqlite, { collections: [collection('with', ...indexes)] }, () => undefined),
    PLATFORM_LIMITS,
  )
  await odd.insert(odd.store.collection('with'), { _id: 'odd', ...doc })
  expect(odd.count(odd.store.collection('with'), query).total).toBe(1)
  expect([...odd.store.collection('with').oddPaths]).toEqual([path])
  odd.writer.flush()
  sqlite.close()
})

describe('queries the product lives on read from an index, in order', () => {
  const keyAfter = (n: number, id: string) => ({ $or: [{ n: { $gt: n } }, { n, _id: { $gt: id } }] })
  const byN: SortSpec = [
    ['n', 1],
    ['_id', 1],
  ]
  const backwards: SortSpec = [
    ['n', -1],
    ['_id', -1],
  ]
  test.each<[string, Doc, SortSpec, string]>([
    ['equality, then order', { a: 'p' }, byN, 'byA'],
    ['the same backwards', { a: 'p' }, backwards, 'byA'],
    ['one of several values, merged in order', { a: { $in: ['p', 'q'] } }, byN, 'byA'],
    ['the page after a key', { $and: [{ a: 'p' }, keyAfter(3, 'd1')] }, byN, 'byA'],
    ['what is due', { n: { $lte: 3 } }, byN, 'byN'],
    ['an element of a list', { tags: 'p' }, byN, 'byTags'],
    ['all of several elements', { tags: { $all: ['p', 'q'] } }, byN, 'byTags'],
    ['mine or untagged', { $or: [{ a: 'p' }, { a: 'q', n: { $gt: 1 } }] }, byN, 'byA+byA'],
  ])('%s', (_, query, order, expected) => {
    const plan = planQuery(db.store.collection('with'), query, order)
    expect(plan).toMatchObject({ index: expected, sorted: true })
    const steps = db.store.db.prepare(`EXPLAIN QUERY PLAN ${plan.sql}`).all(...plan.params)
    expect(steps.map(step => String(step.detail)).filter(detail => /TEMP B-TREE|SCAN/.test(detail))).toEqual(
      [],
    )
  })
})
