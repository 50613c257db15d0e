import {
  act,
  apply,
  approve,
  holdersOf,
  refusedAt,
  resubmit,
  stationsOf,
  storyOf,
} from '../../support/applications'
import { TEST_KEY, useCampus, WEDNESDAY_AT } from '../../support/campus'
import { brokenRules } from '../../support/invariants'
import { jpegTakenAt, pdf, pngTakenAt } from '../../support/pictures'

// The other nine of the ten items, each to its end by requester and step owners, with a return or a refusal each.

const campus = useCampus()
const PHONE = '13800001234'
const photo = async (who: string) => (await campus.handIn(who, jpegTakenAt('nowhere'))).fileKey
const paper = async (who: string) => (await campus.handIn(who, pdf)).fileKey
const drawn = async (who: string) => (await campus.handIn(who, pngTakenAt('nowhere'))).fileKey
const whole = async (id: string) => expect(await brokenRules(campus.documents, id)).toEqual([])
const statusOf = async (id: string) => (await campus.documents.read('cases', id)).status

/** Steps one after the other, each by whoever has it; then the case is done. */
const toTheEnd = async (
  id: string,
  steps: readonly (readonly [step: string, values?: Record<string, unknown>])[],
) => {
  for (const [step, values] of steps)
    expect([step, await approve(campus, id, step, values)]).toEqual([step, 'ok'])
  expect(await statusOf(id)).toBe('resolved')
  await whole(id)
}
const sendBack = async (id: string, step: string, path: string) => {
  const [holder] = await holdersOf(campus, id, step)
  const missing = [{ path, text: '请补上' }]
  expect(holder && (await act(holder, id, { verdict: 'sendBack', step, missing }))).toBe('ok')
  expect(await statusOf(id)).toBe('waiting')
  await whole(id)
}
const reject = async (id: string, step: string) => {
  const [holder] = await holdersOf(campus, id, step)
  expect(holder && (await act(holder, id, { verdict: 'reject', step, reason: '不符合规定' }))).toBe('ok')
  expect(await statusOf(id)).toBe('rejected')
  await whole(id)
}

beforeAll(() => {
  process.env['CAMPUS_KEY'] = TEST_KEY
})

test('repair: taken, mended with a photo, confirmed by who asked; sent back once for a better place', async () => {
  const lin = campus.as('lin')
  const values = {
    ...{
      kind: 'water',
      danger: 'no',
      description: '洗手池一直漏水',
      photos: [await photo('lin')],
      area: 'dormitory',
    },
    ...{ place: { text: '三号楼 512' }, visit: { on: '2026-03-12', from: '14:00', to: '18:00' } },
    ...{ mayEnter: 'yes', phone: PHONE },
  }
  const { id } = await apply(lin, 'repair', values)
  // The item is the logistics office's; who has it works at the dormitories, and it is said so.
  expect((await lin.view(id)).owner.departmentName).toBe('宿舍管理中心')
  await sendBack(id, 'accept', 'place')
  await resubmit(lin, id, { ...values, place: { text: '三号楼 512 室内洗手池' } })
  expect(await approve(campus, id, 'accept')).toBe('ok')
  expect(await approve(campus, id, 'mend', { done: '换了水龙头' })).toMatch('after')
  const [worker] = await holdersOf(campus, id, 'mend')
  const after = [await photo(worker?.id ?? '')]
  expect(await approve(campus, id, 'mend', { done: '换了水龙头', after })).toBe('ok')
  expect((await storyOf(lin, id)).filled[0]?.values).toMatchObject({ done: '换了水龙头', after })
  expect((await lin.ask('files.open', { caseId: id, key: after[0] ?? '' })).kind).toBe('jpg')
  expect(await act(lin, id, { verdict: 'approve', step: 'confirm' })).toBe('ok')
  expect(await statusOf(id)).toBe('resolved')
  await whole(id)
})

test('campus card: lost at two in the morning, blocked at that moment; a new one made and collected', async () => {
  campus.travelTo(Date.parse('2026-03-12T02:00:00+08:00'))
  const zhao = campus.as('zhao')
  const lost = await apply(zhao, 'campusCard', { service: 'lost', phone: PHONE, own: true })
  expect(lost.effects).toMatchObject([{ effect: 'blockCard' }])
  expect(lost.next.code).toBe('rateIt')
  await whole(lost.id)
  const values = { service: 'lostAndReplace', pickUp: 'centre', phone: PHONE, own: true }
  const { id } = await apply(zhao, 'campusCard', values)
  expect((await zhao.inbox())[0]?.template).toBe('appliedAtOnce')
  await toTheEnd(id, [['make', { cardNumber: 'C202603120001' }], ['collect']])
  const broken = await apply(zhao, 'campusCard', {
    service: 'broken',
    damage: '折断了',
    pickUp: 'east',
    phone: PHONE,
    own: true,
  })
  await reject(broken.id, 'make')
  campus.travelTo(WEDNESDAY_AT)
})

