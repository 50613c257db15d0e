import { connect, type Socket } from 'node:net'

const HEAD_END = '\r\n\r\n'
const LENGTH = /\r\ncontent-length: (\d+)\r\n/i

/** The body of an answer once all of it is there; undefined while some of it is still to come. */
const bodyOf = (received: Buffer): string | undefined => {
  const headEnd = received.indexOf(HEAD_END)
  if (headEnd < 0) return undefined
  const length = LENGTH.exec(received.toString('latin1', 0, headEnd + 2))?.[1]
  if (length === undefined) throw new Error('an answer without its length')
  const from = headEnd + HEAD_END.length
  return received.length < from + Number(length) ? undefined : received.toString('utf8', from)
}

/**
 * One client with its kept connection: one POST of JSON after the other over HTTP/1.1. Node's own client costs as much
 * CPU as a good part of what is measured, on the same cores; phones bring their own.
 */
export class Connection {
  private readonly socket: Socket
  private received: Buffer = Buffer.alloc(0)
  private waiting: { resolve: (body: string) => void; reject: (error: Error) => void } | undefined

  constructor(private readonly url: URL) {
    this.socket = connect(Number(url.port), url.hostname).setNoDelay(true)
    this.socket.on('data', piece => this.receive(piece))
    this.socket.on('error', error => this.waiting?.reject(error))
    this.socket.on('close', () => this.waiting?.reject(new Error('the connection was closed')))
  }

  /** Sends one request and answers the text of what came back. */
  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<string> {
    const text = JSON.stringify(body)
    const named = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    const length = Buffer.byteLength(text)
    const head = `POST ${path} HTTP/1.1\r\nhost: ${this.url.host}\r\ncontent-type: application/json\r\n`
    if (this.socket.destroyed) return Promise.reject(new Error('the connection was closed'))
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject }
      this.socket.write(`${head}${named.join('')}content-length: ${length}${HEAD_END}${text}`)
    })
  }

  close(): void {
    this.waiting = undefined
    this.socket.destroy()
  }

  private receive(piece: Buffer): void {
    this.received = this.received.length === 0 ? piece : Buffer.concat([this.received, piece])
    const { waiting } = this
    if (!waiting) return
    try {
      const body = bodyOf(this.received)
      if (body === undefined) return
      this.received = Buffer.alloc(0)
      this.waiting = undefined
      waiting.resolve(body)
    } catch (error) {
      waiting.reject(error as Error)
    }
  }
}
