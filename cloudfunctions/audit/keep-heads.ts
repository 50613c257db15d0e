import type { Head, HeadRow, HeadState } from '@shared/contract/audit'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { hashOf, sealed } from '../platform/seal'
import { storage } from '../platform/storage'
import { zoneOf } from '../platform/zone'
import { moveState, pageOfMoved, readState } from './audit.store'

const ROWS_A_PART = 500
/** Longer than any function runs: what bears an earlier instant is committed, or never will be. */
const SETTLED_MS = 60_000
const START: HeadState = { _id: 'state', on: '', part: 0, untilAt: 0, before: '', running: null }

/** The seal of a head document: over its rows and the document before, so that heads form a chain of their own. */
export const sealOf = ({ on, part, at, rows, before }: Omit<Head, '_id' | 'seal'>): string =>
  sealed('head', before, hashOf({ on, part, at, rows }))

type Moved = Awaited<ReturnType<typeof pageOfMoved>>
const rowsOf = (moved: Moved['rows']): HeadRow[] =>
  moved.map(row => ({ chain: row._id, seq: 'seq' in row ? row.seq : row.version, head: row.chain }))

const headOf = (state: HeadState, rows: HeadRow[], on: string, at: number): Head => {
  const said = { on, part: on === state.on ? state.part : 0, at, rows, before: state.before }
  return { _id: `${on}:${said.part}`, ...said, seal: sealOf(said) }
}

type Running = NonNullable<HeadState['running']>

const placeAfter = (state: HeadState, running: Running, next: string | undefined): HeadState => {
  if (next !== undefined) return { ...state, running: { ...running, after: next } }
  if (running.source === 'cases') return { ...state, running: { ...running, source: 'chains', after: null } }
  return { ...state, untilAt: running.untilAt, running: null }
}

/** Keeps one slice in both places and says where the next begins; null when another tick was faster. */
const keepSlice = async (state: HeadState, running: Running, on: string): Promise<HeadState | null> => {
  const { untilAt, source, after } = running
  // A clock that was set back leaves nothing out: what it says a second time is read a second time.
  const fromAt = Math.min(state.untilAt, untilAt)
  const { rows, next } = await pageOfMoved(source, fromAt, untilAt, after ?? undefined, ROWS_A_PART)
  if (rows.length === 0) return placeAfter(state, running, next)
  const head = headOf(state, rowsOf(rows), on, untilAt)
  const kept = { ...placeAfter(state, running, next), on, part: head.part + 1, before: head.seal }
  const path = `heads/${on}-${head.part}-${head.seal.slice(0, 16)}.json`
  await storage.write(path, Buffer.from(JSON.stringify(head)))
  return (await moveState(state.before, kept, head)) ? kept : null
}

/**
 * At each tick: writes how far every chain that moved since has come to `heads` and to storage, so that a chain cut
 * short or taken away together with its case is found, on the very day, too (reliability L3). In parts, stopping at
 * `stopAt`. What happened in the last minute waits for the next tick. Answers how many parts it kept.
 */
export const keepHeads = async (now: number, stopAt: number): Promise<number> => {
  const { on } = wallMomentAt(zoneOf('Asia/Shanghai'), now)
  let state = (await readState()) ?? START
  let { running } = state
  running ??= { untilAt: now - SETTLED_MS, source: 'cases', after: null }
  let kept = 0
  while (running && Date.now() < stopAt) {
    const next: HeadState | null = await keepSlice(state, running, on)
    if (!next) return kept
    kept += next.before === state.before ? 0 : 1
    state = next
    running = next.running
  }
  // Where nothing moved nothing is written: the next tick looks at the same span again, and at a minute more.
  if (running || kept > 0) await moveState(state.before, state)
  return kept
}
