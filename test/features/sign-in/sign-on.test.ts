import { fileLimits, type BeginUploadAnswer } from '../../../shared/contract/file'
import { Campus } from '../../support/campus'
import { newKey } from '../../support/driver'
import { pdf } from '../../support/pictures'
import { SingleSignOn } from '../../support/single-sign-on'

// Design sections 2 and 7: the school's sign-in, answered in `hooks`, against a real provider in its own process.

const signOn = new SingleSignOn()
let campus: Campus
const url = () => campus.emulator.url
const cookies = new Map<string, string>()

/** What a browser does with one address: its cookies along, no redirect followed. */
const visit = async (address: string, init: RequestInit = {}) => {
  const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(address, {
    redirect: 'manual',
    ...init,
    headers: { cookie: jar, ...(init.headers as Record<string, string>) },
  })
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() }
}

/** Through the provider's own pages: login and agreement. Ends at the address it sends back to. */
const throughProvider = async (start: string, login: string): Promise<string> => {
  let next = start
  for (let step = 0; step < 20; step += 1) {
    const page = await visit(next)
    if (page.location) {
      next = new URL(page.location, next).href
      if (next.startsWith(`${url()}/hooks/signed-in`)) return next
      continue
    }
    const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? next
    const prompt = /name="prompt" value="([^"]+)"/.exec(page.text)?.[1] ?? 'login'
    const body = new URLSearchParams({ prompt, login, password: 'any' })
    const sent = await visit(new URL(action, next).href, { method: 'POST', body })
    next = new URL(sent.location, next).href
  }
  throw new Error('the provider never sent back')
}

const begin = async () => (await visit(`${url()}/hooks/sign-in?return=%2F%23%2Fpages%2Fme%2Findex`)).location
const ticketOf = async () => visit(`${url()}/hooks/ticket`, { method: 'POST' })
const enter = (ticket: string) =>
  fetch(`${url()}/auth/v1/signin/custom`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ provider_id: 'custom', ticket }),
  })
