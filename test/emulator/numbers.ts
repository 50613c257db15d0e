/**
 * Measures the emulator on this machine: `npx tsx test/emulator/numbers.ts [documents …]` (default 1000 100000).
 * A warm call, SDK calls, submissions against a bare Node server in the same run, and an indexed list page at sizes.
 */
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import tcb from '@cloudbase/node-sdk'
import { Database } from '../../emulator/database'
import { PLATFORM_LIMITS } from '../../emulator/options'
import { readSchema } from '../../emulator/schema'
import { openSqlite } from '../../emulator/sqlite'
import { startEmulator, type Emulator } from '../../emulator/start'
import { Store } from '../../emulator/store'
import { encode } from '../../emulator/wire'
import { collection, index, scratch, startProcess, unique, world } from './support'

const CLIENTS = 16
const SUBMISSIONS = 3000
const PAGES = 400
const TEXT = '三号宿舍楼的热水已经停了两天，打电话没人管，什么时候能修好？'

const schema = [
  collection(
    'cases',
    unique('number', 'number:string'),
    index('byStatus', 'status:string', 'dueAt:number', '_id:string'),
    index('byTerms', 'terms:string[]', 'dueAt:number', '_id:string'),
  ),
  collection('events', index('byCase', 'case:string')),
  collection('inbox', index('byPerson', 'person:string', 'at:number')),
]

const SUBMIT = `
  if (!event.id) return 'warm'
  const tx = await db.startTransaction()
  const now = Date.now()
  await tx.collection('cases').add({ _id: event.id, number: event.id, status: 'open', dueAt: now, text: event.text, terms: event.terms })
  await tx.collection('events').add({ _id: event.id + ':1', case: event.id, kind: 'submit', at: now, deliveries: [] })
  await tx.collection('inbox').add({ person: 'p', case: event.id, at: now, text: event.text })
  await tx.commit()
  return { id: event.id }`

const percentile = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]!
const ms = (value: number) => `${value.toFixed(2)} ms`
const say = (line: string) => console.log(line)

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

async function many(count: number, work: (i: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < count; i++) times.push(await timed(() => work(i)))
  return times
}

const agent = new Agent({ keepAlive: true })

