import {
  answerJson,
  cookieHeader,
  cookieOf,
  goTo,
  type HttpAnswer,
  type HttpCall,
} from '../platform/http-call'
import { log, traceOf } from '../platform/log'
import {
  comeBack,
  endSessionAt,
  leaveFor,
  signOnSettings,
  type Journey,
  type SignOnSettings,
} from '../platform/oidc'
import { readable } from '../platform/seal'
import { canIssueTickets, issueTicket } from '../platform/ticket'

/** Between leaving for the school's sign-in and coming back. */
const JOURNEY = 'sign-in'
const JOURNEY_MS = 10 * 60_000
/** Between coming back and the browser asking for its ticket. */
const ENTRY = 'sign-in-entry'
const ENTRY_MS = 2 * 60_000
/** Afterwards the same cookie remembers the ID token, for signing out at the school as well. */
const STAY_MS = 12 * 3_600_000
/** A cookie holds about four thousand characters, sealed a third more; a longer token is done without. */
const MOST_TOKEN_CHARACTERS = 2_400

/** What the cookie of an entry says: the uid until the ticket was given, the ID token until the end. */
interface Entry {
  uid?: string
  idToken?: string
}

/** What signing in needs of people; handed in by hooks.ts. */
export interface SignInNeeds {
  /** Remembers that the school's sign-in has shown whose number this is; linked once the person agrees. */
  proveNumber(identity: string, number: string, now: number): Promise<void>
}

interface Ready {
  settings: SignOnSettings
  secure: boolean
}

const ready = (): Ready | null => {
  const settings = signOnSettings()
  return settings && canIssueTickets() ? { settings, secure: settings.hooksUrl.startsWith('https:') } : null
}

const NOT_SET_UP = answerJson(404, { code: 'NOT_FOUND' })

/** Only places of this site: an open redirect would carry a signed-in person anywhere. */
const localPlace = (place: string | undefined): string =>
  place && place.length <= 500 && /^\/(?![/\\])[^\s\\]*$/.test(place) ? place : '/'

/** `GET /sign-in?return=…`: off to the school's sign-in. */
export const beginSignIn = async (call: HttpCall, now: number): Promise<HttpAnswer> => {
  const found = ready()
  if (!found) return NOT_SET_UP
  const { url, journey } = await leaveFor(found.settings)
  const value = { ...journey, place: localPlace(call.query['return']) }
  return goTo(url, cookieHeader(JOURNEY, { value, endsAt: now + JOURNEY_MS, now }, found.secure))
}

/** The id functions will see: says nothing of the person, the same each time. */
const customUserIdOf = (issuer: string, subject: string) => `s${readable(24, 'signOn', issuer, subject)}`

/** The page that takes the ticket; it stands behind `#`, so that no server reads where somebody goes on to. */
const pageFor = (place: string, failed = false) =>
  `/#/pages/entered/index?return=${encodeURIComponent(place)}${failed ? '&failed=1' : ''}`

/** `GET /signed-in`: back from the school's sign-in. Whatever does not fit ends as "please try again". */
export const finishSignIn =
  (needs: SignInNeeds) =>
  async (call: HttpCall, now: number): Promise<HttpAnswer> => {
    const found = ready()
    if (!found) return NOT_SET_UP
    const journey = cookieOf<Journey & { place: string }>(call, JOURNEY, now)
    const over = cookieHeader(JOURNEY, null, found.secure)
    if (!journey) return goTo(pageFor('/', true), over)
    try {
      const { issuer, subject, number, idToken = '' } = await comeBack(found.settings, call.query, journey)
      const uid = customUserIdOf(issuer, subject)
      if (number !== undefined) await needs.proveNumber(`web:${uid}`, number, now)
      const kept = idToken !== '' && idToken.length <= MOST_TOKEN_CHARACTERS ? { idToken } : {}
      const entry = { value: { uid, ...kept } satisfies Entry, endsAt: now + ENTRY_MS, now }
      return goTo(pageFor(journey.place), cookieHeader(ENTRY, entry, found.secure))
    } catch (error) {
      log('error', { what: 'signIn', trace: traceOf(error) })
      return goTo(pageFor(journey.place, true), over)
    }
  }

/** `POST /ticket`: the browser that came back gets its ticket, once; nobody else can ask for it. */
export const giveTicket = (call: HttpCall, now: number): HttpAnswer => {
  const found = ready()
  if (!found) return NOT_SET_UP
  const { uid, idToken } = cookieOf<Entry>(call, ENTRY, now) ?? {}
  const value: Entry | null = idToken === undefined ? null : { idToken }
  const stays = value && { value, endsAt: now + STAY_MS, now }
  const next = cookieHeader(ENTRY, stays, found.secure)
  if (uid === undefined) return answerJson(401, { code: 'UNAUTHENTICATED' }, next)
  return answerJson(200, { ticket: issueTicket(uid) }, next)
}

/**
 * `POST /sign-out`: nothing of a sign-in stays behind in this browser; the app's session is the browser's to forget.
 * Where the school's sign-in can end its own session, `goTo` is where the browser goes for it.
 */
export const signOut = async (call: HttpCall, now: number): Promise<HttpAnswer> => {
  const found = ready()
  const over = cookieHeader(ENTRY, null, found?.secure ?? true)
  const { idToken } = cookieOf<Entry>(call, ENTRY, now) ?? {}
  const away =
    found &&
    (await endSessionAt(found.settings, idToken).catch((error: unknown) => {
      // Whoever wants to be signed out is signed out here, whether the school answers or not.
      log('error', { what: 'signOut', trace: traceOf(error) })
      return null
    }))
  return answerJson(200, { ok: true, ...(away ? { goTo: away } : {}) }, over)
}

/** `GET /signed-out`: back from the school, where the session has ended too. */
export const finishSignOut = (): HttpAnswer => goTo('/')
