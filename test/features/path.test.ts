import type { SubmitFeedbackAnswer } from '../../shared/contract/feedback'
import type { PreviewFeedbackAnswer } from '../../shared/contract/feedback'
import { useCampus, DAY, HOUR, MINUTE } from '../support/campus'
import type { Driver } from '../support/driver'

// Issue 2, "the whole path", steps 1–6, through `api` with real functions on the local cloud. Sequential on purpose.

const campus = useCampus()
const HOT_WATER = '三号宿舍楼的热水已经停了两天，打电话没人管，什么时候能修好？'
const CORRECTED = { type: 'complaint', department: 'dormitory', urgency: 'normal' } as const

let preview: PreviewFeedbackAnswer
let filed: SubmitFeedbackAnswer
let owner: Driver
const lin = () => campus.as('lin')
const outboxTo = (id: string) =>
  campus.emulator.outbox().filter(({ to, errcode }) => to === `openid-${id}` && errcode === 0)
const inboxOf = async (who: Driver) =>
  (await who.inbox()).filter(({ caseId }) => caseId === filed.id).map(({ template }) => template)
const clockOf = async (id: string) =>
  (await lin().view(filed.id)).clocks.find(clock => clock.id === id) ?? {
    state: 'none',
    dueAt: 0,
    pausedSeconds: -1,
  }

test('1 the preview says what was understood and what will be promised, and keeps nothing', async () => {
  preview = await lin().ask('feedback.preview', { text: HOT_WATER, type: 'complaint', urgency: 'normal' })
  expect(preview.departments.map(({ id }) => id)).toContain(preview.department)
  expect(preview.firstAnswerByAt).toBeLessThan(preview.answerByAt)
  expect(await campus.documents.all('cases')).toEqual([])
})

test('2 the confirmation gives number, owner, what is next and by when, as the preview promised', async () => {
  filed = await lin().submit(HOT_WATER, CORRECTED)
  expect(filed.number).toMatch(/^260311-[0-9A-Z]{6}$/)
  expect(filed.departmentName).toBe('宿舍管理中心')
  expect(filed.ownerName).not.toBe('')
  expect(filed.next.code).toBe('willContact')
  expect(Math.abs((filed.next.byAt ?? 0) - preview.firstAnswerByAt)).toBeLessThan(5_000)
  expect(Math.abs(filed.answerByAt - preview.answerByAt)).toBeLessThan(5_000)
})

test('2 a complaint: person contacted within 24 hours, result within 48 (S3)', async () => {
  const { clocks, createdAt } = await lin().view(filed.id)
  const due = Object.fromEntries(clocks.map(({ id, dueAt }) => [id, dueAt - createdAt]))
  expect(due).toMatchObject({ contact: DAY, result: 2 * DAY })
  for (const { explanation } of clocks) expect(explanation.length).toBeGreaterThan(0)
})

test('3 within the same second it stands in the queue of the department, with an owner, least time left first', async () => {
  const wish = await lin().submit('希望宿舍楼下多放两台饮水机', {
    type: 'suggestion',
    department: 'dormitory',
    urgency: 'normal',
  })
  await lin().submit('宿舍走廊有人在打架，快来人！', {
    type: 'complaint',
    department: 'dormitory',
    urgency: 'urgent',
  })
  owner = await campus.ownerOf(filed.id)
  for (const id of ['dormitory-1', 'dormitory-2', 'dormitory-lead']) {
    const rows = await campus.as(id).queue('department')
    expect(rows.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining([filed.id, wish.id]))
    expect(rows.map(({ dueAt }) => dueAt)).toEqual(rows.map(({ dueAt }) => dueAt).sort((a, b) => a - b))
    expect(rows[0]?.urgency).toBe('urgent')
    for (const row of rows) expect(row.ownerName).not.toBe('')
  }
  expect((await owner.queue('mine')).find(({ caseId }) => caseId === filed.id)).toMatchObject({ mine: true })
})

test('3 no other department sees it in a queue', async () => {
  for (const id of ['canteen-1', 'logistics-lead'])
    expect(await campus.as(id).queue('department')).toEqual([])
})

test('4 the owner sees what was written, and a phone number only if it was given', async () => {
  const seen = await owner.view(filed.id)
  expect(seen).toMatchObject({ text: HOT_WATER, requester: { relation: 'person', name: '林小满' } })
  expect(seen.requester).not.toHaveProperty('phone')
  expect(JSON.stringify(seen)).not.toMatch(/openid-|20240315|"lin"/)
})

test('4 asked for one more detail, the clock shows as waiting and the case leaves the open queue', async () => {
  await owner.does(filed.id, 'claim', {})
  await owner.does(filed.id, 'askForMore', { text: '您好，请问是哪几层没有热水？' })
  expect(await lin().view(filed.id)).toMatchObject({ status: 'waiting', next: { code: 'yourTurn' } })
  expect((await clockOf('result')).state).toBe('paused')
  expect((await owner.queue('mine')).map(({ caseId }) => caseId)).not.toContain(filed.id)
  expect((await owner.queue('waiting')).map(({ caseId }) => caseId)).toContain(filed.id)
})

