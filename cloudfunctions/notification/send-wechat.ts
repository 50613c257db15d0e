import type { Delivery } from '@shared/contract/event'
import { wechatMessages } from '@shared/copy/wechat'
import type { NoticeTemplate } from '@shared/contract/words'
import { cloud } from '../platform/cloud'

/** How sending ended: `again` is worth another try, the others are final. */
export type Sent = { end: 'sent' } | { end: 'skipped' | 'failed' | 'again'; reason: string }

/** WeChat's answers after which another try can help: busy, limits, token. Everything else is final. */
const PASSING = new Set([-1, 40001, 42001, 45009])
/** The person has no credit left for this template, or does not want it: their balance is zero (reliability T8). */
const NO_CREDIT = 43101

const errorOf = (result: unknown): number => {
  const { errcode, errCode } = (result ?? {}) as { errcode?: unknown; errCode?: unknown }
  return Number(errcode ?? errCode ?? 0)
}

/**
 * Sends one subscription message through the platform's WeChat call, its fields cut to the template's limits. People
 * who are not reachable by WeChat are skipped, the in-app inbox has the message anyway.
 */
export const sendWechat = async (delivery: Delivery, openId: string | null): Promise<Sent> => {
  if (!openId) return { end: 'skipped', reason: 'noWechat' }
  const { templateId, page, data } = wechatMessages(
    delivery.template as NoticeTemplate,
    String(delivery.params['number'] ?? ''),
    String(delivery.params['case'] ?? ''),
  )
  const { result } = await cloud().callWxOpenApi({
    apiName: '/cgi-bin/message/subscribe/send',
    requestData: { touser: openId, template_id: templateId, page, data },
  })
  const code = errorOf(result)
  if (code === 0) return { end: 'sent' }
  if (code === NO_CREDIT) return { end: 'skipped', reason: 'wechat43101' }
  return { end: PASSING.has(code) ? 'again' : 'failed', reason: `wechat${code}` }
}
