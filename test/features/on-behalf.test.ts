import { useCampus, DAY, HOUR, MINUTE } from '../support/campus'
import { jpegTakenAt } from '../support/pictures'

// Issue 2, step 7, and row S2: what reaches the office another way runs the same path, from its original time.

const campus = useCampus()
const window1 = () => campus.as('window-1')
const PHONED = '四号宿舍楼一层漏水，打了两次电话都没人来。'
const COMPLAINT = { type: 'complaint', department: 'dormitory', urgency: 'normal' } as const

const file = (hoursAgo: number) =>
  window1().submitOnBehalf(PHONED, {
    ...COMPLAINT,
    channel: 'hotline',
    originalAt: campus.emulator.now() - hoursAgo * HOUR,
    contactName: '王女士',
    phone: '13800001234',
  })

test('the clocks run from the original time', async () => {
  const filed = await file(5)
  const view = await window1().view(filed.id)
  expect(view).toMatchObject({ channel: 'hotline', firstContactName: '唐敏' })
  expect(Math.abs(view.originalAt - (campus.emulator.now() - 5 * HOUR))).toBeLessThan(5_000)
  expect(view.clocks.find(({ id }) => id === 'result')?.dueAt).toBe(view.originalAt + 2 * DAY)
  expect(filed.next.byAt).toBe(view.originalAt + DAY)
})

test('the owner sees who can be called back; the requester has no account and hears nothing in the app', async () => {
  const filed = await file(1)
  const owner = await campus.ownerOf(filed.id)
  expect((await owner.view(filed.id)).requester).toEqual({
    relation: 'person',
    name: '王女士',
    phone: '13800001234',
  })
  const [event] = await campus.documents.all('events', { case: filed.id })
  expect(event?.inbox).toEqual([owner.id])
})

test('the photo of the slip that came in the box stands with the case, for whoever has it', async () => {
  const { fileKey } = await campus.handIn('window-1', jpegTakenAt('box'))
  const { id } = await window1().submitOnBehalf('（意见箱）食堂的汤太咸。', {
    ...{ channel: 'box', type: 'suggestion', department: 'canteen', urgency: 'normal' },
    originalAt: campus.emulator.now() - 20 * HOUR,
    files: [fileKey],
  })
  const view = await (await campus.ownerOf(id)).view(id)
  expect([view.channel, view.attachments.length, view.requester.phone]).toEqual(['box', 1, undefined])
})

test('contact within 24 hours is a recorded act: how, when, with what result; not reached is not contacted', async () => {
  const { id } = await file(1)
  const owner = await campus.ownerOf(id)
  const contactOf = async () => (await owner.view(id)).clocks.find(clock => clock.id === 'contact')
  await owner.does(id, 'contact', { how: 'phone', reached: false, text: '无人接听' })
  expect((await contactOf())?.state).toBe('running')
  campus.later(HOUR)
  const { story } = await owner.does(id, 'contact', { how: 'inPerson', reached: true, text: '约好下午看房' })
  const recorded = story.filter(({ command }) => command === 'contact')
  expect(recorded.map(({ params, text }) => [params['how'], params['reached'], text])).toEqual([
    ['phone', false, '无人接听'],
    ['inPerson', true, '约好下午看房'],
  ])
  const clock = await contactOf()
  expect([clock?.state, clock?.metAt]).toEqual(['met', recorded[1]?.at])
})

test('a clock born overdue counts from its assignment and is marked so', async () => {
  const filed = await file(100)
  const stored = await campus.documents.read('cases', filed.id)
  const result = stored.clocks.find(({ id }) => id === 'result')
  expect(result?.startedAt).toBe(stored.createdAt)
  expect(result?.originalAt).toBe(stored.onBehalf?.originalAt)
  expect(result?.dueAt).toBe(stored.createdAt + 2 * DAY)
})

test('the same path to the end, with the specialist as first contact told of hand-over and answer (S13)', async () => {
  const filed = await file(2)
  const owner = await campus.ownerOf(filed.id)
  const other = owner.id === 'dormitory-1' ? 'dormitory-2' : 'dormitory-1'
  await owner.does(filed.id, 'transfer', { to: other, reason: '我明天请假。' })
  await campus.as(other).does(filed.id, 'resolve', { text: '您好，水管已更换。' })
  const told = (await window1().inbox())
    .filter(({ caseId }) => caseId === filed.id)
    .map(({ template }) => template)
  expect(told).toEqual(['resolvedSeen', 'handOverSeen'])
  const row = (await campus.as('supervisor-1').ledger()).find(({ caseId }) => caseId === filed.id)
  expect(row).toMatchObject({ channel: 'hotline', promise: { state: 'kept' } })
  expect(row?.receivedAt).toBe((await campus.documents.read('cases', filed.id)).onBehalf?.originalAt)
})

test.each([
  ['an hour ahead', HOUR],
  ['two years back', -2 * 366 * DAY],
])('an original time %s is impossible', async (_, ms) => {
  const originalAt = campus.emulator.now() + ms
  const data = { requestKey: 'k'.repeat(20), text: PHONED, channel: 'window', originalAt } as const
  expect(await window1().codeOf('feedback.submitOnBehalf', data)).toBe('TIME_IMPOSSIBLE')
})

test('a phone whose clock is a few minutes fast is forgiven, and the promise never starts in the future', async () => {
  const originalAt = campus.emulator.now() + 3 * MINUTE
  const filed = await window1().submitOnBehalf(PHONED, { ...COMPLAINT, channel: 'window', originalAt })
  const { clocks, createdAt } = await campus.documents.read('cases', filed.id)
  for (const clock of clocks) expect(clock.startedAt).toBeLessThanOrEqual(createdAt)
})

test('nobody files on behalf through the app channel, and no student at all', async () => {
  const data = { requestKey: 'k'.repeat(20), text: PHONED, channel: 'app', originalAt: campus.emulator.now() }
  const answer = await window1().raw({ action: 'feedback.submitOnBehalf', data })
  expect(answer).toMatchObject({
    ok: false,
    code: 'INVALID_INPUT',
    problems: [{ path: 'channel', problem: 'choice' }],
  })
  const student = await campus
    .as('lin')
    .raw({ action: 'feedback.submitOnBehalf', data: { ...data, channel: 'window' } })
  expect(student).toMatchObject({ ok: false, code: 'FORBIDDEN' })
})
