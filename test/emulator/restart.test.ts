import { writeFileSync } from 'node:fs'
import { startEmulator } from '../../emulator/start'
import type { CollectionSchema } from '../../emulator/schema'
import { collection, index, scratch, sdkFor, unique, world } from './support'

const place = scratch()
afterAll(() => place.remove())

/** Runs once over the same data with this schema. */
async function run<T>(
  schema: CollectionSchema[],
  work: (
    db: ReturnType<ReturnType<typeof sdkFor>['database']>,
    url: string,
    log: string[],
    travel: (ms: number) => number,
  ) => Promise<T>,
): Promise<T> {
  const options = world(place.folder, schema)
  const log: string[] = []
  const people = [{ key: 'li', label: 'Li', identity: { openId: 'o-li' } }]
  const emulator = await startEmulator({ ...options, people, log: line => log.push(line) })
  try {
    const travel = (ms: number) => (emulator.setClock({ byMs: ms }), emulator.now() - Date.now())
    return await work(sdkFor(emulator).database(), emulator.url, log, travel)
  } finally {
    await emulator.stop()
  }
}

const plain = [collection('notes')]
const indexed = [
  collection(
    'notes',
    index('byKind', 'kind:string', 'n:number'),
    index('byTags', 'tags:string[]'),
    unique('n', 'n:number'),
  ),
]

test('documents, sessions and the travelled time outlive a restart', async () => {
  const token = await run(plain, async (db, url, _, travel) => {
    await db
      .collection('notes')
      .add(Array.from({ length: 200 }, (_, n) => ({ kind: n % 2 ? 'odd' : 'even', n, tags: [`t${n % 10}`] })))
    travel(3_600_000)
    const answer = await fetch(`${url}/__dev/sign-in`, {
      method: 'POST',
      body: '{"key":"li"}',
      headers: { 'content-type': 'application/json' },
    })
    return ((await answer.json()) as { token: string }).token
  })
  await run(plain, async (db, url, _, travel) => {
    expect((await db.collection('notes').count()).total).toBe(200)
    expect(Math.round(travel(0) / 1000)).toBe(3600)
    const people = await fetch(`${url}/__dev/api/people`, { headers: { 'x-dev-session': token } })
    expect(((await people.json()) as { current: string }).current).toBe('li')
  })
})

test('indexes declared later are filled from what is there, and go again', async () => {
  const pages = async (db: Parameters<Parameters<typeof run>[1]>[0]) => [
    (await db.collection('notes').where({ kind: 'odd' }).orderBy('n', 'asc').limit(3).get()).data.map(
      (each: { n: number }) => each.n,
    ),
    (await db.collection('notes').where({ tags: 't7' }).count()).total,
  ]
  const expected = [[1, 3, 5], 20]
  await run(indexed, async (db, _, log) => {
    expect(await pages(db)).toEqual(expected)
    expect(log.filter(line => line.includes('slow') || line.includes('no index'))).toEqual([])
    await expect(db.collection('notes').add({ n: 5 })).rejects.toMatchObject({
      code: 'DATABASE_DUPLICATE_WRITE',
    })
  })
  await run(plain, async (db, _, log) => {
    expect(await pages(db)).toEqual(expected)
    expect(log.join()).toContain('slow list')
    await db.collection('notes').add({ kind: 'odd', n: 0, tags: ['t7'] })
  })
})

test('a unique index over what is not unique is refused at the start', async () => {
  await expect(run(indexed, () => Promise.resolve())).rejects.toThrow(/unique/i)
})

test.each([
  ['a bad collection name', { collections: [{ name: '1x', indexes: [] }] }],
  [
    'two types for one path',
    { collections: [collection('a', index('i', 'x:string'), index('j', 'x:number'))] },
  ],
  [
    'two list fields in one index',
    { collections: [collection('a', index('i', 'x:string[]', 'y:string[]'))] },
  ],
  ['an unknown type', { collections: [collection('a', index('i', 'x:date'))] }],
])('a schema with %s is refused', async (_, schema) => {
  const options = world(place.folder, plain)
  writeFileSync(options.schemaFile, JSON.stringify(schema))
  await expect(startEmulator({ ...options, dataDir: `${options.dataDir}-other` })).rejects.toThrow(
    /^Schema: /,
  )
})
