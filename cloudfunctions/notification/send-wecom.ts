import type { Delivery } from '@shared/contract/event'
import type { NoticeTemplate } from '@shared/contract/words'
import { groupMessage } from '@shared/copy/wechat'
import { withinLimit } from '../platform/limits'
import { ANSWER_MS } from '../platform/answer-time'
import { withoutAnswer, type Sent } from './sent'

const ROBOT_URL = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send'
/** A robot takes 20 a minute; the first three an instance sends are not counted (platform/limits.ts). */
const RATE = { name: 'wecom', times: 17, windowMs: 60_000 }
/** The robot's longest text, in bytes of UTF-8. */
const TEXT_BYTES = 2_048
/** Too many a minute, or the service is busy: another try helps. */
const PASSING = new Set([-1, 45009, 45033])
const FALLBACK = 'office'

/** Keys of the robots by department, from the function's environment: `{"office": "…", "dormitory": "…"}`. */
const robotKey = (department: string): string | undefined => {
  const keys = JSON.parse(process.env['WECOM_KEYS'] || '{}') as Record<string, string>
  return keys[department] ?? keys[FALLBACK]
}

const cut = (text: string): string => {
  let kept = text
  while (Buffer.byteLength(kept) > TEXT_BYTES) kept = [...kept].slice(0, -1).join('')
  return kept
}

const post = async (key: string, content: string): Promise<number> => {
  const response = await fetch(`${process.env['WECOM_URL'] ?? ROBOT_URL}?key=${encodeURIComponent(key)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ msgtype: 'text', text: { content: cut(content) } }),
    signal: AbortSignal.timeout(ANSWER_MS),
  })
  if (!response.ok) return -1
  return Number(((await response.json()) as { errcode?: unknown }).errcode ?? -1)
}

/** Tells a department's WeCom group through its robot: the number and what to do, nothing about who or what. */
export const sendWecom = async (delivery: Delivery, now: number): Promise<Sent> => {
  const key = robotKey(delivery.to)
  if (key === undefined) return { end: 'skipped', reason: 'noRobot' }
  const full = await withinLimit(RATE, key.slice(-6), now)
  if (full) return { end: 'later', untilAt: now + (full.retryAfterMs ?? RATE.windowMs), reason: 'wecomRate' }
  const { template, params } = delivery
  const subject = { number: String(params['number'] ?? ''), params }
  try {
    const code = await post(key, groupMessage(template as NoticeTemplate, subject, 'zh-CN'))
    if (code === 0) return { end: 'sent' }
    return { end: PASSING.has(code) ? 'again' : 'failed', reason: `wecom${code}` }
  } catch (error) {
    return withoutAnswer(error)
  }
}
