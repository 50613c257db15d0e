import type { DatabaseSync as PackagedDatabase } from '@photostructure/sqlite'

export type SqlValue = null | number | string | bigint | Uint8Array
export type Row = Record<string, SqlValue>

export interface Statement {
  run(...params: SqlValue[]): { changes: number | bigint; lastInsertRowid: number | bigint }
  get(...params: SqlValue[]): Row | undefined
  all(...params: SqlValue[]): Row[]
  iterate(...params: SqlValue[]): IterableIterator<Row>
}

export interface SqliteConnection {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

type DatabaseConstructor = new (path: string) => SqliteConnection

/** Node's own SQLite where it exists (22.13 and later), otherwise the same API from a package with bundled binaries. */
async function databaseConstructor(): Promise<DatabaseConstructor> {
  const nodeProcess = process as { getBuiltinModule?: (id: string) => { DatabaseSync?: unknown } | undefined }
  const builtin = nodeProcess.getBuiltinModule?.('node:sqlite')
  if (builtin?.DatabaseSync) return builtin.DatabaseSync as DatabaseConstructor
  const packaged = await import('@photostructure/sqlite')
  return packaged.DatabaseSync as typeof PackagedDatabase as unknown as DatabaseConstructor
}

/** Opens (or makes) a database file whose commits survive a crash: WAL, every commit synced. */
export async function openSqlite(file: string): Promise<SqliteConnection> {
  const Database = await databaseConstructor()
  const db = new Database(file)
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY',
  )
  return db
}
