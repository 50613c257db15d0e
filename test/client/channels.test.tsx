import { screen } from '@testing-library/react'
import type { ActionMap } from '@shared/contract/api'
import type { ChoicesAnswer } from '@shared/contract/notification'
import { useSession } from '@/cloud/session'
import { forgetSeen } from '@/cloud/use-answer'
import { hush } from '@/components/snackbar'
import Channels from '@/pages/channels/index'
import Sent from '@/pages/sent/index'
import { noteSent } from '@/pages/sent/sent'
import Today from '@/staff/today/index'
import { prefer } from '@/theme/preferences'
import { filed, me } from './answers'
import { leave, see, sees, seesNot, settle, tap, write } from './people'
import { Server, setOnline } from './server'
import { wechat } from './taro'

// Issue 5: through what each person hears, when not, and WeChat's own question asked where it helps. As in WeChat.
jest.mock('@/phone/wechat-messages', () => jest.requireActual('../../client/src/phone/wechat-messages.ts'))

const TEMPLATE = 'campus-service-progress'
type Answers = ConstructorParameters<typeof Server>[0]

const choices = (more: Partial<ChoicesAnswer> = {}): ChoicesAnswer => ({
  ...{ channels: { wechat: true, mail: false }, quiet: null, mail: null, mailAsked: null, mustGet: false },
  credits: { [TEMPLATE]: 0 },
  ...more,
})

/** A server that keeps what is chosen and counts what is agreed to, once a key. */
const office = (more: Partial<ChoicesAnswer> = {}, answers: Answers = {}) => {
  let now = choices(more)
  const keys = new Set<string>()
  return new Server({
    'notification.view': () => now,
    'notification.save': ({ channels, quiet, mail }) =>
      (now = { ...now, channels, quiet, ...(mail ? { mailAsked: mail } : {}) }),
    'notification.accepted': ({ requestKey, templates }) => {
      const fresh = keys.has(requestKey) ? 0 : 1
      keys.add(requestKey)
      for (const template of templates)
        now = { ...now, credits: { ...now.credits, [template]: (now.credits[template] ?? 0) + fresh } }
      return { credits: now.credits }
    },
    'deadlines.today': () => ({ late: [], today: [], tomorrow: [] }),
    ...answers,
  })
}
const isOn = async (name: string) =>
  (await screen.findByRole('switch', { name })).getAttribute('aria-checked')

beforeEach(() => {
  localStorage.clear()
  useSession.setState({ me: me as ActionMap['me.view']['answer'], state: 'here', unread: 0 })
  Object.assign(wechat, { answer: 'accept', kept: undefined, mainSwitch: true, asked: [], settingsOpened: 0 })
  forgetSeen()
  hush()
  prefer({ language: 'zh-CN' })
  setOnline(true)
})
afterEach(leave)

describe('channels and quiet hours', () => {
  test('each tap is kept at once; what the server refuses goes back and is said', async () => {
    let refuses = false
    const server = office({}, { 'notification.save': () => (refuses ? 'INTERNAL' : choices()) })
    see(Channels)
    await tap('邮件提醒')
    await settle()
    expect(server.of('notification.save').at(-1)?.data).toEqual({
      ...{ channels: { wechat: true, mail: true }, quiet: null },
    })
    refuses = true
    await tap('微信提醒')
    await settle()
    expect(await isOn('微信提醒')).toBe('true')
  })

  test('quiet hours begin with a night, and their ends are one’s own', async () => {
    const server = office()
    see(Channels)
    await tap('免打扰')
    await write('从', '21:00')
    await settle()
    expect(server.of('notification.save').map(({ data }) => data['quiet'])).toEqual([
      { from: '22:30', to: '07:00' },
      { from: '21:00', to: '07:00' },
    ])
    await tap('免打扰')
    await settle()
    expect(server.of('notification.save').at(-1)?.data['quiet']).toBeNull()
  })

  test('whoever handles cases reads what reaches them whatever they choose', async () => {
    office({ mustGet: true })
    see(Channels)
    await sees(/即使都关掉也会提醒您/)
  })
})

