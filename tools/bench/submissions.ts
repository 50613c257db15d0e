import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DevPerson, Stats } from '../../emulator/start'
import { campusOptions, fillSchool } from '../../test/support/campus'
import { documentsOf } from '../../test/support/database'
import { newKey } from '../../test/support/driver'
import type { Person } from '../../shared/contract/person'
import { Connection } from './connection'
import { cpuEach, cpuSharesAt, type CpuShares } from './cpu'
import { load, percentile, startProgram, stopProgram } from './processes'
import { benchTexts } from './texts.copy'

const CLIENTS = 16
/** Every instance loads and compiles its whole bundle first; measured cold, a submission costs several times as much. */
const WARM_MS = 12_000
const ROUND_MS = 4_000
const ROUNDS = 3
/** Nobody may file more than ten in ten minutes; each person here files four. */
const EACH = 4
/** Those who file while it warms up, and those who are measured: students the school knows, as nearly everybody is. */
const PEOPLE = 800
/** As on the phone, the text was shown to the server while it was written: that often, on whichever instance. */
const PREVIEWS = 5
/** One more than cores: while one waits for the disk, the others work. */
const INSTANCES = 3
const AT_ONCE = 50

const problem = {
  text: benchTexts.complaint,
  type: 'complaint',
  department: 'dormitory',
  urgency: 'normal',
} as const

const message = () => ({ requestKey: newKey(), ...problem })

const student = (nth: number): Person => ({
  _id: `bench-${nth}`,
  name: `bench-${nth}`,
  kind: 'student',
  number: `B${nth}`,
  identities: [`wx:bench-${nth}`],
  grants: [],
  staff: false,
})

const students = Array.from({ length: 2 * PEOPLE }, (_, nth) => student(nth))

const signers: DevPerson[] = students.map(({ _id }) => ({
  key: _id,
  label: _id,
  identity: { openId: _id },
}))

type Told = { url: string; sdkEnv: Record<string, string>; pid: number }

/** What the bench says of a submission. */
export interface Submissions {
  perSecond: number
  medianMs: number
  p99Ms: number
  barePerSecond: number
  bareP99Ms: number
  /** CPU milliseconds of one submission in the turn in the middle; undefined where the system does not tell. */
  cpuMs: CpuShares | undefined
  /** SDK calls of one submission. */
  calls: number
}

type Load = Awaited<ReturnType<typeof load>>

/** The run in the middle, by how many a second. */
const middle = <L extends Load>(runs: L[]): L | undefined =>
  [...runs].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(runs.length / 2)]

/** What was used up so far: CPU by whom, and SDK calls. */
interface Used {
  cpu: CpuShares | undefined
  calls: number
}

interface Servers {
  file(client: number): Promise<void>
  store(client: number): Promise<void>
  /** Those who are to be measured have just used the app. */
  greet(): Promise<void>
  used(): Promise<Used>
}

interface Turn extends Load {
  cpuMs: CpuShares | undefined
  calls: number
}

/** One turn at the campus, and what it cost. */
const turn = async ({ file, used }: Servers): Promise<Turn> => {
  const before = await used()
  const found = await load(CLIENTS, ROUND_MS, file)
  const after = await used()
  const times = found.tookMs.length
  return {
    ...found,
    cpuMs: cpuEach(before.cpu, after.cpu, times),
    calls: (after.calls - before.calls) / times,
  }
}

/** Both servers in turns, so that whatever else the machine does falls on both. */
const measure = async (servers: Servers): Promise<Submissions> => {
  const { file, store } = servers
  await load(CLIENTS, WARM_MS, file)
  await load(CLIENTS, 1_000, store)
  await servers.greet()
  const atCampus: Turn[] = []
  const atBare: Load[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    atCampus.push(await turn(servers))
    atBare.push(await load(CLIENTS, ROUND_MS / 2, store))
  }
  const [mine, theirs] = [middle(atCampus), middle(atBare)]
  if (!mine || !theirs) throw new Error('Nothing was measured')
  return {
    perSecond: mine.perSecond,
    medianMs: percentile(mine.tookMs, 50),
    p99Ms: percentile(mine.tookMs, 99),
    barePerSecond: theirs.perSecond,
    bareP99Ms: percentile(theirs.tookMs, 99),
    cpuMs: mine.cpuMs,
    calls: mine.calls,
  }
}

const connections = (url: string): Connection[] =>
  Array.from({ length: CLIENTS }, () => new Connection(new URL(url)))

/** Files one message after the other, four for each person signed in. */
const filing = async (clients: readonly Connection[]) => {
  const tokens: string[] = []
  const on = (client: number): Connection => {
    const found = clients[client]
    if (!found) throw new Error(`There is no client ${client}`)
    return found
  }
  for (const { key } of signers)
    tokens.push((JSON.parse(await on(0).post('/__dev/sign-in', { key })) as { token: string }).token)
  let filed = 0
  let person = 0
  const call = async (client: number, nth: number, action: string, data: object) => {
    const body = { name: 'api', data: { action, data } }
    const answer = await on(client).post('/call', body, { 'x-dev-session': tokens[nth] ?? '' })
    if (!answer.includes('"ok":true')) throw new Error(answer)
  }
  const file = (client: number) => {
    const nth = Math.floor(person / EACH) % students.length
    filed += 1
    person += 1
    return call(client, nth, 'feedback.submit', message())
  }
  /** From here on the second half files: people of whom nobody has filed yet. */
  const greet = async () => {
    person = PEOPLE * EACH
    let greeted = 0
    await Promise.all(
      clients.map(async (_, client) => {
        for (let nth = greeted++; nth < PEOPLE * PREVIEWS; nth = greeted++)
          await call(client, PEOPLE + (nth % PEOPLE), 'feedback.preview', { text: problem.text })
      }),
    )
  }
  return { file, greet, filed: () => filed }
}

/**
 * Sixteen clients filing over HTTP at the local cloud and, in turns in the same run, at a bare server that validates
 * with the same schema and stores one row durably. Medians of the turns. Throws when a message is not there afterwards.
 */
export const benchSubmissions = async (): Promise<Submissions> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const { log: _, ...options } = campusOptions(path.join(folder, 'data'), { people: signers })
  const optionsFile = path.join(folder, 'options.json')
  writeFileSync(optionsFile, JSON.stringify({ ...options, instances: INSTANCES, maxInstances: INSTANCES }))
  const campus = await startProgram<Told>('emulator/main.ts', [optionsFile])
  const bare = await startProgram<{ port: number }>('tools/bench/bare-server.ts', [
    path.join(folder, 'bare.db'),
  ])
  const atCampus = connections(campus.told.url)
  const atBare = connections(`http://127.0.0.1:${bare.told.port}`)
  try {
    const documents = documentsOf(campus.told.sdkEnv)
    await fillSchool(documents)
    for (let from = 0; from < students.length; from += AT_ONCE)
      await Promise.all(students.slice(from, from + AT_ONCE).map(one => documents.put('people', one)))
    const { file, greet, filed } = await filing(atCampus)
    const store = async (client: number) => void (await atBare[client]?.post('/', message()))
    const used = async () => {
      const told = await (await fetch(`${campus.told.url}/__dev/api/stats`)).json()
      return { cpu: cpuSharesAt(campus.told.pid), calls: (told as Stats).requests }
    }
    const found = await measure({ file, store, greet, used })
    const stored = (await documents.all('cases')).length
    if (stored !== filed()) throw new Error(`${filed()} filed, ${stored} stored`)
    return found
  } finally {
    for (const client of [...atCampus, ...atBare]) client.close()
    await stopProgram(campus.child)
    bare.child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
