import fc from 'fast-check'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Tx, codeOf, collection, index, unique, useEmulator } from './support'

const EXPIRY_MS = 2500
const used = useEmulator(
  [
    collection('seats', unique('label', 'label:string')),
    collection('log', index('byKind', 'kind:string', 'n:number')),
  ],
  {},
  { limits: { transactionMs: EXPIRY_MS } },
)
const db = () => used.app.database()
const seats = () => db().collection('seats')
const left = async () => ((await seats().doc('s').get()).data[0] as { left: number }).left

beforeEach(async () => {
  await seats().where({}).remove()
  await db().collection('log').where({}).remove()
  await seats().add({ _id: 's', left: 10, label: 's' })
})

test('nothing is seen before the commit, everything after it', async () => {
  const tx = await db().startTransaction()
  await tx.collection('seats').doc('s').update({ left: 3 })
  await tx.collection('log').add({ kind: 'taken' })
  expect(await left()).toBe(10)
  expect((await db().collection('log').count()).total).toBe(0)
  await tx.commit()
  expect(await left()).toBe(3)
  expect((await db().collection('log').count()).total).toBe(1)
})

test('a rollback leaves nothing, and its value is what runTransaction rejects with', async () => {
  const attempt = db().runTransaction(async (tx: Tx) => {
    await tx.collection('seats').doc('s').update({ left: 0 })
    await tx.rollback({ why: 'full' })
  })
  await expect(attempt).rejects.toEqual({ why: 'full' })
  expect(await left()).toBe(10)
})

test('a transaction sees its own writes and the state of its beginning', async () => {
  const tx = await db().startTransaction()
  await tx.collection('log').add({ _id: 'mine', kind: 'a', n: 2 })
  await db()
    .collection('log')
    .add([{ _id: 'later', kind: 'a', n: 1 }])
  await db().collection('seats').doc('s').update({ left: 1 })
  const inside = await tx.collection('log').where({ kind: 'a' }).get()
  expect((inside.data as { _id: string }[]).map(each => each._id)).toEqual(['mine'])
  expect((await tx.collection('seats').doc('s').get()).data).toMatchObject({ left: 10 })
  await tx.rollback()
})

test('what it began with stays in sight while others come and go', async () => {
  const tx = await db().startTransaction()
  await seats().doc('s').update({ left: 1 })
  await (await db().startTransaction()).rollback()
  await seats().doc('s').remove()
  expect((await tx.collection('seats').doc('s').get()).data).toMatchObject({ left: 10 })
  expect((await tx.collection('seats').where({ label: 's' }).get()).data).toMatchObject([{ left: 10 }])
  await tx.rollback()
})

test('own writes are sorted in among stored documents', async () => {
  await db()
    .collection('log')
    .add([1, 3, 5].map(n => ({ _id: `l${n}`, kind: 'a', n })))
  const tx = await db().startTransaction()
  await tx.collection('log').add({ _id: 'l2', kind: 'a', n: 2 })
  await tx.collection('log').doc('l3').update({ n: 9 })
  await tx.collection('log').doc('l5').remove()
  const found = await tx.collection('log').where({ kind: 'a' }).orderBy('n', 'asc').limit(3).get()
  expect((found.data as { _id: string }[]).map(each => each._id)).toEqual(['l1', 'l2', 'l3'])
  await tx.rollback()
})

describe('first writer wins', () => {
  test('the second writer conflicts at once, and its transaction is over', async () => {
    const [one, two] = [await db().startTransaction(), await db().startTransaction()]
    await one.collection('seats').doc('s').update({ left: 1 })
    expect(await codeOf(two.collection('seats').doc('s').update({ left: 2 }))).toBe(
      'DATABASE_TRANSACTION_CONFLICT',
    )
    expect(await codeOf(two.commit())).toBe('DATABASE_TRANSACTION_FAIL')
    await one.commit()
    expect(await left()).toBe(1)
  })

  test('writing what somebody else changed since the beginning conflicts', async () => {
    const tx = await db().startTransaction()
    await seats().doc('s').update({ left: 1 })
    expect(await codeOf(tx.collection('seats').doc('s').update({ left: 2 }))).toBe(
      'DATABASE_TRANSACTION_CONFLICT',
    )
  })

  test('two transactions adding the same id or unique key: one is in conflict', async () => {
    const [one, two, three] = await Promise.all([1, 2, 3].map(() => db().startTransaction()))
    await one!.collection('seats').add({ _id: 'new', label: 'x' })
    expect(await codeOf(two!.collection('seats').add({ _id: 'new', label: 'y' }))).toBe(
      'DATABASE_TRANSACTION_CONFLICT',
    )
    expect(await codeOf(three!.collection('seats').add({ label: 'x' }))).toBe('DATABASE_TRANSACTION_CONFLICT')
    await one!.commit()
    expect(await codeOf(seats().add({ label: 'x' }))).toBe('DATABASE_DUPLICATE_WRITE')
  })

  test('a write outside waits for the transaction that was first', async () => {
    const tx = await db().startTransaction()
    await tx.collection('seats').doc('s').update({ left: 5 })
    const order: string[] = []
    const outside = seats()
      .doc('s')
      .update({ left: db().command.inc(-1) })
      .then(() => order.push('outside'))
    await sleep(60)
    order.push('commit')
    await tx.commit()
    await outside
    expect(order).toEqual(['commit', 'outside'])
    expect(await left()).toBe(4)
  })
})

