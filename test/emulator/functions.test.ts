import type { FunctionFailure, Identity } from '../../emulator/start'
import { codeOf, collection, sdkFor, useEmulator } from './support'

const WHO = 'const who = () => app.auth().getUserInfo()'

const used = useEmulator(
  [collection('notes')],
  {
    who: {
      code: `
        ${WHO}
        const before = who()
        await new Promise(done => setTimeout(done, Math.random() * 20))
        await db.collection('notes').add({ openId: who().openId })
        return { before, after: who(), context: tcb.getCloudbaseContext(context), raw: event }`,
    },
    env: {
      code: 'return { ...process.env, pid: process.pid }',
      config: { envVariables: { COLOUR: 'green' } },
    },
    slow: { code: 'while (true) {}', config: { timeout: 0.3 } },
    napping: { code: 'await new Promise(done => setTimeout(done, 250)); return process.pid' },
    broken: { code: `throw new Error('planned')` },
    dying: { code: 'setTimeout(() => process.exit(7), 5); await new Promise(() => {})' },
    large: { code: `return 'x'.repeat(event.size)` },
    clock: {
      code: 'return { now: Date.now(), date: new Date().getTime(), year: new Date(2020, 0).getFullYear(), text: Date().length > 10, is: new Date() instanceof Date }',
    },
    outer: { code: `return (await app.callFunction({ name: 'who', data: { a: 1 } })).result` },
    timer: {
      code: `return { event, ...tcb.getCloudbaseContext(context) }`,
      config: { client: false, triggers: [{ name: 'everyMinute', type: 'timer', config: '0 * * * * * *' }] },
    },
    hooks: {
      code: `return { statusCode: 201, headers: { 'x-from': 'hooks' }, body: JSON.stringify({ event, who: app.auth().getUserInfo() }) }`,
      config: { client: false },
    },
  },
  {
    instances: 1,
    functionEnv: { SHARED: 'yes' },
    people: [
      { key: 'li', label: 'Li', identity: { openId: 'o-li', unionId: 'u-li' } },
      { key: 'wang', label: 'Wang', identity: { customUserId: 'wang1' } },
    ],
  },
)

interface Who {
  before: Record<string, unknown>
  after: Record<string, unknown>
  context: Record<string, string>
  raw: Record<string, unknown>
}

const callWho = (identity: Identity, data = {}) => used.emulator.call(identity, 'who', data) as Promise<Who>

async function post(path: string, body: object, headers: Record<string, string> = {}) {
  const answer = await fetch(used.emulator.url + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json().catch(() => ({}))) as Record<string, unknown>,
  }
}

const signIn = async (key: string) => String((await post('/__dev/sign-in', { key })).body.token)

describe('identity', () => {
  test('a WeChat user has an openid, a web user an id of their own, nobody neither', async () => {
    expect((await callWho({ openId: 'o1' })).before).toMatchObject({
      openId: 'o1',
      customUserId: '',
      isAnonymous: false,
    })
    expect((await callWho({ customUserId: 'stu1' })).before).toMatchObject({
      openId: '',
      customUserId: 'stu1',
    })
    expect((await callWho({ anonymous: true })).before).toMatchObject({
      openId: '',
      customUserId: '',
      isAnonymous: true,
    })
  })

  test('the context says the same as the process, union id included', async () => {
    const { context } = await callWho({ openId: 'o1', unionId: 'u1' })
    expect(context).toMatchObject({
      WX_OPENID: 'o1',
      WX_UNIONID: 'u1',
      TCB_SOURCE: 'wx_client',
      TCB_ENV: 'local-env',
    })
  })

  test('nothing of the caller before is left', async () => {
    await callWho({ openId: 'o-first', unionId: 'u-first' })
    const env = (await used.emulator.call({ customUserId: 'stu1' }, 'who', {})) as Who
    expect(JSON.stringify(env.context)).not.toContain('first')
  })

  test('sixty callers at once each see themselves, before and after waiting', async () => {
    const everybody = Array.from({ length: 60 }, (_, i): [string, Identity] =>
      i % 3 ? [`o${i}`, { openId: `o${i}` }] : [`c${i}xx`, { customUserId: `c${i}xx` }],
    )
    const answers = await Promise.all(everybody.map(([, identity]) => callWho(identity)))
    answers.forEach((answer, i) => {
      const [id] = everybody[i]!
      expect([
        answer.before.openId || answer.before.customUserId,
        answer.after.openId || answer.after.customUserId,
      ]).toEqual([id, id])
    })
  })

  test('over HTTP it is the session that says who calls, never the body', async () => {
    const token = await signIn('li')
    const forged = {
      name: 'who',
      data: { openid: 'o-boss' },
      openid: 'o-boss',
      identity: { openId: 'o-boss' },
    }
    const { body } = await post('/call', forged, { 'x-dev-session': token })
    expect((body.result as Who).before).toMatchObject({ openId: 'o-li' })
    const anonymous = await post('/call', forged)
    expect((anonymous.body.result as Who).before).toMatchObject({ openId: '', isAnonymous: true })
  })

  test('a cookie is a session, an unknown one is nobody, and signing out ends it', async () => {
    const cookie = (await post('/__dev/sign-in', { key: 'wang' })).headers.get('set-cookie')!.split(';')[0]!
    const who = async (headers: Record<string, string>) =>
      ((await post('/call', { name: 'who' }, headers)).body.result as Who).before.customUserId
    expect(await who({ cookie })).toBe('wang1')
    expect(await who({ cookie: 'dev_session=made-up' })).toBe('')
    await post('/__dev/sign-out', {}, { cookie })
    expect(await who({ cookie })).toBe('')
    expect((await post('/__dev/sign-in', { key: 'boss' })).status).toBe(404)
  })

  test('a function called by a function is told so, and not for whom', async () => {
    const inner = (await used.emulator.call({ openId: 'o1' }, 'outer', {})) as Who
    expect(inner.context.TCB_SOURCE).toBe('wx_client,scf')
    expect(inner.before).toMatchObject({ openId: '' })
    expect(inner.raw).toEqual({ a: 1 })
  })
})

