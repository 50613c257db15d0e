import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { startEmulator, type Emulator } from '../../emulator/start'
import { collection, scratch, world } from './support'

const place = scratch()
const SCRIPT = `const words = '${'many words '.repeat(500)}'`
let emulator: Emulator

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(emulator.url + path, { headers, redirect: 'manual' })
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(emulator.url + path, { method: 'POST', body, headers, redirect: 'manual' })
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** fetch sets Host by itself; a rebinding page would not. */
const statusWithHost = (host: string) =>
  new Promise<number>((resolve, reject) => {
    const { port } = new URL(emulator.url)
    const asked = request({ port, host: '127.0.0.1', path: '/__dev/api/people', headers: { host } }, answer =>
      resolve(answer.statusCode!),
    )
    asked.on('error', reject).end()
  })

beforeAll(async () => {
  const staticDir = join(place.folder, 'h5')
  mkdirSync(join(staticDir, 'js'), { recursive: true })
  writeFileSync(join(staticDir, 'index.html'), '<!doctype html><title>client</title>')
  writeFileSync(join(staticDir, 'js', 'app.0a1b2c3d4e.js'), SCRIPT)
  writeFileSync(join(place.folder, 'outside.txt'), 'not for anybody')
  const options = world(place.folder, [collection('notes')], {
    api: { code: `return db.collection('notes').add({ words: event.words })` },
    timer: {
      code: 'return 1',
      config: { client: false, triggers: [{ name: 'everyMinute', type: 'timer', config: '0 * * * * * *' }] },
    },
  })
  const people = [{ key: 'li', label: '李 <同学>', note: '本科生', identity: { openId: 'o-li' } }]
  emulator = await startEmulator({ ...options, timers: true, staticDir, people, instances: 1 })
})
afterAll(async () => {
  await emulator.stop()
  place.remove()
})

describe('the web client', () => {
  test('is compressed, and kept for ever where its name says its content', async () => {
    const answer = await get('/js/app.0a1b2c3d4e.js', { 'accept-encoding': 'br, gzip' })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(500)
    expect(await answer.text()).toContain('many words')
    const zipped = await get('/js/app.0a1b2c3d4e.js', { 'accept-encoding': 'gzip' })
    expect([zipped.headers.get('content-encoding'), await zipped.text()]).toEqual(['gzip', SCRIPT])
  })

  test('a page of the client is its index, checked each time', async () => {
    const answer = await get('/pages/case/index')
    expect(await answer.text()).toContain('<title>client')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect((await get('/', { 'if-none-match': answer.headers.get('etag')! })).status).toBe(304)
  })

  test('what is not there is not found, and nothing outside is', async () => {
    expect((await get('/js/none.js')).status).toBe(404)
    for (const path of ['/..%2foutside.txt', '/%2e%2e/outside.txt', '/js/..%2f..%2foutside.txt', '/%ff'])
      expect(await (await get(path)).text()).not.toContain('not for anybody')
  })
})

describe('pages of other sites', () => {
  test('cannot post here', async () => {
    const elsewhere = { origin: 'http://evil.example', 'content-type': 'text/plain' }
    expect((await post('/call', '{"name":"api"}', elsewhere)).status).toBe(403)
    expect((await post('/__dev/sign-in', '{"key":"li"}', elsewhere)).status).toBe(403)
    expect((await post('/call', '{"name":"api"}', { origin: emulator.url })).status).toBe(200)
  })

  test('cannot come by another name', async () => {
    expect(await statusWithHost('evil.example')).toBe(403)
    expect(await statusWithHost('localhost:1')).toBe(200)
  })
})

describe('the developer page', () => {
  test('shows people, time, timers, messages, collections; what people wrote is text', async () => {
    await emulator.call({ openId: 'o-li' }, 'api', { words: '<script>alert(1)</script>' })
    const page = await (await get('/__dev')).text()
    for (const part of ['李 &lt;同学&gt;', '本科生', 'everyMinute', '/__dev/collection/notes', '+1 小时'])
      expect(page).toContain(part)
    const documents = await (await get('/__dev/collection/notes')).text()
    expect(documents).toContain('&lt;script&gt;alert(1)')
    expect(documents).not.toContain('<script>')
    expect((await get('/__dev/collection/none')).status).toBe(404)
  })

  test('signs in and leads back, but only to this server', async () => {
    const signedIn = await post('/__dev/sign-in', 'key=li&return=%2Fpages%2Fcase', FORM)
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/pages/case'])
    expect(signedIn.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
    for (const evil of ['//evil.example', 'https://evil.example', '/\\evil.example', '/x\r\nset-cookie: a=b'])
      expect(
        (await post('/__dev/sign-in', `key=li&return=${encodeURIComponent(evil)}`, FORM)).headers.get(
          'location',
        ),
      ).toBe('/')
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
    expect(((await (await get('/__dev/api/people', { cookie })).json()) as { current: string }).current).toBe(
      'li',
    )
    expect(await (await get('/__dev/sign-in?return=/pages/case', { cookie })).text()).toContain(
      'value="/pages/case"',
    )
  })

  test('turns the clock by form, in Shanghai time', async () => {
    await post('/__dev/api/clock', 'local=2026-12-24T18%3A00', FORM)
    expect(Math.abs(emulator.now() - Date.parse('2026-12-24T18:00:00+08:00'))).toBeLessThan(3000)
    await post('/__dev/api/clock', 'back=true', FORM)
    expect(Math.abs(emulator.now() - Date.now())).toBeLessThan(1000)
  })

  test('fires timers and says what came of it', async () => {
    const fired = await post('/__dev/api/timer', '{"name":"everyMinute"}', {
      'content-type': 'application/json',
    })
    expect(((await fired.json()) as { timers: object[] }).timers).toMatchObject([
      { name: 'everyMinute', lastOutcome: '1' },
    ])
    expect(
      (await post('/__dev/api/timer', '{"name":"none"}', { 'content-type': 'application/json' })).status,
    ).toBe(404)
  })
})

test('timers fire by the travelled clock', async () => {
  const due = emulator.timers()[0]!.nextAt! + 3_600_000
  emulator.setClock({ at: due - 100 })
  const lastRunAt = () => emulator.timers()[0]!.lastRunAt ?? 0
  const until = Date.now() + 5000
  while (lastRunAt() < due && Date.now() < until) await new Promise(done => setTimeout(done, 50))
  expect(lastRunAt()).toBeGreaterThanOrEqual(due)
  emulator.setClock({ back: true })
})
