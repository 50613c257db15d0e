import { closeSync, fdatasync, openSync } from 'node:fs'
import { promisify } from 'node:util'
import type { DatabaseSync as PackagedDatabase } from '@photostructure/sqlite'

export type SqlValue = null | number | string | bigint | Uint8Array
export type Row = Record<string, SqlValue>

export interface Statement {
  run(...params: SqlValue[]): { changes: number | bigint; lastInsertRowid: number | bigint }
  get(...params: SqlValue[]): Row | undefined
  all(...params: SqlValue[]): Row[]
  iterate(...params: SqlValue[]): IterableIterator<Row>
}

interface Opened {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

export interface SqliteConnection extends Opened {
  /** Resolves when every commit made so far is on the disk; the event loop goes on meanwhile. */
  synced(): Promise<void>
}

const syncData = promisify(fdatasync)

/**
 * Pages of the log (32 MB) before they are copied into the database. A document touches some fifty pages, and mostly the
 * same ones as the document before: the longer the log, the fewer of them are copied twice.
 */
const LOG_PAGES = 8192

type DatabaseConstructor = new (path: string) => Opened

/** Node's own SQLite where it exists (22.13 and later), otherwise the same API from a package with bundled binaries. */
async function databaseConstructor(): Promise<DatabaseConstructor> {
  const nodeProcess = process as { getBuiltinModule?: (id: string) => { DatabaseSync?: unknown } | undefined }
  const builtin = nodeProcess.getBuiltinModule?.('node:sqlite')
  if (builtin?.DatabaseSync) return builtin.DatabaseSync as DatabaseConstructor
  const packaged = await import('@photostructure/sqlite')
  return packaged.DatabaseSync as typeof PackagedDatabase as unknown as DatabaseConstructor
}

/**
 * Opens (or makes) a database file: WAL, synced by `synced()` off the event loop instead of inside each COMMIT, where it
 * would stop everything else. NORMAL still syncs the log before, and the database after, a checkpoint.
 */
export async function openSqlite(file: string): Promise<SqliteConnection> {
  const Database = await databaseConstructor()
  const db = new Database(file)
  db.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;
     PRAGMA wal_autocheckpoint = ${LOG_PAGES}`,
  )
  // SQLite keeps one log file for as long as a connection is open, so the handle stays right.
  let log: number | undefined
  return {
    exec: sql => db.exec(sql),
    prepare: sql => db.prepare(sql),
    close: () => {
      if (log !== undefined) closeSync(log)
      log = undefined
      db.close()
    },
    synced: async () => {
      log ??= openSync(`${file}-wal`, 'r+')
      await syncData(log)
    },
  }
}
