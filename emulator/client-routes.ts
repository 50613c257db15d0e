import { randomUUID } from 'node:crypto'
import type { FunctionHost } from './host'
import { originOfRequest, readBody, sendJson, sendText, TooLarge, type Exchange, type Route } from './http'
import type { Caller } from './identity'
import type { Outcome } from './instance'
import type { Sessions } from './sessions'

interface ClientContext {
  host: FunctionHost
  sessions: Sessions
  bodyBytes: number
  /** An openid was seen: WeChat knows it from now on. */
  meet: (openId: string) => void
  log: (line: string) => void
}

// The numbers wx.cloud.callFunction fails with.
const ERR = { notFound: -501000, invalid: -501007, failed: -504002, timeout: -504003, tooLarge: -501008 }

function sendFailure({ response }: Exchange, status: number, errCode: number, errMsg: string): void {
  sendJson(response, status, {
    errCode,
    errMsg: `cloud.callFunction:fail ${errMsg}`,
    requestId: randomUUID(),
  })
}

export const ipOf = ({ request }: Exchange): string => request.socket.remoteAddress ?? ''

function readCall(body: Buffer): { name: string; event: string } | undefined {
  try {
    const call = JSON.parse(body.toString()) as { name?: unknown; data?: unknown }
    return typeof call.name === 'string'
      ? { name: call.name, event: JSON.stringify(call.data ?? {}) }
      : undefined
  } catch {
    return undefined
  }
}

function answerOutcome(exchange: Exchange, outcome: Outcome): void {
  if (outcome.kind === 'timeout')
    return sendFailure(exchange, 504, ERR.timeout, `time limit exceeded: ${outcome.timeoutMs} ms`)
  if (outcome.kind === 'error') return sendFailure(exchange, 502, ERR.failed, 'function execute fail')
  // The result is JSON text already; it is not read and written again.
  const json = `{"errMsg":"cloud.callFunction:ok","requestID":"${randomUUID()}","result":${outcome.json}}`
  sendText(exchange.response, 200, 'application/json; charset=utf-8', json)
}

/** `POST /call {name, data}`: what wx.cloud.callFunction does. Who calls is the session's word, never the body's. */
export function callRoute({ host, sessions, bodyBytes, meet, log }: ClientContext): Route {
  return async exchange => {
    const body = await readBody(exchange.request, bodyBytes).catch((error: unknown) => error)
    if (body instanceof TooLarge) return sendFailure(exchange, 413, ERR.tooLarge, 'request too large')
    const call = body instanceof Buffer ? readCall(body) : undefined
    if (!call) return sendFailure(exchange, 400, ERR.invalid, 'a call is {"name", "data"}')
    if (!host.config(call.name)?.client)
      return sendFailure(exchange, 404, ERR.notFound, `no function ${call.name}`)
    const identity = sessions.identityOf(exchange.request)
    if ('openId' in identity) meet(identity.openId)
    const origin = originOfRequest(exchange.request)
    const caller: Caller = { kind: 'client', identity, ip: ipOf(exchange), origin }
    const outcome = await host.invoke(call.name, call.event, caller)
    if (outcome?.kind === 'error') log(`[${call.name}] ${outcome.stack || outcome.errorMessage}`)
    answerOutcome(exchange, outcome!)
  }
}

/** The same by the platform's HTTP API: who calls is the access token's word. */
export const callByApi =
  ({ host, sessions, log }: Pick<ClientContext, 'host' | 'sessions' | 'log'>) =>
  async (name: string, body: Buffer, exchange: Exchange): Promise<void> => {
    const { request, response } = exchange
    if (!host.config(name)?.client) return sendJson(response, 404, { code: 'FUNCTION_NOT_FOUND' })
    const person = sessions.personOf(request)
    if (!person) return sendJson(response, 401, { code: 'INVALID_CREDENTIALS' })
    const origin = originOfRequest(request)
    const caller: Caller = { kind: 'client', identity: person.identity, ip: ipOf(exchange), origin }
    const outcome = await host.invoke(name, body.toString() || '{}', caller)
    if (outcome?.kind === 'result')
      return sendText(response, 200, 'application/json; charset=utf-8', outcome.json)
    if (outcome?.kind === 'error') log(`[${name}] ${outcome.stack || outcome.errorMessage}`)
    sendJson(response, 502, { code: 'FUNCTIONS_EXECUTE_FAIL' })
  }

interface HttpAnswer {
  statusCode?: number
  headers?: Record<string, string>
  body?: string
  isBase64Encoded?: boolean
}

/** `/hooks/…`: a provider calls back; the function `hooks` gets the event an HTTP trigger gives. */
export function hooksRoute({ host, bodyBytes }: Pick<ClientContext, 'host' | 'bodyBytes'>): Route {
  return async exchange => {
    const { request, response, path, query } = exchange
    const body = await readBody(request, bodyBytes).catch(() => undefined)
    if (!body) return sendText(response, 413, 'text/plain', 'request too large')
    const event = {
      path: path.slice('/hooks'.length) || '/',
      httpMethod: request.method,
      headers: request.headers,
      queryStringParameters: Object.fromEntries(query),
      body: body.toString(),
      isBase64Encoded: false,
    }
    const outcome = await host.invoke('hooks', JSON.stringify(event), { kind: 'http', ip: ipOf(exchange) })
    if (!outcome) return sendText(response, 404, 'text/plain', 'no function hooks')
    if (outcome.kind !== 'result')
      return sendText(response, outcome.kind === 'timeout' ? 504 : 502, 'text/plain', outcome.kind)
    sendHttpAnswer(exchange, JSON.parse(outcome.json) as HttpAnswer)
  }
}

function sendHttpAnswer({ response }: Exchange, answer: HttpAnswer): void {
  if (typeof answer !== 'object' || answer === null || answer.statusCode === undefined)
    return sendJson(response, 200, answer)
  const body = Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8')
  response.writeHead(answer.statusCode, answer.headers ?? {})
  response.end(body)
}
