import type { BeginUploadAnswer } from '@shared/contract/file'
import { readKeptPhoto } from '@/phone/photos.h5'
import { accessToken, enterWithTicket, forgetTokens } from './tokens.h5'
import type { Envelope } from './transport'

declare const CLOUD_BASE: string
declare const SIGN_IN_PATH: string
declare const SIGN_OUT_PATH: string

/**
 * The web's side of transport.ts: the platform's HTTP API with the token of the school's sign-in; without one, the
 * local cloud's own way with its session in a cookie.
 */
export const carry = async (action: string, data: unknown, more: Envelope = {}): Promise<unknown> => {
  const token = await accessToken(CLOUD_BASE)
  return token === undefined
    ? carryLocally({ action, data, ...more })
    : carryWith(token, { action, data, ...more })
}

const tooLarge = () => ({ ok: false, code: 'TOO_LARGE', now: Date.now(), requestId: '' })

const carryLocally = async (call: object): Promise<unknown> => {
  const response = await fetch(`${CLOUD_BASE}/call`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'api', data: call }),
  })
  if (response.status === 413) return tooLarge()
  const body = (await response.json()) as unknown
  return typeof body === 'object' && body !== null && 'result' in body ? body.result : body
}

const carryWith = async (token: string, call: object): Promise<unknown> => {
  const response = await fetch(`${CLOUD_BASE}/v1/functions/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(call),
  })
  if (response.status === 413) return tooLarge()
  if (response.status === 401) {
    forgetTokens()
    return { ok: false, code: 'UNAUTHENTICATED', now: Date.now(), requestId: '' }
  }
  return response.json()
}

/**
 * To the address the server gave for this one path; without one (the local cloud's own sign-in), the local way.
 * XMLHttpRequest, because fetch cannot tell how much of an upload has gone.
 */
export const carryFile = async (
  { cloudPath, place }: Pick<BeginUploadAnswer, 'cloudPath' | 'place'>,
  path: string,
  onPercent: (percent: number) => void,
): Promise<string> => {
  const bytes = await readKeptPhoto(path)
  return await new Promise<string>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', place?.url ?? `${CLOUD_BASE}/upload?cloudPath=${encodeURIComponent(cloudPath)}`)
    request.upload.onprogress = ({ loaded, total }) =>
      onPercent(total ? Math.round((loaded / total) * 100) : 0)
    request.onerror = () => reject(new Error('offline'))
    request.onload = () => {
      // Storage answers an empty body, and says in words what it refuses.
      const refused = place !== undefined && request.responseText.includes('<Error>')
      const fileID = refused ? undefined : (place?.fileId ?? fileIdIn(request.responseText))
      if (request.status < 300 && fileID) resolve(fileID)
      else reject(new Error(`upload answered ${request.status}`))
    }
    for (const [name, value] of Object.entries(place?.headers ?? {})) request.setRequestHeader(name, value)
    request.send(bytes)
  })
}

const fileIdIn = (text: string): string | undefined => {
  try {
    const body = JSON.parse(text) as { fileID?: unknown; result?: { fileID?: unknown } }
    const found = body.fileID ?? body.result?.fileID
    return typeof found === 'string' ? found : undefined
  } catch {
    return undefined
  }
}

/** Whoever did not get in goes home afterwards, not back to "you are not signed in". */
const placeHere = (): string =>
  location.hash.includes('pages/entered') ? '/' : location.pathname + location.search + location.hash

/** Where a person signs in and is sent back from: the developer page on one's own machine, the school's in production. */
export const signInAddress = (): string | undefined =>
  `${CLOUD_BASE}${SIGN_IN_PATH}?return=${encodeURIComponent(placeHere())}`

export const openSignIn = (): void => {
  const address = signInAddress()
  if (address) location.assign(address)
}

/** Only the web: where the school's own session ends; undefined where it offers no such place. */
const goToIn = async (answer: Response | undefined): Promise<string | undefined> => {
  const body = (await answer?.json().catch(() => undefined)) as { goTo?: unknown } | undefined
  return typeof body?.goTo === 'string' && /^https?:/.test(body.goTo) ? body.goTo : undefined
}

/**
 * Ends the session where it was begun, the school's too where it offers that, and starts afresh so that nothing of the
 * person stays on the screen.
 */
export const signOut = async (): Promise<void> => {
  const token = await accessToken(CLOUD_BASE).catch(() => undefined)
  forgetTokens()
  const answer = await fetch(`${CLOUD_BASE}${SIGN_OUT_PATH}`, {
    method: 'POST',
    credentials: 'same-origin',
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
  }).catch(() => undefined)
  const elsewhere = await goToIn(answer)
  if (elsewhere === undefined) location.reload()
  else location.assign(elsewhere)
}

/** Back from the school's sign-in: a session, or false where there was none to be had. */
export const finishSignIn = (): Promise<boolean> => enterWithTicket(CLOUD_BASE).catch(() => false)
