import { makeFirstCode } from '../../../cloudfunctions/people/claim-administrator'
import { strangerId } from '../../../cloudfunctions/platform/identity'
import { factOf } from '../../../cloudfunctions/people/read-roster'
import { DAY, HOUR, TEST_KEY, useCampus } from '../../support/campus'

// Issue 7: a person binds their identity once, by name, number and one more fact or a code of the office.

process.env['CAMPUS_KEY'] = TEST_KEY
const campus = useCampus()
const NUMBER = '20261234'
const PROOF = { number: NUMBER, name: '白露', fact: '12345X' }
const codeOf = (answer: { ok: boolean; code?: string }) => answer.code ?? 'ok'
let strangers = 0
const stranger = () => campus.as(`wechat-${(strangers += 1)}`)

/** Everybody here has read the notice; that it is asked for is held in test/features/privacy. */
beforeAll(async () => {
  for (let nth = 1; nth <= 60; nth += 1)
    await campus.documents.put(
      'consents' as 'marks',
      { _id: strangerId(`wx:openid-wechat-${nth}`), version: 1, at: 1 } as never,
    )
})

beforeEach(async () => {
  const person = {
    _id: 'p-bailu',
    name: '白露',
    kind: 'student',
    number: NUMBER,
    identities: [],
    grants: [],
  } as const
  await campus.documents.put('people', {
    ...person,
    identities: [],
    grants: [],
    staff: false,
    fact: factOf(NUMBER, '12345x'),
  })
  for (const { _id } of await campus.documents.all('bindings' as 'cases'))
    await campus.documents.remove('bindings' as 'cases', _id)
  campus.later(DAY + HOUR)
})

test('name, number and the fact fit: bound from the next call on, with everything filed before', async () => {
  const me = stranger()
  const { id, number } = await me.submit('操场的灯不亮', { department: 'dormitory' })
  const owner = await campus.ownerOf(id)
  await owner.does(id, 'askForMore', { text: '请问是哪一盏？' })
  expect(await me.ask('people.bind', PROOF)).toEqual({ id: 'p-bailu', name: '白露' })
  expect(await me.ask('me.view', {})).toMatchObject({ bound: true, name: '白露', id: 'p-bailu' })
  expect((await me.ask('cases.listMine', {})).rows.map(row => row.number)).toContain(number)
  expect((await me.inbox()).map(({ template }) => template)).toContain('moreNeeded')
  await me.does(id, 'supply', { text: '东门那一盏。' })
  expect((await me.view(id)).story.map(({ who }) => who.relation)).toEqual(['you', 'staff', 'you'])
  const later = await me.submit('谢谢你们')
  expect((await campus.documents.read('cases', later.id)).requester).toBe('p-bailu')
})

test('a wrong name, a wrong fact, an unknown number and an old code get the same answer for the same work', async () => {
  const wrong = [
    { ...PROOF, name: '白鹭' },
    { ...PROOF, fact: '999999' },
    { ...PROOF, number: '20269999' },
    { number: NUMBER, name: '白露' },
    { number: NUMBER, name: '白露', code: 'wrongcode' },
  ]
  // Each number's own count of the day exists already, so that only the guess can differ.
  for (const number of [NUMBER, '20269999'])
    await stranger().codeOf('people.bind', { ...PROOF, number, name: '谁' })
  const answers = []
  for (const proof of wrong) {
    const one = stranger()
    const cost = await campus.operations(async () => {
      const { now: _now, requestId: _id, ...answer } = await one.call('people.bind', proof)
      answers.push(answer)
    })
    answers.push(cost)
  }
  expect(answers.filter((_, nth) => nth % 2 === 0)).toEqual(
    wrong.map(() => ({ ok: false, code: 'BIND_MISMATCH' })),
  )
  expect(new Set(answers.filter((_, nth) => nth % 2 === 1)).size).toBe(1)
})

test('five guesses an hour, counted for all instances; others are not hindered', async () => {
  const guesser = stranger()
  const codes = []
  for (let time = 0; time < 7; time += 1)
    codes.push(await guesser.codeOf('people.bind', { ...PROOF, fact: '000000' }))
  expect(codes).toEqual([...Array<string>(5).fill('BIND_MISMATCH'), 'TOO_MANY', 'TOO_MANY'])
  expect(await guesser.codeOf('people.bind', PROOF)).toBe('TOO_MANY')
  expect(await stranger().codeOf('people.bind', PROOF)).toBe('ok')
})

test('a number is bound once: another phone with the right proof is told to come to the window', async () => {
  expect(await stranger().codeOf('people.bind', PROOF)).toBe('ok')
  expect(await stranger().codeOf('people.bind', PROOF)).toBe('ALREADY_BOUND')
  const codes = await Promise.all([1, 2, 3].map(() => stranger().codeOf('people.bind', PROOF)))
  expect(codes).toEqual(['ALREADY_BOUND', 'ALREADY_BOUND', 'ALREADY_BOUND'])
  expect((await campus.documents.read('people', 'p-bailu')).identities).toHaveLength(1)
})

test('two phones at once: one is bound', async () => {
  const codes = await Promise.all([1, 2, 3, 4].map(() => stranger().codeOf('people.bind', PROOF)))
  expect(codes.filter(code => code === 'ok')).toHaveLength(1)
})

