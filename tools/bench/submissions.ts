import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DevPerson } from '../../emulator/start'
import { campusOptions, fillSchool } from '../../test/support/campus'
import { documentsOf } from '../../test/support/database'
import { newKey } from '../../test/support/driver'
import { load, percentile, postJson, startProgram, stopProgram } from './processes'
import { benchTexts } from './texts.copy'

const CLIENTS = 16
/** Every instance loads and compiles its whole bundle first; measured cold, a submission costs several times as much. */
const WARM_MS = 12_000
const ROUND_MS = 4_000
const ROUNDS = 3
/** Nobody may file more than ten in ten minutes; each person here files three. */
const PEOPLE = 2_400
const EACH = 3

const message = () => ({
  requestKey: newKey(),
  text: benchTexts.complaint,
  type: 'complaint',
  department: 'dormitory',
  urgency: 'normal',
})

const students: DevPerson[] = Array.from({ length: PEOPLE }, (_, nth) => ({
  key: `bench-${nth}`,
  label: `bench-${nth}`,
  identity: { openId: `bench-${nth}` },
}))

type Told = { url: string; sdkEnv: Record<string, string> }

/** What the bench says of a submission. */
export interface Submissions {
  perSecond: number
  medianMs: number
  p99Ms: number
  barePerSecond: number
  bareP99Ms: number
}

type Load = Awaited<ReturnType<typeof load>>

/** The run in the middle, by how many a second. */
const middle = (runs: Load[]): Load =>
  [...runs].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(runs.length / 2)] ?? {
    perSecond: 0,
    tookMs: [],
  }

interface Servers {
  file(): Promise<void>
  store(): Promise<void>
}

/** Both servers in turns, so that whatever else the machine does falls on both. */
const measure = async ({ file, store }: Servers): Promise<Submissions> => {
  await load(CLIENTS, WARM_MS, file)
  await load(CLIENTS, 1_000, store)
  const atCampus: Load[] = []
  const atBare: Load[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    atCampus.push(await load(CLIENTS, ROUND_MS, file))
    atBare.push(await load(CLIENTS, ROUND_MS / 2, store))
  }
  const [mine, theirs] = [middle(atCampus), middle(atBare)]
  return {
    perSecond: mine.perSecond,
    medianMs: percentile(mine.tookMs, 50),
    p99Ms: percentile(mine.tookMs, 99),
    barePerSecond: theirs.perSecond,
    bareP99Ms: percentile(theirs.tookMs, 99),
  }
}

/** Files one message after the other, three for each person signed in. */
const filing = async (url: string): Promise<{ file(): Promise<void>; filed(): number }> => {
  const tokens: string[] = []
  for (const { key } of students)
    tokens.push((JSON.parse(await postJson(`${url}/__dev/sign-in`, { key })) as { token: string }).token)
  let filed = 0
  const file = async () => {
    const token = tokens[Math.floor(filed / EACH) % PEOPLE] ?? ''
    filed += 1
    const body = { name: 'api', data: { action: 'feedback.submit', data: message() } }
    const answer = await postJson(`${url}/call`, body, { 'x-dev-session': token })
    if (!answer.includes('"ok":true')) throw new Error(answer)
  }
  return { file, filed: () => filed }
}

/**
 * Sixteen clients filing over HTTP at the local cloud and, in turns in the same run, at a bare server that validates
 * with the same schema and stores one row durably. Medians of the turns. Throws when a message is not there afterwards.
 */
export const benchSubmissions = async (): Promise<Submissions> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const { log: _, ...options } = campusOptions(path.join(folder, 'data'), { people: students })
  const optionsFile = path.join(folder, 'options.json')
  writeFileSync(optionsFile, JSON.stringify({ ...options, instances: 2, maxInstances: 2 }))
  const campus = await startProgram<Told>('emulator/main.ts', [optionsFile])
  const bare = await startProgram<{ port: number }>('tools/bench/bare-server.ts', [
    path.join(folder, 'bare.db'),
  ])
  try {
    const documents = documentsOf(campus.told.sdkEnv)
    await fillSchool(documents)
    const { file, filed } = await filing(campus.told.url)
    const store = async () => void (await postJson(`http://127.0.0.1:${bare.told.port}/`, message()))
    const found = await measure({ file, store })
    const stored = (await documents.all('cases')).length
    if (stored !== filed()) throw new Error(`${filed()} filed, ${stored} stored`)
    return found
  } finally {
    await stopProgram(campus.child)
    bare.child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
