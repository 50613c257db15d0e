import type { SqliteConnection } from './sqlite'

/** A message that would have gone to WeChat, and what WeChat would have said. */
export interface OutboxEntry {
  id: number
  at: number
  api: string
  to: string
  template: string
  page: string
  fields: Record<string, string>
  errcode: number
  errmsg: string
}

const FREE_CREDITS = 'freeCredits'

/** Everything handed to WeChat, with the ledger of what people agreed to receive. */
export class Outbox {
  private readonly known: Set<string>

  constructor(private readonly db: SqliteConnection) {
    db.exec(
      `CREATE TABLE IF NOT EXISTS "_wx_outbox" (id INTEGER PRIMARY KEY, at INTEGER, api TEXT, recipient TEXT, template TEXT, page TEXT, fields TEXT, errcode INTEGER, errmsg TEXT);
       CREATE TABLE IF NOT EXISTS "_wx_credits" (openid TEXT, template TEXT, credits INTEGER, PRIMARY KEY (openid, template));
       CREATE TABLE IF NOT EXISTS "_wx_known" (openid TEXT PRIMARY KEY)`,
    )
    const rows = db.prepare('SELECT openid FROM "_wx_known"').all()
    this.known = new Set(rows.map(row => String(row.openid)))
  }

  add(entry: Omit<OutboxEntry, 'id'>): void {
    const { at, api, to, template, page, fields, errcode, errmsg } = entry
    const sql = `INSERT INTO "_wx_outbox" (at, api, recipient, template, page, fields, errcode, errmsg) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
    this.db.prepare(sql).run(at, api, to, template, page, JSON.stringify(fields), errcode, errmsg)
  }

  /** The latest messages, newest first. */
  list(limit = 200): OutboxEntry[] {
    const rows = this.db.prepare('SELECT * FROM "_wx_outbox" ORDER BY id DESC LIMIT ?').all(limit)
    return rows.map(row => ({
      id: Number(row.id),
      at: Number(row.at),
      api: String(row.api),
      to: String(row.recipient),
      template: String(row.template),
      page: String(row.page),
      fields: JSON.parse(String(row.fields)) as Record<string, string>,
      errcode: Number(row.errcode),
      errmsg: String(row.errmsg),
    }))
  }

  /** One consent is one message; consents add up. */
  grant(openId: string, template: string, credits = 1): void {
    const sql = `INSERT INTO "_wx_credits" VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET credits = credits + excluded.credits`
    this.db.prepare(sql).run(openId, template, credits)
  }

  credits(openId: string, template: string): number {
    const sql = 'SELECT credits FROM "_wx_credits" WHERE openid = ? AND template = ?'
    return Number(this.db.prepare(sql).get(openId, template)?.credits ?? 0)
  }

  /** Takes one credit; false when there is none. */
  spend(openId: string, template: string): boolean {
    if (this.freeCredits()) return true
    const sql =
      'UPDATE "_wx_credits" SET credits = credits - 1 WHERE openid = ? AND template = ? AND credits > 0'
    return Number(this.db.prepare(sql).run(openId, template).changes) > 0
  }

  /** Whether everybody always has consented (the developer's default), so that messages can be looked at. */
  freeCredits(): boolean {
    const row = this.db.prepare('SELECT value FROM "_meta" WHERE key = ?').get(FREE_CREDITS)
    return row?.value !== 0
  }

  setFreeCredits(free: boolean): void {
    this.db.prepare('INSERT OR REPLACE INTO "_meta" VALUES (?, ?)').run(FREE_CREDITS, free ? 1 : 0)
  }

  /** WeChat knows an openid once its owner has opened the mini-program. Every call says it, so it is asked of memory. */
  meet(openId: string): void {
    if (this.known.has(openId)) return
    this.known.add(openId)
    this.db.prepare('INSERT OR IGNORE INTO "_wx_known" VALUES (?)').run(openId)
  }

  knows(openId: string): boolean {
    return this.known.has(openId)
  }
}
