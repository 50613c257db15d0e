import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { DevPerson, Identity } from './options'
import type { SqliteConnection } from './sqlite'

const COOKIE = 'dev_session'
const HEADER = 'x-dev-session'

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
    const token = randomBytes(24).toString('hex')
    this.tokens.set(token, key)
    this.db.prepare('INSERT INTO "_sessions" VALUES (?, ?)').run(token, key)
    return { token, person, cookie: `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax` }
  }

  /** Ends the request's session; answers the cookie that forgets it. */
  signOut(request: IncomingMessage): string {
    const token = tokenOf(request) ?? ''
    this.tokens.delete(token)
    this.db.prepare('DELETE FROM "_sessions" WHERE token = ?').run(token)
    return `${COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`
  }

  personOf(request: IncomingMessage): DevPerson | undefined {
    const token = tokenOf(request)
    const key = token && this.tokens.get(token)
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
  const cookies = request.headers.cookie?.split(';') ?? []
  return cookies.map(cookie => cookie.trim().split('=')).find(([name]) => name === COOKIE)?.[1]
}
