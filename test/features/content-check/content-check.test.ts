import { createHash } from 'node:crypto'
import type { Verdict } from '../../../shared/contract/content-check'
import { HOUR, MINUTE, TEST_KEY, useCampus } from '../../support/campus'
import { newKey } from '../../support/driver'
import { jpegTakenAt } from '../../support/pictures'

// Reliability I8: what somebody wrote is filed and handled whatever the check says; only others wait for its verdict.

const TOKEN = 'test-token'
const campus = useCampus({
  functionEnv: { CAMPUS_KEY: TEST_KEY, CAMPUS_SEAL_KEY: TEST_KEY, WECHAT_MESSAGE_TOKEN: TOKEN },
  messages: { path: '/wechat', token: TOKEN },
})
const TROUBLE = { type: 'complaint', department: 'dormitory', urgency: 'normal' } as const
let floor = 0
/** The same trouble, each time in a building of its own. */
const where = () => `${(floor += 1)}号宿舍楼`
const hot = (place: string) => `${place}的热水停了两天，没有人来修`
const stored = (id: string) => campus.documents.read('cases', id)
const seenByOthers = async (place: string, id: string) =>
  (await campus.as('zhao').ask('feedback.similar', { text: `${place}热水停了两天没人修` })).issues.some(
    issue => issue.id === id,
  )
const tick = async (ms = 0) => {
  campus.later(ms)
  await campus.tick()
}
beforeEach(() => {
  campus.later(11 * MINUTE)
  campus.emulator.wx.setVerdict('pass')
  campus.emulator.wx.setPhotoVerdict('pass')
})

test.each<[Verdict, boolean]>([
  ['pass', true],
  ['review', false],
  ['risky', false],
])('I8: verdict %s: filed and handled at once, shown to others: %s', async (verdict, shown) => {
  campus.emulator.wx.setVerdict(verdict)
  const place = where()
  const { id } = await campus.as('lin').submit(hot(place), TROUBLE)
  const owner = await campus.ownerOf(id)
  expect((await owner.queue()).some(row => row.caseId === id)).toBe(true)
  expect(await seenByOthers(place, id)).toBe(false)
  const { version } = await stored(id)
  await tick()
  expect(await stored(id)).toMatchObject({
    version,
    text: hot(place),
    content: { state: verdict, by: 'wechat' },
  })
  expect(await seenByOthers(place, id)).toBe(shown)
  const told = (await owner.inbox()).filter(
    ({ caseId, template }) => caseId === id && template === 'contentDoubted',
  )
  expect(told).toHaveLength(shown ? 0 : 1)
  expect((await owner.view(id)).desk?.content?.state).toBe(shown ? undefined : verdict)
  const line = (await owner.queue()).find(row => row.caseId === id)
  expect([line?.content, line?.version]).toEqual([shown ? undefined : verdict, version])
  expect(JSON.stringify(await campus.as('lin').view(id))).not.toContain('"content"')
  const joined = await campus.as('su').call('feedback.join', { id, requestKey: newKey() })
  expect(joined.ok).toBe(shown)
})

test.each<[string, number[], 'pass' | 'unchecked']>([
  ['busy once', [-1], 'pass'],
  ['over the daily limit for good', [45009, 45009, 45009, 45009], 'unchecked'],
  ['not seen by WeChat within two hours', [61010], 'unchecked'],
])('I8: no verdict, %s: the message stays, a person looks', async (_what, codes, state) => {
  const place = where()
  const { id } = await campus.as('lin').submit(hot(place), TROUBLE)
  for (const wait of [0, MINUTE, 5 * MINUTE, 30 * MINUTE]) {
    const code = codes.shift()
    if (code !== undefined) campus.emulator.wx.failNext(code, 1, '/wxa/msg_sec_check')
    await tick(wait)
  }
  expect(await stored(id)).toMatchObject({ status: 'submitted', content: { state, nextAt: null } })
  expect(await seenByOthers(place, id)).toBe(state === 'pass')
  if (state === 'pass') return
  const owner = await campus.ownerOf(id)
  expect((await owner.view(id)).desk?.content).toMatchObject({ state: 'unchecked' })
  const marked = async () => (await owner.queue()).find(row => row.caseId === id)?.content
  expect(await marked()).toBe('unchecked')
  await owner.does(id, 'judgeContent', { fit: true })
  expect(await marked()).toBeUndefined()
  expect(await seenByOthers(place, id)).toBe(true)
  await owner.does(id, 'judgeContent', { fit: false })
  expect(await seenByOthers(place, id)).toBe(false)
  expect((await campus.as('lin').view(id)).story.map(({ command }) => command)).toEqual(['submit'])
})

