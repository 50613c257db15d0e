import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ENV_ID } from './options'
import { invalidParam } from './refusal'
import type { SqliteConnection } from './sqlite'

const BUCKET = `${ENV_ID}.local-bucket`
const PREFIX = `cloud://${BUCKET}/`

export interface StoredFile {
  path: string
  size: number
  /** Who uploaded it, for uploads by clients. */
  owner: string | null
}

/** Cloud paths as the platform takes them; throws INVALID_PARAM otherwise. */
export function checkCloudPath(path: unknown): asserts path is string {
  const bad =
    typeof path !== 'string' ||
    !path ||
    path.length > 850 ||
    path.startsWith('/') ||
    path.split('/').some(part => !part || part === '.' || part === '..') ||
    /[\u0000-\u001f\u007f\\]/.test(path)
  if (bad) throw invalidParam(`bad cloud path ${JSON.stringify(path)}`)
}

export class FileTooLarge extends Error {}

/** Cloud storage on disk. Names on disk are hashes, so a cloud path can never leave the folder. */
export class Files {
  constructor(
    private readonly folder: string,
    private readonly db: SqliteConnection,
    private readonly secret: string,
    private readonly now: () => number,
  ) {
    db.exec(
      'CREATE TABLE IF NOT EXISTS "_files" (path TEXT PRIMARY KEY, size INTEGER NOT NULL, owner TEXT, at INTEGER NOT NULL)',
    )
  }

  idOf(path: string): string {
    return PREFIX + path
  }

  /** The cloud path of a file id; undefined for a foreign one. */
  pathOf(fileId: unknown): string | undefined {
    return typeof fileId === 'string' && fileId.startsWith(PREFIX) ? fileId.slice(PREFIX.length) : undefined
  }

  find(path: string): StoredFile | undefined {
    const row = this.db.prepare('SELECT path, size, owner FROM "_files" WHERE path = ?').get(path)
    return row && { path: String(row.path), size: Number(row.size), owner: row.owner as string | null }
  }

  count(): { files: number; bytes: number } {
    const row = this.db
      .prepare('SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes FROM "_files"')
      .get()!
    return { files: Number(row.files), bytes: Number(row.bytes) }
  }

  /** Stores a stream under a path, replacing what was there; a stream over the cap throws and leaves nothing. */
  async put(path: string, source: Readable, owner: string | null, maxBytes: number): Promise<StoredFile> {
    checkCloudPath(path)
    const target = this.placeOf(path)
    const temporary = `${target}.${randomUUID()}`
    await mkdir(dirname(target), { recursive: true })
    let size = 0
    async function* capped(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        if ((size += chunk.length) > maxBytes) throw new FileTooLarge()
        yield chunk
      }
    }
    try {
      await pipeline(source, capped, createWriteStream(temporary, { flush: true } as object))
      await rename(temporary, target)
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
    return this.register({ path, size, owner })
  }

  async remove(path: string): Promise<boolean> {
    const known = this.find(path) !== undefined
    this.db.prepare('DELETE FROM "_files" WHERE path = ?').run(path)
    await rm(this.placeOf(path), { force: true })
    return known
  }

  /** Copies a file; answers undefined when there is none. */
  async copy(from: string, to: string): Promise<StoredFile | undefined> {
    checkCloudPath(to)
    const file = this.find(from)
    if (!file) return undefined
    const target = this.placeOf(to)
    await mkdir(dirname(target), { recursive: true })
    await copyFile(this.placeOf(from), target)
    return this.register({ path: to, size: file.size, owner: file.owner })
  }

  read(path: string, range?: { start: number; end: number }): ReadStream {
    return createReadStream(this.placeOf(path), range)
  }

  async exists(path: string): Promise<boolean> {
    return (
      this.find(path) !== undefined && (await stat(this.placeOf(path)).catch(() => undefined)) !== undefined
    )
  }

  /** A link token for this path that is good for so many seconds of the emulator's time. */
  linkToken(path: string, maxAgeSeconds: number): string {
    const head = `${Buffer.from(path).toString('base64url')}.${this.now() + maxAgeSeconds * 1000}`
    return `${head}.${this.sign(head)}`
  }

  /** The path behind a link token; undefined when it expired or was not made here. */
  readToken(token: string): string | undefined {
    const [path = '', expiresAt = '', signature = ''] = token.split('.')
    const wanted = Buffer.from(this.sign(`${path}.${expiresAt}`))
    const given = Buffer.from(signature)
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined
    return Number(expiresAt) >= this.now() ? Buffer.from(path, 'base64url').toString() : undefined
  }

  private register(file: StoredFile): StoredFile {
    const sql = 'INSERT OR REPLACE INTO "_files" (path, size, owner, at) VALUES (?, ?, ?, ?)'
    this.db.prepare(sql).run(file.path, file.size, file.owner, this.now())
    return file
  }

  private sign(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest('base64url')
  }

  private placeOf(path: string): string {
    const name = createHash('sha256').update(path).digest('hex')
    return join(this.folder, name.slice(0, 2), name)
  }
}