const ROOM = {
  ...{
    room: 'centre101',
    window: { on: '2026-03-20', from: '14:00', to: '16:00' },
    people: 30,
    title: '班会',
  },
  ...{ purpose: 'meeting', phone: PHONE, promise: true },
}

test('room: held at once, approved, and in the calendar; refused, it is free again', async () => {
  const { id } = await apply(campus.as('lin'), 'room', ROOM)
  const calendar = { item: 'room', resource: 'centre101', fromOn: '2026-03-20', days: 1 } as const
  const taken = ['centre101:2026-03-20:1400', 'centre101:2026-03-20:1500']
  expect((await campus.as('zhao').ask('items.slots', calendar)).taken.sort()).toEqual(taken)
  await toTheEnd(id, [['counsellor'], ['venue']])
  expect((await storyOf(campus.as('lin'), id)).booking).toMatchObject({ held: true })
  const other = { ...ROOM, window: { on: '2026-03-20', from: '18:00', to: '19:00' } }
  const refused = await apply(campus.as('zhao'), 'room', other)
  await reject(refused.id, 'counsellor')
  expect((await campus.as('zhao').ask('items.slots', calendar)).taken.sort()).toEqual(taken)
})

test('two people cannot hold the same slot, in whatever order they come', async () => {
  for (let time = 9; time < 11; time += 1) {
    const window = { on: '2026-03-21', from: `${String(time).padStart(2, '0')}:00`, to: `${time + 1}:00` }
    const asked = ['lin', 'zhao', 'su', 'qian'].map(who =>
      refusedAt(campus.as(who), 'room', { ...ROOM, window }),
    )
    expect((await Promise.all(asked)).flat().sort()).toEqual(['SLOT_TAKEN', 'SLOT_TAKEN', 'SLOT_TAKEN', 'ok'])
  }
  const across = { ...ROOM, window: { on: '2026-03-21', from: '08:00', to: '10:00' } }
  expect(await refusedAt(campus.as('lin'), 'room', across)).toEqual(['SLOT_TAKEN'])
  const calendar = { item: 'room', resource: 'centre101', fromOn: '2026-03-21', days: 1 } as const
  expect((await campus.as('lin').ask('items.slots', calendar)).taken).toHaveLength(2)
})

test('room: on its return another hour is taken, and the first is free', async () => {
  const lin = campus.as('lin')
  const first = { ...ROOM, window: { on: '2026-03-25', from: '10:00', to: '11:00' } }
  const { id } = await apply(lin, 'room', first)
  await sendBack(id, 'counsellor', 'window')
  await resubmit(lin, id, { ...first, window: { on: '2026-03-25', from: '11:00', to: '12:00' } })
  const calendar = { item: 'room', resource: 'centre101', fromOn: '2026-03-25', days: 1 } as const
  expect((await lin.ask('items.slots', calendar)).taken).toEqual(['centre101:2026-03-25:1100'])
  await lin.does(id, 'withdraw', {})
  expect((await lin.ask('items.slots', calendar)).taken).toEqual([])
})

test('library: borrowed; renewed with a new date; a recommendation bought, the head of the library told', async () => {
  const su = campus.as('su')
  const borrow = { service: 'borrow', books: [{ title: '中国通史' }], pickUp: 'desk', phone: PHONE }
  await toTheEnd((await apply(su, 'library', borrow)).id, [['lend']])
  const renew = { service: 'renew', loans: [{ barcode: 'B0001', dueOn: '2026-03-20' }], phone: PHONE }
  await toTheEnd((await apply(su, 'library', renew)).id, [['renew', { dueOn: '2026-04-20' }]])
  const wish = {
    service: 'recommend',
    title: '数据库系统概念',
    author: '西尔伯沙茨',
    reason: '课程用书，馆藏不够',
    phone: PHONE,
  }
  const { id } = await apply(su, 'library', wish)
  await sendBack(id, 'review', 'isbn')
  await resubmit(su, id, { ...wish, isbn: '9787111375296' })
  await toTheEnd(id, [['review'], ['buy']])
  expect((await campus.as('library-lead').inbox()).map(({ template }) => template)).toContain('copied')
})

