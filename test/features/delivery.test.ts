import { DAY, MINUTE, useCampus } from '../support/campus'

// Reliability, group 5: what goes outside the app goes once, ends somewhere, and never costs the message inside it.

const campus = useCampus()
const PROBLEM = { type: 'complaint', department: 'dormitory', urgency: 'normal' } as const
const sentTo = (id: string) => campus.emulator.outbox().filter(({ to }) => to === `openid-${id}`)
const owedTo = async (caseId: string, to: string) =>
  (await campus.documents.all('events', { case: caseId }))
    .flatMap(({ owed }) => owed)
    .filter(one => one.to === to)
const inboxOf = async (id: string, caseId: string) =>
  (await campus.as(id).inbox()).filter(message => message.caseId === caseId).map(({ template }) => template)

beforeEach(() => campus.later(11 * MINUTE))

test('T3 three ticks, two of them at once: every message goes once', async () => {
  const { id } = await campus.as('lin').submit('宿舍没有热水', PROBLEM)
  const before = sentTo('lin').length
  await Promise.all([campus.tick(), campus.tick()])
  await campus.tick()
  expect(sentTo('lin')).toHaveLength(before + 1)
  expect(await owedTo(id, 'lin')).toMatchObject([{ state: 'sent', attempts: 1 }])
})

test('T8 who has no consent left (43101) is not asked again; the message in the app stays', async () => {
  campus.emulator.wx.failNext(43101, 1)
  const { id } = await campus.as('zhao').submit('宿舍没有热水', PROBLEM)
  const event = (await campus.documents.all('events', { case: id }))[0]
  // The requester’s message is the first that is owed.
  expect(event?.owed[0]?.to).toBe('zhao')
  await campus.tick()
  const tried = sentTo('zhao').length
  for (let time = 0; time < 5; time += 1) {
    campus.later(31 * MINUTE)
    await campus.tick()
  }
  expect(sentTo('zhao')).toHaveLength(tried)
  expect(await owedTo(id, 'zhao')).toMatchObject([
    { state: 'skipped', reason: expect.stringContaining('43101') },
  ])
  expect(await inboxOf('zhao', id)).toEqual(['received'])
})

test('T5 WeChat is busy: again after 1, 5 and 30 minutes, then it has failed; the others are not held up', async () => {
  const { id } = await campus.as('su').submit('宿舍没有热水', PROBLEM)
  const tries: number[] = []
  for (const waitMinutes of [0, 1, 5, 30, 60, 60]) {
    campus.later(waitMinutes * MINUTE + 1_000)
    campus.emulator.wx.failNext(45009, 2)
    await campus.tick()
    tries.push((await owedTo(id, 'su'))[0]?.attempts ?? 0)
  }
  expect(tries).toEqual([1, 2, 3, 4, 4, 4])
  expect(await owedTo(id, 'su')).toMatchObject([
    { state: 'failed', reason: expect.stringContaining('45009') },
  ])
  campus.emulator.wx.failNext(45009, 0)
  expect(await inboxOf('su', id)).toEqual(['received'])
})

test('T2 a day later nothing is owed any more', async () => {
  await campus.as('lin').submit('宿舍没有热水', PROBLEM)
  campus.later(DAY)
  for (let time = 0; time < 4; time += 1) {
    await campus.tick()
    campus.later(DAY)
  }
  const states = (await campus.documents.all('events')).flatMap(({ at, owed }) =>
    owed.filter(() => at < campus.emulator.now() - DAY).map(({ state }) => state),
  )
  expect(states.length).toBeGreaterThan(5)
  expect(states.filter(state => state === 'owed' || state === 'attempting')).toEqual([])
})

test('a message outside names the number of the case, never what somebody wrote', async () => {
  await campus.as('lin').submit('MARKER-4711 不该出现在微信里', { ...PROBLEM, place: 'MARKER-PLACE' })
  await campus.tick()
  expect(JSON.stringify(campus.emulator.outbox())).not.toContain('MARKER')
})
