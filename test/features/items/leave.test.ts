import { HOUR, MINUTE, TEST_KEY, useCampus, WEDNESDAY_AT } from '../../support/campus'
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
import { brokenRules } from '../../support/invariants'

// 请假销假, from the tap to the return, by Lin (a student), her counsellor and whoever signs beyond 3 days.

const campus = useCampus()
const lin = () => campus.as('lin')
const LEAVE = {
  kind: 'personal',
  period: { fromOn: '2026-03-12', toOn: '2026-03-13' },
  reason: '家里有事，需要回去两天。',
  leavesCampus: 'no',
  phone: '13800001234',
  promise: true,
}
const templates = async (who: string, caseId: string) =>
  (await campus.as(who).inbox()).filter(one => one.caseId === caseId).map(({ template }) => template)

beforeAll(() => {
  process.env['CAMPUS_KEY'] = TEST_KEY
})

test('the answers are checked as on the phone: every problem at once, each at its place', async () => {
  const wrong = {
    ...LEAVE,
    period: { fromOn: '2026-03-01', toOn: '2026-03-13' },
    phone: '12',
    promise: undefined,
  }
  expect(await refusedAt(lin(), 'leave', wrong)).toEqual([
    'INVALID_INPUT',
    'period.fromOn tooEarly',
    'phone format',
    'promise notAgreed',
  ])
})

test('two days: the counsellor has it, within a working day, and hears of it', async () => {
  const filed = await apply(lin(), 'leave', LEAVE)
  expect(filed).toMatchObject({ departmentName: '学生工作处', next: { code: 'willDecide' } })
  expect(filed.stations.map(({ step, state }) => `${step} ${state}`)).toEqual([
    'first open',
    'higher skipped',
    'return ahead',
  ])
  const counsellor = campus.as('student-1')
  expect(await templates('student-1', filed.id)).toEqual(['stepTask'])
  expect((await counsellor.queue()).find(({ caseId }) => caseId === filed.id)).toMatchObject({
    mine: true,
    item: { id: 'leave' },
  })
  expect((await storyOf(counsellor, filed.id)).mine[0]?.verdicts).toEqual([
    'approve',
    'reject',
    'sendBack',
    'passOn',
    'askColleague',
    'addSigner',
  ])
  expect(await brokenRules(campus.documents, filed.id)).toEqual([])
})

test('approved, she has the slip at once; the return is due only after the last day, and both confirm it', async () => {
  const { id } = await apply(lin(), 'leave', LEAVE)
  expect(await approve(campus, id, 'first')).toBe('ok')
  const story = await storyOf(lin(), id)
  expect(story.result).toMatchObject({ kind: 'pass', documents: [{ title: '请假条' }] })
  expect(story.stations[2]?.dueAt).toBeGreaterThan(Date.parse('2026-03-14T00:00:00+08:00'))
  expect((await holdersOf(campus, id, 'return')).map(({ id: who }) => who).sort()).toEqual([
    'lin',
    'student-1',
  ])
  const back = { returnedOn: '2026-03-13' }
  campus.travelTo(Date.parse('2026-03-13T18:00:00+08:00'))
  expect(await act(lin(), id, { verdict: 'approve', step: 'return' }, back)).toBe('ok')
  expect(await stationsOf(lin(), id)).toContain('return open')
  expect(await act(campus.as('student-1'), id, { verdict: 'approve', step: 'return' }, back)).toBe('ok')
  expect(await lin().view(id)).toMatchObject({ status: 'resolved', next: { code: 'rateIt' } })
  expect(await templates('lin', id)).toEqual(expect.arrayContaining(['granted', 'applied']))
  expect(await brokenRules(campus.documents, id)).toEqual([])
  campus.travelTo(WEDNESDAY_AT)
})

test('anybody with the code sees that the slip is real, without the whole name; another code is not known', async () => {
  const { id } = await apply(lin(), 'leave', {
    ...LEAVE,
    period: { fromOn: '2026-03-13', toOn: '2026-03-13' },
  })
  await approve(campus, id, 'first')
  const code = (await storyOf(lin(), id)).result?.code ?? ''
  const guard = campus.caller('guard', { anonymous: true })
  const seen = await guard.ask('items.verify', { code: code.toLowerCase() })
  expect(seen).toMatchObject({ known: true, valid: true, holder: '林**' })
  expect(JSON.stringify(seen)).not.toContain('林小满')
  expect(await guard.ask('items.verify', { code: 'AAAA-BBBB-CCCC' })).toEqual({ known: false })
  await lin().does(id, 'withdraw', { reason: '不去了' })
  expect(await guard.ask('items.verify', { code })).toMatchObject({ known: true, valid: false, ended: true })
})

