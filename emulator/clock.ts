import type { SqliteConnection } from './sqlite'

/** The emulator's time: real time plus what the developer page travelled (kept over restarts). */
export interface TravellingClock {
  now(): number
  offsetMs(): number
  travelBy(ms: number): void
  travelTo(at: number): void
  back(): void
}

export function createClock(db: SqliteConnection): TravellingClock {
  db.exec('CREATE TABLE IF NOT EXISTS "_meta" (key TEXT PRIMARY KEY, value)')
  const stored = db.prepare('SELECT value FROM "_meta" WHERE key = ?').get('clockOffsetMs')
  const save = db.prepare('INSERT OR REPLACE INTO "_meta" VALUES (?, ?)')
  let offsetMs = Number(stored?.value ?? 0)
  const set = (ms: number) => {
    offsetMs = Math.round(ms)
    save.run('clockOffsetMs', offsetMs)
  }
  return {
    now: () => Date.now() + offsetMs,
    offsetMs: () => offsetMs,
    travelBy: ms => set(offsetMs + ms),
    travelTo: at => set(at - Date.now()),
    back: () => set(0),
  }
}
