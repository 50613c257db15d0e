import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sealOf } from '../../../cloudfunctions/audit/keep-heads'
import { verifyChains, type Fault, type Recorded } from '../../../cloudfunctions/audit/verify-chains'
import { openSqlite } from '../../../emulator/sqlite'
import type { Event } from '../../../shared/contract/event'
import { DAY, MINUTE, TEST_KEY, useCampus } from '../../support/campus'

// Reliability L1–L3: what happened cannot be edited, dropped, swapped or cut short without being found and located.

process.env['CAMPUS_KEY'] = TEST_KEY
const folder = mkdtempSync(path.join(tmpdir(), 'audit-'))
const campus = useCampus({ dataDir: path.join(folder, 'data') })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const root = path.resolve(__dirname, '../../..')
let good: Recorded
let long: string
let short: string
/** Two minutes after the first acts, on their own day. */
let sameDay: Recorded

const all = <T>(collection: string) => campus.documents.all(collection as 'cases') as unknown as Promise<T[]>
const recorded = async (): Promise<Recorded> => ({
  cases: await campus.documents.all('cases'),
  events: await campus.documents.all('events'),
  chains: await all('chains'),
  heads: (await all<Recorded['heads'][number]>('heads')).filter(({ _id }) => _id !== 'state'),
})

const aMinute = async () => {
  campus.later(MINUTE)
  await campus.tick()
}

beforeAll(async () => {
  const lin = campus.as('lin')
  await lin.ask('me.view', {})
  await lin.ask('me.view', {})
  long = (await lin.submit('宿舍的门锁坏了', { type: 'complaint', department: 'dormitory' })).id
  const owner = await campus.ownerOf(long)
  await owner.does(long, 'claim', {})
  await owner.does(long, 'askForMore', { text: '请问是哪一间？' })
  await lin.does(long, 'supply', { text: '三〇二。' })
  await owner.does(long, 'resolve', { text: '已经修好。' })
  short = (await campus.as('su').submit('希望教学楼多放几台饮水机')).id
  await aMinute()
  await aMinute()
  sameDay = await recorded()
  campus.later(DAY)
  await lin.does(long, 'rate', { level: 5, text: '谢谢' })
  await aMinute()
  await aMinute()
  good = await recorded()
})

const faultsOf = (change: Partial<Recorded>): Fault[] => verifyChains({ ...good, ...change }).faults
const withRow = (seq: number, change: (row: Event) => Event[]) =>
  faultsOf({
    events: good.events.flatMap(row => (row.case === long && row.seq === seq ? change(row) : [row])),
  })

test('what really happened holds: every case, every day of log-ins, every head', () => {
  expect(verifyChains(good)).toEqual({ chains: 4, faults: [] })
  expect(good.heads.length).toBeGreaterThanOrEqual(2)
  expect(good.chains).toMatchObject([{ _id: 'access:20260311:lin', seq: 1 }])
})

const edits: Record<string, (row: Event) => Event> = {
  'who did it': row => ({ ...row, actor: { ...row.actor, id: 'zhao' } }),
  'in which role': row => ({ ...row, actor: { ...row.actor, role: 'supervisor' } }),
  when: row => ({ ...row, at: row.at + 1 }),
  'what was done': row => ({ ...row, command: 'note' }),
  'the words': row => ({ ...row, text: '另一句话' }),
  'the words, taken away': ({ text: _text, attachments: _files, ...row }) => row,
  details: row => ({ ...row, params: { ...row.params, more: 1 } }),
  'who was told': row => ({ ...row, notices: [], inbox: [] }),
  'the inbox alone': row => ({ ...row, inbox: ['zhao'] }),
  'who may read it': row => ({ ...row, internal: !row.internal }),
  'what was decided': row => ({ ...row, state: 'x' }),
}

