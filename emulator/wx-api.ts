import type { Answer } from './database-actions'
import type { MessageTemplate } from './options'
import type { Outbox } from './outbox'
import { offendingField, type TemplateData } from './template-rules'

/** What the content check says about a text. */
export type Verdict = 'pass' | 'review' | 'risky'

/** A photo's verdict on its way to `hooks`. */
export interface PhotoVerdict {
  openid: string
  trace: string
  verdict: Verdict
  label: number
}

interface WxAnswer {
  errcode: number
  errmsg: string
  [more: string]: unknown
}

interface WxContext {
  outbox: Outbox
  templates: MessageTemplate[] | undefined
  now: () => number
}

const OK: WxAnswer = { errcode: 0, errmsg: 'ok' }
const MOST_CHECKED_CHARACTERS = 2500
// 100 is "normal"; the others are of the documented labels.
const LABELS: Record<Verdict, number> = { pass: 100, review: 20006, risky: 20001 }

const MOST_KEPT = 1000

const MESSAGES: Record<number, string> = {
  [-1]: 'system error',
  40129: 'invalid scene',
  40003: 'invalid openid',
  40037: 'invalid template_id',
  43101: 'user refuse to accept the msg',
  45009: 'reach max api daily quota limit',
  44002: 'empty post data',
  47001: 'data format error',
  47003: 'argument invalid!',
  61010: 'code is expired',
  48001: 'api unauthorized',
}

const refused = (errcode: number, detail = ''): WxAnswer => ({
  errcode,
  errmsg: `${MESSAGES[errcode] ?? 'system error'}${detail && ` ${detail}`}`,
})

/** WeChat's server interfaces that functions call, answering into the outbox. */
export class WxApi {
  private failing: { errcode: number; times: number; api?: string | undefined } | undefined
  private verdict: Verdict = 'pass'
  private photoVerdict: Verdict | 'silent' = 'pass'
  private photos: PhotoVerdict[] = []
  private traces = 0

  constructor(private readonly context: WxContext) {}

  /** The next calls, or those of one interface, answer this error, for example 45009 (quota). */
  failNext(errcode: number, times = 1, api?: string): void {
    this.failing = { errcode, times, api }
  }

  /** What the content check answers from now on. */
  setVerdict(verdict: Verdict): void {
    this.verdict = verdict
  }

  /** What it says of photos, pushed later; `silent`: nothing ever comes. */
  setPhotoVerdict(verdict: Verdict | 'silent'): void {
    this.photoVerdict = verdict
  }

  /** Verdicts that wait to be pushed; they are the caller's now. */
  takeVerdicts(): PhotoVerdict[] {
    return this.photos.splice(0)
  }

  putBack(verdict: PhotoVerdict): void {
    if (this.photos.length < MOST_KEPT) this.photos.push(verdict)
  }

  /** The SDK's `callWxOpenApi`. */
  answer(body: Record<string, unknown>): Answer {
    const request = JSON.parse(String(body.requestData || '{}')) as Record<string, unknown>
    return { data: { responseData: JSON.stringify(this.dispatch(String(body.apiName), request)) } }
  }

  private dispatch(api: string, request: Record<string, unknown>): WxAnswer {
    if (api === '/cgi-bin/message/subscribe/send') return this.send(api, request)
    if (api === '/wxa/msg_sec_check') return this.planned(api) ?? this.checkText(request)
    if (api === '/wxa/media_check_async') return this.planned(api) ?? this.checkPhoto(request)
    return refused(48001, api)
  }

  private send(api: string, request: Record<string, unknown>): WxAnswer {
    const data = (request.data ?? {}) as TemplateData
    const result = this.planned(api) ?? this.judge(request, data)
    const fields = Object.fromEntries(
      Object.entries(data).map(([key, field]) => [key, String(field?.value ?? '')]),
    )
    this.context.outbox.add({
      at: this.context.now(),
      api,
      to: String(request.touser ?? ''),
      template: String(request.template_id ?? ''),
      page: String(request.page ?? ''),
      fields,
      errcode: result.errcode,
      errmsg: result.errmsg,
    })
    return result
  }

  private judge(request: Record<string, unknown>, data: TemplateData): WxAnswer {
    const { outbox, templates } = this.context
    const { touser, template_id: templateId } = request
    if (typeof touser !== 'string' || !outbox.knows(touser)) return refused(40003)
    const template = templates?.find(({ id }) => id === templateId)
    if (typeof templateId !== 'string' || (templates && !template)) return refused(40037)
    const field = offendingField(data, template)
    if (field !== undefined) return refused(47003, `data.${field}.value invalid`)
    return outbox.spend(touser, templateId) ? OK : refused(43101)
  }

  private checkText(request: Record<string, unknown>): WxAnswer {
    const { content } = request
    if (content === '' || content === undefined) return refused(44002)
    if (typeof content !== 'string' || [...content].length > MOST_CHECKED_CHARACTERS)
      return refused(47003, 'content')
    const wrong = this.wrongly(request)
    if (wrong) return wrong
    const result = { suggest: this.verdict, label: LABELS[this.verdict] }
    return { ...OK, result, detail: [], trace_id: 'local' }
  }

  private checkPhoto(request: Record<string, unknown>): WxAnswer {
    const { media_url: url, media_type: type, openid } = request
    if (typeof url !== 'string' || !/^https?:/.test(url) || (type !== 1 && type !== 2)) return refused(47003)
    const wrong = this.wrongly(request)
    if (wrong) return wrong
    const trace = `local-${this.context.now().toString(36)}-${(this.traces += 1)}`
    const verdict = this.photoVerdict
    if (verdict !== 'silent') this.putBack({ openid: String(openid), trace, verdict, label: LABELS[verdict] })
    return { ...OK, trace_id: trace }
  }

  /** What both checks want: version 2, a scene of the four, somebody WeChat knows. */
  private wrongly({ version, scene, openid }: Record<string, unknown>): WxAnswer | undefined {
    if (version !== 2) return refused(47001)
    if (typeof scene !== 'number' || ![1, 2, 3, 4].includes(scene)) return refused(40129)
    const known = typeof openid === 'string' && this.context.outbox.knows(openid)
    return known ? undefined : refused(40003)
  }

  private planned(asked: string): WxAnswer | undefined {
    if (!this.failing || (this.failing.api ?? asked) !== asked) return undefined
    const { errcode, times, api } = this.failing
    this.failing = times > 1 ? { errcode, times: times - 1, api } : undefined
    return refused(errcode)
  }
}
