import { randomBytes } from 'node:crypto'
import type { Action, AnswerOf, RequestOf } from '../../shared/contract/api'
import type { Answer, Page } from '../../shared/contract/answer'
import type { AnyCommand, CaseView, CommandInput } from '../../shared/contract/case'
import type { SubmitFeedbackAnswer } from '../../shared/contract/feedback'
import type { InboxMessage } from '../../shared/contract/inbox'
import type { LedgerRow, QueueRow } from '../../shared/contract/queue'

/** What the phone makes once per act. */
export const newKey = (): string => `test-${randomBytes(12).toString('hex')}`

/** Whatever is sent to `api`, and what comes back. */
export type Send = (event: unknown) => Promise<Answer<unknown>>

type Submission = RequestOf<'feedback.submit'>
type OnBehalf = RequestOf<'feedback.submitOnBehalf'>

/** One person with a phone: says what people do in the words of the house. `ask` fails the test on a refusal. */
export class Driver {
  constructor(
    readonly id: string,
    private readonly send: Send,
  ) {}

  /** The answer whatever it is. */
  call<A extends Action>(action: A, data: RequestOf<A>): Promise<Answer<AnswerOf[A]>> {
    return this.send({ action, data }) as Promise<Answer<AnswerOf[A]>>
  }

  /** Something no phone of ours would send. */
  raw(event: unknown): Promise<Answer<unknown>> {
    return this.send(event)
  }

  async ask<A extends Action>(action: A, data: RequestOf<A>): Promise<AnswerOf[A]> {
    const answer = await this.call(action, data)
    if (!answer.ok)
      throw new Error(`${action} as ${this.id}: ${answer.code} ${JSON.stringify(answer.problems ?? [])}`)
    return answer.data
  }

  /** The refusal's code, or `ok`. */
  async codeOf<A extends Action>(action: A, data: RequestOf<A>): Promise<string> {
    const answer = await this.call(action, data)
    return answer.ok ? 'ok' : answer.code
  }

  submit(text: string, more: Partial<Submission> = {}): Promise<SubmitFeedbackAnswer> {
    return this.ask('feedback.submit', { requestKey: newKey(), text, ...more })
  }

  submitOnBehalf(text: string, more: Omit<OnBehalf, 'text' | 'requestKey'>): Promise<SubmitFeedbackAnswer> {
    return this.ask('feedback.submitOnBehalf', { requestKey: newKey(), text, ...more })
  }

  async view(id: string): Promise<CaseView> {
    return (await this.ask('cases.view', { id })).case
  }

  /** One command on the version given, or on the newest one this person sees. */
  async command<N extends AnyCommand['name']>(
    id: string,
    name: N,
    input: CommandInput<N>,
    more: { version?: number; requestKey?: string } = {},
  ): Promise<Answer<{ case: CaseView }>> {
    const version = more.version ?? (await this.view(id)).version
    const request = { id, version, requestKey: more.requestKey ?? newKey(), name, input }
    return this.call('cases.command', request as RequestOf<'cases.command'>)
  }

  /** The same, and the case afterwards. */
  async does<N extends AnyCommand['name']>(id: string, name: N, input: CommandInput<N>): Promise<CaseView> {
    const answer = await this.command(id, name, input)
    if (!answer.ok) throw new Error(`${name} as ${this.id}: ${answer.code}`)
    return answer.data.case
  }

  async queue(view: RequestOf<'queue.list'>['view'] = 'mine'): Promise<QueueRow[]> {
    return everyPage(after => this.ask('queue.list', { view, ...after }))
  }

  async ledger(wanted: Omit<RequestOf<'ledger.list'>, 'after'> = {}): Promise<LedgerRow[]> {
    return everyPage(after => this.ask('ledger.list', { ...wanted, ...after }))
  }

  async inbox(): Promise<InboxMessage[]> {
    return everyPage(after => this.ask('inbox.list', after))
  }
}

const everyPage = async <T>(page: (after: { after?: string }) => Promise<Page<T>>): Promise<T[]> => {
  const rows: T[] = []
  for (let after: string | undefined; ;) {
    const read = await page(after === undefined ? {} : { after })
    rows.push(...read.rows)
    after = read.next
    if (after === undefined) return rows
  }
}
