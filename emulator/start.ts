import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createClock } from './clock'
import { Database } from './database'
import { setClock, type ClockChange } from './dev-api'
import { FaultPoints } from './faults'
import { Files } from './files'
import { FunctionHost } from './host'
import { listen, type Listening } from './http'
import { customUid, originOf, sdkVariables } from './identity'
import type { Outcome } from './instance'
import { pushVerdicts } from './message-push'
import { PLATFORM_LIMITS, type EmulatorOptions, type Identity } from './options'
import { Outbox, type OutboxEntry } from './outbox'
import { dispatcher, innerRoutes, outerRoutes, type RouteContext } from './routes'
import { readSchema } from './schema'
import { Sessions } from './sessions'
import { openSqlite } from './sqlite'
import { StatsBook, type Stats } from './stats'
import { storageActions } from './storage-actions'
import { Store } from './store'
import { Timers, type TimerState } from './timers'
import { WxApi } from './wx-api'

export type { ClockChange } from './dev-api'
export type { Fault, FaultPoints } from './faults'
export type { DevPerson, EmulatorOptions, Identity, MessageTemplate } from './options'
export type { OutboxEntry } from './outbox'
export type { Stats } from './stats'
export type { TimerState } from './timers'
export type { WxApi } from './wx-api'

/** A running emulator. */
export interface Emulator {
  url: string
  /** Calls a function as this person, without HTTP; rejects with the function's error. */
  call(identity: Identity, functionName: string, data: unknown): Promise<unknown>
  /** Environment that points an SDK in the caller's own process at this emulator. */
  sdkEnv: Record<string, string>
  /** Fires one timer trigger (or all) now; resolves when it has run. */
  tick(triggerName?: string): Promise<void>
  timers(): TimerState[]
  setClock(change: ClockChange): void
  now(): number
  /** What would have gone to WeChat, newest first. */
  outbox(): OutboxEntry[]
  /** WeChat's side: credits of people, errors to come, verdicts of the content check. */
  wx: WxApi & Pick<Outbox, 'grant' | 'credits' | 'setFreeCredits' | 'meet'>
  /** WeChat pushes what it found in photos; answers how many verdicts went. */
  pushVerdicts(): Promise<number>
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

interface Parts extends RouteContext {
  wx: WxApi
  /** Filled once the listeners stand. */
  urls: { inner: string; outer: string }
}

async function build(options: EmulatorOptions): Promise<Parts> {
  const log = options.log ?? (() => undefined)
  const limits = { ...PLATFORM_LIMITS, ...options.limits }
  mkdirSync(options.dataDir, { recursive: true })
  const sqlite = await openSqlite(join(options.dataDir, 'cloud.db'))
  const clock = createClock(sqlite)
  const db = new Database(new Store(sqlite, readSchema(options.schemaFile), log), limits)
  const secret = randomBytes(16).toString('hex')
  const outbox = new Outbox(sqlite)
  for (const { identity } of options.people ?? []) if ('openId' in identity) outbox.meet(identity.openId)
  const wx = new WxApi({ outbox, templates: options.templates, now: clock.now })
  const host = createHost(options, { secret, log, offsetMs: clock.offsetMs, bodyBytes: limits.bodyBytes })
  const files = new Files(join(options.dataDir, 'files'), sqlite, secret, clock.now)
  const urls = { inner: '', outer: '' }
  const storage = storageActions({
    files,
    innerUrl: () => urls.inner,
    outerUrl: instance => originOf(host.callerOf(instance)) ?? urls.outer,
  })
  const others = {
    ...storage,
    'wx.api': (body: Record<string, unknown>) => wx.answer(body),
    'auth.getUserInfoForAdmin': (body: Record<string, unknown>) => ({
      data: userInfo(String(body.uuid), options),
    }),
  }
  return {
    ...limits,
    ...{ log, db, clock, secret, host, outbox, wx, files, urls, others },
    stats: new StatsBook(log),
    faults: new FaultPoints(),
    sessions: new Sessions(sqlite, options.people ?? []),
    timers: new Timers(host, clock, log),
    staticDir: options.staticDir,
    loginKey: options.loginKey,
    singleSignOn: options.functionEnv?.CAMPUS_OIDC_ISSUER !== undefined,
  }
}

function createHost(
  options: EmulatorOptions,
  given: { secret: string; log: (line: string) => void; offsetMs: () => number; bodyBytes: number },
): FunctionHost {
  return new FunctionHost({
    ...given,
    functionsDir: resolve(options.functionsDir),
    instances: options.instances ?? 2,
    maxInstances: options.maxInstances ?? 8,
    functionEnv: { ...trustOwnCertificate(options), ...options.functionEnv },
  })
}

/** Functions download through links that people get too; under TLS they must trust the certificate behind them. */
function trustOwnCertificate({ tls, dataDir }: EmulatorOptions): Record<string, string> {
  if (!tls) return {}
  const file = resolve(dataDir, 'certificate.pem')
  writeFileSync(file, tls.cert)
  return { NODE_EXTRA_CA_CERTS: file }
}

function userInfo(uid: string, { people = [] }: EmulatorOptions): Record<string, unknown> {
  const found = people.find(
    ({ identity }) => 'customUserId' in identity && customUid(identity.customUserId) === uid,
  )
  const customUserId = found && 'customUserId' in found.identity ? found.identity.customUserId : ''
  return { openId: '', appId: '', uid, customUserId, isAnonymous: false }
}

async function callFunction(
  { host, outbox }: Parts,
  identity: Identity,
  name: string,
  data: unknown,
): Promise<unknown> {
  if ('openId' in identity) outbox.meet(identity.openId)
  const outcome = await host.invoke(name, JSON.stringify(data ?? {}), { kind: 'client', identity })
  if (!outcome) throw new Error(`no function ${name}`)
  if (outcome.kind !== 'result') throw new FunctionFailure(outcome)
  return JSON.parse(outcome.json)
}

/** The SDK's side listens on the loopback alone and without TLS, whatever people are offered. */
async function openListeners(options: EmulatorOptions, parts: Parts): Promise<Listening[]> {
  const inner = await listen({ port: 0, host: '127.0.0.1' }, dispatcher(innerRoutes(parts), parts.log))
  const { port = 0, host = '127.0.0.1', tls } = options
  try {
    const outer = await listen({ port, host, tls }, dispatcher(outerRoutes(parts), parts.log))
    Object.assign(parts.urls, { inner: inner.url, outer: outer.url })
    return [inner, outer]
  } catch (error) {
    await inner.close()
    throw error
  }
}

const PUSH_EVERY_MS = 1000

/** Starts the local CloudBase. Resolves when it listens; functions start in the background. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const parts = await build(options)
  const { host, clock, stats, faults, secret, wx, outbox, timers, db, urls } = parts
  const listeners = await openListeners(options, parts)
  const adminUrl = `${urls.inner}/admin`
  host.open(adminUrl)
  if (options.timers !== false) timers.run()
  const push = () => pushVerdicts({ host, wx, now: clock.now, address: options.messages })
  const pushing = options.timers !== false && setInterval(() => void push(), PUSH_EVERY_MS).unref()
  return {
    url: urls.outer,
    call: (identity, name, data) => callFunction(parts, identity, name, data),
    sdkEnv: sdkVariables(adminUrl, secret, 'tests'),
    tick: name => timers.tick(name),
    timers: () => timers.list(),
    setClock: change => {
      setClock(clock, change)
      timers.reschedule()
    },
    now: clock.now,
    outbox: () => outbox.list(),
    wx: Object.assign(wx, {
      grant: outbox.grant.bind(outbox),
      credits: outbox.credits.bind(outbox),
      setFreeCredits: outbox.setFreeCredits.bind(outbox),
      meet: outbox.meet.bind(outbox),
    }),
    pushVerdicts: push,
    stats: () => stats.read(),
    resetStats: () => stats.reset(),
    faults,
    reloadFunctions: () => host.reload(),
    stop: async () => {
      if (pushing) clearInterval(pushing)
      timers.stop()
      host.stop()
      await Promise.all(listeners.map(listener => listener.close()))
      db.writer.flush()
      await db.writer.settled()
      db.store.db.close()
    },
  }
}
