import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived. */
export interface ArrivedMail {
  to: string
  messageId: string
  subject: string
  text: string
}

const decodeWord = (text: string): string =>
  text.replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=\s*/gi, (_, how: string, coded: string) =>
    how.toUpperCase() === 'B'
      ? Buffer.from(coded, 'base64').toString('utf8')
      : Buffer.from(
          coded
            .replace(/_/g, ' ')
            .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
          'latin1',
        ).toString('utf8'),
  )

const read = (raw: string): Omit<ArrivedMail, 'to'> => {
  const split = raw.indexOf('\r\n\r\n')
  const head = raw.slice(0, split).replace(/\r\n[ \t]+/g, ' ')
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''
  const body = raw.slice(split + 4)
  const base64 = /base64/i.test(field('Content-Transfer-Encoding'))
  const text = base64
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(
        body
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString('utf8')
  return { messageId: field('Message-ID'), subject: decodeWord(field('Subject')), text }
}

/** A mail server of its own process-wide port; refuses as told, with the codes real servers use. */
export class SmtpStandIn {
  readonly arrived: ArrivedMail[] = []
  private server!: SMTPServer
  private refusals: { code: number; times: number } | undefined

  /** The next recipients are refused: 450 try later, 550 no such mailbox. */
  refuseNext(code: number, times = 1): void {
    this.refusals = { code, times }
  }

  async start(): Promise<string> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address, _session, callback) => {
        const { code = 0, times = 0 } = this.refusals ?? {}
        if (times === 0) return callback()
        this.refusals = times > 1 ? { code, times: times - 1 } : undefined
        callback(Object.assign(new Error('refused'), { responseCode: code }))
      },
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const mail = read(Buffer.concat(chunks).toString('latin1'))
          for (const { address } of session.envelope.rcptTo) this.arrived.push({ to: address, ...mail })
          callback()
        })
      },
    })
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve))
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`
  }

  stop(): Promise<void> {
    return new Promise(resolve => this.server.close(() => resolve()))
  }
}
