import type { TravellingClock } from './clock'
import { nextFiring, parseCron, type Cron } from './cron'
import type { FunctionHost } from './host'

/** A timer trigger as the developer page and tests see it. */
export interface TimerState {
  functionName: string
  name: string
  config: string
  nextAt: number | undefined
  lastRunAt?: number
  lastDurationMs?: number
  lastOutcome?: string
}

interface Timer extends TimerState {
  cron: Cron
}

const LOOK_EVERY_MS = 500
const KEPT_CHARACTERS = 2000

/** Fires the functions' timer triggers by the travelled clock. Firings missed while away are not made up (as the platform). */
export class Timers {
  private readonly timers: Timer[]
  private looking: NodeJS.Timeout | undefined
  private readonly running = new Set<Promise<void>>()

  constructor(
    private readonly host: FunctionHost,
    private readonly clock: TravellingClock,
    private readonly log: (line: string) => void,
  ) {
    this.timers = host.names().flatMap(functionName => {
      const triggers = host.config(functionName)!.triggers.filter(({ type }) => type === 'timer')
      return triggers.map(({ name, config }) => this.declare(functionName, name, config))
    })
  }

  /** Begins to fire by the clock. */
  run(): void {
    this.reschedule()
    this.looking = setInterval(() => this.look(), LOOK_EVERY_MS)
    this.looking.unref()
  }

  stop(): void {
    clearInterval(this.looking)
  }

  list(): TimerState[] {
    return this.timers.map(({ cron: _, ...state }) => state)
  }

  /** Fires one trigger (or all) now and waits until it has run. Rejects when there is no such trigger. */
  async tick(name?: string): Promise<void> {
    const chosen = this.timers.filter(timer => name === undefined || timer.name === name)
    if (name !== undefined && !chosen.length) throw new Error(`no timer ${name}`)
    await Promise.all(chosen.map(timer => this.fire(timer, this.clock.now())))
  }

  /** After time travel the next firing is worked out from the new time; a jump forward fires once, not once a minute. */
  reschedule(): void {
    for (const timer of this.timers) timer.nextAt = nextFiring(timer.cron, this.clock.now())
  }

  private declare(functionName: string, name: string, config: string): Timer {
    if (!/^[A-Za-z][\w-]{0,59}$/.test(name))
      throw new Error(`timer name "${name}" is not one the platform takes`)
    return { functionName, name, config, cron: parseCron(config), nextAt: undefined }
  }

  private look(): void {
    const now = this.clock.now()
    for (const timer of this.timers) {
      if (timer.nextAt === undefined || timer.nextAt > now) continue
      const slot = timer.nextAt
      timer.nextAt = nextFiring(timer.cron, now)
      const run = this.fire(timer, slot).finally(() => this.running.delete(run))
      this.running.add(run)
    }
  }

  private async fire(timer: Timer, slot: number): Promise<void> {
    const startedAt = Date.now()
    timer.lastRunAt = this.clock.now()
    const event = { Type: 'Timer', TriggerName: timer.name, Time: new Date(slot).toISOString(), Message: '' }
    const outcome = await this.host.invoke(timer.functionName, JSON.stringify(event), { kind: 'timer' })
    timer.lastDurationMs = Date.now() - startedAt
    timer.lastOutcome =
      outcome?.kind === 'result' ? outcome.json.slice(0, KEPT_CHARACTERS) : (outcome?.kind ?? 'gone')
    if (outcome?.kind !== 'result') this.log(`[timer ${timer.name}] ${JSON.stringify(outcome)}`)
  }
}
