import collections from '../../../shared/contract/collections.json'
import { verifyChains } from '../../../cloudfunctions/audit/verify-chains'
import { DAY, TEST_KEY, useCampus } from '../../support/campus'
import { newKey } from '../../support/driver'

// Reliability P2, P4–P6: agree, see, correct, take away, erase; and what is removed by itself when its time has come.

process.env['CAMPUS_KEY'] = TEST_KEY
const campus = useCampus()
const MARKER = '只有我说过的话'
const PHONE = '13987654321'
const lin = () => campus.as('lin')

const answered = async (who: string, text: string, more = {}) => {
  const { id } = await campus.as(who).submit(text, { department: 'dormitory', ...more })
  await (await campus.ownerOf(id)).does(id, 'resolve', { text: `已经办好。${MARKER}` })
  await campus.as(who).does(id, 'rate', { level: 5, text: MARKER })
  return id
}
/** Everything stored, as one text. */
const everything = async () => {
  const names = collections.collections.map(({ name }) => name)
  const found = await Promise.all(names.map(name => campus.documents.all(name as 'cases')))
  return JSON.stringify(found)
}
const broken = async () =>
  verifyChains({
    cases: await campus.documents.all('cases'),
    events: await campus.documents.all('events'),
    chains: (await campus.documents.all('chains' as 'cases')) as never,
    heads: [],
  }).faults

test('P2 who has not agreed is asked before their name and number are used; text alone needs no agreement', async () => {
  const me = campus.as('somebody')
  expect(await me.codeOf('people.bind', { number: '20240315', name: '林小满', fact: '123456' })).toBe(
    'CONSENT_NEEDED',
  )
  expect(await me.codeOf('feedback.submit', { requestKey: newKey(), text: '操场的灯不亮' })).toBe('ok')
  const { version, consent, purposes } = await me.ask('privacy.view', {})
  expect(consent).toBeNull()
  expect(purposes.length).toBeGreaterThan(5)
  expect(await me.codeOf('privacy.consent', { version: version + 1 })).toBe('STALE')
  expect(await me.codeOf('privacy.consent', { version })).toBe('ok')
  expect(await me.codeOf('people.bind', { number: '20240315', name: '林小满', fact: '123456' })).toBe(
    'BIND_MISMATCH',
  )
})

test('P2 taken back, it is asked for again; an agreement to an older notice is none', async () => {
  const me = campus.as('somebody')
  expect(await me.codeOf('privacy.withdraw', {})).toBe('ok')
  expect(await me.codeOf('privacy.withdraw', {})).toBe('ok')
  expect(await me.codeOf('people.bind', { number: '20240315', name: '林小满', fact: '123456' })).toBe(
    'CONSENT_NEEDED',
  )
  await me.ask('privacy.consent', { version: 1 })
  const { id } = await me.ask('me.view', {})
  await campus.documents.change('consents' as 'marks', id, { version: 0 } as never)
  expect(await me.codeOf('people.bind', { number: '20240315', name: '林小满', fact: '123456' })).toBe(
    'CONSENT_NEEDED',
  )
})

test('P4 the export holds what is kept of me, and of others neither name nor id nor word', async () => {
  await lin().ask('privacy.correct', { phone: PHONE })
  await answered('lin', `水管漏水，${MARKER}`, { phone: PHONE, place: '三号楼' })
  await answered('zhao', '别人写的话', { phone: '13711112222' })
  const mine = await lin().ask('privacy.export', {})
  expect(mine.person).toMatchObject({ name: '林小满', number: '20240315', phone: PHONE })
  expect(mine.cases).toHaveLength(1)
  expect(mine.cases[0]).toMatchObject({ place: '三号楼', phone: PHONE, rating: { level: 5 } })
  expect(mine.cases[0]?.story.map(({ by, command }) => `${by} ${command}`)).toEqual([
    'you submit',
    'office resolve',
    'you rate',
  ])
  const others = (await campus.documents.all('people')).filter(({ _id }) => _id !== 'lin')
  for (const { _id, name } of others)
    for (const trace of [`"${_id}"`, name]) expect(JSON.stringify(mine)).not.toContain(trace)
  expect(JSON.stringify(mine)).not.toMatch(/别人写的话|13711112222/)
})

