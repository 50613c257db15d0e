import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Recorded } from '../../cloudfunctions/audit/verify-chains'
import { openSqlite } from '../../emulator/sqlite'
import { decodeDoc } from '../../emulator/wire'

const NAMES = ['cases', 'chains', 'events', 'heads'] as const
type Rows = Record<(typeof NAMES)[number], unknown[]>

const recordedOf = (rows: Rows): Recorded => ({
  ...(rows as unknown as Recorded),
  heads: (rows.heads as Recorded['heads'][number][]).filter(({ _id }) => (_id as string) !== 'state'),
})

/** The local cloud's own file. It may be running: SQLite lets one read while another writes. */
const fromLocalCloud = async (file: string): Promise<Recorded> => {
  const db = await openSqlite(file)
  const known = new Set(
    db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .all()
      .map(row => row.name),
  )
  const rowsOf = (name: string) =>
    known.has(`c:${name}`)
      ? db
          .prepare(`SELECT doc FROM "c:${name}"`)
          .all()
          .map(({ doc }) => decodeDoc(String(doc)))
      : []
  const rows = Object.fromEntries(NAMES.map(name => [name, rowsOf(name)])) as unknown as Rows
  const paths = known.has('_files')
    ? db.prepare(`SELECT path FROM "_files" WHERE path LIKE 'heads/%'`).all()
    : []
  db.close()
  const onDisk = paths.map(row => placeOnDisk(path.join(path.dirname(file), 'files'), String(row.path)))
  return { ...recordedOf(rows), kept: headsIn(onDisk) }
}

/** Heads as they were written to storage, the second place; what cannot be read there is no head. */
const headsIn = (files: readonly string[]): Recorded['heads'] =>
  files.flatMap(file => {
    try {
      return [JSON.parse(readFileSync(file, 'utf8')) as Recorded['heads'][number]]
    } catch {
      return []
    }
  })

/** Where the local cloud keeps a file: under the hash of its path. */
const placeOnDisk = (folder: string, cloudPath: string): string => {
  const name = createHash('sha256').update(cloudPath).digest('hex')
  return path.join(folder, name.slice(0, 2), name)
}

/**
 * An export of the platform's console: a folder with one file a collection, one JSON document a line; beside them
 * `heads/` with the files of that folder of storage, where somebody fetched them.
 */
const fromLines = (folder: string): Recorded => {
  if (!readdirSync(folder).some(file => file.startsWith('events.')))
    throw new Error(`${path.basename(folder)} holds neither a local cloud nor exported collections`)
  const linesOf = (name: string) => {
    const file = readdirSync(folder).find(found => found.startsWith(`${name}.`))
    if (file === undefined) return []
    const lines = readFileSync(path.join(folder, file), 'utf8').split('\n')
    return lines.filter(line => line.trim() !== '').map(line => decodeDoc(line))
  }
  const recorded = recordedOf(Object.fromEntries(NAMES.map(name => [name, linesOf(name)])) as unknown as Rows)
  const second = path.join(folder, 'heads')
  if (!existsSync(second) || !statSync(second).isDirectory()) return recorded
  return { ...recorded, kept: headsIn(readdirSync(second).map(name => path.join(second, name))) }
}

/**
 * What the audit stands on, read from a local cloud's folder, from a folder of exported collections (JSON lines), or
 * from one JSON file `{ cases, chains, events, heads }`. Throws when there is none.
 */
export const readRecorded = async (place: string): Promise<Recorded> => {
  if (!existsSync(place)) throw new Error(`${path.basename(place)} is not there`)
  if (statSync(place).isFile()) {
    const found = JSON.parse(readFileSync(place, 'utf8')) as Partial<Rows>
    return recordedOf({ cases: [], chains: [], events: [], heads: [], ...found })
  }
  const database = path.join(place, 'cloud.db')
  return existsSync(database) ? fromLocalCloud(database) : fromLines(place)
}