test('sent back with everything that is missing; put right, it goes to the same person; a second return needs a reason', async () => {
  const { id } = await apply(lin(), 'leave', LEAVE)
  const counsellor = campus.as('student-1')
  const missing = [
    { path: 'reason', text: '请写明是什么事' },
    { path: 'other', text: '请附车票' },
  ]
  expect(await act(counsellor, id, { verdict: 'sendBack', step: 'first', missing })).toBe('ok')
  expect(await lin().view(id)).toMatchObject({ status: 'waiting', next: { code: 'putRight' } })
  expect((await storyOf(lin(), id)).returns[0]?.missing).toEqual(missing)
  expect((await counsellor.queue('waiting')).map(({ caseId }) => caseId)).toContain(id)
  expect(await brokenRules(campus.documents, id)).toEqual([])
  const again = await resubmit(lin(), id, { ...LEAVE, reason: '表姐结婚，回去帮忙两天。' })
  expect(again).toMatchObject({ status: 'handling', application: { returns: [{}], canResubmit: false } })
  expect((await holdersOf(campus, id, 'first')).map(({ id: who }) => who)).toEqual(['student-1'])
  const second = { verdict: 'sendBack', step: 'first', missing } as const
  expect(await act(counsellor, id, second)).toMatch('REASON_NEEDED')
  expect(await act(counsellor, id, { ...second, reason: '车票还是没有' })).toBe('ok')
  expect((await storyOf(counsellor, id)).repeated).toEqual(['reason'])
})

test('rejected with a reason: it ends there, she learns why, nothing stays to do', async () => {
  const { id } = await apply(lin(), 'leave', LEAVE)
  const counsellor = campus.as('student-1')
  expect(await act(counsellor, id, { verdict: 'reject', step: 'first' })).toMatch('REASON_NEEDED')
  const no = { verdict: 'reject', step: 'first', reason: '考试周不能请事假' } as const
  expect(await act(counsellor, id, no)).toBe('ok')
  expect(await lin().view(id)).toMatchObject({ status: 'rejected', next: { code: 'refused' } })
  expect((await counsellor.queue()).map(({ caseId }) => caseId)).not.toContain(id)
  expect(await brokenRules(campus.documents, id)).toEqual([])
})

test('nine days: counsellor, then the higher ones together; taken back before the next has acted', async () => {
  const { id } = await apply(lin(), 'leave', {
    ...LEAVE,
    period: { fromOn: '2026-03-16', toOn: '2026-03-24' },
  })
  const counsellor = campus.as('student-1')
  expect(await approve(campus, id, 'first')).toBe('ok')
  expect((await holdersOf(campus, id, 'higher')).map(({ id: who }) => who).sort()).toEqual([
    'mathematics-lead',
    'student-lead',
  ])
  expect(await act(counsellor, id, { verdict: 'takeBack', step: 'first' })).toBe('ok')
  expect(await stationsOf(lin(), id)).toEqual(['first open', 'higher ahead', 'return ahead'])
  expect(await brokenRules(campus.documents, id)).toEqual([])
  expect(await approve(campus, id, 'first')).toBe('ok')
  expect(await approve(campus, id, 'higher')).toBe('ok')
  expect(await stationsOf(lin(), id)).toContain('higher open')
  expect(await approve(campus, id, 'higher')).toBe('ok')
  expect((await storyOf(lin(), id)).result?.kind).toBe('pass')
})

test('passed on, a colleague asked, the answer seen; the requester hears nothing of the question', async () => {
  const { id } = await apply(lin(), 'leave', LEAVE)
  const one = campus.as('student-1')
  expect(await act(one, id, { verdict: 'passOn', step: 'first', to: 'student-2', reason: '我出差' })).toBe(
    'ok',
  )
  const two = campus.as('student-2')
  const question = {
    verdict: 'askColleague',
    step: 'first',
    of: 'academic-1',
    question: '这周有没有考试？',
  } as const
  expect(await act(two, id, question)).toBe('ok')
  const asked = campus.as('academic-1')
  expect((await storyOf(asked, id)).mine[0]).toMatchObject({
    verdicts: ['answer'],
    asked: { question: question.question },
  })
  expect(await act(asked, id, { verdict: 'answer', step: 'first', text: '没有考试。' })).toBe('ok')
  expect((await storyOf(two, id)).askings[0]?.answer).toBe('没有考试。')
  expect(JSON.stringify(await lin().view(id))).not.toContain('考试')
  expect(await templates('student-2', id)).toEqual(['colleagueAnswered', 'handedToYou'])
  expect(await brokenRules(campus.documents, id)).toEqual([])
})