test('certificate: records checked, then a PDF in two languages that anybody can check', async () => {
  const lin = campus.as('lin')
  const values = {
    ...{ studentKind: 'enrolment', purpose: 'visa', language: 'both', nameInEnglish: 'LIN Xiaoman' },
    ...{ delivery: 'electronic', phone: PHONE },
  }
  const { id } = await apply(lin, 'certificate', values)
  expect(await lin.codeOf('items.paper', { id })).toBe('NOT_NOW')
  await toTheEnd(id, [['verify']])
  const { result } = await storyOf(lin, id)
  expect(result?.documents.map(({ title }) => title)).toEqual(['在读证明', 'Certificate of Enrolment'])
  expect(result?.validUntilOn).toBe('2026-06-09')
  const { url } = await lin.ask('items.paper', { id })
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.length).toBeGreaterThan(8_000)
  expect(await campus.as('zhao').codeOf('items.paper', { id })).toBe('NOT_FOUND')
  const seen = await campus
    .caller('embassy', { anonymous: true })
    .ask('items.verify', { code: result?.code ?? '' })
  expect(seen).toMatchObject({ known: true, valid: true, issuedOn: '2026-03-11' })
  campus.travelTo(Date.parse('2026-06-10T09:00:00+08:00'))
  expect(await lin.ask('items.verify', { code: result?.code ?? '' })).toMatchObject({ valid: false })
  campus.travelTo(WEDNESDAY_AT)
  const refused = await apply(campus.as('su'), 'certificate', {
    ...{ staffKind: 'income', purpose: 'bank', language: 'zh', delivery: 'electronic', phone: PHONE },
  })
  await reject(refused.id, 'income')
})

test('reimbursement: lines that add up, budget, audit, paid; the account number only for who needs it', async () => {
  const su = campus.as('su')
  const values = {
    ...{
      kind: 'office',
      reason: '购买教学用品',
      source: 'department',
      payee: 'me',
      phone: PHONE,
      truth: true,
    },
    lines: [
      { on: '2026-03-02', what: '投影灯泡', invoice: '12345678', amount: 45000 },
      { on: '2026-03-03', what: '白板笔', invoice: '12345679', amount: 5550 },
    ],
    ...{ invoices: [await paper('su')], account: '6222020200112233445', bank: '工商银行大学路支行' },
  }
  const { id } = await apply(su, 'reimbursement', values)
  expect((await storyOf(su, id)).figures).toContainEqual(
    expect.objectContaining({ unit: 'fen', value: 50550 }),
  )
  expect((await holdersOf(campus, id, 'budget')).map(({ id: who }) => who)).toEqual(['academic-lead'])
  const finance = await storyOf(campus.as('finance-2'), id)
  expect([finance.hidden, JSON.stringify(finance.values).includes('6222')]).toEqual([['account'], false])
  await sendBack(id, 'budget', 'invoices')
  await resubmit(su, id, values)
  await toTheEnd(id, [['budget'], ['audit'], ['pay', { voucher: 'P20260311001', paidOn: '2026-03-11' }]])
})

test('seal: department, leader, stamped and registered; refused by the leader', async () => {
  const su = campus.as('su')
  const values = async () => ({
    ...{ sealKind: 'university', documentKind: 'letter', title: '关于实习合作的函', recipient: '某某公司' },
    ...{
      document: [await paper('su')],
      pages: 2,
      copies: 1,
      leader: 'office-lead',
      takesOut: 'no',
      phone: PHONE,
    },
    signature: await drawn('su'),
  })
  const { id } = await apply(su, 'seal', await values())
  expect(await approve(campus, id, 'department')).toBe('ok')
  expect(await approve(campus, id, 'leader')).toBe('ok')
  const [clerk] = await holdersOf(campus, id, 'stamp')
  const stampedPage = [await photo(clerk?.id ?? '')]
  await toTheEnd(id, [['stamp', { registerNumber: 'Y2026-031', stamped: 1, stampedPage }]])
  // The head of department received it first and hears of the end as such; that is the copy.
  expect((await campus.as('academic-lead').inbox()).map(({ template }) => template)).toContain('resolvedSeen')
  const other = await apply(su, 'seal', await values())
  await approve(campus, other.id, 'department')
  await reject(other.id, 'leader')
})

const family = [{ name: '赵父', relation: 'father', phone: '13900001111' }]

