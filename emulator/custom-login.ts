import { verify } from 'node:crypto'
import { readBody, sendJson, type Exchange, type Route } from './http'
import { readFields } from './dev-api'
import type { Sessions } from './sessions'

/** How long the platform's access token lives. */
const SECONDS = 7_200

/** The user id in a ticket signed by the environment's own login key; undefined for any other, or an old one. */
export const uidInTicket = (ticket: string, publicKey: string, now: number): string | undefined => {
  const [, token = ''] = ticket.split('/@@/')
  const [head = '', body = '', signature = ''] = token.split('.')
  const bytes = (part: string) => Buffer.from(part, 'base64url')
  try {
    const { alg } = JSON.parse(bytes(head).toString()) as { alg?: unknown }
    const said = JSON.parse(bytes(body).toString()) as { uid?: unknown; exp?: unknown }
    const signed = verify('RSA-SHA256', Buffer.from(`${head}.${body}`), publicKey, bytes(signature))
    const valid = alg === 'RS256' && signed && typeof said.exp === 'number' && now < said.exp
    return valid && typeof said.uid === 'string' ? said.uid : undefined
  } catch {
    return undefined
  }
}

/**
 * `POST /auth/v1/signin/custom {provider_id, ticket}`: what the platform's HTTP API does with a ticket of custom login
 * (docs.cloudbase.net, HTTP API, custom login). Each ticket opens one session.
 */
export function customLoginRoute(
  sessions: Sessions,
  publicKey: string | undefined,
  now: () => number,
): Route {
  const used = new Set<string>()
  return async exchange => {
    const { provider_id: provider, ticket = '' } = await readFields(exchange)
    const uid = publicKey === undefined ? undefined : uidInTicket(ticket, publicKey, now())
    if (provider !== 'custom' || uid === undefined || used.has(ticket))
      return sendJson(exchange.response, 401, { error: 'unauthenticated', error_code: 16 })
    used.add(ticket)
    sendTokens(exchange, sessions.openCustom(uid))
  }
}

/** `POST /auth/v1/token {grant_type: refresh_token, refresh_token}`: a fresh access token of the same session. */
export function tokenRoute(sessions: Sessions): Route {
  return async exchange => {
    const { refresh_token: token = '' } = await readFields(exchange)
    const fresh = sessions.renewCustom(token)
    if (!fresh) return sendJson(exchange.response, 401, { error: 'unauthenticated', error_code: 16 })
    sendTokens(exchange, fresh)
  }
}

/** `POST /v1/functions/NAME`: the platform's HTTP API; the body is the event, the answer what the function answered. */
export function functionsApiRoute(
  call: (name: string, body: Buffer, exchange: Exchange) => Promise<void>,
  bodyBytes: number,
): Route {
  return async exchange => {
    const body = await readBody(exchange.request, bodyBytes).catch(() => undefined)
    if (!body) return sendJson(exchange.response, 413, { code: 'REQUEST_TOO_LARGE' })
    await call(exchange.path.slice('/v1/functions/'.length), body, exchange)
  }
}

const sendTokens = ({ response }: Exchange, token: string): void =>
  sendJson(response, 200, {
    token_type: 'Bearer',
    access_token: token,
    refresh_token: token,
    expires_in: SECONDS,
  })