test('4 the answer ends the wait: the due moves by what was waited, to the second', async () => {
  const before = await clockOf('result')
  campus.later(3 * HOUR)
  await lin().does(filed.id, 'supply', { text: '三层到六层都没有。' })
  const after = await clockOf('result')
  expect(after.state).toBe('running')
  expect(Math.abs(after.dueAt - before.dueAt - 3 * HOUR)).toBeLessThan(5_000)
  expect(Math.abs(after.pausedSeconds - 3 * 3600)).toBeLessThan(5)
  expect((await owner.queue('mine')).map(({ caseId }) => caseId)).toContain(filed.id)
})

test('4 the contact clock never waits for the requester', async () => {
  expect(await clockOf('contact')).toMatchObject({ state: 'running', pausedSeconds: 0 })
  await owner.does(filed.id, 'contact', { how: 'phone', reached: true })
  expect((await clockOf('contact')).state).toBe('met')
})

test('4 the answer of the office ends every promise', async () => {
  await owner.does(filed.id, 'resolve', { text: '您好，热水循环泵已更换，今晚六点恢复供应。感谢您的反映！' })
  const { clocks, next, status } = await lin().view(filed.id)
  expect(status).toBe('resolved')
  expect(clocks.map(({ state }) => state)).toEqual(clocks.map(() => 'met'))
  expect(next.code).toBe('rateOrReopen')
})

test('5 an in-app message at every step', async () => {
  expect(await inboxOf(lin())).toEqual(['resolved', 'moreNeeded', 'claimed', 'received'])
  expect(await inboxOf(owner)).toEqual(['supplied', 'newTask'])
})

test('5 after a tick the messages have also gone to WeChat, once', async () => {
  await campus.tick()
  await campus.tick()
  const numbers = outboxTo('lin').filter(({ fields }) => fields['character_string2'] === filed.number)
  expect(numbers).toHaveLength(3)
  expect(numbers.every(({ page }) => page === `pages/case/index?id=${filed.id}`)).toBe(true)
})

test('5 not content, the student reopens with a reason; the owner hears of it and the clocks begin again', async () => {
  await lin().does(filed.id, 'reopen', { reason: '晚上七点还是没有热水。' })
  expect(await lin().view(filed.id)).toMatchObject({ status: 'handling' })
  expect((await clockOf('result')).state).toBe('running')
  expect(await inboxOf(owner)).toContain('reopened')
  campus.later(30 * MINUTE)
  await owner.does(filed.id, 'resolve', { text: '抱歉，阀门刚刚打开，现在已经有热水了。' })
})

test('5 content, the student rates it, and the owner reads the rating', async () => {
  await lin().does(filed.id, 'rate', { level: 5, text: '谢谢！' })
  const seen = await owner.view(filed.id)
  expect(seen).toMatchObject({ status: 'closed', rating: { level: 5, text: '谢谢！' } })
  expect(await inboxOf(owner)).toContain('rated')
})

test('5 the story tells every step in order, and to the student no internal note', async () => {
  const told = (await lin().view(filed.id)).story
  expect(told.map(({ command }) => command)).toEqual([
    'submit',
    'claim',
    'askForMore',
    'supply',
    'contact',
    'resolve',
    'reopen',
    'resolve',
    'rate',
  ])
  expect(told.map(({ seq }) => seq)).toEqual(told.map((_, index) => index + 1))
})

test('6 the ledger shows it on time, with its waits', async () => {
  const row = (await campus.as('supervisor-1').ledger()).find(({ caseId }) => caseId === filed.id)
  expect(row).toMatchObject({
    status: 'closed',
    rating: 5,
    channel: 'app',
    promise: { state: 'kept', lateSeconds: 0 },
  })
  expect(row?.resolvedAt).toBeGreaterThan(row?.receivedAt ?? Infinity)
})

test('6 a complaint answered three hours late stands in the ledger as three hours late', async () => {
  const late = await lin().submit('宿舍的洗衣机坏了一个月了', CORRECTED)
  const hisOwner = await campus.ownerOf(late.id)
  await hisOwner.does(late.id, 'contact', { how: 'phone', reached: true })
  campus.later(2 * DAY + 3 * HOUR)
  await hisOwner.does(late.id, 'resolve', { text: '洗衣机已换新。让您久等了，非常抱歉。' })
  const row = (await campus.as('dormitory-lead').ledger()).find(({ caseId }) => caseId === late.id)
  expect(row?.promise.state).toBe('late')
  expect(Math.abs((row?.promise.lateSeconds ?? 0) - 3 * 3600)).toBeLessThan(5)
})

test('6 what is late and open stands in the late view first, by how much', async () => {
  const forgotten = await lin().submit('宿舍电梯坏了没人修', CORRECTED)
  campus.later(25 * HOUR)
  const late = await campus.as('dormitory-lead').queue('late')
  expect(late.map(({ caseId }) => caseId)).toContain(forgotten.id)
  const row = (await campus.as('dormitory-lead').ledger()).find(({ caseId }) => caseId === forgotten.id)
  expect(row?.promise.state).toBe('late')
  expect(Math.abs((row?.promise.lateSeconds ?? 0) - 3600)).toBeLessThan(5)
})
