import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '../../shared/contract/answer'
import type { Action, AnswerOf, RequestOf } from '../../shared/contract/api'
import { campusOptions, fillSchool, TEST_KEY } from '../support/campus'
import { documentsOf, type Documents } from '../support/database'
import { newKey } from '../support/driver'
import { brokenRules } from '../support/invariants'

// Reliability X2, X5: the whole local cloud as a process, people at work, kill -9 at any moment, started again on the same
// files. Recovery is the restart and the timer, nothing else; the phones send again what was not answered.
// K5: in every second round the machine's own clock is an hour behind what it was in the round before.

process.env['CAMPUS_KEY'] = TEST_KEY
const ROUNDS = Number(process.env['ROUNDS'] ?? 5)
const root = path.resolve(__dirname, '../..')

interface Running {
  url: string
  sdkEnv: Record<string, string>
  child: ChildProcess
  /** What the functions and the cloud complained of. */
  errors: string[]
}

/** An hour behind, for the local cloud and all its functions, as under `faketime -f "-1h"`. */
const BEHIND = { NODE_OPTIONS: `--require ${path.join(root, 'test/support/clock-behind.cjs')}` }

const start = async (dataDir: string, isBehind = false): Promise<Running> => {
  const { log: _, ...options } = campusOptions(dataDir, { instances: 2 })
  if (isBehind) options.functionEnv = { ...options.functionEnv, ...BEHIND }
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', 'emulator/main.ts'], {
    cwd: root,
    env: {
      ...{ ...process.env, NODE_OPTIONS: '', ...(isBehind ? BEHIND : {}), EMULATOR_LOG: '1' },
      EMULATOR_OPTIONS: JSON.stringify(options),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const errors: string[] = []
  createInterface({ input: child.stderr ?? process.stdin }).on('line', line => {
    if (!line.includes('"level":"info"')) errors.push(line)
  })
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout ?? process.stdin }).once('line', resolve)
    child.once('exit', code => reject(new Error(`the local cloud ended with ${code}`)))
  })
  return { ...(JSON.parse(line) as Pick<Running, 'url' | 'sdkEnv'>), child, errors }
}

const killed = (child: ChildProcess) =>
  new Promise<void>(resolve => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })

/** A phone in the hand of one person: what was not answered is kept and sent again, with the same key. */
class Phone {
  private token = ''
  private unanswered: [Action, object][] = []
  /** Every request the server has taken, by its key, with what it answered. */
  readonly taken = new Map<string, string>()
  readonly mine: string[] = []

  constructor(
    readonly who: string,
    private url: string,
  ) {}

  async signIn(url: string): Promise<void> {
    this.url = url
    const answer = await post(`${url}/__dev/sign-in`, { key: this.who })
    this.token = ((await answer.json()) as { token: string }).token
  }

  async call<A extends Action>(action: A, data: RequestOf<A>): Promise<Answer<AnswerOf[A]>> {
    const body = { name: 'api', data: { action, data } }
    const answer = await post(`${this.url}/call`, body, { 'x-dev-session': this.token })
    if (!answer.ok) throw new Error(`no answer: ${answer.status}`)
    return ((await answer.json()) as { result: Answer<AnswerOf[A]> }).result
  }

  /** Sends something that must not be lost. */
  async send(action: Action, data: { requestKey: string }): Promise<string> {
    this.unanswered.push([action, data])
    const answer = await this.call(action, data as never)
    if (!answer.ok && ['INTERNAL', 'BUSY'].includes(answer.code)) throw new Error(answer.code)
    this.unanswered = this.unanswered.filter(([, one]) => one !== data)
    const id = answer.ok ? ((answer.data as { id?: string }).id ?? 'done') : answer.code
    this.taken.set(data.requestKey, id)
    return id
  }

  /** After a crash: everything that was not answered, again. */
  async sendAgain(): Promise<void> {
    for (const [action, data] of this.unanswered.splice(0)) {
      const id = await this.send(action, data as { requestKey: string })
      if (action === 'feedback.submit') this.mine.push(id)
    }
  }
}

const problem = { type: 'complaint', department: 'dormitory', urgency: 'normal' } as const

/** A student files, adds, withdraws; until the connection breaks. */
const studentsDay = async (phone: Phone): Promise<never> => {
  for (let time = 0; ; time += 1) {
    const id = await phone.send('feedback.submit', {
      ...{ requestKey: newKey(), text: `宿舍的第 ${time} 件事`, ...problem },
    } as { requestKey: string })
    if (id !== 'TOO_MANY') phone.mine.push(id)
    const known = phone.mine.at(-1)
    if (known === undefined) continue
    const view = await phone.call('cases.view', { id: known })
    if (!view.ok) throw new Error(view.code === 'NOT_FOUND' ? `the case ${known} is gone` : view.code)
    const input = { text: '再补充一句' }
    await phone.send('cases.command', {
      ...{ id: known, version: view.data.case.version, requestKey: newKey(), name: 'supply', input },
    } as { requestKey: string })
  }
}

