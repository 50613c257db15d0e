import type { FileKind } from '@shared/contract/file'
import type { Recognised, Recogniser } from './recogniser'

/** After this the service is given up for this time; a minute of speech takes it two or three seconds. */
const ANSWER_SECONDS = 12
const DEFAULT_URL = 'https://asr.tencentcloudapi.com'
/** Mandarin, 16 kHz; a school with many dialects sets `16k_zh_dialect`. */
const DEFAULT_ENGINE = '16k_zh'
const formats: Partial<Record<FileKind, string>> = { mp3: 'mp3', wav: 'wav', m4a: 'm4a' }

/** The service's own words for what goes wrong (its error list for SentenceRecognition), as what it means for us. */
const meanings: readonly [RegExp, Recognised][] = [
  [/NoHumanVoice|AudioEmpty|EmptyAudio/, { end: 'failed', reason: 'empty' }],
  [
    /ErrorVoicedataTooLong|AudioDurationExceed|ErrorInvalidVoicedata.*Long/,
    { end: 'failed', reason: 'tooLong' },
  ],
  [
    /ErrorInvalidVoice|AudioDecode|ErrorVoiceFormat|InvalidParameter/,
    { end: 'failed', reason: 'unreadable' },
  ],
  [
    /RequestLimitExceeded|LimitExceeded|Busy|ServerRecognize|InternalError|ErrorRecognize/,
    { end: 'again', reason: 'busy' },
  ],
  [
    /AuthFailure|ServiceIsolate|UnauthorizedOperation|CheckAuth|ResourceUnavailable|ResourceInsufficient|UserNotRegistered|InsufficientBalance|UserHasNo/,
    { end: 'failed', reason: 'refused' },
  ],
]

const meaningOf = (error: unknown): Recognised => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  const named = typeof code === 'string' && /^[A-Z][A-Za-z]+(\.[A-Za-z]+)?$/.test(code) ? code : ''
  const detail = named || (error as Error | null)?.name || 'unknown'
  const known = meanings.find(([pattern]) => pattern.test(named))?.[1]
  if (known) return { ...known, detail } as Recognised
  // What is no word of the service is a connection that broke or an answer that is none.
  const late = /timeout|timed out|ETIMEDOUT|aborted/i.test(`${String(code)} ${String(message)}`)
  return { end: 'again', reason: late ? 'noAnswer' : 'broke', detail }
}

const clientOf = async () => {
  const { Client } =
    await import('tencentcloud-sdk-nodejs-asr/tencentcloud/services/asr/v20190614/asr_client')
  const url = new URL(process.env['TENCENT_ASR_URL'] ?? DEFAULT_URL)
  const proxy = process.env['TENCENT_ASR_PROXY']
  return new Client({
    credential: {
      secretId: process.env['TENCENT_SECRET_ID'] ?? '',
      secretKey: process.env['TENCENT_SECRET_KEY'] ?? '',
    },
    region: '',
    profile: {
      httpProfile: {
        endpoint: url.host,
        protocol: `${url.protocol}//`,
        reqTimeout: Number(process.env['TENCENT_ASR_SECONDS'] ?? ANSWER_SECONDS),
        ...(proxy ? { proxy } : {}),
      },
    },
  })
}

/** Tencent Cloud's one-sentence recognition through its official SDK: the bytes in the body, words with punctuation. */
export const tencent: Recogniser = async ({ bytes, kind }) => {
  const format = formats[kind]
  if (!format) return { end: 'failed', reason: 'unreadable' }
  try {
    const client = await clientOf()
    const { Result } = await client.SentenceRecognition({
      EngSerViceType: process.env['TENCENT_ASR_ENGINE'] ?? DEFAULT_ENGINE,
      SourceType: 1,
      VoiceFormat: format,
      Data: bytes.toString('base64'),
      DataLen: bytes.length,
      ConvertNumMode: 1,
    })
    if (typeof Result !== 'string') return { end: 'again', reason: 'broke' }
    const text = Result.trim()
    return text === '' ? { end: 'failed', reason: 'empty' } : { end: 'text', text }
  } catch (error) {
    return meaningOf(error)
  }
}