describe('timers and providers', () => {
  test('a timer event carries its trigger and no person', async () => {
    await used.emulator.tick('everyMinute')
    const said = JSON.parse(used.emulator.timers()[0]!.lastOutcome!) as { event: object; TRIGGER_SRC: string }
    expect(said.event).toMatchObject({ Type: 'Timer', TriggerName: 'everyMinute', Message: '' })
    expect(said.TRIGGER_SRC).toBe('timer')
    expect(JSON.stringify(said)).not.toContain('WX_OPENID"')
  })

  test('clients cannot call timers or hooks, and nothing that is not there', async () => {
    for (const name of ['timer', 'hooks', 'nothing', '__proto__', '../who'])
      expect((await post('/call', { name, data: { Type: 'Timer' } })).status).toBe(404)
  })

  test('a provider reaches hooks with path, method, query and body, and gets its answer as HTTP', async () => {
    const answer = await fetch(`${used.emulator.url}/hooks/oidc/back?code=1`, {
      method: 'POST',
      body: 'raw words',
    })
    const { event, who } = (await answer.json()) as { event: object; who: object }
    expect([answer.status, answer.headers.get('x-from')]).toEqual([201, 'hooks'])
    expect(event).toMatchObject({
      path: '/oidc/back',
      httpMethod: 'POST',
      queryStringParameters: { code: '1' },
      body: 'raw words',
    })
    expect(who).toMatchObject({ openId: '' })
  })
})

describe('what goes wrong', () => {
  const failure = (name: string, data = {}) =>
    used.emulator.call({ openId: 'o1' }, name, data).then(
      () => undefined,
      (error: FunctionFailure) => error.outcome,
    )

  test('a function that takes too long is killed, and the next call gets a fresh one', async () => {
    expect(await failure('slow')).toEqual({ kind: 'timeout', timeoutMs: 300 })
    expect(await failure('slow')).toMatchObject({ kind: 'timeout' })
    const { status, body } = await post('/call', { name: 'slow' })
    expect([status, body.errCode]).toEqual([504, -504003])
  })

  test('a function that throws is answered as failed, without its words', async () => {
    expect(await failure('broken')).toMatchObject({ kind: 'error', errorMessage: 'planned' })
    const { status, body } = await post('/call', { name: 'broken' })
    expect([status, body.errCode]).toEqual([502, -504002])
    expect(JSON.stringify(body)).not.toContain('planned')
  })

  test('a process that ends is an error, and the next call works', async () => {
    expect(await failure('dying')).toMatchObject({ kind: 'error', errorType: 'ProcessExit' })
    expect(await failure('dying')).toMatchObject({ kind: 'error', errorType: 'ProcessExit' })
  })

  test('answers and requests over 6 MB are refused', async () => {
    expect(await failure('large', { size: 7 * 1024 * 1024 })).toMatchObject({ errorType: 'ResponseTooLarge' })
    expect(await used.emulator.call({ openId: 'o1' }, 'large', { size: 100_000 })).toHaveLength(100_000)
    const { status } = await post('/call', { name: 'large', data: 'x'.repeat(7 * 1024 * 1024) })
    expect(status).toBe(413)
  })

  test('a body that is no call is refused', async () => {
    expect((await post('/call', {})).status).toBe(400)
    expect((await fetch(`${used.emulator.url}/call`, { method: 'POST', body: '{' })).status).toBe(400)
  })

  test('the SDK sees the same failures as codes', async () => {
    const app = sdkFor(used.emulator)
    expect(await codeOf(app.callFunction({ name: 'broken', data: {} }))).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(await codeOf(app.callFunction({ name: 'slow', data: {} }))).toBe('FUNCTIONS_TIME_LIMIT_EXCEEDED')
    expect(await codeOf(app.callFunction({ name: 'nothing', data: {} }))).toBe('FUNCTION_NOT_FOUND')
  })
})

test('functions see their own settings and UTC, and nothing of the machine', async () => {
  process.env.OF_THIS_MACHINE = 'secret'
  const env = (await used.emulator.call({ openId: 'o1' }, 'env', {})) as Record<string, string>
  expect(env).toMatchObject({ COLOUR: 'green', SHARED: 'yes', TZ: 'UTC', TENCENTCLOUD_RUNENV: 'SCF' })
  expect(env).not.toHaveProperty('OF_THIS_MACHINE')
})

test('time travel reaches Date inside functions, and back', async () => {
  const clock = () => used.emulator.call({ openId: 'o1' }, 'clock', {}) as Promise<Record<string, number>>
  used.emulator.setClock({ byMs: 3_600_000 })
  const travelled = await clock()
  expect(Math.abs(travelled.now! - Date.now() - 3_600_000)).toBeLessThan(2000)
  expect(Math.abs(travelled.date! - travelled.now!)).toBeLessThan(50)
  expect(travelled).toMatchObject({ year: 2020, text: true, is: true })
  used.emulator.setClock({ back: true })
  expect(Math.abs((await clock()).now! - Date.now())).toBeLessThan(2000)
})

test('callers who wait bring up more instances', async () => {
  const pids = await Promise.all(
    Array.from({ length: 6 }, () => used.emulator.call({ openId: 'o' }, 'napping', {}) as Promise<number>),
  )
  expect(new Set(pids).size).toBeGreaterThan(1)
})
