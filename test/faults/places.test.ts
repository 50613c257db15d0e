import { brokenRules } from '../support/invariants'
import { MINUTE, TEST_KEY, useCampus } from '../support/campus'
import { newKey } from '../support/driver'

// Reliability, group 4: something that several may hold at once never has more holders than places, on the real store,
// and nobody is refused while a place is free.

process.env['CAMPUS_KEY'] = TEST_KEY
const campus = useCampus({ instances: 3 })
const PLACES = 3
const people = ['lin', 'zhao', 'su', 'qian']
const wanted = (window: object) => ({
  ...{ room: 'centre101', people: 3, title: '自习', purpose: 'meeting', phone: '13800001234', promise: true },
  window,
})

/** The first room becomes one that several may use at the same hour. */
const share = async () => {
  const admin = campus.as('admin-1')
  const { definition, revision } = await admin.ask('items.definition', { id: 'room' })
  const { booking } = definition
  if (!booking) throw new Error('nothing to book')
  const resources = booking.resources.map(one =>
    one.id === 'centre101' ? { ...one, capacity: PLACES } : one,
  )
  const shared = { ...definition, booking: { ...booking, resources } }
  const saved = await admin.ask('items.saveDraft', { id: 'room', revision, definition: shared })
  await admin.ask('items.publish', { id: 'room', revision: saved.revision, reason: '改为可以共用' })
  campus.later(MINUTE)
}

/** So many ask for one window at the same moment: how many got a place, and whose cases they are. */
const rush = async (count: number, window: object) => {
  const answers = await Promise.all(
    Array.from({ length: count }, (_, nth) =>
      campus.as(people[nth % people.length] ?? 'lin').call('items.submit', {
        ...{ requestKey: newKey(), item: 'room', version: 2, values: wanted(window) },
      }),
    ),
  )
  const ids = answers.flatMap(answer => (answer.ok ? [answer.data.id] : []))
  const codes = answers.flatMap(answer => (answer.ok ? [] : [answer.code]))
  return { ids, codes }
}

const holders = async (key: string) => {
  const slots = await campus.documents.all('slots', { key: `centre101:${key}` })
  return slots.map(slot => slot.case).sort()
}

test('a place for three: of ten at once three have it, the others are told; given up, one is free again', async () => {
  await share()
  const window = { on: '2026-03-20', from: '14:00', to: '16:00' }
  const { ids, codes } = await rush(10, window)
  expect(codes).toEqual(Array<string>(7).fill('SLOT_TAKEN'))
  expect(await holders('2026-03-20:1400')).toEqual([...ids].sort())
  expect(await holders('2026-03-20:1500')).toEqual([...ids].sort())
  for (const id of ids) expect(await brokenRules(campus.documents, id)).toEqual([])
  const first = ids[0] ?? ''
  const { requester } = await campus.documents.read('cases', first)
  await campus.as(requester).does(first, 'withdraw', {})
  expect(await holders('2026-03-20:1400')).toHaveLength(PLACES - 1)
  expect((await rush(2, window)).codes).toEqual(['SLOT_TAKEN'])
})

test('as many as there are places, at the same moment: everybody gets one, whatever way they meet', async () => {
  for (let hour = 9; hour < 13; hour += 1) {
    campus.later(11 * MINUTE)
    const from = `${String(hour).padStart(2, '0')}:00`
    const window = { on: '2026-03-21', from, to: `${hour + 1}:00` }
    expect((await rush(PLACES, window)).codes).toEqual([])
    expect(await holders(`2026-03-21:${from.replace(':', '')}`)).toHaveLength(PLACES)
  }
})

test('on its return a full hour is still hers', async () => {
  campus.later(11 * MINUTE)
  const window = { on: '2026-03-24', from: '10:00', to: '11:00' }
  const { ids } = await rush(PLACES, window)
  const id = ids[0] ?? ''
  const { requester, application, version } = await campus.documents.read('cases', id)
  const turn = application?.turns[0]
  const missing = [{ path: 'title', text: '请写清用途' }]
  await campus.as(turn?.person ?? '').ask('items.act', {
    ...{ id, version, requestKey: newKey() },
    act: { verdict: 'sendBack', step: turn?.step ?? '', missing },
  })
  const seen = await campus.as(requester).view(id)
  const again = { id, version: seen.version, requestKey: newKey(), values: wanted(window) }
  const done = await campus.as(requester).ask('items.resubmit', again)
  expect(done.case.status).toBe('handling')
  expect(await holders('2026-03-24:1000')).toHaveLength(PLACES)
})
