import type { Answer } from './database-actions'
import type { MessageTemplate } from './options'
import type { Outbox } from './outbox'
import { offendingField, type TemplateData } from './template-rules'

/** What the content check says about a text. */
export type Verdict = 'pass' | 'review' | 'risky'

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

const MESSAGES: Record<number, string> = {
  40003: 'invalid openid',
  40037: 'invalid template_id',
  43101: 'user refuse to accept the msg',
  45009: 'reach max api daily quota limit',
  47003: 'argument invalid!',
  48001: 'api unauthorized',
}

const refused = (errcode: number, detail = ''): WxAnswer => ({
  errcode,
  errmsg: `${MESSAGES[errcode] ?? 'system error'}${detail && ` ${detail}`}`,
})

/** WeChat's server interfaces that functions call, answering into the outbox. */
export class WxApi {
  private failing: { errcode: number; times: number } | undefined
  private verdict: Verdict = 'pass'

  constructor(private readonly context: WxContext) {}

  /** The next calls answer this error, for example 45009 (quota). */
  failNext(errcode: number, times = 1): void {
    this.failing = { errcode, times }
  }

  /** What the content check answers from now on. */
  setVerdict(verdict: Verdict): void {
    this.verdict = verdict
  }

  /** The SDK's `callWxOpenApi`. */
  answer(body: Record<string, unknown>): Answer {
    const request = JSON.parse(String(body.requestData || '{}')) as Record<string, unknown>
    return { data: { responseData: JSON.stringify(this.dispatch(String(body.apiName), request)) } }
  }

  private dispatch(api: string, request: Record<string, unknown>): WxAnswer {
    if (api === '/cgi-bin/message/subscribe/send') return this.send(api, request)
    if (api === '/wxa/msg_sec_check') return this.planned() ?? this.checkText(request)
    return refused(48001, api)
  }

  private send(api: string, request: Record<string, unknown>): WxAnswer {
    const data = (request.data ?? {}) as TemplateData
    const result = this.planned() ?? this.judge(request, data)
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
    const { content, openid } = request
    if (typeof content !== 'string' || !content || [...content].length > MOST_CHECKED_CHARACTERS)
      return refused(47003, 'content')
    if (typeof openid !== 'string' || !this.context.outbox.knows(openid)) return refused(40003)
    const result = { suggest: this.verdict, label: LABELS[this.verdict] }
    return { ...OK, result, detail: [], trace_id: 'local' }
  }

  private planned(): WxAnswer | undefined {
    if (!this.failing) return undefined
    const { errcode, times } = this.failing
    this.failing = times > 1 ? { errcode, times: times - 1 } : undefined
    return refused(errcode)
  }
}
