import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmulator, type Emulator } from '../../emulator/start'
import type { Action } from '../../shared/contract/api'
import { campusOptions, fillSchool, openIdOf } from '../../test/support/campus'
import { documentsOf } from '../../test/support/database'
import { fillStore } from './fill-store'
import { percentile } from './processes'
import { benchTexts } from './texts.copy'

const WARM = 60
const READS = 400

/** A page of a list: how long, and how many documents were looked at for each returned. */
export interface ListCost {
  medianMs: number
  examinedPerReturned: number
}

/** A list among so many documents. */
export interface ListRow {
  list: string
  documents: number
  cost: ListCost
}

const measure = async (emulator: Emulator, read: (nth: number) => Promise<number>): Promise<ListCost> => {
  for (let nth = 0; nth < WARM; nth += 1) await read(nth)
  emulator.resetStats()
  const took: number[] = []
  for (let nth = 0; nth < READS; nth += 1) {
    const at = performance.now()
    await read(nth)
    took.push(performance.now() - at)
  }
  const { examined, returned, badLists } = emulator.stats()
  if (badLists.length > 0) throw new Error(`a list examined too much: ${JSON.stringify(badLists[0])}`)
  return {
    medianMs: percentile(
      took.sort((a, b) => a - b),
      50,
    ),
    examinedPerReturned: returned === 0 ? 0 : examined / returned,
  }
}

const RECEIVED = Date.parse('2026-03-11T09:00:00+08:00')
const cursor = (value: number) => Buffer.from(JSON.stringify([value, ''])).toString('base64url')
/** Pages all over a list, so that no page is read twice in a row. */
const somewhere = (nth: number, documents: number) => (nth * 7_919) % Math.max(1, Math.floor(documents * 0.9))

const caller =
  (emulator: Emulator, who: string) =>
  async (action: Action, data: object): Promise<number> => {
    const answer = (await emulator.call(openIdOf(who), 'api', { action, data })) as {
      ok: boolean
      data?: { rows?: unknown[] }
    }
    if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer)}`)
    return answer.data?.rows?.length ?? 1
  }

const readsOf = (
  emulator: Emulator,
  documents: number,
  all: boolean,
): [string, (nth: number) => Promise<number>][] => {
  const lead = caller(emulator, 'dormitory-lead')
  const queueAt = (nth: number) => cursor(RECEIVED + somewhere(nth, documents) * 60_000)
  const ledgerAt = (nth: number) => cursor(RECEIVED + (documents - somewhere(nth, documents)) * 1_000)
  const queue: [string, (nth: number) => Promise<number>] = [
    'queue page',
    nth => lead('queue.list', { view: 'department', after: queueAt(nth) }),
  ]
  if (!all) return [queue]
  const student = caller(emulator, 'lin')
  return [
    queue,
    ['ledger page', nth => lead('ledger.list', { after: ledgerAt(nth) })],
    ['my cases', () => student('cases.listMine', { show: 'all' })],
    ['case page', nth => lead('cases.view', { id: `bench${String(3 + 15 * (nth % 60)).padStart(8, '0')}` })],
    ['search', nth => lead('queue.search', { text: benchTexts.searched(nth) })],
  ]
}

/** Lists among so many documents; `all` also fills cases and events, else only the queue's tasks. */
export const benchLists = async (documents: number, all: boolean): Promise<ListRow[]> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-lists-'))
  const dataDir = path.join(folder, 'data')
  await fillStore(dataDir, documents, all ? ['tasks', 'cases', 'events'] : ['tasks'])
  const emulator = await startEmulator(campusOptions(dataDir))
  await fillSchool(documentsOf(emulator.sdkEnv))
  emulator.setClock({ at: RECEIVED })
  const rows: ListRow[] = []
  for (const [list, read] of readsOf(emulator, documents, all))
    rows.push({ list, documents, cost: await measure(emulator, read) })
  await emulator.stop()
  rmSync(folder, { recursive: true, force: true })
  return rows
}
