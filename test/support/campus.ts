import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmulator, type Emulator, type EmulatorOptions, type Identity } from '../../emulator/start'
import type { Answer } from '../../shared/contract/answer'
import { PRIVACY_VERSION } from '../../shared/catalogue/privacy'
import { colleges, departments } from '../../shared/catalogue/departments'
import { WECHAT_TEMPLATE } from '../../shared/copy/wechat'
import { demoPeople } from '../../tools/seed/people'
import { documentsOf, type Documents } from './database'
import { Driver, newKey } from './driver'
import { builtFunctions } from './functions'

const root = path.resolve(__dirname, '../..')
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
/** The key of every local cloud in tests; keeps ids comparable between runs. */
export const TEST_KEY = 'test-key-test-key-test-key-test-key'

/** A Wednesday morning in term, 9:00 in Shanghai: an ordinary working day with ordinary days before and after. */
export const WEDNESDAY_AT = Date.parse('2026-03-11T09:00:00+08:00')

export const openIdOf = (id: string): Identity => ({ openId: `openid-${id}` })

/** Everything a local cloud is started with: the tree's functions and collections, the demo school's people. */
export const campusOptions = (dataDir: string, more: Partial<EmulatorOptions> = {}): EmulatorOptions => ({
  dataDir,
  schemaFile: path.join(root, 'shared/contract/collections.json'),
  functionsDir: builtFunctions(),
  functionEnv: { CAMPUS_KEY: TEST_KEY, CAMPUS_SAMPLES: 'allowed' },
  templates: [{ id: WECHAT_TEMPLATE, fields: ['thing1', 'character_string2', 'thing3'] }],
  people: demoPeople.map(({ person }) => ({
    key: person._id,
    label: person.name,
    identity: openIdOf(person._id),
  })),
  timers: false,
  instances: 1,
  ...more,
})

/** Somebody has read the privacy notice and agreed. */
export const agree = (documents: Documents, id: string): Promise<unknown> =>
  documents.put('consents' as 'marks', { _id: id, version: PRIVACY_VERSION, at: 1 } as never)

/** Puts the demo school's people and departments in, without history. */
export const fillSchool = async (documents: Documents): Promise<void> => {
  const all = [...departments, ...colleges]
  await Promise.all(all.map(department => documents.put('departments', department)))
  await Promise.all(demoPeople.map(({ person }) => documents.put('people', person)))
  await Promise.all(demoPeople.map(({ person }) => agree(documents, person._id)))
}

/** A local cloud with the demo school, on a folder that is gone afterwards. */
export class Campus {
  /** Every line the functions logged. */
  readonly log: string[] = []
  emulator!: Emulator
  documents!: Documents
  private folder = ''

  constructor(private readonly more: Partial<EmulatorOptions> = {}) {}

  async start(): Promise<this> {
    this.folder = mkdtempSync(path.join(tmpdir(), 'campus-'))
    const options = campusOptions(path.join(this.folder, 'data'), this.more)
    this.emulator = await startEmulator({ ...options, log: line => void this.log.push(line) })
    this.documents = documentsOf(this.emulator.sdkEnv)
    await fillSchool(this.documents)
    this.emulator.setClock({ at: WEDNESDAY_AT })
    return this
  }

  async stop(): Promise<void> {
    await this.emulator.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Somebody of the demo school, by id; an unknown id is a WeChat user the school does not know. */
  as(id: string): Driver {
    return this.caller(id, openIdOf(id))
  }

  /** Whoever the platform says. */
  caller(name: string, identity: Identity): Driver {
    return new Driver(name, event => this.emulator.call(identity, 'api', event) as Promise<Answer<unknown>>)
  }

  /** Who has a case, as a person with a phone. */
  async ownerOf(caseId: string): Promise<Driver> {
    return this.as((await this.documents.read('cases', caseId)).owner)
  }

  /** Lets time pass. */
  later(ms: number): void {
    this.emulator.setClock({ byMs: ms })
  }

  travelTo(at: number): void {
    this.emulator.setClock({ at })
  }

  tick(): Promise<void> {
    return this.emulator.tick()
  }

  /** Puts bytes where `files.begin` said, as the phone of somebody would; answers the file's id or the refusal. */
  async upload(who: string, cloudPath: string, bytes: Uint8Array): Promise<string> {
    const { url } = this.emulator
    const headers = { 'content-type': 'application/json' }
    const signedIn = await fetch(`${url}/__dev/sign-in`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ key: who }),
    })
    const { token } = (await signedIn.json()) as { token: string }
    const answer = await fetch(`${url}/upload?cloudPath=${encodeURIComponent(cloudPath)}`, {
      method: 'PUT',
      headers: { 'x-dev-session': token, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    })
    const { fileID, errCode } = (await answer.json()) as { fileID?: string; errCode?: string }
    return fileID ?? errCode ?? ''
  }

  /** The whole upload of one file: announced, sent, looked at. */
  async handIn(who: string, bytes: Uint8Array) {
    const { cloudPath, fileKey } = await this.as(who).ask('files.begin', { requestKey: newKey() })
    const fileId = await this.upload(who, cloudPath, bytes)
    return {
      fileKey,
      fileId,
      cloudPath,
      answer: await this.as(who).call('files.finish', { fileKey, fileId }),
    }
  }

  /** How many database operations some work cost. */
  async operations(work: () => Promise<unknown>): Promise<number> {
    const before = this.emulator.faults.operations()
    await work()
    return this.emulator.faults.operations() - before
  }
}

/** Only the tests read whole collections in the order of their ids. */
const TESTS_ORDER = '{"_id":{"$numberInt":"1"}}'

/** A transaction whose begin was answered into nothing stays open until it expires. */
const LEFT_OPEN = '[outside the transaction] '

/**
 * A campus for the tests of one file; lists that examined more than they should, and warnings, fail it at the end.
 * Tests that plan faults say so: `withFaults` forgives the transactions that stay open behind them.
 */
export const useCampus = (more: Partial<EmulatorOptions> = {}, withFaults = false): Campus => {
  const campus = new Campus(more)
  beforeAll(() => campus.start(), 60_000)
  afterAll(async () => {
    const { badLists, warnings } = campus.emulator.stats()
    await campus.stop()
    expect(badLists.filter(({ order }) => order !== TESTS_ORDER)).toEqual([])
    expect(warnings.filter(line => !withFaults || !line.startsWith(LEFT_OPEN))).toEqual([])
  })
  return campus
}
