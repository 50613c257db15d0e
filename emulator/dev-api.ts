import type { TravellingClock } from './clock'
import { localPath, readBody, redirect, sendJson, type Exchange, type Route } from './http'
import type { Sessions } from './sessions'

/** What one posted: a form of the developer page or JSON of a test. */
export async function readFields({ request }: Exchange): Promise<Record<string, string>> {
  const body = (await readBody(request, 64 * 1024)).toString()
  if (request.headers['content-type']?.includes('json')) {
    const values = (body ? JSON.parse(body) : {}) as Record<string, unknown>
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]))
  }
  return Object.fromEntries(new URLSearchParams(body))
}

const wantsJson = ({ request }: Exchange): boolean =>
  Boolean(request.headers['content-type']?.includes('json'))

/** `POST /__dev/sign-in {key}`: a session cookie, and the same token in the answer for hosts without cookies. */
export function signInRoute(sessions: Sessions): Route {
  return async exchange => {
    const fields = await readFields(exchange)
    const session = sessions.signIn(fields.key ?? '')
    if (!session) return sendJson(exchange.response, 404, { error: 'no such person' })
    exchange.response.setHeader('set-cookie', session.cookie)
    if (!wantsJson(exchange)) return redirect(exchange.response, localPath(fields.return ?? '/'))
    const { key, label, note } = session.person
    sendJson(exchange.response, 200, { token: session.token, person: { key, label, note } })
  }
}

/** `POST /__dev/sign-out`. */
export function signOutRoute(sessions: Sessions): Route {
  return async exchange => {
    exchange.response.setHeader('set-cookie', sessions.signOut(exchange.request))
    if (!wantsJson(exchange))
      return redirect(exchange.response, localPath(exchange.query.get('return') ?? '/__dev'))
    sendJson(exchange.response, 200, { ok: true })
  }
}

/** `GET /__dev/api/people`: who one can sign in as, and who one is. */
export function peopleRoute(sessions: Sessions): Route {
  return ({ request, response }) => {
    const people = sessions.list().map(({ key, label, note }) => ({ key, label, note }))
    sendJson(response, 200, { people, current: sessions.personOf(request)?.key ?? null })
  }
}

/** Applies `{offsetMs}`, `{at}`, `{byMs}` or `{back: true}`. */
export function setClock(clock: TravellingClock, change: ClockChange): void {
  if (change.back) clock.back()
  else if (change.at !== undefined) clock.travelTo(change.at)
  else if (change.byMs !== undefined) clock.travelBy(change.byMs)
  else if (change.offsetMs !== undefined) clock.travelTo(Date.now() + change.offsetMs)
}

export interface ClockChange {
  /** Time travelled in all, in milliseconds. */
  offsetMs?: number
  /** Epoch milliseconds it shall be now. */
  at?: number
  /** Travelled further. */
  byMs?: number
  back?: boolean
}

const finite = (text: string | undefined): number | undefined => {
  const value = text === undefined || text === '' ? NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}

const given = <K extends string>(key: K, value: number | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, number>>

/** `POST /__dev/api/clock`; answers the emulator's time. */
export function clockRoute(clock: TravellingClock): Route {
  return async exchange => {
    const fields = await readFields(exchange)
    // A form's datetime-local field is Shanghai time, as everything the office reads.
    const localTime = fields.local ? Date.parse(`${fields.local}+08:00`) : undefined
    setClock(clock, {
      ...given('offsetMs', finite(fields.offsetMs)),
      ...given('at', finite(fields.at) ?? finite(String(localTime))),
      ...given('byMs', finite(fields.byMs)),
      back: fields.back === 'true',
    })
    if (!wantsJson(exchange)) return redirect(exchange.response, '/__dev')
    sendJson(exchange.response, 200, { now: clock.now(), offsetMs: clock.offsetMs() })
  }
}