test('P5 erased: no word, number, file or account of mine is left anywhere, and the audit still holds', async () => {
  const openCase = await lin().submit('还没有办完的事', { department: 'dormitory' })
  expect(await lin().codeOf('privacy.erase', { confirm: 'eraseMyData' })).toBe('NOT_NOW')
  await lin().does(openCase.id, 'withdraw', {})
  expect(await everything()).toContain(PHONE)
  expect(await lin().ask('privacy.erase', { confirm: 'eraseMyData' })).toEqual({ cases: 2, rosterKept: true })
  const left = await everything()
  for (const trace of [PHONE, 'openid-lin', '水管漏水', '三号楼', '还没有办完'])
    expect(left).not.toContain(trace)
  const mine = (await campus.documents.all('cases', { requester: 'lin' })).map(({ _id }) => _id)
  for (const id of mine)
    expect(JSON.stringify(await campus.documents.all('events', { case: id }))).not.toContain(MARKER)
  expect((await lin().ask('me.view', {})).bound).toBe(false)
  expect(await broken()).toEqual([])
})

test('words taken away without a row of the audit that says so are found', async () => {
  const { id } = await campus.as('zhao').submit('门禁坏了')
  const [row] = await campus.documents.all('events', { case: id })
  if (!row) throw new Error('no event')
  const { text: _text, ...bare } = row
  await campus.documents.put('events', bare as never)
  expect(await broken()).toMatchObject([{ chain: id, row: 1, problem: 'edited' }])
  await campus.documents.put('events', row)
})

test('P6 three years after the end the words are gone, a day before they are not', async () => {
  const id = await answered('su', '三年以前的旧事')
  const open = await campus.as('su').submit('一直没有办完的旧事')
  campus.later(1094 * DAY)
  await campus.tick()
  expect((await campus.documents.read('cases', id)).text).toBe('三年以前的旧事')
  campus.later(2 * DAY)
  await campus.tick()
  expect(await campus.documents.read('cases', id)).toMatchObject({
    text: '',
    terms: [expect.any(String)],
    attachments: [],
  })
  expect((await campus.documents.read('cases', open.id)).text).not.toBe('')
  expect((await campus.as('su').view(id)).story.map(({ command }) => command)).toEqual([
    'submit',
    'resolve',
    'rate',
  ])
  expect(await broken()).toEqual([])
})

test('P6 a year after somebody left, neither name nor number is kept', async () => {
  const person = await campus.documents.read('people', 'zhao')
  await campus.documents.put('people', { ...person, left: campus.emulator.now() })
  campus.later(366 * DAY)
  await campus.tick()
  expect(await campus.documents.read('people', 'zhao')).toMatchObject({ name: '', identities: [] })
  expect(await campus.documents.read('people', 'zhao')).not.toHaveProperty('number')
})

test('L5 a row of the audit is never removed: neither by anybody’s call, nor by the timer, nor after years', async () => {
  const rowsOf = async () => {
    const rows = await campus.documents.all('events')
    return rows.filter(({ chain }) => chain !== '').map(({ _id, chain }) => `${_id} ${chain}`)
  }
  const before = await rowsOf()
  expect(before.length).toBeGreaterThan(10)
  for (const days of [179, 3, 1_100]) {
    campus.later(days * DAY)
    await campus.tick()
    const kept = new Set(await rowsOf())
    expect(before.filter(row => !kept.has(row))).toEqual([])
  }
  expect(await broken()).toEqual([])
})

test('P6 counts of windows long over are removed', async () => {
  await campus.documents.put('limits', { _id: 'submit:x:1', used: 3, endsAt: campus.emulator.now() })
  campus.later(3 * DAY)
  await campus.tick()
  expect((await campus.documents.all('limits')).map(({ _id }) => _id)).not.toContain('submit:x:1')
})