test('what is said later is seen by the office and whoever said it: not by who joined, nor where others are offered it', async () => {
  const place = where()
  const lin = campus.as('lin')
  const { id } = await lin.submit(hot(place), TROUBLE)
  await tick()
  await campus.as('su').ask('feedback.join', { id, requestKey: newKey() })
  const owner = await campus.ownerOf(id)
  await owner.does(id, 'claim', {})
  await owner.does(id, 'askForMore', { text: '您好，请问是哪一层？' })
  await lin.does(id, 'supply', { text: '后来补的话' })
  await owner.does(id, 'resolve', { text: '您好，已经修好。' })
  await lin.does(id, 'reopen', { reason: '又坏了的原因' })
  await owner.does(id, 'resolve', { text: '您好，又修好了。' })
  await lin.does(id, 'rate', { level: 1, reasons: ['slow'], text: '评价里的话' })
  const others = JSON.stringify([
    await campus.as('su').view(id),
    await campus.as('su').ask('cases.listMine', { show: 'all' }),
    await campus.as('su').inbox(),
    await campus.as('zhao').ask('feedback.similar', { text: `${place}热水停了两天没人修` }),
    await campus.as('zhao').ask('results.view', { period: 'quarter' }),
  ])
  expect(others).toContain('又修好了')
  for (const said of ['后来补的话', '又坏了的原因', '评价里的话']) {
    expect(others).not.toContain(said)
    expect(JSON.stringify(await owner.view(id))).toContain(said)
  }
})

const spoken = async (place: string) => {
  const { fileKey } = await campus.handIn('lin', jpegTakenAt('home'))
  return campus.as('lin').submit(hot(place), { ...TROUBLE, files: [fileKey] })
}

test.each<[Verdict, boolean]>([
  ['pass', true],
  ['risky', false],
])('I8: a photo’s verdict comes later by itself: %s', async (verdict, shown) => {
  campus.emulator.wx.setPhotoVerdict(verdict)
  const place = where()
  const { id } = await spoken(place)
  await tick()
  expect(await stored(id)).toMatchObject({ content: { state: 'owed', text: 'pass' } })
  expect(await seenByOthers(place, id)).toBe(false)
  expect(await campus.emulator.pushVerdicts()).toBe(1)
  expect((await stored(id)).content).toMatchObject({ state: verdict, nextAt: null })
  expect(await seenByOthers(place, id)).toBe(shown)
})

test('I8: a photo’s verdict that never comes leaves it unchecked after three quarters of an hour', async () => {
  campus.emulator.wx.setPhotoVerdict('silent')
  const { id } = await spoken(where())
  await tick()
  await tick(30 * MINUTE)
  expect((await stored(id)).content?.state).toBe('owed')
  await tick(16 * MINUTE)
  expect((await stored(id)).content).toMatchObject({ state: 'unchecked', nextAt: null })
})

test('I8: a person’s word stands, whatever comes after it', async () => {
  campus.emulator.wx.setPhotoVerdict('risky')
  const { id } = await spoken(where())
  await tick()
  await (await campus.ownerOf(id)).does(id, 'judgeContent', { fit: true })
  await campus.emulator.pushVerdicts()
  await tick(HOUR)
  expect((await stored(id)).content).toMatchObject({ state: 'pass', by: 'person' })
})

test('nothing anonymous goes to WeChat; the house’s own words judge it, and filing for somebody needs none', async () => {
  const file = (text: string) => campus.as('lin').submit(text, { ...TROUBLE, anonymous: true })
  campus.emulator.wx.setVerdict('risky')
  const plain = await file(hot(where()))
  const rude = await file(`${hot(where())}，加微信买热水卡`)
  const at = await campus
    .as('window-1')
    .submitOnBehalf(hot(where()), { ...TROUBLE, channel: 'window', originalAt: campus.emulator.now() })
  await tick()
  expect((await stored(plain.id)).content).toMatchObject({ state: 'pass', by: 'local' })
  expect((await stored(rude.id)).content).toMatchObject({ state: 'review', by: 'local' })
  expect((await stored(at.id)).content).toMatchObject({ state: 'pass', by: 'person' })
})

const push = async (body: object, { token = TOKEN, method = 'POST', echostr = '' } = {}) => {
  const [timestamp, nonce] = ['1773190800', 'n1']
  const signature = createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex')
  const query = new URLSearchParams({ signature, timestamp, nonce, ...(echostr ? { echostr } : {}) })
  const answer = await fetch(`${campus.emulator.url}/hooks/wechat?${query.toString()}`, {
    method,
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
  })
  return `${answer.status} ${await answer.text()}`
}

test('only WeChat’s own push counts: signed with the token, for a photo that is awaited', async () => {
  const { id } = await spoken(where())
  await tick()
  const trace = (await stored(id)).content?.traces?.[0] ?? ''
  const verdict = { Event: 'wxa_media_check', trace_id: trace, result: { suggest: 'pass', label: 100 } }
  expect(await push(verdict, { token: 'another' })).toMatch(/^403/)
  expect((await stored(id)).content?.state).toBe('owed')
  expect(await push({ ...verdict, trace_id: 'nobody-asked' })).toMatch(/^404/)
  expect(await push({ Event: 'something else' })).toBe('200 success')
  expect(await push(verdict)).toBe('200 success')
  expect((await stored(id)).content?.state).toBe('pass')
  expect(await push({}, { method: 'GET', echostr: 'hello' })).toBe('200 hello')
  expect(await push({}, { method: 'GET', echostr: 'hello', token: 'another' })).toMatch(/^403/)
})
