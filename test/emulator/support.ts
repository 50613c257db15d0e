import tcb from '@cloudbase/node-sdk'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { CollectionSchema, IndexField } from '../../emulator/schema'
import { startEmulator, type Emulator, type EmulatorOptions } from '../../emulator/start'

/** A folder that is gone when the tests are. */
export function scratch(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** `index('byStatus', 'status:string', 'terms:string[]', '-dueAt:number')` */
export function index(name: string, ...fields: string[]) {
  const read = (text: string): IndexField => {
    const [, minus, path, type, array] = /^(-?)([^:]+):(\w+)(\[\])?$/.exec(text)!
    return { path: path!, type: type as 'string', direction: minus ? -1 : 1, array: Boolean(array) }
  }
  return { name, unique: false, fields: fields.map(read) }
}

export const unique = (name: string, ...fields: string[]) => ({ ...index(name, ...fields), unique: true })

export const collection = (name: string, ...indexes: CollectionSchema['indexes']): CollectionSchema => ({
  name,
  access: 'ADMINONLY',
  indexes,
})

/** A function's source and its configuration. */
export interface TestFunction {
  code: string
  config?: object
}

const SDK_HEAD = `
const tcb = require(${JSON.stringify(require.resolve('@cloudbase/node-sdk'))})
const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
const db = app.database()
const _ = db.command
`

/** Writes the folder a deployment would leave: schema and functions. `main` is the body of `async (event, context) => …`. */
export function world(
  folder: string,
  collections: CollectionSchema[],
  functions: Record<string, TestFunction> = {},
): EmulatorOptions {
  const functionsDir = join(folder, 'functions')
  mkdirSync(functionsDir, { recursive: true })
  for (const [name, { code, config }] of Object.entries(functions)) {
    mkdirSync(join(functionsDir, name), { recursive: true })
    writeFileSync(
      join(functionsDir, name, 'index.js'),
      `${SDK_HEAD}\nexports.main = async (event, context) => {\n${code}\n}\n`,
    )
    writeFileSync(
      join(functionsDir, name, 'config.json'),
      JSON.stringify({ timeout: 10, client: true, ...config }),
    )
  }
  const schemaFile = join(folder, 'collections.json')
  writeFileSync(schemaFile, JSON.stringify({ collections }))
  return { dataDir: join(folder, 'data'), schemaFile, functionsDir, timers: false }
}

/** Points the unmodified SDK of this process at an emulator, by environment alone. */
export function sdkFor(emulator: Pick<Emulator, 'sdkEnv'>) {
  Object.assign(process.env, emulator.sdkEnv)
  return tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
}

/** A started emulator for the tests of one file. */
export function useEmulator(
  collections: CollectionSchema[],
  functions: Record<string, TestFunction> = {},
  more: Partial<EmulatorOptions> = {},
) {
  const place = scratch()
  const log: string[] = []
  const used = { log } as {
    emulator: Emulator
    app: ReturnType<typeof tcb.init>
    log: string[]
    options: EmulatorOptions
  }
  beforeAll(async () => {
    used.options = {
      ...world(place.folder, collections, functions),
      log: line => log.push(line),
      instances: 1,
      ...more,
    }
    used.emulator = await startEmulator(used.options)
    used.app = sdkFor(used.emulator)
  })
  afterAll(async () => {
    await used.emulator.stop()
    place.remove()
  })
  return used
}

/** The code a rejected SDK call carries. */
export const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'accepted',
    (error: { code?: string }) => String(error.code),
  )

/** A request as no SDK would send it, with the right credential. */
export async function wire(emulator: Emulator, body: object): Promise<{ code?: string; data?: unknown }> {
  const { URL: url } = JSON.parse(emulator.sdkEnv.TCB_CONTEXT_CNFG!) as { URL: string }
  const authorization = `Bearer ${emulator.sdkEnv.TENCENTCLOUD_SECRETID}`
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { authorization } })
  return (await answer.json()) as { code?: string }
}

/** What a transaction callback is given, as far as the tests use it. */
export type Tx = Awaited<ReturnType<ReturnType<ReturnType<typeof sdkFor>['database']>['startTransaction']>>

/** A program of this repository as a process of its own; resolves with the first line it prints. */
export async function startProcess(
  file: string,
  env: Record<string, string>,
): Promise<{ line: string; child: ChildProcess }> {
  const root = join(__dirname, '../..')
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', join(root, file)], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', resolve)
    child.once('exit', code => reject(new Error(`${file} ended with ${code}`)))
  })
  return { line, child }
}
