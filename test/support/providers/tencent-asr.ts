import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** What a request asked for, once its form and signature were found right. */
export interface Heard {
  engine: string
  format: string
  bytes: Buffer
}

interface Asked {
  EngSerViceType?: string
  SourceType?: number
  VoiceFormat?: string
  Data?: string
  DataLen?: number
}

export type Trouble = { code: string } | { status: number; body?: string } | 'silent' | 'broken'

const HOST = 'asr.tencentcloudapi.com'
const engines = new Set(['16k_zh', '16k_zh-PY', '16k_zh_dialect', '16k_en', '16k_yue'])
const formats = new Set(['wav', 'pcm', 'ogg-opus', 'speex', 'silk', 'mp3', 'm4a', 'aac', 'amr'])
/** Of the base64 text. */
const MOST_CHARACTERS = 3 * 1024 * 1024
const CLOCK_SECONDS = 300

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** The TC3-HMAC-SHA256 signature as documented (cloud.tencent.com/document/product/1093/35641), worked out anew. */
const signatureOf = (
  request: IncomingMessage,
  body: Buffer,
  secretKey: string,
  signedHeaders: string,
): string => {
  const headers = signedHeaders
    .split(';')
    .map(name => `${name}:${String(request.headers[name]).toLowerCase()}\n`)
  const canonical = ['POST', '/', '', headers.join(''), signedHeaders, sha256(body)].join('\n')
  const timestamp = String(request.headers['x-tc-timestamp'])
  const on = new Date(Number(timestamp) * 1000).toISOString().slice(0, 10)
  const toSign = ['TC3-HMAC-SHA256', timestamp, `${on}/asr/tc3_request`, sha256(canonical)].join('\n')
  return createHmac('sha256', mac(mac(mac(`TC3${secretKey}`, on), 'asr'), 'tc3_request'))
    .update(toSign)
    .digest('hex')
}

/**
 * Tencent Cloud's one-sentence recognition as documented: it checks action, version, time, signature and every field,
 * and answers its own errors. The SDK reaches it as a proxy does, so that the real host name is what is signed.
 */
export class TencentAsrStandIn {
  readonly secretId = 'AKIDtest'
  readonly secretKey = 'test-secret-of-the-stand-in'
  readonly heard: Heard[] = []
  /** Requests refused for their form: what was wrong. */
  readonly wrong: string[] = []
  /** How many requests came, answered or not. */
  came = 0
  says = '三号宿舍楼的热水停了两天，打电话没人管。'
  private server!: Server
  private readonly troubles: Trouble[] = []

  constructor(private readonly now: () => number) {}

  /** What happens to the next requests, in order. */
  next(...troubles: Trouble[]): void {
    this.troubles.push(...troubles)
  }

  /** Starts it; answers the address of the proxy. */
  async start(): Promise<string> {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => this.answer(request, Buffer.concat(parts), response))
    })
    this.server.on('connect', (_request, socket: Socket) => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      this.server.emit('connection', socket)
    })
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  stop(): void {
    this.server.closeAllConnections()
    this.server.close()
  }

  /** The environment of functions that use it. */
  envOf(proxy: string): Record<string, string> {
    return {
      VOICE_PROVIDER: 'tencent',
      TENCENT_SECRET_ID: this.secretId,
      TENCENT_SECRET_KEY: this.secretKey,
      TENCENT_ASR_URL: `http://${HOST}`,
      TENCENT_ASR_PROXY: proxy,
      TENCENT_ASR_SECONDS: '1',
    }
  }

  private answer(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    this.came += 1
    const trouble = this.troubles.shift()
    if (trouble === 'silent') return
    if (trouble === 'broken') return void request.socket.destroy()
    if (trouble && 'status' in trouble) {
      response.statusCode = trouble.status
      return void response.end(trouble.body ?? 'Bad Gateway')
    }
    const code = trouble?.code ?? this.judge(request, body)
    response.setHeader('content-type', 'application/json')
    const RequestId = '8824366f-0e8f-4bd4-8924-af5e84127caa'
    const Response = code
      ? { Error: { Code: code, Message: code }, RequestId }
      : { Result: this.says, AudioDuration: 4_280, WordSize: 0, WordList: null, RequestId }
    response.end(JSON.stringify({ Response }))
  }

  private judge(request: IncomingMessage, body: Buffer): string | undefined {
    const code = this.signed(request, body) ?? this.asked(JSON.parse(body.toString('utf8')) as Asked)
    if (code) this.wrong.push(code)
    return code
  }

  private signed(request: IncomingMessage, body: Buffer): string | undefined {
    const { headers } = request
    if (headers.host !== HOST || request.method !== 'POST' || request.url !== '/') return 'InvalidAction'
    if (headers['x-tc-action'] !== 'SentenceRecognition') return 'InvalidAction'
    if (headers['x-tc-version'] !== '2019-06-14') return 'NoSuchVersion'
    if (Math.abs(Number(headers['x-tc-timestamp']) - this.now() / 1000) > CLOCK_SECONDS)
      return 'AuthFailure.SignatureExpire'
    const found =
      /^TC3-HMAC-SHA256 Credential=([^/]+)\/\d{4}-\d\d-\d\d\/asr\/tc3_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
        String(headers.authorization),
      )
    if (found?.[1] !== this.secretId) return 'AuthFailure.SecretIdNotFound'
    const named = String(found[2])
    if (!named.includes('content-type') || !named.includes('host')) return 'AuthFailure.SignatureFailure'
    return signatureOf(request, body, this.secretKey, named) === found[3]
      ? undefined
      : 'AuthFailure.SignatureFailure'
  }

  private asked({ EngSerViceType, SourceType, VoiceFormat, Data, DataLen }: Asked): string | undefined {
    if (!engines.has(String(EngSerViceType))) return 'InvalidParameterValue.ErrorInvalidEngservice'
    if (SourceType !== 1) return 'InvalidParameterValue.ErrorInvalidSourcetype'
    if (!formats.has(String(VoiceFormat))) return 'InvalidParameterValue.ErrorInvalidVoiceFormat'
    if (!Data || Data.length > MOST_CHARACTERS) return 'InvalidParameterValue.ErrorInvalidVoicedata'
    const bytes = Buffer.from(Data, 'base64')
    if (bytes.length !== DataLen) return 'InvalidParameterValue.ErrorInvalidVoicedata'
    if (VoiceFormat === 'wav' && bytes.subarray(0, 4).toString() !== 'RIFF')
      return 'FailedOperation.ErrorRecognize'
    this.heard.push({ engine: String(EngSerViceType), format: String(VoiceFormat), bytes })
    return undefined
  }
}
