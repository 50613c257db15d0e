import type { Delivery } from '@shared/contract/event'
import type { Language, NoticeTemplate } from '@shared/contract/words'
import { wechatMessages, WECHAT_TEMPLATE } from '@shared/copy/wechat'
import { isWorthCredit } from '@shared/domain/delivery-choice'
import { withinAnswerTime } from '../platform/answer-time'
import { cloud } from '../platform/cloud'
import type { Round } from './round'
import { withoutAnswer, type Sent } from './sent'

/** WeChat's answers after which another try can help: busy, tokens, limits. Everything else is final. */
const PASSING = new Set([-1, 40001, 42001, 45009, 45011])
/** The person has no credit left for this template, or does not want it: their balance is zero (reliability T8). */
const NO_CREDIT = 43101

const errorOf = (result: unknown): number => {
  const { errcode, errCode } = (result ?? {}) as { errcode?: unknown; errCode?: unknown }
  return Number(errcode ?? errCode ?? 0)
}

/** Deployments name their own template; the one in copy is the local cloud's. */
const templateId = () => process.env['WECHAT_TEMPLATE'] ?? WECHAT_TEMPLATE

const call = async (openId: string, message: ReturnType<typeof wechatMessages>): Promise<number> => {
  const { page, data } = message
  const requestData = { touser: openId, template_id: templateId(), page, data }
  const { result } = await withinAnswerTime(
    cloud().callWxOpenApi({ apiName: '/cgi-bin/message/subscribe/send', requestData }),
  )
  return errorOf(result)
}

/**
 * Sends one subscription message through the platform's WeChat call, its fields cut to the template's limits, for one
 * of the credits its reader has; credits are kept for what matters most. The in-app inbox has the message anyway.
 */
export const sendWechat = async (
  delivery: Delivery,
  caseId: string | undefined,
  openId: string | null,
  language: Language,
  round: Round,
): Promise<Sent> => {
  if (!openId) return { end: 'skipped', reason: 'noWechat' }
  const { to, template, params } = delivery
  if (!isWorthCredit(delivery, await round.creditsLeft(to, templateId())))
    return { end: 'skipped', reason: 'noCredit' }
  const subject = {
    number: String(params['number'] ?? ''),
    params,
    ...(caseId === undefined ? {} : { caseId }),
  }
  let code: number
  try {
    code = await call(openId, wechatMessages(template as NoticeTemplate, subject, language))
  } catch (error) {
    return withoutAnswer(error)
  }
  if (code === NO_CREDIT) {
    await round.empty(to, templateId())
    return { end: 'skipped', reason: 'wechat43101' }
  }
  if (code !== 0) return { end: PASSING.has(code) ? 'again' : 'failed', reason: `wechat${code}` }
  await round.spend(to, templateId())
  return { end: 'sent' }
}
