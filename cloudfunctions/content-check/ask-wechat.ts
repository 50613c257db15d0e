import { verdicts, type Verdict } from '@shared/contract/content-check'
import { withinAnswerTime } from '../platform/answer-time'
import { cloud } from '../platform/cloud'
import { storage } from '../platform/storage'

/** How one question to WeChat ended: an answer; `again` another try may help; `never` none will. */
export type Told<T> = { end: 'told'; told: T } | { end: 'again' | 'never'; reason: string }

/** WeChat's answers after which another try can help: busy, tokens, limits. */
const PASSING = new Set([-1, 40001, 42001, 45009, 45011])
/** What the person writes is seen as a comment (1 profile, 2 comment, 3 forum, 4 social log). */
const SCENE = 2
const IMAGE = 2
/** As long as people's links (reliability S5). */
const LINK_SECONDS = 600

type Answer = Record<string, unknown> & { errcode?: unknown; errCode?: unknown }

const ask = async <T>(
  apiName: string,
  requestData: object,
  read: (answer: Answer) => T | undefined,
): Promise<Told<T>> => {
  try {
    const { result } = await withinAnswerTime(cloud().callWxOpenApi({ apiName, requestData }))
    const answer = (result ?? {}) as Answer
    const code = Number(answer.errcode ?? answer.errCode ?? NaN)
    if (code !== 0)
      return { end: PASSING.has(code) || Number.isNaN(code) ? 'again' : 'never', reason: `wechat${code}` }
    const told = read(answer)
    return told === undefined ? { end: 'again', reason: 'noVerdict' } : { end: 'told', told }
  } catch (error) {
    return { end: 'again', reason: (error as Error | null)?.name ?? 'noAnswer' }
  }
}

/** WeChat's verdict in an answer or a push; undefined where there is none. */
export const verdictIn = (answer: unknown): { verdict: Verdict; label: number } | undefined => {
  const { suggest, label } = ((answer as Answer | null)?.['result'] ?? {}) as Answer
  const verdict = verdicts.find(one => one === suggest)
  return verdict === undefined ? undefined : { verdict, label: Number(label) || 0 }
}

/** `msgSecCheck`, version 2: at most 2,500 characters by somebody WeChat has seen within two hours. */
export const checkText = (content: string, openid: string) =>
  ask('/wxa/msg_sec_check', { openid, scene: SCENE, version: 2, content }, verdictIn)

/** `mediaCheckAsync`, version 2: answers the mark under which the verdict is pushed later, within half an hour. */
export const checkPhoto = async (fileId: string, openid: string): Promise<Told<string>> => {
  const link = await storage.link(fileId, LINK_SECONDS).catch(() => undefined)
  if (link === undefined) return { end: 'never', reason: 'gone' }
  const request = { openid, scene: SCENE, version: 2, media_type: IMAGE, media_url: link }
  return ask('/wxa/media_check_async', request, ({ trace_id: trace }) =>
    typeof trace === 'string' && trace !== '' ? trace : undefined,
  )
}
