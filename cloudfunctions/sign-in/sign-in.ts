import {
  answerJson,
  cookieHeader,
  cookieOf,
  goTo,
  type HttpAnswer,
  type HttpCall,
} from '../platform/http-call'
import { log, traceOf } from '../platform/log'
import { comeBack, leaveFor, signOnSettings, type Journey, type SignOnSettings } from '../platform/oidc'
import { readable } from '../platform/seal'
import { canIssueTickets, issueTicket } from '../platform/ticket'

/** Between leaving for the school's sign-in and coming back. */
const JOURNEY = 'sign-in'
const JOURNEY_MS = 10 * 60_000
/** Between coming back and the browser asking for its ticket. */
const ENTRY = 'sign-in-entry'
const ENTRY_MS = 2 * 60_000

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
      const { issuer, subject, number } = await comeBack(found.settings, call.query, journey)
      const uid = customUserIdOf(issuer, subject)
      if (number !== undefined) await needs.proveNumber(`web:${uid}`, number, now)
      const entry = { value: { uid }, endsAt: now + ENTRY_MS, now }
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
  const entry = cookieOf<{ uid: string }>(call, ENTRY, now)
  const over = cookieHeader(ENTRY, null, found.secure)
  if (!entry) return answerJson(401, { code: 'UNAUTHENTICATED' }, over)
  return answerJson(200, { ticket: issueTicket(entry.uid) }, over)
}

/** `POST /sign-out`: nothing of a sign-in stays behind in this browser; the session itself is the browser's to forget. */
export const signOut = (): HttpAnswer => {
  const secure = ready()?.secure ?? true
  return answerJson(200, { ok: true }, cookieHeader(ENTRY, null, secure))
}
