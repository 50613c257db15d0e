import { CALL_CHARACTERS, type Answer } from '@shared/contract/answer'
import { codes, type Code } from '@shared/contract/codes'
import { isOnline } from '@/phone/network'
import { noteServerNow, serverNow } from '@/time/server-clock'
import { usePreferences } from '@/theme/preferences'
import { useActing } from './acting'
import { carry } from './transport'

/** The bad half of an answer. */
export type Refused = Extract<Answer<unknown>, { ok: false }>

let signedOut = () => {}

/** Calls back each time the server says that nobody is signed in. */
export const onSignedOut = (listen: () => void): void => {
  signedOut = listen
}

const WAIT_MS = 12_000
const PAUSES_MS = [500, 1500]

/** An act is sent again only while it carries its key: the server then knows it as the same act (reliability D1–D8). */
const mayBeRepeated = (data: unknown, reads: boolean): boolean =>
  reads || (typeof data === 'object' && data !== null && 'requestKey' in data)

const refusal = (code: Code): Refused => ({ ok: false, code, now: serverNow(), requestId: '' })

const isAnswer = (value: unknown): value is Answer<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'ok' in value &&
  'now' in value &&
  typeof value.now === 'number'

/** Who somebody is, with every role they may choose from, is asked in no role; Chinese is what the server speaks anyway. */
const envelopeOf = (action: string) => {
  const { as } = useActing.getState()
  const { language } = usePreferences.getState()
  return {
    ...(as === undefined || action === 'me.view' ? {} : { as }),
    ...(language === 'zh-CN' ? {} : { language }),
  }
}

/** What the server would not even read stays here (reliability T11). */
const tooLarge = (call: object): boolean => JSON.stringify(call).length > CALL_CHARACTERS

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

const carryOnce = async (action: string, data: unknown): Promise<Answer<unknown>> => {
  if (!isOnline()) return refusal('OFFLINE')
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('too long')), WAIT_MS)
  })
  try {
    const answer = await Promise.race([carry(action, data, envelopeOf(action)), tooLong])
    if (!isAnswer(answer)) return refusal('INTERNAL')
    noteServerNow(answer.now)
    if (!answer.ok && answer.code === 'UNAUTHENTICATED') signedOut()
    return answer
  } catch {
    return refusal('OFFLINE')
  } finally {
    clearTimeout(timer)
  }
}

/**
 * One call of the server. Never rejects: no network, no answer in 12 s and an answer that is none come back as
 * refusals too. Repeats at most twice, and only what may be repeated, for codes that say it can help.
 */
export const callCloud = async (action: string, data: unknown, reads: boolean): Promise<Answer<unknown>> => {
  if (tooLarge({ action, data, ...envelopeOf(action) })) return refusal('TOO_LARGE')
  let answer = await carryOnce(action, data)
  for (const wait of PAUSES_MS) {
    if (answer.ok || !codes[answer.code]?.retry || !mayBeRepeated(data, reads) || !isOnline()) break
    const asked = answer.retryAfterMs ?? 0
    if (asked > 3_000) break
    await pause(Math.max(wait, asked))
    answer = await carryOnce(action, data)
  }
  return answer
}