describe('the mail address', () => {
  const askedFor = async (answers: Answers = {}) => {
    const server = office({}, answers)
    see(Channels)
    await write('邮箱', 'lin@school.example')
    await tap('发确认码')
    await sees('确认码已发到 lin@school.example，30 分钟内有效')
    return server
  }

  test('what is no address is said before anything is sent', async () => {
    const server = office()
    see(Channels)
    await write('邮箱', 'lin@school')
    await tap('发确认码')
    await sees('请检查邮箱地址')
    expect(server.of('notification.save')).toEqual([])
  })

  test('a wrong code is said at its field, the right one confirms', async () => {
    const confirmed = choices({ mail: 'lin@school.example', channels: { wechat: true, mail: true } })
    const server = await askedFor({
      'notification.confirmMail': ({ code }) => (code === 'abc123' ? confirmed : 'INVALID_INPUT'),
    })
    await write('确认码', 'zzz999')
    await tap('确认邮箱')
    await sees('确认码不对，请再看一眼邮件')
    await write('确认码', 'ABC123')
    await tap('确认邮箱')
    await sees('发到 lin@school.example')
    expect(server.of('notification.confirmMail').map(({ data }) => data['code'])).toEqual([
      'zzz999',
      'abc123',
    ])
  })

  test('an expired code says what to do, and a new one is one tap away', async () => {
    const server = await askedFor({ 'notification.confirmMail': () => 'NOT_NOW' })
    await write('确认码', 'abc123')
    await tap('确认邮箱')
    await sees(/已经过期/)
    await tap('再发一次确认码')
    await settle()
    expect(server.of('notification.save').map(({ data }) => data['mail'])).toEqual([
      'lin@school.example',
      'lin@school.example',
    ])
  })
})

describe('WeChat’s question', () => {
  const question = '到期和转办时，微信提醒您'

  test('accepted: one message more in the ledger, asked once more until there are enough', async () => {
    const server = office({ credits: { [TEMPLATE]: 2 } })
    see(Today)
    await sees(question)
    await tap('同意接收')
    await sees('好的，有进展会发微信给您')
    seesNot(question)
    expect(wechat.asked).toEqual([[TEMPLATE]])
    expect(server.of('notification.accepted')[0]?.data['templates']).toEqual([TEMPLATE])
    leave()
    see(Channels)
    await sees('还能收 3 条')
    leave()
    see(Today)
    await settle()
    seesNot(question)
  })

  test.each(['reject', 'closed'] as const)('%s: nothing is counted, and nobody is pressed', async answer => {
    wechat.answer = answer
    const server = office()
    see(Today)
    await tap('同意接收')
    await sees('没关系，消息都在应用里')
    seesNot(question)
    expect(server.of('notification.accepted')).toEqual([])
    leave()
    see(Channels)
    await sees('用完了，同意后才能再收')
  })

  test('“always accept” is kept: WeChat shows nothing, each tap counts one', async () => {
    wechat.kept = 'accept'
    office()
    see(Channels)
    await tap('同意再收一条微信提醒')
    await sees('还能收 1 条')
    await tap('同意再收一条微信提醒')
    await sees('还能收 2 条')
  })

  test('“always refuse” is kept: nobody is asked; the settings are one tap away, and it goes on from there', async () => {
    wechat.kept = 'reject'
    office()
    see(Today)
    await settle()
    seesNot(question)
    leave()
    see(Channels)
    await sees(/总是拒绝/)
    wechat.kept = undefined
    await tap('打开微信设置')
    expect(wechat.settingsOpened).toBe(1)
    await tap('同意再收一条微信提醒')
    await sees('还能收 1 条')
  })

  test('all messages switched off in WeChat is “always refuse”', async () => {
    wechat.mainSwitch = false
    office()
    see(Channels)
    await sees(/总是拒绝/)
  })

  test('agreed to, but the server did not hear it: said, and the next tap counts once under the same key', async () => {
    let lost = true
    const server = office(
      {},
      { 'notification.accepted': () => (lost ? 'LOST' : { credits: { [TEMPLATE]: 1 } }) },
    )
    see(Today)
    await tap('同意接收')
    await settle(2_500)
    await sees('没有网络，还没记下，请再点一次')
    lost = false
    await tap('同意接收')
    await sees('好的，有进展会发微信给您')
    expect(new Set(server.of('notification.accepted').map(({ data }) => data.requestKey)).size).toBe(1)
  })

  test('right after something was handed in, in the words of whoever waits for the answer', async () => {
    const server = office()
    noteSent(filed)
    see(Sent, { id: 'c1' })
    await sees('有结果时，微信告诉您')
    await tap('同意接收')
    await settle()
    expect(server.of('notification.accepted')).toHaveLength(1)
  })

  test('who switched WeChat off is not asked', async () => {
    office({ channels: { wechat: false, mail: true } })
    see(Today)
    await settle()
    seesNot(question)
  })
})