test('a signer before and one after: each has it in turn, is told, and the slip waits for both', async () => {
  const { id } = await apply(lin(), 'leave', LEAVE)
  const counsellor = campus.as('student-1')
  const add = (signer: string, place: 'before' | 'after') =>
    act(counsellor, id, { verdict: 'addSigner', step: 'first', signer, place, reason: '请您也看一下' })
  expect(await add('lin', 'before')).toMatch('RECEIVER_NEEDED')
  const dues = async () => (await campus.documents.read('cases', id)).clocks.map(({ dueAt }) => dueAt)
  const [whole = 0, step = 0] = await dues()
  expect(await add('su', 'before')).toBe('ok')
  // Su gets a working day of her own: the step and the whole fall due later, on record, and Lin is told.
  for (const [index, clock] of (await campus.documents.read('cases', id)).clocks.entries()) {
    expect(clock.dueAt).toBeGreaterThan([whole, step][index] ?? Infinity)
    expect(clock.moves).toMatchObject([{ cause: 'signerAdded', reason: '请您也看一下', revision: 1 }])
  }
  expect(await templates('lin', id)).toContain('extended')
  expect((await holdersOf(campus, id, 'first')).map(({ id: who }) => who)).toEqual(['su'])
  expect(await templates('su', id)).toEqual(['stepTask'])
  expect(await brokenRules(campus.documents, id)).toEqual([])
  expect(await act(campus.as('su'), id, { verdict: 'approve', step: 'first' })).toBe('ok')
  expect(await add('student-lead', 'after')).toBe('ok')
  expect(await approve(campus, id, 'first')).toBe('ok')
  expect((await storyOf(lin(), id)).result).toBeNull()
  expect((await holdersOf(campus, id, 'first')).map(({ id: who }) => who)).toEqual(['student-lead'])
  expect(await approve(campus, id, 'first')).toBe('ok')
  expect((await storyOf(lin(), id)).result?.kind).toBe('pass')
  const said = (await lin().view(id)).story.flatMap(({ params }) =>
    params['toName'] ? [params['place']] : [],
  )
  expect(said).toEqual(['before', 'after'])
  expect(await brokenRules(campus.documents, id)).toEqual([])
})

test('nobody whose step it is not may act, nor may she approve her own', async () => {
  const { id } = await apply(lin(), 'leave', LEAVE)
  const yes = { verdict: 'approve', step: 'first' } as const
  expect(await act(campus.as('canteen-1'), id, yes)).toMatch('NOT_FOUND')
  expect(await act(campus.as('student-2'), id, yes)).toMatch('FORBIDDEN')
  expect(await act(lin(), id, yes)).toMatch('FORBIDDEN')
})

test('withdrawn: nothing stays with anybody', async () => {
  const { id } = await apply(lin(), 'leave', LEAVE)
  await lin().does(id, 'withdraw', {})
  expect((await campus.as('student-1').queue()).map(({ caseId }) => caseId)).not.toContain(id)
  expect(await brokenRules(campus.documents, id)).toEqual([])
})

test('where its time goes stands in the figures by step: minutes, how many, late, by the names of the steps', async () => {
  campus.travelTo(Date.parse('2026-03-24T09:00:00+08:00'))
  const { id } = await apply(lin(), 'leave', {
    ...LEAVE,
    period: { fromOn: '2026-03-25', toOn: '2026-03-26' },
  })
  campus.later(3 * HOUR)
  expect(await approve(campus, id, 'first')).toBe('ok')
  campus.later(10 * MINUTE)
  await campus.tick()
  const span = { fromOn: '2026-03-24', toOn: '2026-03-24' }
  const of = (more: object) => campus.as('supervisor-1').ask('figures.view', { ...span, ...more })
  const { steps } = await of({ item: 'leave' })
  expect(steps.find(({ step }) => step === 'first')).toEqual({
    ...{ item: 'leave', itemName: '请假销假', step: 'first', stepName: '辅导员或部门负责人审批' },
    ...{ cases: 1, minutes: 180, late: 0 },
  })
  expect((await of({ item: 'repair' })).steps).toEqual([])
  expect((await of({ item: 'leave' })).hours[9]).toBe(1)
  expect((await of({ type: 'complaint' })).total.received).toBe(0)
})