test('a transaction open too long is gone, and holds nobody up', async () => {
  const tx = await db().startTransaction()
  await tx.collection('seats').doc('s').update({ left: 1 })
  await seats().doc('s').update({ left: 8 })
  expect(await codeOf(tx.collection('seats').doc('s').get())).toBe('DATABASE_TRANSACTION_FAIL')
  expect(await codeOf(tx.commit())).toBe('DATABASE_TRANSACTION_FAIL')
  expect(await left()).toBe(8)
})

test('runTransaction tries four times and then gives up with the conflict', async () => {
  used.emulator.faults.conflictNext(3)
  let tries = 0
  const body = (tx: { collection(name: string): ReturnType<typeof seats> }) => {
    tries++
    return tx.collection('seats').doc('s').update({ left: 1 })
  }
  expect(await codeOf(db().runTransaction(body as never))).toBe('accepted')
  expect(tries).toBe(4)
  used.emulator.faults.conflictNext(4)
  expect(await codeOf(db().runTransaction(body as never))).toBe('DATABASE_TRANSACTION_CONFLICT')
})

describe('ten seats, forty people', () => {
  test('a conditional update: exactly ten get one', async () => {
    const _ = db().command
    const take = () =>
      seats()
        .where({ _id: 's', left: _.gt(0) })
        .update({ left: _.inc(-1) })
    const taken = await Promise.all(Array.from({ length: 40 }, take))
    expect(taken.filter(({ updated }) => updated === 1)).toHaveLength(10)
    expect(await left()).toBe(0)
  })

  test('read, check, write in a transaction: never more than ten, the rest are full or in conflict', async () => {
    const take = () =>
      db().runTransaction(async (tx: Tx) => {
        const seat = (await tx.collection('seats').doc('s').get()).data as unknown as { left: number }
        if (seat.left < 1) return 'full'
        await tx
          .collection('seats')
          .doc('s')
          .update({ left: db().command.inc(-1) })
        return 'taken'
      })
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => take().catch((error: { code: string }) => error.code)),
    )
    const taken = answers.filter(answer => answer === 'taken').length
    expect(taken).toBe(10 - (await left()))
    expect(taken).toBeLessThanOrEqual(10)
    expect(
      answers.every(answer => ['taken', 'full', 'DATABASE_TRANSACTION_CONFLICT'].includes(String(answer))),
    ).toBe(true)
  })
})

test('write skew is possible, as on the platform: two doctors both go off duty', async () => {
  await db()
    .collection('log')
    .add([
      { _id: 'a', kind: 'duty' },
      { _id: 'b', kind: 'duty' },
    ])
  const [one, two] = [await db().startTransaction(), await db().startTransaction()]
  for (const tx of [one, two])
    expect((await tx.collection('log').where({ kind: 'duty' }).get()).data).toHaveLength(2)
  await one.collection('log').doc('a').remove()
  await two.collection('log').doc('b').remove()
  await one.commit()
  await two.commit()
  expect((await db().collection('log').count()).total).toBe(0)
})

test('where().update, remove, count and aggregate inside a transaction run outside it, and are warned of', async () => {
  await db().collection('log').add({ _id: 'a', kind: 'x', n: 0 })
  used.emulator.resetStats()
  const tx = await db().startTransaction()
  const inside = tx.collection('log') as unknown as ReturnType<typeof seats>
  await inside.where({ kind: 'x' }).update({ n: 1 })
  await inside.where({ kind: 'none' }).remove()
  await inside.where({ kind: 'x' }).count()
  await inside.aggregate().match({ kind: 'x' }).end()
  await tx.rollback()
  expect((await db().collection('log').doc('a').get()).data[0]).toMatchObject({ n: 1 })
  expect(used.emulator.stats().warnings.map(line => /\] (\S+)/.exec(line)![1])).toEqual([
    'where().update',
    'where().remove',
    'where().count',
    'aggregate',
  ])
})

test('no update is lost, however counters are moved between accounts', async () => {
  const move = (from: string, to: string, amount: number) =>
    db()
      .runTransaction(async (tx: Tx) => {
        const read = async (id: string) =>
          ((await tx.collection('log').doc(id).get()).data as unknown as { n: number }).n
        const [a, b] = [await read(from), await read(to)]
        await tx
          .collection('log')
          .doc(from)
          .update({ n: a - amount })
        await tx
          .collection('log')
          .doc(to)
          .update({ n: b + amount })
        await tx.collection('log').add({ kind: 'move', amount })
        return true
      })
      .catch(
        (error: { code: string }) => error.code !== 'DATABASE_TRANSACTION_CONFLICT' && Promise.reject(error),
      )
  const account = fc.constantFrom('a', 'b', 'c')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(account, account, fc.nat({ max: 9 })), { minLength: 4, maxLength: 12 }),
      async moves => {
        await db().collection('log').where({}).remove()
        await db()
          .collection('log')
          .add(['a', 'b', 'c'].map(_id => ({ _id, kind: 'account', n: 100 })))
        const done = await Promise.all(
          moves.filter(([from, to]) => from !== to).map(([from, to, n]) => move(from, to, n)),
        )
        const accounts = (await db().collection('log').where({ kind: 'account' }).get()).data as {
          n: number
        }[]
        expect(accounts.reduce((sum, { n }) => sum + n, 0)).toBe(300)
        expect((await db().collection('log').where({ kind: 'move' }).count()).total).toBe(
          done.filter(Boolean).length,
        )
      },
    ),
    { numRuns: 15 },
  )
})
