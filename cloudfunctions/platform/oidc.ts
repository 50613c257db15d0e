import * as client from 'openid-client'

/** The school's single sign-on as deployment names it; null where none was set up. */
export interface SignOnSettings {
  issuer: string
  clientId: string
  secret: string
  /** The claim that carries the school number. */
  numberClaim: string
  /** Public address of the function `hooks`, e.g. `https://campus.example.edu/hooks`. */
  hooksUrl: string
}

export const signOnSettings = (): SignOnSettings | null => {
  const {
    CAMPUS_OIDC_ISSUER: issuer,
    CAMPUS_OIDC_CLIENT: clientId,
    CAMPUS_OIDC_SECRET: secret,
    CAMPUS_OIDC_NUMBER_CLAIM: numberClaim = 'school_number',
    CAMPUS_HOOKS_URL: hooksUrl,
  } = process.env
  return issuer && clientId && secret && hooksUrl ? { issuer, clientId, secret, numberClaim, hooksUrl } : null
}

const isLoopback = (url: URL) => url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname)

let found: { issuer: string; discovered: Promise<client.Configuration> } | undefined

/** What the provider says of itself, asked once an instance. Plain HTTP is taken from the loopback only. */
const configurationOf = (settings: SignOnSettings): Promise<client.Configuration> => {
  if (found?.issuer === settings.issuer) return found.discovered
  const issuer = new URL(settings.issuer)
  const execute = isLoopback(issuer) ? [client.allowInsecureRequests] : []
  const discovered = client.discovery(issuer, settings.clientId, settings.secret, undefined, { execute })
  found = { issuer: settings.issuer, discovered }
  discovered.catch(() => (found = undefined))
  return discovered
}

/** What must be remembered between leaving for the provider and coming back. */
export interface Journey {
  state: string
  nonce: string
  verifier: string
}

/** Where the provider sends the browser after it ended its own session; registered with it like the redirect URI. */
const signedOutUri = ({ hooksUrl }: SignOnSettings) => `${hooksUrl}/signed-out`

/**
 * The provider's address that ends the person's session there (RP-initiated logout); null where it offers none. The
 * ID token of the sign-in tells it whose session is meant, so that it need not ask.
 */
export const endSessionAt = async (
  settings: SignOnSettings,
  idToken: string | undefined,
): Promise<string | null> => {
  const found = await configurationOf(settings)
  if (found.serverMetadata().end_session_endpoint === undefined) return null
  return client.buildEndSessionUrl(found, {
    post_logout_redirect_uri: signedOutUri(settings),
    ...(idToken === undefined ? {} : { id_token_hint: idToken }),
  }).href
}

const redirectUri = ({ hooksUrl }: SignOnSettings) => `${hooksUrl}/signed-in`

/** The provider's address to go to, with state, nonce and PKCE, and what must be remembered until the return. */
export const leaveFor = async (settings: SignOnSettings): Promise<{ url: string; journey: Journey }> => {
  const journey = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  }
  const url = client.buildAuthorizationUrl(await configurationOf(settings), {
    redirect_uri: redirectUri(settings),
    scope: 'openid profile',
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
  })
  return { url: url.href, journey }
}

/** Who the provider says came back. */
export interface SignedOn {
  issuer: string
  subject: string
  number?: string
  /** The checked ID token itself, to end the provider's session by. */
  idToken?: string
}

/** Exchanges the code for a checked ID token. Rejects when state, nonce, PKCE, signature or times do not fit. */
export const comeBack = async (
  settings: SignOnSettings,
  query: Readonly<Record<string, string>>,
  { state, nonce, verifier }: Journey,
): Promise<SignedOn> => {
  const url = new URL(redirectUri(settings))
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const tokens = await client.authorizationCodeGrant(await configurationOf(settings), url, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('the provider gave no ID token')
  const number = claims[settings.numberClaim]
  return {
    ...{ issuer: claims.iss, subject: claims.sub },
    ...(typeof number === 'string' ? { number } : {}),
    ...(tokens.id_token === undefined ? {} : { idToken: tokens.id_token }),
  }
}
