import { collection, useEmulator } from './support'
import { offendingField } from '../../emulator/template-rules'

const TEMPLATE = { id: 'T1', fields: ['thing1', 'phrase2', 'time3', 'character_string4'] }
const used = useEmulator(
  [collection('notes')],
  {},
  {
    templates: [TEMPLATE],
    people: [
      { key: 'li', label: 'Li', identity: { openId: 'o-li' } },
      { key: 'wang', label: 'Wang', identity: { customUserId: 'wang1' } },
    ],
  },
)

const GOOD = {
  thing1: '热水已经停了两天',
  phrase2: '处理中',
  time3: '2026年11月21日 16:30',
  character_string4: 'A-20261121-01',
}
const wrapped = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }]))

const api = async (apiName: string, requestData: object) => {
  const app = used.app as unknown as {
    callWxOpenApi(o: object): Promise<{ result: { errcode: number; result?: object } }>
  }
  return (await app.callWxOpenApi({ apiName, requestData })).result
}
const send = async (more: object = {}) =>
  (
    await api('/cgi-bin/message/subscribe/send', {
      touser: 'o-li',
      template_id: 'T1',
      page: 'pages/case/index',
      data: wrapped(GOOD),
      ...more,
    })
  ).errcode

beforeEach(() => used.emulator.wx.setFreeCredits(true))

test('a message that fits goes out and stands in the outbox', async () => {
  expect(await send()).toBe(0)
  expect(used.emulator.outbox()[0]).toMatchObject({
    to: 'o-li',
    template: 'T1',
    page: 'pages/case/index',
    fields: GOOD,
    errcode: 0,
  })
})

test.each([
  ['an openid WeChat does not know', { touser: 'o-stranger' }, 40003],
  ['a web user', { touser: 'wang1' }, 40003],
  ['a template nobody has', { template_id: 'T9' }, 40037],
  ['a missing field', { data: wrapped({ thing1: 'x' }) }, 47003],
  ['a field the template has not', { data: wrapped({ ...GOOD, thing9: 'x' }) }, 47003],
])('refused: %s', async (_, more, errcode) => {
  expect(await send(more)).toBe(errcode)
  expect(used.emulator.outbox()[0]).toMatchObject({ errcode })
})

test('one consent is one message; without one it is 43101', async () => {
  used.emulator.wx.setFreeCredits(false)
  expect(await send()).toBe(43101)
  used.emulator.wx.grant('o-li', 'T1')
  used.emulator.wx.grant('o-li', 'T1')
  expect([await send(), await send(), await send()]).toEqual([0, 0, 43101])
  used.emulator.wx.grant('o-li', 'T1')
  expect(await send({ data: wrapped({ ...GOOD, phrase2: '' }) })).toBe(47003)
  expect(used.emulator.wx.credits('o-li', 'T1')).toBe(1)
})

test('an error can be planned, for as many calls as wanted', async () => {
  used.emulator.wx.failNext(45009, 2)
  expect([await send(), await send(), await send()]).toEqual([45009, 45009, 0])
})

test('the content check answers what was set', async () => {
  const check = (content: string) =>
    api('/wxa/msg_sec_check', { content, version: 2, scene: 2, openid: 'o-li' })
  expect(await check('words')).toMatchObject({ errcode: 0, result: { suggest: 'pass', label: 100 } })
  used.emulator.wx.setVerdict('risky')
  expect(await check('words')).toMatchObject({ errcode: 0, result: { suggest: 'risky' } })
  used.emulator.wx.setVerdict('pass')
  expect(await check('')).toMatchObject({ errcode: 44002 })
  expect(
    await api('/wxa/msg_sec_check', { content: 'x', version: 2, scene: 9, openid: 'o-li' }),
  ).toMatchObject({
    errcode: 40129,
  })
  expect(await check('字'.repeat(2501))).toMatchObject({ errcode: 47003 })
  expect(await api('/wxa/unknown', {})).toMatchObject({ errcode: 48001 })
})

