import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from './refusal'

/**
 * What goes wrong, and when. `fail`: the operation answers an error. `lose`: the connection breaks; after it was
 * applied, that is an answer lost on the way. `crash`: the emulator's own process is killed (only in a process of its own).
 */
export interface Fault {
  /** The how-manyth database operation from now, 1 the next. */
  at: number
  kind: 'fail' | 'lose' | 'crash'
  when: 'before' | 'after'
  /** Only operations of this action are counted, for example `database.commitTransaction`. */
  action?: string | undefined
}

class LostAnswer extends Error {}

/** Fault points around every database operation, for tests. */
export class FaultPoints {
  private planned: (Fault & { seen: number }) | undefined
  private conflicts = 0
  private latencyMs = 0
  private seen = 0

  /** Plans one fault; it happens once. */
  plan(fault: Fault): void {
    this.planned = { ...fault, seen: 0 }
  }

  /** The next commits of transactions answer a conflict, this many times. */
  conflictNext(times: number): void {
    this.conflicts = times
  }

  /** Every database operation takes this much longer. */
  slowBy(ms: number): void {
    this.latencyMs = ms
  }

  /** Takes back whatever was planned; answers whether a planned fault had not happened yet. */
  clear(): boolean {
    const pending = this.planned !== undefined
    this.planned = undefined
    this.conflicts = 0
    this.latencyMs = 0
    return pending
  }

  /** Database operations so far. */
  operations(): number {
    return this.seen
  }

  /** Whether this commit is one of those that must conflict. */
  takeConflict(action: string): boolean {
    if (!this.conflicts || action !== 'database.commitTransaction') return false
    this.conflicts--
    return true
  }

  async before(action: string): Promise<void> {
    this.seen++
    if (this.latencyMs) await sleep(this.latencyMs)
    const planned = this.planned
    if (!planned || (planned.action && planned.action !== action)) return
    planned.seen++
    if (planned.when === 'before') this.strike(planned)
  }

  async after(action: string): Promise<void> {
    const planned = this.planned
    if (!planned || planned.when === 'before' || (planned.action && planned.action !== action)) return
    this.strike(planned)
  }

  isLost(error: unknown): boolean {
    return error instanceof LostAnswer
  }

  private strike(planned: Fault & { seen: number }): void {
    if (planned.seen < planned.at) return
    this.planned = undefined
    if (planned.kind === 'crash') process.kill(process.pid, 'SIGKILL')
    if (planned.kind === 'lose') throw new LostAnswer()
    throw new Refusal('DATABASE_REQUEST_FAILED', '[FailedOperation] planned fault')
  }
}
