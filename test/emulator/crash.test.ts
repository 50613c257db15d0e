import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openSqlite } from '../../emulator/sqlite'
import type { EmulatorOptions, Fault } from '../../emulator/start'
import { collection, index, scratch, startProcess, world } from './support'

// The emulator as a process of its own, killed without warning: what it had answered is there, nothing is half there.

const ROUNDS = Number(process.env.ROUNDS ?? 3)
const CLIENTS = 8

const SUBMIT = `
  const tx = await db.startTransaction()
  await tx.collection('cases').add({ _id: event.id, terms: [event.id.slice(0, 2), 'x'] })
  await tx.collection('events').add({ _id: event.id + ':1', case: event.id })
  await tx.collection('inbox').add({ _id: event.id + ':m', case: event.id })
  await tx.commit()
  return event.id`

interface Running {
  url: string
  child: ChildProcess
}

async function start(options: EmulatorOptions, fault?: Fault): Promise<Running> {
  const { line, child } = await startProcess('emulator/main.ts', {
    EMULATOR_OPTIONS: JSON.stringify(options),
    ...(fault ? { EMULATOR_FAULT: JSON.stringify(fault) } : {}),
  })
  return { url: (JSON.parse(line) as { url: string }).url, child }
}

const killed = (child: ChildProcess) =>
  new Promise<void>(resolve => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

const submit = async (url: string, id: string): Promise<boolean> => {
  const body = JSON.stringify({ name: 'api', data: { id } })
  const answer = await fetch(`${url}/call`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  })
  return answer.ok && ((await answer.json()) as { result: string }).result === id
}

/** Ids of every document, straight from the file; and whether SQLite itself finds the file whole. */
async function stored(dataDir: string) {
  const db = await openSqlite(join(dataDir, 'cloud.db'))
  const ids = (table: string) =>
    new Set(
      db
        .prepare(`SELECT id FROM "c:${table}"`)
        .all()
        .map(row => String(row.id)),
    )
  const indexed = db.prepare('SELECT count(DISTINCT rid) AS n FROM "m:cases:byTerms:terms"').get()!.n
  const found = { cases: ids('cases'), events: ids('events'), inbox: ids('inbox'), indexed: Number(indexed) }
  const integrity = String(db.prepare('PRAGMA integrity_check').get()!.integrity_check)
  db.close()
  return { ...found, integrity }
}

async function expectWhole(dataDir: string, acknowledged: Set<string>): Promise<void> {
  const { cases, events, inbox, indexed, integrity } = await stored(dataDir)
  expect(integrity).toBe('ok')
  expect([...acknowledged].filter(id => !cases.has(id))).toEqual([])
  expect([...cases].filter(id => !events.has(`${id}:1`) || !inbox.has(`${id}:m`))).toEqual([])
  expect([events.size, inbox.size, indexed]).toEqual([cases.size, cases.size, cases.size])
}

function setUp() {
  const place = scratch()
  const options = world(
    place.folder,
    [collection('cases', index('byTerms', 'terms:string[]')), collection('events'), collection('inbox')],
    { api: { code: SUBMIT } },
  )
  return { ...place, options: { ...options, instances: 2 } }
}

test(
  `killed ${ROUNDS} times at any moment, nothing that was answered is lost and no transaction is half there`,
  async () => {
    const { options, remove } = setUp()
    const acknowledged = new Set<string>()
    for (let round = 0; round < ROUNDS; round++) {
      const { url, child } = await start(options)
      expect(await submit(url, `${round}-first`)).toBe(true)
      acknowledged.add(`${round}-first`)
      let counter = 0
      const client = async () => {
        for (;;) {
          const id = `${round}-${counter++}`
          if (await submit(url, id)) acknowledged.add(id)
        }
      }
      const clients = Array.from({ length: CLIENTS }, () => client().catch(() => undefined))
      // By work done rather than by time, so that a slow machine tests as much as a fast one.
      const enough = acknowledged.size + 10 + Math.random() * 60
      while (acknowledged.size < enough) await sleep(2)
      await sleep(Math.random() * 10)
      await killed(child)
      await Promise.all(clients)
      await expectWhole(options.dataDir, acknowledged)
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(10 * ROUNDS)
    console.log(`${ROUNDS} x kill -9: ${acknowledged.size} acknowledged submissions, 0 lost, 0 half`)
    remove()
  },
  30_000 + ROUNDS * 20_000,
)

test.each<[string, Fault, boolean]>([
  [
    'just before a commit',
    { at: 2, kind: 'crash', when: 'before', action: 'database.commitTransaction' },
    false,
  ],
  [
    'just after a commit, before its answer',
    { at: 2, kind: 'crash', when: 'after', action: 'database.commitTransaction' },
    true,
  ],
  [
    'between two writes of a transaction',
    { at: 5, kind: 'crash', when: 'after', action: 'database.insertDocument' },
    false,
  ],
])('killed %s: all or nothing', async (_, fault, expected) => {
  const { options, remove } = setUp()
  const { url } = await start(options, fault)
  expect(await submit(url, 'first')).toBe(true)
  expect(await submit(url, 'second').catch(() => 'no answer')).toBe('no answer')
  await expectWhole(options.dataDir, new Set(['first']))
  expect((await stored(options.dataDir)).cases.has('second')).toBe(expected)
  const again = await start(options)
  expect(await submit(again.url, 'third')).toBe(true)
  await killed(again.child)
  await expectWhole(options.dataDir, new Set(['first', 'third']))
  remove()
})
