import { useOutbox } from '@/cloud/outbox'
import { notePersonHere } from '@/cloud/person-here'
import { forgetSeen } from '@/cloud/use-answer'
import { hush } from '@/components/snackbar'
import Handle from '@/staff/handle/index'
import { tellWhatArrived } from '@/tell-what-arrived'
import { prefer } from '@/theme/preferences'
import { viewOf } from './answers'
import { goesOut, leave, see, sees, settle, tap, write } from './people'
import { Server, setOnline } from './server'

const REPLY = '您好，正在核实。'

beforeEach(() => {
  localStorage.clear()
  useOutbox.setState({ jobs: [] })
  forgetSeen()
  hush()
  notePersonHere('staff')
  prefer({ language: 'zh-CN' })
  setOnline(true)
})
afterEach(leave)

const reply = async () => {
  see(Handle, { id: 'c1' })
  await sees('热水停了两天')
  await tap('回复')
  await write('写给提出人', REPLY)
  await tap('回复')
  await sees('回复将在 10 秒后送出')
}

test('an act can be taken back: nothing is sent, and the words are there again', async () => {
  const server = new Server({ 'cases.view': () => ({ case: viewOf() }) })
  await reply()
  await tap('撤销')
  await sees('已撤销，没有送出')
  await goesOut(true)
  expect(server.of('cases.command')).toHaveLength(0)
  await tap('回复')
  expect(document.querySelector('textarea')?.value).toBe(REPLY)
})

test('an act not taken back goes once, on the version that was seen', async () => {
  const server = new Server({
    'cases.view': () => ({ case: viewOf() }),
    'cases.command': () => ({ case: viewOf({ version: 4 }) }),
  })
  await reply()
  await goesOut()
  expect(server.of('cases.command')).toHaveLength(0)
  await goesOut(true)
  await settle()
  expect(server.of('cases.command').map(({ data }) => data)).toEqual([
    { id: 'c1', version: 3, requestKey: expect.any(String) as string, name: 'reply', input: { text: REPLY } },
  ])
})

test('too late to take back is said', async () => {
  new Server({
    'cases.view': () => ({ case: viewOf() }),
    'cases.command': () => ({ case: viewOf({ version: 4 }) }),
  })
  await reply()
  await goesOut(true)
  await tap('撤销')
  await sees('已经送出，不能撤销了')
})

test('the next act waits for the last one and builds on it', async () => {
  const server = new Server({
    'cases.view': () => ({ case: viewOf() }),
    'cases.command': () => ({ case: viewOf({ version: 4 }) }),
  })
  await reply()
  await tap('办结')
  await write('处理结果', '您好，循环泵已经修好。')
  await tap('办结')
  await sees('将在 10 秒后办结')
  await goesOut(true)
  await settle()
  expect(server.of('cases.command').map(({ data }) => [data['name'], data['version']])).toEqual([
    ['reply', 3],
    ['resolve', 4],
  ])
})

test('staff see a waiting case from their own side', async () => {
  new Server({ 'cases.view': () => ({ case: viewOf({ status: 'waiting' }) }) })
  see(Handle, { id: 'c1' })
  await sees('等对方补充')
})

test('only what the server allows is offered', async () => {
  new Server({ 'cases.view': () => ({ case: viewOf({ commands: ['note'] }) }) })
  see(Handle, { id: 'c1' })
  await sees('更多')
  expect(document.body.textContent).not.toMatch(/办结|请补充/)
})

test('what lacks courtesy is pointed out once, and goes all the same', async () => {
  const server = new Server({
    'cases.view': () => ({ case: viewOf() }),
    'cases.command': () => ({ case: viewOf({ version: 4 }) }),
  })
  see(Handle, { id: 'c1' })
  await sees('热水停了两天')
  await tap('回复')
  await write('写给提出人', '这个不归我管')
  await tap('回复')
  await sees(/开头还没有问候/)
  await sees(/听起来有些生硬/)
  await tap('就这样发出')
  await sees('回复将在 10 秒后送出')
  await goesOut(true)
  await settle()
  expect(server.of('cases.command')).toHaveLength(1)
})

test('the next sensible thing to do stands first, at the thumb', async () => {
  new Server({ 'cases.view': () => ({ case: viewOf({ suggested: 'resolve' }) }) })
  see(Handle, { id: 'c1' })
  await sees('办结')
  expect(document.querySelector('.button-primary')?.textContent).toBe('办结')
})

test('whoever was slower is told what happened in between', async () => {
  const server = new Server({ 'cases.view': () => ({ case: viewOf() }), 'cases.command': () => 'STALE' })
  server.changed = ['claim', 'transfer']
  tellWhatArrived()
  await reply()
  await goesOut(true)
  await settle()
  await sees(/我来办、转办/)
})
