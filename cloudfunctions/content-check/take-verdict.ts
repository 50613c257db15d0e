import { createHash, timingSafeEqual } from 'node:crypto'
import { settled } from '@shared/domain/content-check'
import { answerJson, type HttpAnswer, type HttpCall } from '../platform/http-call'
import { log } from '../platform/log'
import { verdictIn } from './ask-wechat'
import { caseAwaiting, keepCheck, type TasksAfter } from './content-check.store'
import { sayDoubted } from './say-doubted'

/** WeChat takes exactly this word for "received"; anything else it sends again, three times in all. */
const RECEIVED = plain('success')
const REFUSED = answerJson(403, { code: 'FORBIDDEN' })

function plain(body: string): HttpAnswer {
  return {
    statusCode: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    body,
  }
}

/** WeChat proves itself with the token both sides were given: SHA-1 of token, time and nonce in the order of the alphabet. */
const isFromWechat = ({ query }: HttpCall): boolean => {
  const token = process.env['WECHAT_MESSAGE_TOKEN']
  const { signature = '', timestamp = '', nonce = '' } = query
  if (!token || !/^[0-9a-f]{40}$/.test(signature)) return false
  const wanted = createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest()
  return timingSafeEqual(wanted, Buffer.from(signature, 'hex'))
}

/** `GET /wechat`: WeChat asks once, when the address is entered, whether we are we. */
export const proveAddress = (call: HttpCall): HttpAnswer =>
  isFromWechat(call) ? plain(call.query['echostr'] ?? '') : REFUSED

const said = (body: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/**
 * `POST /wechat`: a message of WeChat's, as JSON. The verdict on a photo finds its case by the mark it was asked under;
 * a repeated or unknown one changes nothing.
 */
export const takeVerdict =
  ({ tasksAfter }: { tasksAfter: TasksAfter }) =>
  async (call: HttpCall, now: number): Promise<HttpAnswer> => {
    if (!isFromWechat(call)) return REFUSED
    const message = said(call.body)
    const { Event: kind, trace_id: trace } = message
    if (kind !== 'wxa_media_check' || typeof trace !== 'string') return RECEIVED
    const found = verdictIn(message)
    const subject = await caseAwaiting(trace)
    log('info', { what: 'photoVerdict', known: subject !== undefined, verdict: found?.verdict ?? 'none' })
    // Faster than we wrote down its mark: WeChat says it again. One nobody waits for ends after its three times.
    if (!subject) return answerJson(404, { code: 'NOT_FOUND' })
    // Without a verdict (WeChat could not read the photo) it stays awaited, and is given up in time.
    if (!found) return RECEIVED
    await keepCheck(subject._id, tasksAfter, (held, check) => {
      const photos = (check.photos ?? []).map(photo =>
        photo.trace === trace ? { ...photo, verdict: found.verdict } : photo,
      )
      const label = found.verdict === 'pass' ? {} : { label: found.label }
      const content = settled({ ...check, photos, ...label })
      const event = sayDoubted(held, content, now)
      return { content, ...(event ? { event } : {}) }
    })
    return RECEIVED
  }
