import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { adminRoute } from './admin-route'
import { callRoute, hooksRoute } from './client-routes'
import { createClock } from './clock'
import { Database } from './database'
import { clockRoute, peopleRoute, setClock, signInRoute, signOutRoute, type ClockChange } from './dev-api'
import { FaultPoints } from './faults'
import { FunctionHost } from './host'
import { listen, sendText, type Exchange, type Route } from './http'
import { sdkVariables } from './identity'
import type { Outcome } from './instance'
import { PLATFORM_LIMITS, type EmulatorOptions, type Identity } from './options'
import { readSchema } from './schema'
import { Sessions } from './sessions'
import { openSqlite } from './sqlite'
import { StatsBook, type Stats } from './stats'
import { Store } from './store'

export type { DevPerson, EmulatorOptions, Identity, MessageTemplate } from './options'
export type { ClockChange } from './dev-api'
export type { Fault } from './faults'
export type { Stats } from './stats'

/** A running emulator. */
export interface Emulator {
  url: string
  /** Calls a function as this person, without HTTP; rejects with the function's error. */
  call(identity: Identity, functionName: string, data: unknown): Promise<unknown>
  /** Environment that points an SDK in the caller's own process at this emulator. */
  sdkEnv: Record<string, string>
  setClock(change: ClockChange): void
  now(): number
  stats(): Stats
  resetStats(): void
  faults: FaultPoints
  /** Takes up newly built functions. */
  reloadFunctions(): void
  stop(): Promise<void>
}

/** A function that failed when called in-process. */
export class FunctionFailure extends Error {
  constructor(readonly outcome: Exclude<Outcome, { kind: 'result' }>) {
    super(outcome.kind === 'timeout' ? `timed out after ${outcome.timeoutMs} ms` : outcome.errorMessage)
    this.name = 'FunctionFailure'
  }
}

interface Parts {
  options: EmulatorOptions
  secret: string
  db: Database
  clock: ReturnType<typeof createClock>
  stats: StatsBook
  host: FunctionHost
  faults: FaultPoints
  sessions: Sessions
  limits: typeof PLATFORM_LIMITS
  log: (line: string) => void
}

async function build(options: EmulatorOptions): Promise<Parts> {
  const log = options.log ?? (() => undefined)
  const limits = { ...PLATFORM_LIMITS, ...options.limits }
  mkdirSync(options.dataDir, { recursive: true })
  const sqlite = await openSqlite(join(options.dataDir, 'cloud.db'))
  const db = new Database(new Store(sqlite, readSchema(options.schemaFile), log), limits)
  const clock = createClock(sqlite)
  const secret = randomBytes(16).toString('hex')
  const host = new FunctionHost({
    functionsDir: resolve(options.functionsDir),
    instances: options.instances ?? 2,
    maxInstances: options.maxInstances ?? 8,
    functionEnv: options.functionEnv ?? {},
    secret,
    bodyBytes: limits.bodyBytes,
    offsetMs: clock.offsetMs,
    log,
  })
  const sessions = new Sessions(sqlite, options.people ?? [])
  return {
    options,
    secret,
    db,
    clock,
    stats: new StatsBook(log),
    host,
    faults: new FaultPoints(),
    sessions,
    limits,
    log,
  }
}

function routesOf(parts: Parts): Record<string, Route> {
  const { sessions, clock, limits } = parts
  const client = { ...parts, bodyBytes: limits.bodyBytes }
  return {
    'POST /admin': adminRoute({ ...client, others: {} }),
    'POST /call': callRoute(client, parts.log),
    'ANY /hooks/': hooksRoute(client),
    'POST /__dev/sign-in': signInRoute(sessions),
    'POST /__dev/sign-out': signOutRoute(sessions),
    'GET /__dev/api/people': peopleRoute(sessions),
    'POST /__dev/api/clock': clockRoute(clock),
  }
}

/** Exact path first, then the longest prefix that ends in a slash. */
function findRoute(routes: Record<string, Route>, { request, path }: Exchange): Route | undefined {
  for (const method of [request.method, 'ANY']) {
    const exact = routes[`${method} ${path}`]
    if (exact) return exact
    const prefix = path.slice(0, path.indexOf('/', 1) + 1)
    const begun = prefix && routes[`${method} ${prefix}`]
    if (begun) return begun
  }
  return undefined
}

async function callFunction(
  host: FunctionHost,
  identity: Identity,
  name: string,
  data: unknown,
): Promise<unknown> {
  const outcome = await host.invoke(name, JSON.stringify(data ?? {}), { kind: 'client', identity })
  if (!outcome) throw new Error(`no function ${name}`)
  if (outcome.kind !== 'result') throw new FunctionFailure(outcome)
  return JSON.parse(outcome.json)
}

/** Starts the local CloudBase. Resolves when it listens; functions start in the background. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const parts = await build(options)
  const routes = routesOf(parts)
  const { host, db, clock, stats, faults, secret, log } = parts
  const listening = await listen(
    { port: options.port ?? 0, host: options.host ?? '127.0.0.1', tls: options.tls },
    async exchange => {
      try {
        const route = findRoute(routes, exchange)
        if (route) await route(exchange)
        else sendText(exchange.response, 404, 'text/plain', 'not found')
      } catch (error) {
        log(`[http] ${(error as Error).stack}`)
        if (!exchange.response.headersSent) sendText(exchange.response, 500, 'text/plain', 'emulator error')
      }
    },
  )
  const adminUrl = `${listening.url}/admin`
  host.open(adminUrl)
  return {
    url: listening.url,
    call: (identity, name, data) => callFunction(host, identity, name, data),
    sdkEnv: sdkVariables(adminUrl, secret, 'tests'),
    setClock: change => setClock(clock, change),
    now: clock.now,
    stats: () => stats.read(),
    resetStats: () => stats.reset(),
    faults,
    reloadFunctions: () => host.reload(),
    stop: async () => {
      host.stop()
      await listening.close()
      db.writer.flush()
      db.store.db.close()
    },
  }
}
