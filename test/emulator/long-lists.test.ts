import fc from 'fast-check'
import { join } from 'node:path'
import { Database } from '../../emulator/database'
import { PLATFORM_LIMITS } from '../../emulator/options'
import { openSqlite } from '../../emulator/sqlite'
import { Store } from '../../emulator/store'
import type { Doc } from '../../emulator/wire'
import { collection, index, scratch } from './support'

// Documents with long lists wait for their index rows. Nobody may notice: not after a change, not after a failed write,
// not after the emulator was closed (or killed) and opened again.

const place = scratch()
afterAll(() => place.remove())

const schema = {
  collections: [collection('notes', index('byTags', 'tags:string[]', 'n:number', '_id:string'))],
}
const ODD_ONES = ['"', '\\', '\u0000', '\ud800']
const tagsOf = (first: number, many: boolean): string[] => [
  ...Array.from({ length: many ? 20 : 2 }, (_, nth) => `t${(first + nth) % 30}`),
  ...ODD_ONES.slice(0, first % 3 === 0 ? 4 : 0),
]

const open = async (file: string) => {
  const store = new Store(await openSqlite(join(place.folder, file)), schema, () => undefined)
  return new Database(store, PLATFORM_LIMITS)
}
const close = (db: Database) => {
  db.writer.flush()
  db.store.db.close()
}

type Step =
  | { kind: 'put'; id: string; first: number; many: boolean; n: number }
  | { kind: 'remove'; id: string }
  | { kind: 'fail'; id: string }
  | { kind: 'reopen' }
  | { kind: 'ask'; tag: string }

const id = fc.constantFrom('a', 'b', 'c', 'd')
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    id,
    first: fc.nat(29),
    many: fc.boolean(),
    n: fc.nat(3),
  }),
  fc.record({ kind: fc.constant('remove' as const), id }),
  fc.record({ kind: fc.constant('fail' as const), id }),
  fc.constant({ kind: 'reopen' } as const),
  fc.record({ kind: fc.constant('ask' as const), tag: fc.constantFrom('t1', 't7', 't29', ...ODD_ONES) }),
)

const holding = (db: Database, tag: string) => {
  const sort: [string, 1][] = [
    ['n', 1],
    ['_id', 1],
  ]
  const { found, index: used } = db.find(db.store.collection('notes'), {
    ...{ filter: { tags: tag }, sort, skip: 0, limit: 100 },
  })
  return { ids: found.map(one => one.id), used }
}

const doStep = async (
  db: Database,
  kept: Map<string, Doc>,
  one: Exclude<Step, { kind: 'reopen' | 'ask' }>,
) => {
  const notes = db.store.collection('notes')
  if (one.kind === 'remove') {
    await db.remove(notes, { filter: { _id: one.id }, multi: false })
    kept.delete(one.id)
  } else if (one.kind === 'fail') {
    // Two of one id in one transaction: neither is there afterwards, nor anything of their rows.
    const transaction = db.transactions.begin('test')
    await db.insert(notes, { _id: `${one.id}-lost`, n: 1, tags: tagsOf(1, true) }, transaction)
    db.store.db.prepare('INSERT INTO "c:notes" (id, doc) VALUES (?, ?)').run(`${one.id}-lost`, '{}')
    expect(() => db.commit(transaction)).toThrow()
    db.store.db.prepare('DELETE FROM "c:notes" WHERE id = ?').run(`${one.id}-lost`)
  } else {
    const doc = { n: one.n, tags: tagsOf(one.first, one.many) }
    if (kept.has(one.id))
      await db.modify(notes, { filter: { _id: one.id }, change: { kind: 'replace', doc }, multi: false })
    else await db.insert(notes, { _id: one.id, ...doc })
    kept.set(one.id, { _id: one.id, ...doc })
  }
}

test('what holds an element is found, whatever happened meanwhile', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async steps => {
      const file = `run-${++run}.db`
      let db = await open(file)
      const kept = new Map<string, Doc>()
      for (const one of [...steps, { kind: 'reopen' } as const, { kind: 'ask', tag: 't7' } as const])
        if (one.kind === 'reopen') {
          close(db)
          db = await open(file)
        } else if (one.kind === 'ask') {
          const right = [...kept.values()].filter(doc => (doc.tags as string[]).includes(one.tag))
          const key = (doc: Doc) => `${String(doc.n)}${String(doc._id)}`
          const ids = right.sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(doc => String(doc._id))
          expect(holding(db, one.tag)).toEqual({ ids, used: 'byTags' })
        } else await doStep(db, kept, one)
      close(db)
    }),
    { numRuns: 60 },
  )
})

test('many waiting are brought up to date without being asked for', async () => {
  const db = await open('many.db')
  const notes = db.store.collection('notes')
  const rows = () => Number(db.store.db.prepare('SELECT count(*) AS n FROM "_waiting"').get()?.n)
  const seen: number[] = []
  for (let n = 0; n < 150; n += 1) {
    await db.insert(notes, { _id: `d${n}`, n, tags: tagsOf(n, true) })
    seen.push(rows())
  }
  expect(Math.max(...seen)).toBeLessThan(64)
  expect(seen.at(20)).toBe(21)
  expect(holding(db, 't5').ids).toHaveLength(100)
  expect(rows()).toBe(0)
  close(db)
})

test('what the disk did not take is not there, and nothing of it is found', async () => {
  const db = await open('lost.db')
  const notes = db.store.collection('notes')
  await db.insert(notes, { _id: 'kept', n: 1, tags: tagsOf(1, true) })
  db.writer.flush()
  await db.writer.settled()
  await db.insert(notes, { _id: 'lost', n: 2, tags: tagsOf(1, true) })
  const lost = db.writer.settled()
  expect(() =>
    db.writer.run(() => {
      throw new Error('disk I/O error')
    }),
  ).toThrow('disk')
  await expect(lost).rejects.toThrow('disk')
  expect(holding(db, 't5').ids).toEqual(['kept'])
  await db.insert(notes, { _id: 'lost', n: 2, tags: tagsOf(1, true) })
  expect(holding(db, 't5').ids).toEqual(['kept', 'lost'])
  close(db)
})
