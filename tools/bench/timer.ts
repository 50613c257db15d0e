import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmulator } from '../../emulator/start'
import { campusOptions, fillSchool } from '../../test/support/campus'
import { documentsOf } from '../../test/support/database'
import { fillStore } from './fill-store'

/** Where the cases' clocks began (tools/bench/fill-store.ts). */
const RECEIVED = Date.parse('2026-03-11T09:00:00+08:00')
const HOUR_MS = 3_600_000
const FAR_MS = 1_000 * HOUR_MS

/** What one tick cost among so many open cases. */
export interface TickCost {
  open: number
  due: number
  /** Documents the database looked at, and operations it was asked for. */
  examined: number
  operations: number
  ms: number
  /** What a tick with nothing due looks at. */
  idleExamined: number
}

/** One tick with `due` alarms due among `open` open cases; everything else as in production. */
export const benchTimer = async (open: number, due: number): Promise<TickCost> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-timer-'))
  const dataDir = path.join(folder, 'data')
  // Open, with their alarms far ahead; without search terms, which no tick reads and a million of which take long.
  await fillStore(dataDir, open, ['cases'], nth => ({ terms: [], nextAlarmAt: RECEIVED + FAR_MS + nth }))
  const emulator = await startEmulator(campusOptions(dataDir))
  const documents = documentsOf(emulator.sdkEnv)
  await fillSchool(documents)
  emulator.setClock({ at: RECEIVED + 25 * HOUR_MS })
  // The day's own duties (counting yesterday, keeping heads) come first, as at any other minute of the day.
  for (let nth = 0; nth < 3; nth += 1) await emulator.tick()
  emulator.resetStats()
  await emulator.tick()
  const idleExamined = emulator.stats().examined
  for (let nth = 0; nth < due; nth += 1)
    await documents.change('cases', `bench${String(nth * Math.floor(open / due)).padStart(8, '0')}`, {
      nextAlarmAt: RECEIVED,
    })
  emulator.resetStats()
  const began = performance.now()
  await emulator.tick()
  const ms = performance.now() - began
  const { examined, ops } = emulator.stats()
  await emulator.stop()
  rmSync(folder, { recursive: true, force: true })
  return { open, due, examined, operations: ops, ms, idleExamined }
}