test.each(Object.entries(edits))('an edit of %s is found and located, in every row with words', (_, edit) => {
  for (const seq of [1, 3, 4, 5, 6])
    expect(withRow(seq, row => [edit(row)])).toEqual([
      { chain: long, number: expect.any(String), row: seq, problem: 'edited' },
    ])
})

test('what the machine writes outside every chain is no part of one; a row stripped of its chain is missed', () => {
  const [first] = good.events
  const alarm = { ...first, _id: 'alarm', case: long, seq: 0, chain: '' } as Event
  expect(faultsOf({ events: [...good.events, alarm] })).toEqual([])
  expect(withRow(3, row => [{ ...row, chain: '' }])).toMatchObject([{ row: 3, problem: 'missing' }])
})

test('a deleted row is found and located', () => {
  for (const seq of [1, 2, 5])
    expect(withRow(seq, () => [])).toMatchObject([{ row: seq, problem: 'missing' }])
})

test('two swapped rows are found', () => {
  const swapped = good.events.map(row =>
    row.case === long && (row.seq === 2 || row.seq === 3) ? { ...row, seq: 5 - row.seq } : row,
  )
  expect(faultsOf({ events: swapped })).toMatchObject([{ chain: long, row: 2, problem: 'out of order' }])
})

test('a chain cut short is found, by its case', () => {
  expect(withRow(6, () => [])).toMatchObject([{ row: 6, problem: 'cut off' }])
})

test('a chain cut short together with its case is found, by the head of the day', () => {
  const fifth = good.events.find(row => row.case === long && row.seq === 5)
  const cases = good.cases.map(one =>
    one._id === long ? { ...one, version: 5, chain: fifth?.chain ?? '' } : one,
  )
  const events = good.events.filter(row => row.case !== long || row.seq <= 5)
  const faults = faultsOf({ cases, events })
  expect(faults.some(({ chain }) => chain === long)).toBe(true)
})

test('a case that is gone with all its rows is found, by the head of the day', () => {
  const cases = good.cases.filter(({ _id }) => _id !== long)
  const events = good.events.filter(row => row.case !== long)
  expect(faultsOf({ cases, events })).toMatchObject([{ chain: long, problem: 'behind its head' }])
})

test('a case made and wholly taken away on the same day is found and named, two minutes after it was made', () => {
  const cases = sameDay.cases.filter(({ _id }) => _id !== short)
  const events = sameDay.events.filter(row => row.case !== short)
  expect(verifyChains(sameDay).faults).toEqual([])
  const { faults } = verifyChains({ ...sameDay, cases, events })
  expect(faults).toMatchObject([{ chain: short, row: 1, problem: 'behind its head' }])
  const inStorage = verifyChains({ ...sameDay, cases, events, heads: [], kept: sameDay.heads }).faults
  expect(inStorage).toContainEqual(expect.objectContaining({ chain: short, problem: 'behind its head' }))
})

test('a tick that crashed between the two places leaves a copy behind the same head, which is no fault', () => {
  const last = good.heads.find(({ seal }) => !good.heads.some(({ before }) => before === seal))
  const again = { ...last, rows: last?.rows.slice(1) } as Recorded['heads'][number]
  const { _id: _, ...said } = again
  expect(faultsOf({ kept: [...good.heads, { ...again, seal: sealOf(said) }] })).toEqual([])
})

test('a case changed behind the office’s back is found', () => {
  const cases = good.cases.map(one => (one._id === long ? { ...one, owner: 'window-1' } : one))
  expect(faultsOf({ cases })).toMatchObject([{ chain: long, row: 0, problem: 'case edited' }])
})

test('an edited head is found', () => {
  const heads = good.heads.map(head => ({ ...head, rows: head.rows.slice(1) }))
  expect(faultsOf({ heads }).map(({ problem }) => problem)).toContain('head edited')
})

