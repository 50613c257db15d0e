import { forgetStored, readStored, writeStored } from '@/phone/storage'

/** The session of the school's sign-in, as the platform's HTTP API gives it. */
interface Tokens {
  access: string
  refresh: string
  endsAt: number
}

const KEY = 'tokens'
const SPARE_MS = 60_000

const isTokens = (value: unknown): value is Tokens =>
  typeof value === 'object' && value !== null && 'access' in value && 'refresh' in value && 'endsAt' in value

const stored = (): Tokens | undefined => {
  const kept = readStored(KEY)
  return isTokens(kept) ? kept : undefined
}

export const forgetTokens = (): void => forgetStored(KEY)

const exchange = async (address: string, body: object): Promise<string | undefined> => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) return undefined
  const {
    access_token: access,
    refresh_token: refresh,
    expires_in: seconds,
  } = (await response.json()) as {
    access_token: string
    refresh_token: string
    expires_in: number
  }
  writeStored(KEY, { access, refresh, endsAt: Date.now() + seconds * 1_000 } satisfies Tokens)
  return access
}

let renewing: Promise<string | undefined> | undefined

/** The access token, renewed shortly before its end; undefined where nobody signed in with the school's sign-in. */
export const accessToken = async (base: string): Promise<string | undefined> => {
  const kept = stored()
  if (!kept) return undefined
  if (Date.now() < kept.endsAt - SPARE_MS) return kept.access
  const body = { grant_type: 'refresh_token', refresh_token: kept.refresh }
  renewing ??= exchange(`${base}/auth/v1/token`, body).finally(() => (renewing = undefined))
  const fresh = await renewing
  if (fresh === undefined) forgetTokens()
  return fresh
}

/**
 * Back from the school's sign-in: takes the ticket this browser alone can ask for, and exchanges it for a session.
 * False where there is none; then the person signs in again.
 */
export const enterWithTicket = async (base: string): Promise<boolean> => {
  const answer = await fetch(`${base}/hooks/ticket`, { method: 'POST', credentials: 'same-origin' })
  if (!answer.ok) return false
  const { ticket } = (await answer.json()) as { ticket: string }
  return (await exchange(`${base}/auth/v1/signin/custom`, { provider_id: 'custom', ticket })) !== undefined
}
