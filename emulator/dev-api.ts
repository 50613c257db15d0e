import type { TravellingClock } from './clock'
import { localPath, readBody, redirect, sendJson, type Exchange, type Route } from './http'
import type { Outbox } from './outbox'
import type { Sessions } from './sessions'
import type { StatsBook } from './stats'
import type { Timers } from './timers'

const MOST_TEMPLATES = 5

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
export function clockRoute(clock: TravellingClock, timers: Timers): Route {
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
    timers.reschedule()
    if (!wantsJson(exchange)) return redirect(exchange.response, '/__dev')
    sendJson(exchange.response, 200, { now: clock.now(), offsetMs: clock.offsetMs() })
  }
}

/** `POST /__dev/api/timer {name}`: fires it now, answers when it has run. */
export function timerRoute(timers: Timers): Route {
  return async exchange => {
    const { name } = await readFields(exchange)
    if (name !== undefined && !timers.list().some(timer => timer.name === name))
      return sendJson(exchange.response, 404, { error: 'no such timer' })
    await timers.tick(name)
    if (!wantsJson(exchange)) return redirect(exchange.response, '/__dev')
    sendJson(exchange.response, 200, { timers: timers.list() })
  }
}

/** `GET /__dev/api/outbox`: what would have gone to WeChat, newest first. */
export const outboxRoute =
  (outbox: Outbox): Route =>
  ({ response }) =>
    sendJson(response, 200, { messages: outbox.list(), freeCredits: outbox.freeCredits() })

/** `POST /__dev/api/credits {free}`: whether everybody always has consented. */
export function creditsRoute(outbox: Outbox): Route {
  return async exchange => {
    const { free } = await readFields(exchange)
    outbox.setFreeCredits(free === 'true')
    if (!wantsJson(exchange)) return redirect(exchange.response, '/__dev')
    sendJson(exchange.response, 200, { freeCredits: outbox.freeCredits() })
  }
}

/**
 * `POST /__dev/api/subscribe {templateIds, answer?}`: stands in for wx.requestSubscribeMessage. The signed-in person
 * says `accept` (default) or `reject`; the answer has one word a template, as the real one.
 */
export function subscribeRoute(outbox: Outbox, sessions: Sessions): Route {
  return async exchange => {
    const { templateIds = '', answer = 'accept' } = await readFields(exchange)
    const identity = sessions.identityOf(exchange.request)
    if (!('openId' in identity))
      return sendJson(exchange.response, 401, { errMsg: 'requestSubscribeMessage:fail no openid' })
    const ids = templateIds.split(',').filter(Boolean)
    if (!ids.length || ids.length > MOST_TEMPLATES)
      return sendJson(exchange.response, 400, {
        errCode: 20003,
        errMsg: 'requestSubscribeMessage:fail templates count',
      })
    if (answer === 'accept') for (const id of ids) outbox.grant(identity.openId, id)
    sendJson(exchange.response, 200, {
      errMsg: 'requestSubscribeMessage:ok',
      ...Object.fromEntries(ids.map(id => [id, answer])),
    })
  }
}

/** `GET /__dev/api/stats`: operations, examined and returned documents, warnings. */
export const statsRoute =
  (stats: StatsBook): Route =>
  ({ response }) =>
    sendJson(response, 200, stats.read())