test('a photo’s check answers a mark at once and keeps its verdict for the push', async () => {
  const request = { media_url: 'http://127.0.0.1/a.jpg', media_type: 2, version: 2, scene: 2, openid: 'o-li' }
  used.emulator.wx.setPhotoVerdict('risky')
  const { trace_id: trace } = (await api('/wxa/media_check_async', request)) as unknown as {
    trace_id: string
  }
  expect(used.emulator.wx.takeVerdicts()).toEqual([{ openid: 'o-li', trace, verdict: 'risky', label: 20001 }])
  expect(await api('/wxa/media_check_async', { ...request, media_url: 'a.jpg' })).toMatchObject({
    errcode: 47003,
  })
  expect(await api('/wxa/media_check_async', { ...request, version: 1 })).toMatchObject({ errcode: 47001 })
  expect(used.emulator.wx.takeVerdicts()).toEqual([])
})

test('saying yes on the phone adds a credit, saying no does not', async () => {
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(used.emulator.url + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
    return (await answer.json()) as Record<string, string>
  }
  const { token } = await post('/__dev/sign-in', { key: 'li' })
  const headers = { 'x-dev-session': token! }
  const before = used.emulator.wx.credits('o-li', 'T1')
  expect(await post('/__dev/api/subscribe', { templateIds: ['T1'] }, headers)).toMatchObject({ T1: 'accept' })
  expect(
    await post('/__dev/api/subscribe', { templateIds: ['T1'], answer: 'reject' }, headers),
  ).toMatchObject({ T1: 'reject' })
  expect(used.emulator.wx.credits('o-li', 'T1')).toBe(before + 1)
  expect(await post('/__dev/api/subscribe', { templateIds: ['T1'] })).toMatchObject({
    errMsg: expect.stringContaining('fail') as string,
  })
})

describe('field rules', () => {
  const accepts = (field: string, value: unknown) =>
    offendingField({ [field]: { value } }, { id: 't', fields: [field] }) === undefined
  test.each<[string, unknown, boolean]>([
    ['thing1', '一二三四五六七八九十一二三四五六七八九十', true],
    ['thing1', '一二三四五六七八九十一二三四五六七八九十多', false],
    ['thing1', '😀'.repeat(20), true],
    ['thing1', '两行\n文字', false],
    ['thing1', '   ', false],
    ['thing1', undefined, false],
    ['phrase1', '已经办结了', true],
    ['phrase1', '已经办结了吧', false],
    ['phrase1', 'done', false],
    ['character_string1', 'A-20261121-01', true],
    ['character_string1', '编号1', false],
    ['character_string1', 'x'.repeat(33), false],
    ['number1', '12.5', true],
    ['number1', 12, true],
    ['number1', '12 kg', false],
    ['letter1', 'Abc', true],
    ['letter1', 'A1', false],
    ['symbol1', '★', true],
    ['symbol1', 'a', false],
    ['time1', '15:01', true],
    ['time1', '2019年10月1日 15:01', true],
    ['time1', '15:01~16:00', true],
    ['time1', '2019-10-01 15:01', false],
    ['time1', '25:01', false],
    ['date1', '2019年10月1日', true],
    ['date1', '2019年13月1日', false],
    ['amount1', '￥100.50', true],
    ['amount1', '100元', true],
    ['amount1', 'about 100', false],
    ['phone_number1', '+86-0766-66888866', true],
    ['phone_number1', 'call me', false],
    ['car_number1', '粤A8Z888', true],
    ['car_number1', '粤A8Z888888', false],
    ['name1', '张三', true],
    ['name1', '一二三四五六七八九十多', false],
    ['name1', 'Ada Lovelace', true],
    ['colour1', 'red', false],
  ])('%s: %s → %s', (field, value, expected) => {
    expect(accepts(field, value)).toBe(expected)
  })
})
