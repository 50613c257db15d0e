import { codeOf, collection, useEmulator } from './support'

const used = useEmulator([collection('notes')], {
  add: { code: `return db.collection('notes').add(event).catch(error => error.code)` },
})
const notes = () => used.app.database().collection('notes')

beforeEach(async () => {
  await notes().where({}).remove()
})
afterEach(() => used.emulator.faults.clear())

test('the n-th operation fails before it is applied, once', async () => {
  used.emulator.faults.plan({ at: 2, kind: 'fail', when: 'before' })
  const codes = []
  for (const _id of ['a', 'b', 'c']) codes.push(await codeOf(notes().add({ _id })))
  expect(codes).toEqual(['accepted', 'DATABASE_REQUEST_FAILED', 'accepted'])
  expect((await notes().count()).total).toBe(2)
})

test('an answer is lost after the operation was applied', async () => {
  used.emulator.faults.plan({ at: 1, kind: 'lose', when: 'after', action: 'database.insertDocument' })
  expect(await used.emulator.call({ anonymous: true }, 'add', { _id: 'a' })).toBe('ECONNRESET')
  expect((await notes().count()).total).toBe(1)
})

test('only operations of the named action are counted', async () => {
  used.emulator.faults.plan({ at: 1, kind: 'fail', when: 'before', action: 'database.removeDocument' })
  await notes().add({ _id: 'a' })
  expect(await codeOf(notes().doc('a').remove())).toBe('DATABASE_REQUEST_FAILED')
})

test('a fault that never happened is told when it is taken back, so loops over n know when to stop', async () => {
  used.emulator.faults.plan({ at: 99, kind: 'fail', when: 'before' })
  await notes().add({ _id: 'a' })
  expect(used.emulator.faults.clear()).toBe(true)
  expect(used.emulator.faults.clear()).toBe(false)
})

test('everything can be made slower', async () => {
  used.emulator.faults.slowBy(80)
  const startedAt = Date.now()
  await notes().add({ _id: 'a' })
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(79)
})