test('a chain and every head that knew it, taken out of the database, are found by the heads in storage', () => {
  const cases = good.cases.filter(({ _id }) => _id !== long)
  const events = good.events.filter(row => row.case !== long)
  expect(faultsOf({ cases, events, heads: [] })).toEqual([])
  const found = faultsOf({ cases, events, heads: [], kept: good.heads })
  expect(found).toContainEqual(expect.objectContaining({ chain: long, problem: 'behind its head' }))
  expect(found).toContainEqual(expect.objectContaining({ chain: 'heads', problem: 'head missing' }))
  expect(faultsOf({ kept: good.heads })).toEqual([])
  const forged = good.heads.map(head => ({ ...head, rows: [], seal: `${head.seal.slice(0, -1)}0` }))
  expect(faultsOf({ kept: forged })[0]).toMatchObject({ problem: 'head edited' })
})

test('without the key no chain can be made anew', () => {
  process.env['CAMPUS_KEY'] = 'another-key-another-key-another-key-'
  expect(verifyChains(good).faults.length).toBeGreaterThan(2)
  process.env['CAMPUS_KEY'] = TEST_KEY
})

/** What the command prints about a place, and how it ends. */
const verify = (place: string) => {
  const env = { ...process.env, CAMPUS_KEY: TEST_KEY, NODE_OPTIONS: '' }
  const args = ['node_modules/tsx/dist/cli.mjs', 'tools/verify-audit.ts', place]
  try {
    const said = execFileSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
    return { said: said.trim().split('\n'), status: 0 }
  } catch (error) {
    const { stdout, status } = error as { stdout: string; status: number }
    return { said: stdout.trim().split('\n'), status }
  }
}

test('the command reads the local cloud while it runs', () => {
  expect(verify(path.join(folder, 'data'))).toEqual({ said: ['4 chains, 0 broken'], status: 0 })
})

test('the command finds a case that is gone with all its rows and all heads, in the local cloud itself', async () => {
  const copy = path.join(folder, 'copy')
  cpSync(path.join(folder, 'data'), copy, { recursive: true })
  const db = await openSqlite(path.join(copy, 'cloud.db'))
  db.prepare('DELETE FROM "c:events" WHERE id LIKE ?').run(`${long}:%`)
  db.prepare('DELETE FROM "c:cases" WHERE id = ?').run(long)
  db.prepare('DELETE FROM "c:heads"').run()
  db.close()
  const { said, status } = verify(copy)
  expect([
    said.some(line => line.startsWith(`${long} `) && line.endsWith('behind its head')),
    status,
  ]).toEqual([true, 1])
})

test('the command reads an export, names case and row, and ends with 1', () => {
  const file = path.join(folder, 'export.json')
  const events = good.events.map(row => (row.case === long && row.seq === 3 ? { ...row, text: '改过' } : row))
  writeFileSync(file, JSON.stringify({ ...good, events }))
  const { said, status } = verify(file)
  expect(status).toBe(1)
  expect(said[0]).toMatch(new RegExp(`^${long} \\(260311-[0-9A-Z]{6}\\) row 3: edited$`))
  expect(said.at(-1)).toBe('4 chains, 1 broken')
})

test('a place without an audit is an error, not an audit without faults', () => {
  expect(verify(path.join(folder, 'data', 'files')).status).toBe(2)
})

test('the command reads collections as the platform exports them', () => {
  const lines = path.join(folder, 'lines')
  mkdirSync(lines)
  for (const [name, rows] of Object.entries(good))
    writeFileSync(
      path.join(lines, `${name}.json`),
      (rows as unknown[]).map(row => JSON.stringify(row)).join('\n'),
    )
  expect(verify(lines)).toEqual({ said: ['4 chains, 0 broken'], status: 0 })
})

test('a second copy of every head stands in storage', async () => {
  const db = await openSqlite(path.join(folder, 'data', 'cloud.db'))
  const paths = db
    .prepare('SELECT path FROM "_files"')
    .all()
    .map(row => String(row.path))
  db.close()
  for (const { on, part, seal } of good.heads)
    expect(paths).toContain(`heads/${on}-${part}-${seal.slice(0, 16)}.json`)
})
