import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A group robot's server as WeCom answers: the real request format, the real error codes. */
export class WecomStandIn {
  /** What groups read, by robot key, oldest first. */
  readonly said: { key: string; text: string }[] = []
  /** How often it was asked, answered or not. */
  asked = 0
  private server!: Server
  private failing: { errcode: number; times: number } | undefined
  private silent = 0

  /** The next posts answer this error, for example 45009 (too many a minute). */
  failNext(errcode: number, times = 1): void {
    this.failing = { errcode, times }
  }

  /** The next posts are taken and never answered. */
  silenceNext(times = 1): void {
    this.silent = times
  }

  async start(): Promise<string> {
    this.server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
      request.on('end', () => {
        const key = new URL(request.url ?? '', 'http://local').searchParams.get('key') ?? ''
        const errcode = this.judge(key, body)
        if (errcode === undefined) return
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify({ errcode, errmsg: errcode === 0 ? 'ok' : 'refused' }))
      })
    })
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/cgi-bin/webhook/send`
  }

  stop(): void {
    this.server.closeAllConnections()
    this.server.close()
  }

  /** It answers again as it should. */
  recover(): void {
    this.failing = undefined
  }

  private judge(key: string, body: string): number | undefined {
    this.asked += 1
    const { msgtype, text } = JSON.parse(body) as { msgtype?: string; text?: { content?: string } }
    const content = text?.content ?? ''
    const wrong = msgtype !== 'text' || !content || Buffer.byteLength(content) > 2048
    if (this.silent > 0) {
      this.silent -= 1
      this.said.push({ key, text: content })
      return undefined
    }
    if (this.failing) {
      const { errcode, times } = this.failing
      this.failing = times > 1 ? { errcode, times: times - 1 } : undefined
      return errcode
    }
    if (!key.startsWith('robot-')) return 93000
    if (wrong) return 40008
    this.said.push({ key, text: content })
    return 0
  }
}
