import type { Answer } from '@shared/contract/answer'
import type { Code, Problem } from '@shared/contract/codes'
import type { Action, ActionMap } from '@shared/contract/api'

export const NOW = Date.parse('2026-03-11T09:00:00+08:00')

type Said = {
  [A in Action]?: (data: ActionMap[A]['request']) => ActionMap[A]['answer'] | Code | 'LOST' | 'NO NETWORK'
}

export interface Call {
  action: string
  data: { requestKey?: string } & Record<string, unknown>
}

/**
 * A server behind `fetch` that answers what a test says: an answer, a refusal's code, `NO NETWORK` (never arrived) or
 * `LOST` (arrived, but the answer did not come back). Remembers what arrived.
 */
export class Server {
  readonly arrived: Call[] = []
  /** Goes with every refusal. */
  problems: Problem[] = []
  retryAfterMs: number | undefined
  changed: string[] | undefined

  constructor(private readonly said: Said) {
    Object.assign(globalThis, { fetch: this.fetch })
  }

  of(action: Action): Call[] {
    return this.arrived.filter(call => call.action === action)
  }

  private readonly fetch = async (_url: string, { body }: { body: string }): Promise<Response> => {
    const call = (JSON.parse(body) as { data: Call }).data
    const say = this.said[call.action as Action] as ((data: unknown) => unknown) | undefined
    const word = say ? say(call.data) : 'NOT_FOUND'
    if (word === 'NO NETWORK') throw new TypeError('Failed to fetch')
    this.arrived.push(call)
    if (word === 'LOST') throw new TypeError('Failed to fetch')
    const rest = { now: NOW, requestId: 'r' }
    const later = this.retryAfterMs === undefined ? {} : { retryAfterMs: this.retryAfterMs }
    const between = this.changed === undefined ? {} : { changed: this.changed }
    const answer: Answer<unknown> =
      typeof word === 'string'
        ? { ok: false, code: word as Code, problems: this.problems, ...later, ...between, ...rest }
        : { ok: true, data: word, ...rest }
    return { ok: true, status: 200, json: () => Promise.resolve({ result: answer }) } as Response
  }
}

/** The browser says whether there is a network, and when it returns. */
export const setOnline = (online: boolean): void => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online })
  if (online) window.dispatchEvent(new Event('online'))
}