test('new student: stations in any order, each lit by who stands there; only this year’s may', async () => {
  const zhao = campus.as('zhao')
  const values = {
    ...{ name: '赵一鸣', admissionNumber: '20260102', paperKind: 'resident', idNumber: '11010519491231002X' },
    ...{ phone: PHONE, portrait: [await photo('zhao')], family, arrivesOn: '2026-03-12', transport: 'local' },
    ...{ companions: 1, payment: 'paid', uniform: 'L', movesHousehold: 'no', truth: true },
  }
  expect(await refusedAt(campus.as('lin'), 'newStudent', values)).toEqual(['NOT_ELIGIBLE'])
  const { id } = await apply(zhao, 'newStudent', values)
  await sendBack(id, 'identity', 'portrait')
  await resubmit(zhao, id, values)
  expect(await approve(campus, id, 'identity')).toBe('ok')
  expect((await stationsOf(zhao, id)).filter(station => station.endsWith('open'))).toHaveLength(4)
  await toTheEnd(id, [['health'], ['dormitory', { bed: { text: '五号楼 301-2' } }], ['card'], ['fees']])
  expect((await storyOf(zhao, id)).result?.documents[0]?.lines.join()).toContain('五号楼 301-2')
})

test('onboarding: several departments in parallel, joined by the arrival; sent back once', async () => {
  const qian = campus.as('qian')
  const values = {
    ...{
      name: '钱一航',
      paperKind: 'resident',
      idNumber: '11010519491231002X',
      phone: PHONE,
      email: 'q@example.edu.cn',
    },
    ...{ portrait: [await photo('qian')], department: 'academic', post: 'teaching', startsOn: '2026-03-16' },
    ...{ workedBefore: 'no', education: [{ school: '某大学', degree: 'doctor', graduatedOn: '2025-06-30' }] },
    ...{ degrees: [await paper('qian')], health: [await paper('qian')], account: '6222020200112233445' },
    ...{
      bank: '工商银行大学路支行',
      accounts: ['mail'],
      housing: 'no',
      signature: await drawn('qian'),
      truth: true,
    },
  }
  const { id } = await apply(qian, 'onboarding', values)
  await sendBack(id, 'check', 'degrees')
  await resubmit(qian, id, values)
  expect(await approve(campus, id, 'check', { staffNumber: 'T2026008' })).toBe('ok')
  expect((await stationsOf(qian, id)).filter(station => station.endsWith('open'))).toHaveLength(3)
  const desk = { desk: { text: '行政楼 210' }, mentor: 'academic-1' }
  await toTheEnd(id, [['salary'], ['desk', desk], ['accounts'], ['arrive']])
})

test('the deputy has what opens while somebody is away, and what was open when they left', async () => {
  const lin = campus.as('lin')
  const values = { ...ROOM, window: { on: '2026-03-27', from: '10:00', to: '11:00' } }
  const { id } = await apply(lin, 'room', values)
  const until = campus.emulator.now() + 7 * 86_400_000
  await campus.documents.change('people', 'student-1', {
    deputy: 'student-2',
    awayFrom: campus.emulator.now() - 1,
    awayUntil: until,
  })
  campus.later(61_000)
  await campus.tick()
  expect((await holdersOf(campus, id, 'counsellor')).map(({ id: who }) => who)).toEqual(['student-2'])
  expect((await campus.as('student-2').queue()).map(({ caseId }) => caseId)).toContain(id)
  await whole(id)
  const fresh = await apply(lin, 'room', {
    ...values,
    window: { on: '2026-03-27', from: '11:00', to: '12:00' },
  })
  expect((await holdersOf(campus, fresh.id, 'counsellor')).map(({ id: who }) => who)).toEqual(['student-2'])
  await campus.documents.change('people', 'student-1', { awayFrom: 1, awayUntil: 2 })
})

test('a step of somebody who is on no record any more does not stand still: a lead or the window has it', async () => {
  const lin = campus.as('lin')
  const values = { ...ROOM, window: { on: '2026-03-27', from: '14:00', to: '15:00' } }
  const { id } = await apply(lin, 'room', values)
  const [holder] = await holdersOf(campus, id, 'counsellor')
  const person = await campus.documents.read('people', holder?.id ?? '')
  await campus.documents.remove('people', person._id)
  for (let ticks = 0; ticks < 5; ticks += 1) {
    campus.later(61_000)
    await campus.tick()
  }
  const now = (await holdersOf(campus, id, 'counsellor')).map(({ id: who }) => who)
  expect(now).not.toContain(person._id)
  expect((await campus.as(now[0] ?? '').queue()).map(({ caseId }) => caseId)).toContain(id)
  await whole(id)
  await campus.documents.put('people', person)
  campus.later(61_000)
})
