import type { Delivery } from '../../../shared/contract/event'
import { WECHAT_TEMPLATE } from '../../../shared/copy/wechat'
import { MINUTE, TEST_KEY, useCampus } from '../../support/campus'
import { newKey } from '../../support/driver'
import { SmtpStandIn } from '../../support/providers/smtp'
import { WecomStandIn } from '../../support/providers/wecom'

// Issue 5, notification: one path, outbox → channel → result; what every provider may answer (reliability group 5).

const wecom = new WecomStandIn()
const smtp = new SmtpStandIn()
const env: Record<string, string> = { CAMPUS_KEY: TEST_KEY, WECOM_KEYS: '{"dormitory":"robot-d"}' }
beforeAll(async () => {
  env['WECOM_URL'] = await wecom.start()
  env['SMTP_URL'] = await smtp.start()
  env['MAIL_FROM'] = 'campus@school.example'
})
const campus = useCampus({ functionEnv: env })
afterAll(async () => {
  wecom.stop()
  await smtp.stop()
})

const at = (wall: string) => Date.parse(`${wall}:00+08:00`)
const submit = (who = 'lin', urgent = false) =>
  campus.as(who).submit('宿舍热水停了两天', {
    type: 'complaint',
    department: 'dormitory',
    urgency: urgent ? 'urgent' : 'normal',
  })
const owedOf = async (id: string): Promise<Delivery[]> =>
  (await campus.documents.read('events', `${id}:1`)).owed
const toLin = async (id: string) => (await owedOf(id)).filter(({ to }) => to === 'lin')
const sentTo = (person: string) =>
  campus.emulator.outbox().filter(({ to, errcode }) => to === `openid-${person}` && errcode === 0)
const tickLater = async (ms: number) => {
  campus.later(ms)
  await campus.tick()
}
const accept = (who: string, times = 1) =>
  Promise.all(
    Array.from({ length: times }, () =>
      campus.as(who).ask('notification.accepted', { requestKey: newKey(), templates: [WECHAT_TEMPLATE] }),
    ),
  )
const credits = async (who: string) =>
  (await campus.as(who).ask('notification.view', {})).credits[WECHAT_TEMPLATE]

beforeEach(() => campus.later(11 * MINUTE))

test('a message goes to WeChat in its reader’s language, once, within the rules of the template', async () => {
  await campus.as('su').ask('me.setLanguage', { language: 'en' })
  await tickLater(MINUTE)
  const { id, number } = await submit('su')
  await campus.tick()
  await campus.tick()
  const [message, ...more] = sentTo('su')
  expect(more).toEqual([])
  expect(message?.fields).toEqual({
    thing1: 'Received',
    character_string2: number,
    thing3: 'Tap to see more',
  })
  expect((await owedOf(id)).every(({ state }) => state !== 'owed' && state !== 'attempting')).toBe(true)
})

test('45009: tried again after 1, 5 and 30 minutes, then failed, and told to a person', async () => {
  const { id } = await submit()
  campus.emulator.wx.failNext(45009, 100)
  const states: string[] = []
  for (const minutes of [0, 1, 5, 30]) {
    await tickLater(minutes * MINUTE)
    const [one] = await toLin(id)
    states.push(`${one?.state} ${one?.attempts} ${one?.reason}`)
  }
  campus.emulator.wx.failNext(0, 1)
  expect(states).toEqual([
    'owed 1 wechat45009',
    'owed 2 wechat45009',
    'owed 3 wechat45009',
    'failed 4 wechat45009',
  ])
  const { rows } = await campus.as('admin-1').ask('notification.failures', {})
  expect(rows).toContainEqual(expect.objectContaining({ kind: 'failed', caseId: id, reason: 'wechat45009' }))
  expect(JSON.stringify(rows)).not.toContain('"lin"')
})

test('T8 43101: balance to zero, not tried again, the inbox has the message', async () => {
  await accept('zhao', 3)
  const { id } = await submit('zhao')
  campus.emulator.wx.failNext(43101)
  await campus.tick()
  const [one] = (await owedOf(id)).filter(({ to }) => to === 'zhao')
  expect([one?.state, one?.reason]).toEqual(['skipped', 'wechat43101'])
  expect(await credits('zhao')).toBe(0)
  await tickLater(40 * MINUTE)
  expect(sentTo('zhao')).toEqual([])
  expect((await campus.as('zhao').inbox()).map(({ template }) => template)).toEqual(['received'])
})

test('a wrong template or field is final at once', async () => {
  for (const errcode of [40037, 47003]) {
    const { id } = await submit()
    campus.emulator.wx.failNext(errcode)
    await campus.tick()
    expect((await toLin(id)).map(({ state, reason }) => `${state} ${reason}`)).toEqual([
      `failed wechat${errcode}`,
    ])
    campus.later(11 * MINUTE)
  }
})

