import { act, screen } from '@testing-library/react'
import { useOutbox } from '@/cloud/outbox'
import { useSession } from '@/cloud/session'
import { forgetSeen, renewShown } from '@/cloud/use-answer'
import Case from '@/pages/case/index'
import Cases from '@/pages/cases/index'
import Home from '@/pages/home/index'
import Me from '@/pages/me/index'
import { prefer } from '@/theme/preferences'
import { me, viewOf } from './answers'
import { leave, see, sees, settle, tap, write } from './people'
import { Server, setOnline } from './server'
import { opened } from './taro'

const home = { cases: [], messages: [], unread: 0, queue: null }

beforeEach(() => {
  localStorage.clear()
  useOutbox.setState({ jobs: [] })
  useSession.setState({ me: undefined, state: 'asking', unread: 0 })
  forgetSeen()
  prefer({ language: 'zh-CN', elder: false, scheme: 'light' })
  setOnline(true)
})
afterEach(leave)

describe('a screen that cannot be filled says what happened and what to do', () => {
  const refused = (code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'INTERNAL') => {
    new Server({ 'cases.view': () => code })
    see(Case, { id: 'c1' })
  }
  test.each([
    ['UNAUTHENTICATED', '请先登录'],
    ['FORBIDDEN', '这里您看不到'],
    ['NOT_FOUND', '没有找到'],
  ] as const)('%s', async (code, words) => {
    refused(code)
    await sees(words)
  })

  test('no network, then again', async () => {
    setOnline(false)
    new Server({ 'cases.view': () => ({ case: viewOf() }) })
    see(Case, { id: 'c1' })
    await sees('现在没有网络')
    setOnline(true)
    await tap('再试一次')
    await sees('热水停了两天')
  })

  test('it is filled by itself when the network is back', async () => {
    setOnline(false)
    new Server({ 'cases.view': () => ({ case: viewOf() }) })
    see(Case, { id: 'c1' })
    await sees('现在没有网络')
    setOnline(true)
    await act(async () => renewShown())
    await sees('热水停了两天')
  })

  test('what was seen last stays while there is no network', async () => {
    new Server({ 'cases.listMine': () => ({ rows: [viewOf()] }) })
    see(Cases)
    await sees('热水停了两天')
    leave()
    setOnline(false)
    see(Cases)
    await sees('热水停了两天')
    await sees(/显示的是上次的内容/)
  })
})

describe('commands of the requester', () => {
  const mine = { requester: { relation: 'you' as const }, commands: ['supply', 'urge', 'withdraw'] as const }

  test('a stale one is told, shown anew, and the words stay', async () => {
    let version = 3
    new Server({
      'cases.view': () => ({ case: viewOf({ ...mine, commands: [...mine.commands], version: version++ }) }),
      'cases.command': () => 'STALE',
    })
    see(Case, { id: 'c1' })
    await tap('补充')
    await write('还有什么要告诉负责人？', '四楼')
    await tap('发出补充')
    await sees(/有了新变化/)
    expect(await screen.findByDisplayValue('四楼')).toBeTruthy()
  })

  test('urging too soon says from when it is possible', async () => {
    const server = new Server({
      'cases.view': () => ({ case: viewOf({ ...mine, commands: [...mine.commands] }) }),
      'cases.command': () => 'TOO_MANY',
    })
    server.retryAfterMs = 3 * 3_600_000
    see(Case, { id: 'c1' })
    await tap('催办')
    await sees(/今天 12:00 起可以再催/)
  })

  test('a rating without a level asks for it where it stands', async () => {
    const server = new Server({
      'cases.view': () => ({ case: viewOf({ commands: ['rate', 'reopen'] }) }),
      'cases.command': () => ({ case: viewOf({ commands: [] }) }),
    })
    see(Case, { id: 'c1' })
    await tap('评价')
    await tap('提交评价')
    await sees('请选一个满意程度')
    await tap('满意')
    await tap('提交评价')
    await settle()
    expect(server.of('cases.command')[0]?.data['input']).toEqual({ level: 4 })
  })
})

test('too late to reopen: what is still possible is said and one tap away', async () => {
  const mine = { requester: { relation: 'you' as const }, commands: [], mayGoOn: true as const }
  new Server({ 'cases.view': () => ({ case: viewOf({ ...mine, status: 'resolved' }) }) })
  see(Case, { id: 'c1' })
  await sees('已办结；没有解决，可以接着再提一件')
  await tap('没有解决，再提一件')
  expect(opened[0]).toMatch(/^\/pages\/feedback\/index\?after=c1&number=260311-AB12CD&department=dormitory/)
})

describe('home', () => {
  test('finds an item by pinyin initials, and offers to say what is not among them', async () => {
    new Server({ 'home.view': () => home, 'me.view': () => me })
    see(Home)
    await write('找事项', 'xyk')
    expect(screen.queryByText('请假')).toBeNull()
    await tap('校园卡')
    expect(opened).toEqual(['/service/item/index?id=campusCard'])
    await write('找事项', '太空旅行')
    await sees(/没有叫“太空旅行”的事项/)
  })

  test('an empty list says what to do', async () => {
    new Server({ 'home.view': () => home, 'me.view': () => me })
    see(Home)
    await sees(/还没有在办的事/)
  })
})

describe('me', () => {
  test('elder mode, dark and English follow at once and are kept', async () => {
    new Server({ 'me.view': () => me, 'me.setLanguage': () => ({}) })
    see(Me)
    await tap('长辈模式')
    await tap('深色')
    await tap('English')
    await sees('Large mode')
    expect(document.querySelector('.app')?.className).toBe('app dark elder')
    expect(JSON.parse(localStorage.getItem('preferences') ?? '{}')).toEqual({
      language: 'en',
      scheme: 'dark',
      elder: true,
    })
  })
})
