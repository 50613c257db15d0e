import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { DevPerson, Identity } from './options'
import type { SqliteConnection } from './sqlite'

const COOKIE = 'dev_session'
const HEADER = 'x-dev-session'
const BEARER = 'Bearer '
/** Sessions of custom user ids stand among the others, marked. */
const CUSTOM = 'custom:'

/** Who is signed in, by an unguessable token in a cookie (or header). Kept in the database, so a restart signs nobody out. */
export class Sessions {
  private readonly people: Map<string, DevPerson>
  /** Person keys by token; the table is read once, because every call asks. */
  private readonly tokens: Map<string, string>

  constructor(
    private readonly db: SqliteConnection,
    people: DevPerson[],
  ) {
    db.exec('CREATE TABLE IF NOT EXISTS "_sessions" (token TEXT PRIMARY KEY, person TEXT NOT NULL)')
    this.people = new Map(people.map(person => [person.key, person]))
    const rows = db.prepare('SELECT token, person FROM "_sessions"').all()
    this.tokens = new Map(rows.map(row => [String(row.token), String(row.person)]))
  }

  list(): DevPerson[] {
    return [...this.people.values()]
  }

  /** A new session of this person; undefined when there is no such person. */
  signIn(key: string): { token: string; person: DevPerson; cookie: string } | undefined {
    const person = this.people.get(key)
    if (!person) return undefined
    const token = this.keep(key)
    return { token, person, cookie: `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax` }
  }

  /** A session of a custom user id, as the platform gives one for a ticket; answers its token. */
  openCustom(customUserId: string): string {
    return this.keep(CUSTOM + customUserId)
  }

  /** Another token of the same custom user; the one before is over. Undefined when there is no such session. */
  renewCustom(token: string): string | undefined {
    const key = this.tokens.get(token)
    if (!key?.startsWith(CUSTOM)) return undefined
    this.forget(token)
    return this.keep(key)
  }

  private keep(key: string): string {
    const token = randomBytes(24).toString('hex')
    this.tokens.set(token, key)
    this.db.prepare('INSERT INTO "_sessions" VALUES (?, ?)').run(token, key)
    return token
  }

  private forget(token: string): void {
    this.tokens.delete(token)
    this.db.prepare('DELETE FROM "_sessions" WHERE token = ?').run(token)
  }

  /** Ends the request's session; answers the cookie that forgets it. */
  signOut(request: IncomingMessage): string {
    this.forget(tokenOf(request) ?? '')
    return `${COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`
  }

  personOf(request: IncomingMessage): DevPerson | undefined {
    const token = tokenOf(request)
    const key = token && this.tokens.get(token)
    if (key?.startsWith(CUSTOM)) {
      const customUserId = key.slice(CUSTOM.length)
      return { key, label: customUserId, identity: { customUserId } }
    }
    return key ? this.people.get(key) : undefined
  }

  /** The identity a function will see: from the session alone, never from anything the request says. */
  identityOf(request: IncomingMessage): Identity {
    return this.personOf(request)?.identity ?? { anonymous: true }
  }
}

function tokenOf(request: IncomingMessage): string | undefined {
  const header = request.headers[HEADER]
  if (typeof header === 'string' && header) return header
  const { authorization } = request.headers
  if (authorization?.startsWith(BEARER)) return authorization.slice(BEARER.length)
  const cookies = request.headers.cookie?.split(';') ?? []
  return cookies.map(cookie => cookie.trim().split('=')).find(([name]) => name === COOKIE)?.[1]
}