const ask = async (token: string, action: string, data: unknown = {}) => {
  const answer = await fetch(`${url()}/v1/functions/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ action, data }),
  })
  return answer.status === 200
    ? ((await answer.json()) as { ok: boolean; code?: string; data: Record<string, unknown> })
    : { ok: false, code: String(answer.status), data: {} }
}
/** The whole way in; answers the access token. */
const signIn = async (login: string): Promise<string> => {
  const back = await visit(await throughProvider(await begin(), login))
  expect(back.location).toBe('/#/pages/entered/index?return=%2F%23%2Fpages%2Fme%2Findex')
  const { ticket } = JSON.parse((await ticketOf()).text) as { ticket: string }
  const session = (await (await enter(ticket)).json()) as { access_token: string }
  return session.access_token
}

beforeAll(async () => {
  campus = await new Campus(await signOn.start()).start()
  campus.emulator.setClock({ back: true })
  await campus.documents.put('people', {
    ...{ _id: 'p-bailu', name: '白露', kind: 'student', number: '20260001' },
    ...{ identities: [], grants: [], staff: false },
  })
}, 60_000)
afterAll(async () => {
  signOn.stop()
  await campus.stop()
})
beforeEach(() => cookies.clear())

test('off to the provider with state, nonce and PKCE; the cookie that remembers them is closed to scripts', async () => {
  const answer = await fetch(`${url()}/hooks/sign-in?return=/`, { redirect: 'manual' })
  const asked = new URL(answer.headers.get('location') ?? '').searchParams
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(20)
  expect(asked.get('code_challenge_method')).toBe('S256')
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
})

test('signed in: functions see the platform’s custom user id; linked with one tap, after agreeing', async () => {
  const token = await signIn('20260001')
  expect((await ask(token, 'me.view')).data).toMatchObject({ bound: false, proven: true, name: '' })
  expect((await ask(token, 'people.bindProven')).code).toBe('CONSENT_NEEDED')
  await ask(token, 'privacy.consent', { version: 1 })
  expect((await ask(token, 'people.bindProven')).data).toEqual({ id: 'p-bailu', name: '白露' })
  expect((await ask(token, 'me.view')).data).toMatchObject({ bound: true, id: 'p-bailu' })
  const { identities } = await campus.documents.read('people', 'p-bailu')
  expect(identities[0]).toMatch(/^web:s[0-9a-z]{24}$/)
  cookies.clear()
  const again = await signIn('20260001')
  expect((await ask(again, 'me.view')).data).toMatchObject({ id: 'p-bailu' })
})

test('a browser puts its files at an address for one path alone, as the SDK does; nobody else can finish them', async () => {
  const token = await signIn('20260001')
  const { data } = await ask(token, 'files.begin', { requestKey: newKey() })
  const { fileKey, place } = data as unknown as BeginUploadAnswer
  const { url: address = '', headers = {}, fileId = '' } = place ?? {}
  expect((await visit(address, { method: 'PUT', headers, body: new Uint8Array(pdf) })).text).toBe('')
  const other = address.replace(/.{6}$/, 'AAAAAA')
  expect((await visit(other, { method: 'PUT', headers, body: 'x' })).text).toContain('AccessDenied')
  expect(await campus.as('lin').codeOf('files.finish', { fileKey, fileId })).toBe('FILE_UNKNOWN')
  expect((await ask(token, 'files.finish', { fileKey, fileId })).data).toMatchObject({ kind: 'pdf' })
  // In WeChat the platform's own upload does it.
  expect(await campus.as('lin').ask('files.begin', { requestKey: newKey() })).not.toHaveProperty('place')
})

test('what is larger than any kind may be is not read to its end, and is gone', async () => {
  const token = await signIn('20260001')
  const { data } = await ask(token, 'files.begin', { requestKey: newKey() })
  const { fileKey, place } = data as unknown as BeginUploadAnswer
  const { url: address = '', headers = {}, fileId = '' } = place ?? {}
  await visit(address, { method: 'PUT', headers, body: new Uint8Array(fileLimits.mp4 + 1) })
  expect((await ask(token, 'files.finish', { fileKey, fileId })).code).toBe('FILE_SIZE')
  expect(await campus.documents.hasFile(fileId)).toBe(false)
})

/** Signing out, and what becomes of the provider's own page where it offers to end its session. */
const signOutEverywhere = async (): Promise<string> => {
  const { text, status } = await visit(`${url()}/hooks/sign-out`, { method: 'POST' })
  const { goTo } = JSON.parse(text) as { goTo: string }
  expect([status, new URL(goTo).origin]).toEqual([200, signOn.issuer])
  const page = await visit(goTo)
  const [action = '', xsrf = ''] = [/action="([^"]+)"/, /name="xsrf" value="([^"]+)"/].map(
    form => form.exec(page.text)?.[1] ?? '',
  )
  const body = new URLSearchParams({ xsrf, logout: 'yes' })
  return (await visit(new URL(action, goTo).href, { method: 'POST', body })).location
}

test('signed out, the school’s session is over too: the next one at this browser is asked who they are', async () => {
  await signIn('20260001')
  // The provider knows the browser: without signing out nobody is asked again.
  expect((await visit((await visit(await begin())).location)).text).not.toMatch(/name="login"/)
  const back = await signOutEverywhere()
  expect(back).toBe(`${url()}/hooks/signed-out`)
  expect((await visit(back)).location).toBe('/')
  expect((await ticketOf()).status).toBe(401)
  const { location } = await visit(await begin())
  expect((await visit(new URL(location, signOn.issuer).href)).text).toMatch(/name="login"/)
})

test('signing out says whose session is meant; without any it still ends what there is', async () => {
  await signIn('20260001')
  const ended = async () =>
    JSON.parse((await visit(`${url()}/hooks/sign-out`, { method: 'POST' })).text) as { goTo: string }
  expect(new URL((await ended()).goTo).searchParams.get('id_token_hint')?.split('.')).toHaveLength(3)
  const again = new URL((await ended()).goTo).searchParams
  expect([again.get('id_token_hint'), again.get('client_id')]).toEqual([null, 'campus-service-pass'])
})

test('whom the roster does not know is signed in, and nobody', async () => {
  const token = await signIn('99999999')
  const { data } = await ask(token, 'me.view')
  expect([data['bound'], data['proven']]).toEqual([false, undefined])
  await ask(token, 'privacy.consent', { version: 1 })
  expect((await ask(token, 'people.bindProven')).code).toBe('BIND_MISMATCH')
})

test('a ticket is given once, to the browser that came back, and opens one session', async () => {
  await visit(await throughProvider(await begin(), '20260001'))
  const stolen = new Map(cookies)
  const first = await ticketOf()
  const { ticket } = JSON.parse(first.text) as { ticket: string }
  expect((await enter(ticket)).status).toBe(200)
  expect((await enter(ticket)).status).toBe(401)
  expect((await ticketOf()).status).toBe(401)
  cookies.clear()
  expect((await ticketOf()).status).toBe(401)
  cookies.set('sign-in-entry', stolen.get('sign-in') ?? 'nothing')
  expect((await ticketOf()).status).toBe(401)
})

test.each([
  ['another state', (back: URL) => back.searchParams.set('state', 'x'.repeat(43))],
  ['another code', (back: URL) => back.searchParams.set('code', 'x'.repeat(43))],
  ['no code', (back: URL) => back.searchParams.delete('code')],
  ['an error of the provider', (back: URL) => back.searchParams.set('error', 'access_denied')],
  ['another browser', () => cookies.clear()],
])('%s on the way back: nobody is signed in', async (_, spoil) => {
  const back = new URL(await throughProvider(await begin(), '20260001'))
  spoil(back)
  const answer = await visit(back.href)
  expect(answer.location).toMatch(/failed=1$/)
  expect((await ticketOf()).status).toBe(401)
})

test('a forged or an old ticket opens nothing, and a token nobody gave is nobody', async () => {
  const [, body] = [
    '',
    Buffer.from(JSON.stringify({ uid: 'admin', exp: Date.now() + 1e9 })).toString('base64url'),
  ]
  const none = Buffer.from('{"alg":"none"}').toString('base64url')
  expect((await enter(`k/@@/${none}.${body}.`)).status).toBe(401)
  expect((await enter('k/@@/a.b.c')).status).toBe(401)
  expect((await ask('nobodys-token', 'me.view')).code).toBe('401')
})

test('after the return only places of this site', async () => {
  for (const place of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    cookies.clear()
    const start = (await visit(`${url()}/hooks/sign-in?return=${encodeURIComponent(place)}`)).location
    const back = await visit(await throughProvider(start, '20260001'))
    expect(back.location).toBe('/#/pages/entered/index?return=%2F')
  }
})

test('the function answers addresses alone: the app and the clock are refused, other paths do not exist', async () => {
  const asClient = await campus.emulator.call({ openId: 'openid-lin' }, 'hooks', {
    path: '/sign-in',
    httpMethod: 'GET',
  })
  expect(asClient).toMatchObject({ statusCode: 403 })
  expect((await visit(`${url()}/hooks/__proto__`)).status).toBe(404)
  expect((await visit(`${url()}/hooks/ticket`)).status).toBe(404)
})

test('the log of all this names nobody', () => {
  expect(campus.log.join('\n')).not.toMatch(/20260001|白露|sub-of-|web:s/)
})
