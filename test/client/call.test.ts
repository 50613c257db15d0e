import { CALL_CHARACTERS } from '@shared/contract/answer'
import { submitFeedback, viewHome } from '@/cloud/api'
import { prefer } from '@/theme/preferences'
import { serverNow } from '@/time/server-clock'
import { NOW, Server, setOnline } from './server'

const draft = { requestKey: 'k'.repeat(24), text: '热水停了两天' }
const home = { cases: [], messages: [], unread: 0, queue: null }

beforeEach(() => setOnline(true))

test('what a code says can help is tried again under the same key, at most twice', async () => {
  let turn = 0
  const server = new Server({ 'feedback.submit': () => (++turn < 3 ? 'BUSY' : ({ id: 'c1' } as never)) })
  expect((await submitFeedback(draft)).ok).toBe(true)
  expect(server.of('feedback.submit').map(({ data }) => data.requestKey)).toEqual(
    Array(3).fill(draft.requestKey),
  )
})

test('what a code says cannot help is not tried again', async () => {
  const server = new Server({ 'feedback.submit': () => 'INVALID_INPUT' })
  expect(await submitFeedback(draft)).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
  expect(server.arrived).toHaveLength(1)
})

test('without network nothing is tried, and it is said at once', async () => {
  setOnline(false)
  const server = new Server({ 'home.view': () => home })
  expect(await viewHome()).toMatchObject({ ok: false, code: 'OFFLINE' })
  expect(server.arrived).toHaveLength(0)
})

test('an answer that is none is refused, not believed', async () => {
  new Server({ 'home.view': () => home })
  Object.assign(globalThis, {
    fetch: async () => ({ status: 502, json: async () => ({ errCode: -504002 }) }),
  })
  expect(await viewHome()).toMatchObject({ ok: false, code: 'INTERNAL' })
})

test('the clock of the server is kept, not that of the phone', async () => {
  new Server({ 'home.view': () => home })
  await viewHome()
  expect(Math.abs(serverNow() - NOW)).toBeLessThan(2_000)
})

test('T11 a call as long as the server reads goes; one character more stays here, and it is said', async () => {
  const server = new Server({ 'feedback.submit': () => ({ id: 'c1' }) as never })
  prefer({ language: 'zh-CN' })
  const empty = JSON.stringify({ action: 'feedback.submit', data: { ...draft, text: '' } }).length
  const longest = { ...draft, text: 'x'.repeat(CALL_CHARACTERS - empty) }
  expect((await submitFeedback(longest)).ok).toBe(true)
  expect(await submitFeedback({ ...longest, text: `${longest.text}x` })).toMatchObject({ code: 'TOO_LARGE' })
  expect(server.arrived).toHaveLength(1)
})