test('the window unbinds with a reason, and another phone can bind; the first is a stranger again', async () => {
  const first = stranger()
  await first.ask('people.bind', PROOF)
  const found = await campus.as('window-1').ask('people.find', { number: NUMBER })
  expect(found).toMatchObject({ id: 'p-bailu', name: '白露', bound: true, left: false })
  await campus.as('window-1').ask('people.unbind', { person: found.id, reason: '手机丢了' })
  expect((await first.ask('me.view', {})).bound).toBe(false)
  expect(await stranger().codeOf('people.bind', PROOF)).toBe('ok')
})

test('a code of the office binds without the fact, once, for a week', async () => {
  const { code } = await campus.as('window-2').ask('people.issueCode', { person: 'p-bailu' })
  const proof = { number: NUMBER, name: '白露', code: code.toUpperCase() }
  const stored = JSON.stringify(await campus.documents.all('bindCodes' as 'cases'))
  expect(stored).not.toContain(code.replace('-', ''))
  expect(await stranger().codeOf('people.bind', proof)).toBe('ok')
  await campus.as('window-1').ask('people.unbind', { person: 'p-bailu', reason: '换手机' })
  expect(await stranger().codeOf('people.bind', proof)).toBe('BIND_MISMATCH')
  const late = await campus.as('window-2').ask('people.issueCode', { person: 'p-bailu' })
  campus.later(8 * DAY)
  expect(await stranger().codeOf('people.bind', { ...proof, code: late.code })).toBe('BIND_MISMATCH')
})

test('who has left cannot bind, and who is bound cannot bind again', async () => {
  const person = await campus.documents.read('people', 'p-bailu')
  await campus.documents.put('people', { ...person, left: campus.emulator.now() })
  expect(await stranger().codeOf('people.bind', PROOF)).toBe('BIND_MISMATCH')
  expect(await campus.as('lin').codeOf('people.bind', PROOF)).toBe('ALREADY_DONE')
})

test('the first administrator claims the code of the deployment, once', async () => {
  const code = await makeFirstCode(campus.emulator.now())
  const claim = { code, number: 'T0001', name: '首任管理员' }
  expect(
    await stranger().codeOf('people.claimAdministrator', { ...claim, code: code.replace(/.$/, '0') }),
  ).toBe('BIND_MISMATCH')
  const first = stranger()
  expect(await first.codeOf('people.claimAdministrator', claim)).toBe('ok')
  expect((await first.ask('me.view', {})).grants).toEqual([{ role: 'administrator' }])
  expect(await stranger().codeOf('people.claimAdministrator', { ...claim, number: 'T0002' })).toBe(
    'BIND_MISMATCH',
  )
})

test('roles have scope and dates, several a person, and end with the next call', async () => {
  const admin = campus.as('admin-1')
  const zhao = campus.as('zhao')
  const now = campus.emulator.now()
  const lead = { person: 'zhao', role: 'lead', department: 'canteen' } as const
  expect(await admin.codeOf('people.grant', { ...lead, from: now + HOUR, until: now + DAY })).toBe('ok')
  expect(await admin.codeOf('people.grant', { person: 'zhao', role: 'specialist' })).toBe('ok')
  expect((await zhao.ask('me.view', {})).grants).toMatchObject([{ role: 'specialist' }])
  campus.later(2 * HOUR)
  expect((await zhao.ask('me.view', {})).grants.map(({ role }) => role)).toEqual(['lead', 'specialist'])
  expect(await admin.codeOf('people.revoke', { person: 'zhao', role: 'specialist' })).toBe('ok')
  expect((await zhao.ask('me.view', {})).grants.map(({ role }) => role)).toEqual(['lead'])
  campus.later(DAY)
  expect(await zhao.codeOf('queue.list', { view: 'mine' })).toBe('FORBIDDEN')
})

test('nobody grants to themselves, or what cannot be', async () => {
  const admin = campus.as('admin-1')
  const at = campus.emulator.now()
  const refused = [
    await admin.call('people.grant', { person: 'admin-1', role: 'supervisor' }),
    await admin.call('people.revoke', { person: 'admin-1', role: 'administrator' }),
    await admin.call('people.grant', { person: 'zhao', role: 'lead' }),
    await admin.call('people.grant', { person: 'zhao', role: 'lead', department: 'nowhere' }),
    await admin.call('people.grant', { person: 'zhao', role: 'specialist', from: at, until: at }),
    await admin.call('people.revoke', { person: 'lin', role: 'lead', department: 'canteen' }),
    await campus.as('supervisor-1').call('people.grant', { person: 'zhao', role: 'specialist' }),
  ].map(codeOf)
  expect(refused).toEqual([
    'FORBIDDEN',
    'FORBIDDEN',
    'INVALID_INPUT',
    'INVALID_INPUT',
    'INVALID_INPUT',
    'NOT_FOUND',
    'FORBIDDEN',
  ])
})

test('binding, unbinding, codes, grants and their ends are rows of the audit', async () => {
  const rows = await campus.documents
    .all('events', { command: { $exists: true } } as never)
    .catch(() => campus.documents.all('events'))
  const commands = new Set(
    rows.filter(({ case: id }) => id.startsWith('access:')).map(({ command }) => command),
  )
  for (const command of ['bind', 'unbind', 'issueCode', 'claimAdministrator', 'grant', 'revoke', 'signIn'])
    expect(commands).toContain(command)
})
