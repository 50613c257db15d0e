import { type Tx, codeOf, collection, index, unique, useEmulator, wire } from './support'

const used = useEmulator([
  collection(
    'cases',
    index('byStatus', 'status:string', 'dueAt:number', '_id:string'),
    unique('number', 'number:string'),
  ),
  collection('notes'),
])
const db = () => used.app.database()
const cases = () => db().collection('cases')
const notes = () => db().collection('notes')

beforeEach(async () => {
  await cases().where({}).remove()
  await notes().where({}).remove()
})

describe('single documents', () => {
  test('a missing document is an empty list, and null inside a transaction', async () => {
    expect((await notes().doc('nobody').get()).data).toEqual([])
    const inside = await db().runTransaction((tx: Tx) => tx.collection('notes').doc('nobody').get())
    expect(inside.data).toBeNull()
  })

  test('changing or removing what is not there changes nothing', async () => {
    expect(await notes().doc('nobody').update({ a: 1 })).toMatchObject({ updated: 0 })
    expect(await notes().doc('nobody').remove()).toMatchObject({ deleted: 0 })
  })

  test('an update that changes nothing counts nothing', async () => {
    await notes().add({ _id: 'n', a: 1 })
    expect(await notes().doc('n').update({ a: 1 })).toMatchObject({ updated: 0 })
    expect(await notes().doc('n').update({ a: 2 })).toMatchObject({ updated: 1 })
  })

  test('plain objects are merged, set replaces, arrays are replaced whole', async () => {
    const _ = db().command
    await notes().add({ _id: 'n', deep: { a: 1, b: 2 }, other: { a: 1, b: 2 }, list: [1, 2] })
    await notes()
      .doc('n')
      .update({ deep: { b: 3 }, other: _.set({ b: 3 }), list: [9] })
    expect((await notes().doc('n').get()).data[0]).toEqual({
      _id: 'n',
      deep: { a: 1, b: 3 },
      other: { b: 3 },
      list: [9],
    })
  })

  test('an id once taken stays taken', async () => {
    await notes().add({ _id: 'n', a: 1 })
    await expect(notes().add({ _id: 'n', a: 2 })).rejects.toMatchObject({
      code: 'DATABASE_DUPLICATE_WRITE',
      message: expect.stringContaining('E11000 duplicate key error') as string,
    })
    expect((await notes().doc('n').get()).data[0]).toEqual({ _id: 'n', a: 1 })
  })

  test('names like __proto__ are refused and poison nothing', async () => {
    const data = ['{"_id":"n","deep":{"__proto__":{"polluted":true}}}']
    const answer = await wire(used.emulator, {
      action: 'database.insertDocument',
      collectionName: 'notes',
      data,
    })
    expect(answer.code).toBe('INVALID_PARAM')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('unique indexes', () => {
  test('a second holder is refused, also by an update', async () => {
    await cases().add({ _id: 'a', number: '1' })
    expect(await codeOf(cases().add({ _id: 'b', number: '1' }))).toBe('DATABASE_DUPLICATE_WRITE')
    await cases().add({ _id: 'c', number: '2' })
    expect(await codeOf(cases().doc('c').update({ number: '1' }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect((await cases().count()).total).toBe(2)
  })

  test('two documents without the field collide, as null does', async () => {
    await cases().add({ _id: 'a' })
    expect(await codeOf(cases().add({ _id: 'b' }))).toBe('DATABASE_DUPLICATE_WRITE')
  })

  test('a freed key can be taken again', async () => {
    await cases().add({ _id: 'a', number: '1' })
    await cases().doc('a').remove()
    expect(await codeOf(cases().add({ _id: 'b', number: '1' }))).toBe('accepted')
  })
})

describe('what CloudBase refuses is refused', () => {
  const raw = (filter: object) =>
    notes()
      .options({ raw: true } as never)
      .where(filter)
      .get()

  const stages = async (...list: object[]) => {
    const body = { action: 'database.aggregateDocuments', collectionName: 'notes', stages: list }
    throw await wire(used.emulator, body)
  }

  test.each([
    ['a collection nobody declared', 'DATABASE_COLLECTION_NOT_EXIST', () => db().collection('nope').get()],
    ['writing to one', 'DATABASE_COLLECTION_NOT_EXIST', () => db().collection('nope').add({ a: 1 })],
    ['an unknown query operator', 'DATABASE_INVALID_OPERRATOR', () => raw({ a: { $type: 'string' } })],
    ['code in a query', 'DATABASE_INVALID_OPERRATOR', () => raw({ $where: 'true' })],
    ['code in an expression', 'DATABASE_INVALID_OPERRATOR', () => raw({ $expr: { $function: {} } })],
    [
      'a stage that writes',
      'DATABASE_INVALID_OPERRATOR',
      () => stages({ stageKey: '$out', stageValue: '"cases"' }),
    ],
    [
      'an operator that is none',
      'DATABASE_INVALID_OPERRATOR',
      () =>
        notes()
          .where({})
          .options({ raw: true } as never)
          .update({ $bit: { a: { and: 1 } } }),
    ],
    ['operators and fields mixed', 'INVALID_PARAM', () => raw({ a: { $gt: 1, b: 2 } })],
    [
      'adding to what is no number',
      'DATABASE_REQUEST_FAILED',
      () =>
        notes()
          .doc('n')
          .update({ text: db().command.inc(1) }),
    ],
    [
      'pushing to what is no list',
      'DATABASE_REQUEST_FAILED',
      () =>
        notes()
          .doc('n')
          .update({ text: db().command.push(1) }),
    ],
    ['a dot in a field name', 'INVALID_PARAM', () => notes().add({ 'a.b': 1 })],
    ['an id that is no text', 'INVALID_PARAM', () => notes().add({ _id: { a: 1 } })],
    ['a document over 512 KB', 'INVALID_PARAM', () => notes().add({ text: 'x'.repeat(513 * 1024) })],
    [
      'a request over 6 MB',
      'REQUEST_TOO_LARGE',
      () => notes().add(Array.from({ length: 14 }, () => ({ t: 'x'.repeat(500_000) }))),
    ],
  ])('%s', async (_, code, attempt) => {
    await notes().doc('n').set({ text: 'words' })
    expect(await codeOf(attempt())).toBe(code)
    expect((await notes().count()).total).toBe(1)
  })

  test('nobody without the secret of this run is answered', async () => {
    const { URL: url } = JSON.parse(used.emulator.sdkEnv.TCB_CONTEXT_CNFG!) as { URL: string }
    const body = JSON.stringify({ action: 'database.getDocument', collectionName: 'notes' })
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { authorization: 'Bearer guessed.tests' },
    })
    expect(answer.status).toBe(401)
  })
})

describe('lists', () => {
  test('a page by key costs what it returns, wherever it lies', async () => {
    const _ = db().command
    const all = Array.from({ length: 400 }, (_, i) => ({
      _id: `c${i}`,
      number: `${i}`,
      status: 'open',
      dueAt: Math.floor(i / 7),
    }))
    await cases().add(all)
    used.emulator.resetStats()
    let after: { dueAt: number; _id: string } | undefined
    const seen: string[] = []
    for (let page = 0; page < 20; page++) {
      const key = after
      const beyond = key && _.or([{ dueAt: _.gt(key.dueAt) }, { dueAt: key.dueAt, _id: _.gt(key._id) }])
      const where = beyond ? _.and([{ status: 'open' }, beyond]) : { status: 'open' }
      const { data } = await cases()
        .where(where)
        .orderBy('dueAt', 'asc')
        .orderBy('_id', 'asc')
        .limit(20)
        .get()
      seen.push(...(data as { _id: string }[]).map(each => each._id))
      after = data.at(-1) as { dueAt: number; _id: string }
    }
    expect(new Set(seen).size).toBe(400)
    const { examined, returned, badLists } = used.emulator.stats()
    expect({ returned, badLists }).toEqual({ returned: 400, badLists: [] })
    expect(examined).toBe(400)
  })

  test('a list of ids examines only the documents it names', async () => {
    await notes().add(Array.from({ length: 100 }, (_, i) => ({ _id: `named-${i}`, kind: i % 2 ? 'b' : 'a' })))
    const _ = db().command
    used.emulator.resetStats()
    const { data } = await notes()
      .where({ _id: _.in(['named-3', 'named-4', 'nobody']), kind: 'b' })
      .get()
    expect((data as { _id: string }[]).map(({ _id }) => _id)).toEqual(['named-3'])
    expect(used.emulator.stats()).toMatchObject({ examined: 2, badLists: [] })
  })

  test('a list without an index is written down as a bad one', async () => {
    await notes().add(Array.from({ length: 100 }, (_, i) => ({ kind: i ? 'b' : 'a' })))
    used.emulator.resetStats()
    await notes().where({ kind: 'a' }).get()
    expect(used.emulator.stats().badLists).toMatchObject([
      { collection: 'notes', examined: 100, returned: 1 },
    ])
    expect(used.log.join('\n')).toContain('[slow list] notes')
  })

  test('a value of another type than declared switches the index off instead of hiding documents', async () => {
    await cases().add([
      { _id: 'a', number: '1', status: 'open', dueAt: 1 },
      { _id: 'b', number: '2', status: ['open', 'late'], dueAt: 2 },
    ])
    const { data } = await cases().where({ status: 'open' }).orderBy('dueAt', 'asc').get()
    expect(data.map((each: { _id: string }) => each._id)).toEqual(['a', 'b'])
    expect(used.log.join('\n')).toContain('[index] cases.status')
  })
})

test('a collection made at run time works and is warned of', async () => {
  await db().createCollection('extra')
  await db().collection('extra').add({ a: 1 })
  expect((await db().collection('extra').count()).total).toBe(1)
  expect(used.emulator.stats().warnings.join('\n')).toContain('extra')
})

test('server dates follow the travelled clock', async () => {
  used.emulator.setClock({ byMs: 86_400_000 })
  await notes().add({ _id: 'n', at: db().serverDate() })
  const { at } = (await notes().doc('n').get()).data[0] as { at: Date }
  expect(Math.abs(at.getTime() - Date.now() - 86_400_000)).toBeLessThan(2000)
  used.emulator.setClock({ back: true })
})
