import { openCookie, sealCookie } from './sealed-cookie'

/** What HTTP access hands to a function: a browser or a provider calls by address. */
export interface HttpCall {
  path: string
  method: string
  query: Readonly<Record<string, string>>
  headers: Readonly<Record<string, string>>
  body: string
}

/** What HTTP access makes an answer of. */
export interface HttpAnswer {
  statusCode: number
  headers: Record<string, string>
  body: string
}

const texts = (value: unknown): Record<string, string> => {
  if (typeof value !== 'object' || value === null) return {}
  const entries = Object.entries(value as Record<string, unknown>)
  return Object.fromEntries(entries.filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}

/** The call as the platform gives it; anything that is not text is left out. Null when it is no HTTP call. */
export const readHttpCall = (event: unknown): HttpCall | null => {
  if (typeof event !== 'object' || event === null) return null
  const { path, httpMethod, queryStringParameters, headers, body } = event as Record<string, unknown>
  if (typeof path !== 'string' || typeof httpMethod !== 'string') return null
  const named = Object.entries(texts(headers)).map(([name, value]) => [name.toLowerCase(), value] as const)
  return {
    path,
    method: httpMethod.toUpperCase(),
    query: texts(queryStringParameters),
    headers: Object.fromEntries(named),
    body: typeof body === 'string' ? body : '',
  }
}

/** What a sealed cookie of this call says, or null. */
export const cookieOf = <T>({ headers }: HttpCall, name: string, now: number): T | null => {
  const pairs = (headers['cookie'] ?? '').split(';').map(pair => pair.trim().split('='))
  return openCookie<T>(name, pairs.find(([key]) => key === name)?.[1], now)
}

/** A cookie no script reads and no other site sends; without a value it is forgotten. */
export const cookieHeader = (
  name: string,
  given: { value: unknown; endsAt: number; now: number } | null,
  secure: boolean,
): string => {
  const rest = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  if (!given) return `${name}=; Max-Age=0; ${rest}`
  const seconds = Math.ceil((given.endsAt - given.now) / 1000)
  return `${name}=${sealCookie(name, given.value, given.endsAt)}; Max-Age=${seconds}; ${rest}`
}

const NOT_KEPT = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }

/** Sends the browser on. */
export const goTo = (location: string, cookie?: string): HttpAnswer => ({
  statusCode: 303,
  headers: { location, ...NOT_KEPT, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) },
  body: '',
})

export const answerJson = (statusCode: number, value: unknown, cookie?: string): HttpAnswer => ({
  statusCode,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    ...NOT_KEPT,
    ...(cookie === undefined ? {} : { 'set-cookie': cookie }),
  },
  body: JSON.stringify(value),
})
