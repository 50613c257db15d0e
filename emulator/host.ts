import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { invocationVariables, sdkVariables, type Caller } from './identity'
import { Instance, type Outcome } from './instance'
import { ENV_ID } from './options'

export interface FunctionConfig {
  /** Seconds. */
  timeout: number
  memorySize: number
  /** May a client call it by name? Timers and hooks may not be called. */
  client: boolean
  envVariables: Record<string, string>
  triggers: { name: string; type: string; config: string }[]
}

interface Waiting {
  start: (instance: Instance) => void
}

interface Pool {
  name: string
  config: FunctionConfig
  idle: Instance[]
  all: Set<Instance>
  waiting: Waiting[]
  growAt: NodeJS.Timeout | undefined
}

interface HostOptions {
  functionsDir: string
  instances: number
  maxInstances: number
  functionEnv: Record<string, string>
  secret: string
  bodyBytes: number
  offsetMs: () => number
  log: (line: string) => void
}

// Starting an instance costs a third of a second of CPU, so callers wait a little for a busy one first.
const GROW_AFTER_MS = 150
const DEFAULT_TIMEOUT_SECONDS = 3

const readConfig = (folder: string): FunctionConfig => {
  const file = join(folder, 'config.json')
  const given = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<FunctionConfig>) : {}
  return {
    timeout: given.timeout ?? DEFAULT_TIMEOUT_SECONDS,
    memorySize: given.memorySize ?? 256,
    client: given.client ?? false,
    envVariables: given.envVariables ?? {},
    triggers: given.triggers ?? [],
  }
}

/** Runs cloud functions in child processes, one invocation at a time each, as the platform does. */
export class FunctionHost {
  private readonly pools = new Map<string, Pool>()
  private readonly callers = new Map<string, Caller>()
  private adminUrl = ''
  private counter = 0

  constructor(private readonly options: HostOptions) {
    for (const entry of readdirSync(options.functionsDir, { withFileTypes: true })) {
      const folder = join(options.functionsDir, entry.name)
      if (entry.isDirectory() && existsSync(join(folder, 'index.js'))) this.addPool(entry.name, folder)
    }
  }

  /** Starts the kept instances, once it is known where the SDK has to call. */
  open(adminUrl: string): void {
    this.adminUrl = adminUrl
    for (const pool of this.pools.values()) while (pool.all.size < this.options.instances) this.grow(pool)
  }

  names(): string[] {
    return [...this.pools.keys()]
  }

  config(name: string): FunctionConfig | undefined {
    return this.pools.get(name)?.config
  }

  /** Runs one invocation on a free instance; `event` is JSON text. Undefined when there is no such function. */
  async invoke(name: string, event: string, caller: Caller): Promise<Outcome | undefined> {
    const pool = this.pools.get(name)
    if (!pool) return undefined
    const instance = await this.take(pool)
    const variables = invocationVariables(caller)
    const timeoutMs = pool.config.timeout * 1000
    const context = this.context(pool)
    this.callers.set(instance.name, caller)
    const outcome = await instance.run(
      { event, variables, context, offsetMs: this.options.offsetMs() },
      timeoutMs,
    )
    this.giveBack(pool, instance)
    return this.limited(outcome)
  }

  /** For whom an instance is at work, so that a function calling a function leaves a trace of it. */
  callerOf(instance: string): Caller {
    return this.callers.get(instance) ?? { kind: 'http' }
  }

  /** Fresh instances from what now stands on disk. Those at work finish first. */
  reload(): void {
    for (const pool of this.pools.values()) {
      pool.config = readConfig(join(this.options.functionsDir, pool.name))
      for (const instance of pool.idle.splice(0)) instance.kill()
      for (const instance of pool.all) instance.retired = true
    }
  }

  stop(): void {
    for (const pool of this.pools.values()) {
      clearTimeout(pool.growAt)
      for (const instance of pool.all) instance.kill()
    }
  }

  private addPool(name: string, folder: string): void {
    const config = readConfig(folder)
    this.pools.set(name, { name, config, idle: [], all: new Set(), waiting: [], growAt: undefined })
  }

  private take(pool: Pool): Promise<Instance> {
    let instance = pool.idle.pop()
    while (instance && !instance.alive) instance = pool.idle.pop()
    if (instance) return Promise.resolve(instance)
    const taken = new Promise<Instance>(start => pool.waiting.push({ start }))
    if (!pool.all.size) this.grow(pool)
    else this.growLater(pool)
    return taken
  }

  private growLater(pool: Pool): void {
    if (pool.growAt || pool.all.size >= this.options.maxInstances) return
    pool.growAt = setTimeout(() => {
      pool.growAt = undefined
      if (!pool.waiting.length) return
      this.grow(pool)
      this.growLater(pool)
    }, GROW_AFTER_MS)
  }

  private grow(pool: Pool): void {
    const { functionEnv, functionsDir, secret, log } = this.options
    const name = `${pool.name}-${++this.counter}`
    const env = { ...functionEnv, ...pool.config.envVariables, ...sdkVariables(this.adminUrl, secret, name) }
    const entry = join(functionsDir, pool.name, 'index.js')
    const instance = new Instance(name, entry, env, () => this.dropped(pool, instance), log)
    pool.all.add(instance)
    this.giveBack(pool, instance)
  }

  private giveBack(pool: Pool, instance: Instance): void {
    if (!instance.alive || instance.retired) {
      instance.kill()
      this.dropped(pool, instance)
      return
    }
    const next = pool.waiting.shift()
    if (next) next.start(instance)
    else pool.idle.push(instance)
  }

  private dropped(pool: Pool, instance: Instance): void {
    pool.all.delete(instance)
    this.callers.delete(instance.name)
    pool.idle = pool.idle.filter(other => other !== instance)
    if (pool.waiting.length && pool.all.size < this.options.instances) this.grow(pool)
  }

  private context(pool: Pool): Record<string, unknown> {
    return {
      callbackWaitsForEmptyEventLoop: false,
      memory_limit_in_mb: pool.config.memorySize,
      time_limit_in_ms: pool.config.timeout * 1000,
      request_id: randomUUID(),
      function_version: '$LATEST',
      function_name: pool.name,
      namespace: ENV_ID,
    }
  }

  private limited(outcome: Outcome): Outcome {
    if (outcome.kind !== 'result' || Buffer.byteLength(outcome.json) <= this.options.bodyBytes) return outcome
    const errorMessage = `the answer is larger than ${this.options.bodyBytes} bytes`
    return { kind: 'error', errorMessage, errorType: 'ResponseTooLarge', stack: '' }
  }
}