/** As little client as possible: it runs on the same two cores. */
const post = (url: string, body: string) =>
  new Promise<void>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const asked = request(url, { method: 'POST', agent, headers }, answer => {
      answer
        .resume()
        .on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode}`))))
    })
    asked.on('error', reject).end(body)
  })

/** What 16 callers get done together, per second. */
async function throughput(url: string, prefix: string, count: number): Promise<number> {
  let next = 0
  const terms = [...new Set([...TEXT].map((character, i) => character + (TEXT[i + 1] ?? '')))]
  const client = async () => {
    for (let i = next++; i < count; i = next++)
      await post(url, JSON.stringify({ name: 'api', data: { id: `${prefix}-${i}`, text: TEXT, terms } }))
  }
  const elapsed = await timed(() => Promise.all(Array.from({ length: CLIENTS }, client)))
  return (count / elapsed) * 1000
}

async function measureCalls(emulator: Emulator): Promise<void> {
  const person = { openId: 'o-bench' }
  await many(200, () => emulator.call(person, 'api', {}))
  const warm = await many(1000, () => emulator.call(person, 'api', {}))
  say(
    `warm call, function host alone: median ${ms(percentile(warm, 0.5))}, p99 ${ms(percentile(warm, 0.99))}`,
  )
  const http = await many(1000, () =>
    fetch(`${emulator.url}/call`, { method: 'POST', body: '{"name":"api"}' }).then(answer =>
      answer.arrayBuffer(),
    ),
  )
  say(`warm call over HTTP: median ${ms(percentile(http, 0.5))}, p99 ${ms(percentile(http, 0.99))}`)
  emulator.resetStats()
  const one = await many(300, i =>
    emulator.call(person, 'api', { id: `one-${i}`, text: TEXT, terms: ['热水'] }),
  )
  say(
    `submission, one at a time: ${emulator.stats().ops / 300} SDK calls, median ${ms(percentile(one, 0.5))}, p99 ${ms(percentile(one, 0.99))}`,
  )
}

/** The emulator and the floor, each in a process of its own, by turns. */
async function measureThroughput(folder: string): Promise<void> {
  const options = { ...world(join(folder, 'load'), schema, { api: { code: SUBMIT } }), instances: 2 }
  const full = await startProcess('emulator/main.ts', { EMULATOR_OPTIONS: JSON.stringify(options) })
  const floor = await startProcess('test/emulator/bare-server.ts', { BARE_DB: join(folder, 'bare.db') })
  const call = `${(JSON.parse(full.line) as { url: string }).url}/call`
  await throughput(call, 'warm', 1500)
  await throughput(floor.line, 'warm', 500)
  const [ours, bare] = [[] as number[], [] as number[]]
  for (const round of [0, 1, 2]) {
    bare.push(await throughput(floor.line, `b${round}`, SUBMISSIONS))
    ours.push(await throughput(call, `s${round}`, SUBMISSIONS))
  }
  for (const { child } of [full, floor]) child.kill('SIGTERM')
  say(
    `${CLIENTS} clients: ${percentile(ours, 0.5).toFixed(0)} submissions/s; bare server ${percentile(bare, 0.5).toFixed(0)} rows/s`,
  )
}

/** Fills a database file directly; through the SDK a million documents would take an hour. */
async function seed(dataDir: string, schemaFile: string, documents: number): Promise<void> {
  const db = new Database(
    new Store(await openSqlite(join(dataDir, 'cloud.db')), readSchema(schemaFile), say),
    PLATFORM_LIMITS,
  )
  const cases = db.store.collection('cases')
  for (let i = 0; i < documents;) {
    db.writer.step(() => {
      for (const end = Math.min(documents, i + 5000); i < end; i++) {
        // A fifth is open, one document in two hundred holds the rare term.
        const _id = `c${i}`
        const doc = {
          _id,
          number: _id,
          status: i % 5 ? 'closed' : 'open',
          dueAt: (i * 7919) % 1_000_003,
          text: TEXT,
          terms: [`t${i % 200}`, 'x'],
        }
        cases.insert(_id, encode(doc), doc)
      }
    })
    db.writer.flush()
  }
  db.store.db.close()
}

async function measureLists(documents: number): Promise<number> {
  const place = scratch()
  const options = world(place.folder, schema)
  const emulator = await startEmulator(options)
  await emulator.stop()
  const seeding = await timed(() => seed(options.dataDir, options.schemaFile, documents))
  const again = await startEmulator(options)
  Object.assign(process.env, again.sdkEnv)
  const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true } as never).database()
  const _ = db.command
  const page = (after: number, where: object) =>
    db
      .collection('cases')
      .where(_.and([where, _.or([{ dueAt: _.gt(after) }, { dueAt: after, _id: _.gt('c5') }])]))
      .orderBy('dueAt', 'asc')
      .orderBy('_id', 'asc')
      .limit(20)
      .get()
  const at = (i: number) => (i * 104_729) % 900_000
  await many(100, i => page(at(i), { status: 'open' }))
  again.resetStats()
  const open = await many(PAGES, i => page(at(i), { status: 'open' }))
  const { examined, returned } = again.stats()
  again.resetStats()
  const search = await many(PAGES, i =>
    page(at(i) / 2, { terms: _.all(['x', `t${(i % 40) * 5}`]), status: 'open' }),
  )
  const searched = again.stats()
  say(
    `list page of 20 at ${documents}: median ${ms(percentile(open, 0.5))}, p99 ${ms(percentile(open, 0.99))}, examined ${(examined / returned).toFixed(2)} x returned; by search term median ${ms(percentile(search, 0.5))}, examined ${(searched.examined / searched.returned).toFixed(2)} x (seeded in ${(seeding / 1000).toFixed(0)} s)`,
  )
  await again.stop()
  place.remove()
  return percentile(open, 0.5)
}

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number)
  const place = scratch()
  const emulator = await startEmulator({
    ...world(place.folder, schema, { api: { code: SUBMIT } }),
    instances: 2,
  })
  await measureCalls(emulator)
  await emulator.stop()
  await measureThroughput(place.folder)
  place.remove()
  const medians = []
  for (const size of sizes.length ? sizes : [1000, 100_000]) medians.push(await measureLists(size))
  say(`largest against smallest: ${(medians.at(-1)! / medians[0]!).toFixed(2)} x`)
}

void main()