test('T9 credits: a repeat counts once, each message takes one, the last is kept for the answer', async () => {
  const key = newKey()
  for (let turn = 0; turn < 3; turn += 1)
    await campus.as('lin').ask('notification.accepted', { requestKey: key, templates: [WECHAT_TEMPLATE] })
  expect(await credits('lin')).toBe(1)
  const before = sentTo('lin').length
  const { id } = await submit()
  await campus.tick()
  expect((await toLin(id))[0]).toMatchObject({ state: 'skipped', reason: 'noCredit' })
  const owner = await campus.ownerOf(id)
  await owner.does(id, 'resolve', { text: '您好，已经修好。' })
  await campus.tick()
  expect(sentTo('lin')).toHaveLength(before + 1)
  expect(await credits('lin')).toBe(0)
})

test('urgent: the message has left before the person sees the confirmation, to people and to the group', async () => {
  const groupBefore = wecom.said.length
  const { id, number } = await submit('lin', true)
  const owner = (await campus.ownerOf(id)).id
  expect(sentTo(owner)[0]?.fields['character_string2']).toBe(number)
  await campus.tick()
  const said = wecom.said.slice(groupBefore)
  expect(said.length).toBeGreaterThan(0)
  for (const { key, text } of said) {
    expect(key).toBe('robot-d')
    expect(text).not.toMatch(/热水|林小满|lin/)
    expect(text).toMatch(/\d{6}-[0-9A-Z]{6}/)
  }
  const owed = await owedOf(id)
  expect(owed.filter(({ state }) => state === 'sent').length).toBe(
    owed.filter(({ state }) => state !== 'skipped').length,
  )
})

test('urgent and filed for somebody: it leaves at once as well', async () => {
  const { id, number } = await campus.as('window-1').submitOnBehalf('食堂有人晕倒了', {
    ...{ type: 'complaint', department: 'dormitory', urgency: 'urgent', channel: 'hotline' },
    originalAt: campus.emulator.now(),
  })
  const owner = (await campus.ownerOf(id)).id
  expect(sentTo(owner).map(({ fields }) => fields['character_string2'])).toContain(number)
})

test('the group robot says 45009: later again; an unknown key: final', async () => {
  const { id } = await submit('lin', true)
  await campus.tick()
  const group = async (caseId: string) => (await owedOf(caseId)).find(({ channel }) => channel === 'wecom')
  expect((await group(id))?.state).toBe('sent')
  campus.later(11 * MINUTE)
  wecom.failNext(45009)
  const busy = await submit('lin', true)
  await campus.tick()
  expect(['owed', 'sent']).toContain((await group(busy.id))?.state)
  await tickLater(MINUTE)
  await tickLater(MINUTE)
  expect(await group(busy.id)).toMatchObject({ state: 'sent', attempts: 2 })
})

test('R5 a provider that is down: people file as ever, it is left alone after three failures, and all arrives later', async () => {
  wecom.failNext(-1, 1_000)
  const before = wecom.asked
  const ids: string[] = []
  for (let nth = 0; nth < 6; nth += 1) ids.push((await submit('zhao', true)).id)
  const group = async (id: string) => (await owedOf(id)).find(({ channel }) => channel === 'wecom')
  await campus.tick()
  await tickLater(MINUTE + 1_000)
  // Three by the call and three by the timer, each in its own instance, and one to see whether it is back; else 12.
  expect(wecom.asked - before).toBeLessThanOrEqual(8)
  const waiting = await Promise.all(ids.map(group))
  expect(waiting.map(one => one?.state)).toEqual(ids.map(() => 'owed'))
  expect(waiting.filter(one => one?.reason === 'providerDown').length).toBeGreaterThan(2)
  wecom.recover()
  for (let minute = 0; minute < 5; minute += 1) await tickLater(2 * MINUTE)
  expect(await Promise.all(ids.map(async id => (await group(id))?.state))).toEqual(ids.map(() => 'sent'))
})

test('T4 silence after sending: nobody knows whether it went, so it is not sent again, urgent excepted', async () => {
  wecom.silenceNext()
  const { id } = await submit('lin', true)
  const group = async () => (await owedOf(id)).find(({ channel }) => channel === 'wecom')
  await tickLater(3 * MINUTE)
  await tickLater(3 * MINUTE)
  expect((await group())?.state).toBe('sent')
}, 60_000)