/** Somebody of the office works through the queue; until the connection breaks. */
const officeDay = async (phone: Phone): Promise<never> => {
  for (let turn = 0; ; turn += 1) {
    const queue = await phone.call('queue.list', { view: 'department' })
    const rows = queue.ok ? queue.data.rows : []
    const row = rows[turn % Math.max(rows.length, 1)]
    if (!row) continue
    const view = await phone.call('cases.view', { id: row.caseId })
    if (!view.ok)
      throw new Error(view.code === 'NOT_FOUND' ? `the case ${row.caseId} of a task is gone` : view.code)
    const [name, input] = (
      [
        ['claim', {}],
        ['reply', { text: '您好，正在看。' }],
        ['note', { text: '等配件' }],
        ['resolve', { text: '已经修好。' }],
      ] as const
    )[turn % 4] ?? ['claim', {}]
    await phone.send('cases.command', {
      ...{ id: row.caseId, version: view.data.case.version, requestKey: newKey(), name, input },
    } as { requestKey: string })
  }
}

const timerDay = async (url: string): Promise<never> => {
  for (;;) {
    await post(`${url}/__dev/api/timer`, { name: 'every-minute' })
    await sleep(40)
  }
}

/** Every number below an answer, by the place it stands at. */
const numbersIn = (value: unknown, place = ''): [string, number][] => {
  if (typeof value === 'number') return [[place, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, `${place}.${name}`))
}

/** K5: no time anybody is shown is negative, although cases were answered before they came, by the clock. */
const expectNoNegativeTime = async (url: string) => {
  const supervisor = new Phone('supervisor-1', url)
  await supervisor.signIn(url)
  const today = new Date().toISOString().slice(0, 10)
  const answers = [
    await supervisor.call('ledger.list', {}),
    await supervisor.call('figures.view', { fromOn: '2026-01-01', toOn: today }),
  ]
  for (const answer of answers) {
    expect(answer).toMatchObject({ ok: true })
    expect(numbersIn(answer.ok ? answer.data : {}).filter(([, found]) => found < 0)).toEqual([])
  }
}

test(
  `X2 X5 K5 killed ${ROUNDS} times at any moment: nothing answered is lost, nothing is half there, nothing is done twice`,
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'killed-'))
    const dataDir = path.join(folder, 'data')
    const students = ['lin', 'zhao', 'su'].map(who => new Phone(who, ''))
    const office = ['dormitory-1', 'dormitory-2', 'dormitory-lead'].map(who => new Phone(who, ''))
    const phones = [...students, ...office]
    const taken = () => phones.reduce((sum, phone) => sum + phone.taken.size, 0)
    /** What is stored right after a start, before anybody has done anything. */
    const expectWhole = async (documents: Documents) => {
      const ids = new Set((await documents.all('cases')).map(({ _id }) => _id))
      for (const phone of students) expect(phone.mine.filter(id => !ids.has(id))).toEqual([])
      expect(await brokenRules(documents)).toEqual([])
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      const running = await start(dataDir, round % 2 === 1)
      const documents = documentsOf(running.sdkEnv)
      if (round === 0) await fillSchool(documents)
      await expectWhole(documents)
      // Later nobody has used up what they may send.
      await post(`${running.url}/__dev/api/clock`, { byMs: 11 * 60_000 })
      for (const phone of phones) await phone.signIn(running.url)
      for (const phone of phones) await phone.sendAgain()
      const before = taken()
      const work = [...students.map(studentsDay), ...office.map(officeDay), timerDay(running.url)]
      const ended = Promise.all(work.map(one => one.catch((error: unknown) => String(error))))
      while (taken() < before + 12) await sleep(5)
      await sleep(Math.random() * 700)
      const complaints = [...running.errors]
      await killed(running.child)
      for (const words of await ended)
        expect([words, complaints]).toEqual([expect.not.stringContaining('is gone'), complaints])
    }

    const last = await start(dataDir)
    const documents = documentsOf(last.sdkEnv)
    await expectWhole(documents)
    for (const phone of phones) await phone.signIn(last.url)
    for (const phone of phones) await phone.sendAgain()
    // What was owed before the clock went back waits for its hour.
    for (const minutes of [70, 10, 10]) {
      await post(`${last.url}/__dev/api/clock`, { byMs: minutes * 60_000 })
      await post(`${last.url}/__dev/api/timer`, { name: 'every-minute' })
    }
    expect(await brokenRules(documents)).toEqual([])
    const cases = await documents.all('cases')
    for (const phone of students) {
      const theirs = cases.filter(({ requester }) => requester === phone.who).map(({ _id }) => _id)
      expect(theirs.sort()).toEqual([...new Set(phone.mine)].sort())
    }
    const states = (await documents.all('events')).flatMap(event => event.owed.map(({ state }) => state))
    expect(states.filter(state => state === 'owed' || state === 'attempting')).toEqual([])
    await expectNoNegativeTime(last.url)
    await killed(last.child)
    rmSync(folder, { recursive: true, force: true })
    expect(taken()).toBeGreaterThan(10 * ROUNDS)
    console.log(
      `${ROUNDS} x kill -9: ${taken()} acts of people taken, ${cases.length} cases, 0 lost, 0 half, 0 twice`,
    )
  },
  60_000 + ROUNDS * 30_000,
)
