import type { Head, HeadRow, HeadState } from '@shared/contract/audit'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { hashOf, sealed } from '../platform/seal'
import { storage } from '../platform/storage'
import { isDuplicate } from '../platform/store'
import { zoneOf } from '../platform/zone'
import { addHead, pageOfMoved, putState, readState } from './audit.store'

const ROWS_A_PART = 500
const START: HeadState = { _id: 'state', on: '', untilAt: 0, before: '', running: null }

/** The seal of a head document: over its rows and the document before, so that heads form a chain of their own. */
export const sealOf = ({ on, part, at, rows, before }: Omit<Head, '_id' | 'seal'>): string =>
  sealed('head', before, hashOf({ on, part, at, rows }))

const rowsOf = (moved: Awaited<ReturnType<typeof pageOfMoved>>['rows']): HeadRow[] =>
  moved.map(row => ({ chain: row._id, seq: 'seq' in row ? row.seq : row.version, head: row.chain }))

const keep = async (head: Head): Promise<boolean> => {
  const path = `heads/${head.on}-${head.part}-${head.seal.slice(0, 16)}.json`
  await storage.write(path, Buffer.from(JSON.stringify(head)))
  try {
    await addHead(head)
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

type Running = NonNullable<HeadState['running']>

/** Keeps one part and says where the next begins; null when another tick was faster. */
const keepPart = async (state: HeadState, running: Running): Promise<HeadState | null> => {
  const { on, untilAt, part, source, after } = running
  const { rows, next } = await pageOfMoved(source, state.untilAt, untilAt, after ?? undefined, ROWS_A_PART)
  let { before } = state
  let parts = part
  if (rows.length > 0) {
    const said = { on, part, at: untilAt, rows: rowsOf(rows), before }
    const head: Head = { _id: `${on}:${part}`, ...said, seal: sealOf(said) }
    if (!(await keep(head))) return null
    before = head.seal
    parts += 1
  }
  if (next !== undefined) return { ...state, before, running: { ...running, part: parts, after: next } }
  if (source === 'cases')
    return { ...state, before, running: { ...running, part: parts, source: 'chains', after: null } }
  return { ...state, on, untilAt, before, running: null }
}

let doneOn = ''

/**
 * Once a day: writes how far every chain that moved has come to `heads` and to storage, so that a chain cut short
 * together with its case is found (reliability L3). In parts, stopping at `stopAt`. Answers how many parts it kept.
 */
export const keepHeads = async (now: number, stopAt: number): Promise<number> => {
  const { on } = wallMomentAt(zoneOf('Asia/Shanghai'), now)
  if (on <= doneOn) return 0
  let state = (await readState()) ?? START
  let kept = 0
  while (on > state.on && Date.now() < stopAt) {
    const running = state.running ?? { on, untilAt: now, part: 0, source: 'cases' as const, after: null }
    const next = await keepPart(state, running)
    if (!next) return kept
    await putState((state = next))
    kept += 1
  }
  if (state.on >= on) doneOn = on
  return kept
}