test('mail: an address counts only when its code came back; then messages arrive there too', async () => {
  const su = campus.as('su')
  const choices = { channels: { wechat: false, mail: true }, quiet: null }
  const asked = await su.ask('notification.save', { ...choices, mail: 'su@school.example' })
  expect(asked).toMatchObject({ mail: null, mailAsked: 'su@school.example' })
  // The code leaves with the call itself; the ticks behind it send nothing again.
  const codes = () => smtp.arrived.filter(({ to }) => to === 'su@school.example').length
  expect(codes()).toBe(1)
  await campus.tick()
  await tickLater(3 * MINUTE)
  expect(codes()).toBe(1)
  const code = /[0-9a-z]{6}(?=[\s.])/.exec(smtp.arrived.at(-1)?.text ?? '')?.[0] ?? ''
  expect(await su.codeOf('notification.confirmMail', { code: code === 'aaaaaa' ? 'bbbbbb' : 'aaaaaa' })).toBe(
    'INVALID_INPUT',
  )
  expect(await su.ask('notification.confirmMail', { code })).toMatchObject({ mail: 'su@school.example' })
  const wechat = sentTo('su').length
  const { number } = await submit('su')
  await campus.tick()
  expect(smtp.arrived.at(-1)).toMatchObject({
    to: 'su@school.example',
    subject: `[Campus Services] Received ${number}`,
  })
  expect(smtp.arrived.at(-1)?.text).not.toContain('热水')
  expect(sentTo('su')).toHaveLength(wechat)
})

test('a mail server that is busy at that moment: the code is the timer’s, and comes once', async () => {
  smtp.refuseNext(450)
  const choices = { channels: { wechat: false, mail: true }, quiet: null }
  await campus.as('zhao').ask('notification.save', { ...choices, mail: 'zhao@school.example' })
  const codes = () => smtp.arrived.filter(({ to }) => to === 'zhao@school.example').length
  expect(codes()).toBe(0)
  await tickLater(MINUTE)
  await tickLater(3 * MINUTE)
  expect(codes()).toBe(1)
})

test.each([
  [450, 'owed smtp450'],
  [550, 'failed smtp550'],
])('a mail server that says %i', async (code, expected) => {
  smtp.refuseNext(code)
  const { id } = await submit('su')
  await campus.tick()
  const [one] = (await owedOf(id)).filter(({ channel }) => channel === 'mail')
  expect(`${one?.state} ${one?.reason}`).toBe(expected)
  await tickLater(MINUTE)
  const [after] = (await owedOf(id)).filter(({ channel }) => channel === 'mail')
  expect(after?.state).toBe(code === 450 ? 'sent' : 'failed')
})

test('quiet hours hold messages until they end; what cannot wait goes at once', async () => {
  campus.travelTo(at('2026-03-20T23:10'))
  const quiet = { from: '22:30', to: '07:00' }
  await campus.as('lin').ask('notification.save', { channels: { wechat: true, mail: false }, quiet })
  await accept('lin', 5)
  const { id } = await submit()
  await campus.tick()
  expect((await toLin(id))[0]).toMatchObject({
    state: 'owed',
    reason: 'quietHours',
    nextAt: at('2026-03-21T07:00'),
  })
  campus.travelTo(at('2026-03-21T07:00'))
  await campus.tick()
  expect((await toLin(id))[0]).toMatchObject({ state: 'sent', channel: 'wechat' })
})

test('who switched everything off still gets what the role must get, and nothing else', async () => {
  campus.travelTo(at('2026-03-25T10:00'))
  const off = { channels: { wechat: false, mail: false }, quiet: null }
  for (const id of ['dormitory-1', 'dormitory-2', 'lin']) await campus.as(id).ask('notification.save', off)
  const { id } = await submit()
  await campus.tick()
  const owed = await owedOf(id)
  expect(owed.find(({ to }) => to === 'lin')).toMatchObject({ state: 'skipped', reason: 'noChannel' })
  expect(owed.find(({ template }) => template === 'newTask')).toMatchObject({
    state: 'sent',
    channel: 'wechat',
  })
})

test('T4 a worker that died: what it was sending counts as unknown and is not sent again; the rest goes on', async () => {
  const { id } = await submit('zhao')
  const event = await campus.documents.read('events', `${id}:1`)
  const [first, ...rest] = event.owed
  const attempting = { ...first, channel: 'wechat', state: 'attempting' } as Delivery
  await campus.documents.change('events', event._id, {
    owed: [attempting, ...rest],
    owedAt: campus.emulator.now() + 2 * MINUTE,
  })
  await campus.tick()
  expect((await owedOf(id))[0]?.state).toBe('attempting')
  await tickLater(3 * MINUTE)
  const [after, ...others] = await owedOf(id)
  expect(after).toMatchObject({ state: 'unknown', reason: 'crashed' })
  expect(others.every(({ state }) => state === 'sent' || state === 'skipped')).toBe(true)
})

test('once a day administrators hear how much did not get through; a second tick says nothing', async () => {
  const { id } = await submit()
  campus.emulator.wx.failNext(40037)
  await campus.tick()
  expect((await owedOf(id)).some(({ state }) => state === 'failed')).toBe(true)
  campus.travelTo(at('2026-03-26T08:01'))
  await campus.tick()
  await tickLater(5 * MINUTE)
  const told = (await campus.as('admin-1').inbox()).filter(
    ({ template, number }) => template === 'deliveriesFailed' && number === '2026-03-26',
  )
  expect(told).toHaveLength(1)
})
