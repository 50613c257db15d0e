import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Case } from '../../shared/contract/case'
import type { OutboxEntry } from '../../emulator/start'
import { raiseAlarms } from '../../shared/domain/alarms'
import { noticeWords } from '../../shared/copy/notices'
import { publicHolidays } from '../../cloudfunctions/deadlines/public-holidays'
import { zoneOf } from '../../cloudfunctions/platform/zone'
import { sampleCalendar } from '../../shared/catalogue/calendar'
import { campusOptions, fillSchool, WEDNESDAY_AT } from '../support/campus'
import { documentsOf, type Documents } from '../support/database'
import { newKey } from '../support/driver'

// Issue 5: kill -9 during ticks. No alarm missed, none twice, outside messages at most once (none of these is urgent).

const ROUNDS = Number(process.env['ROUNDS'] ?? 5)
const CASES = 10
const root = path.resolve(__dirname, '../..')
const context = { calendar: { ...sampleCalendar, ...publicHolidays() }, zone: zoneOf('Asia/Shanghai') }
const templates = noticeWords['zh-CN']

let latest: ChildProcess | undefined
afterEach(() => void latest?.kill('SIGKILL'))

interface Running {
  url: string
  sdkEnv: Record<string, string>
  child: ChildProcess
}

const start = async (dataDir: string): Promise<Running> => {
  const { log: _, ...options } = campusOptions(dataDir, { instances: 1 })
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', 'emulator/main.ts'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', EMULATOR_OPTIONS: JSON.stringify(options) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  latest = child
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout ?? process.stdin }).once('line', resolve)
    child.once('exit', code => reject(new Error(`the local cloud ended with ${code}`)))
  })
  return { ...(JSON.parse(line) as Omit<Running, 'child'>), child }
}

const killed = (child: ChildProcess) =>
  new Promise<void>(resolve => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

const post = async (url: string, body: unknown, token = ''): Promise<Record<string, unknown>> => {
  const headers = { 'content-type': 'application/json', 'x-dev-session': token }
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body), headers })
  const text = await answer.text()
  return (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown>
}
const travel = (url: string, at: number) => post(`${url}/__dev/api/clock`, { at })
const tick = (url: string) => post(`${url}/__dev/api/timer`, { name: 'every-minute' })

const fileCases = async (url: string) => {
  const { token } = await post(`${url}/__dev/sign-in`, { key: 'window-1' })
  for (let nth = 0; nth < CASES; nth += 1) {
    const data = {
      requestKey: newKey(),
      text: `门锁坏了 ${nth}`,
      channel: 'window',
      originalAt: WEDNESDAY_AT,
    }
    const more = { type: 'complaint', department: 'dormitory', urgency: 'normal' }
    const call = { action: 'feedback.submitOnBehalf', data: { ...data, ...more } }
    await post(`${url}/call`, { name: 'api', data: call }, String(token))
  }
}

/** What the rule alone raises when the clock is looked at at these moments. */
const expectedOf = (subject: Case, moments: readonly number[]): string[] => {
  let clocks = subject.clocks
  return moments.flatMap(at => {
    const raised = raiseAlarms(subject._id, clocks, at, context)
    clocks = raised.clocks
    return raised.alarms.map(({ key }) => key)
  })
}

const expectOnce = async (documents: Documents, outbox: readonly OutboxEntry[], first: readonly Case[]) => {
  const events = await documents.all('events')
  for (const subject of first) {
    const owed = events.filter(event => event.case === subject._id).flatMap(event => event.owed)
    const sent = outbox.filter(({ page, errcode }) => errcode === 0 && page.endsWith(subject._id))
    for (const { to, template } of owed) {
      const title = templates[template as keyof typeof templates].title
      const went = sent.filter(entry => entry.to === `openid-${to}` && entry.fields['thing1'] === title)
      const most = owed.filter(one => one.to === to && one.template === template).length
      expect([template, to, went.length <= most]).toEqual([template, to, true])
    }
    for (const { state } of owed) expect(['sent', 'skipped', 'unknown']).toContain(state)
  }
}

const HOUR = 3_600_000
/** Warnings, dues, leads and supervisors of contact, result and answer, one after the other. */
const hours = [8.4, 24.1, 26.2, 32.1, 48.2, 52.2]

test(
  `K5 killed ${ROUNDS} times during ticks: no alarm is missed, none is there twice, nothing goes out twice`,
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'timer-killed-'))
    const dataDir = path.join(folder, 'data')
    let running = await start(dataDir)
    let documents = documentsOf(running.sdkEnv)
    await fillSchool(documents)
    await travel(running.url, WEDNESDAY_AT)
    await fileCases(running.url)
    const first = await documents.all('cases')
    expect(first).toHaveLength(CASES)
    const moments: number[] = []
    let during = 0
    for (let round = 0; round < Math.max(ROUNDS, hours.length); round += 1) {
      const at = WEDNESDAY_AT + (hours[round] ?? 52.2 + round) * HOUR
      moments.push(at)
      await travel(running.url, at)
      if (round < ROUNDS) {
        const broken = tick(running.url).then(
          () => false,
          () => true,
        )
        await sleep(10 + Math.random() * 180)
        await killed(running.child)
        if (await broken) during += 1
        running = await start(dataDir)
        documents = documentsOf(running.sdkEnv)
        await travel(running.url, at)
      }
      await tick(running.url)
      // K5: the clock goes back an hour in the middle of the work, and what is looked at again raises nothing again.
      await travel(running.url, at - HOUR)
      await tick(running.url)
    }
    const last = moments.at(-1) ?? 0
    for (const minutes of [3, 10, 45]) {
      await travel(running.url, last + minutes * 60_000)
      await tick(running.url)
    }
    const raised = (await documents.all('events', {})).filter(({ command }) => command === 'alarm')
    const expected = first.flatMap(subject => expectedOf(subject, moments))
    expect(expected.length).toBeGreaterThan(CASES * 4)
    expect(raised.map(({ _id }) => _id).sort()).toEqual(expected.sort())
    const told = (await (await fetch(`${running.url}/__dev/api/outbox`)).json()) as {
      messages: OutboxEntry[]
    }
    // The page shows the newest 200: more would be left unchecked.
    expect(told.messages.length).toBeLessThan(200)
    await expectOnce(documents, told.messages, first)
    console.log(
      `${ROUNDS} x kill -9 (${during} in the middle of a tick): ${raised.length} alarms, none missed, none twice`,
    )
    await killed(running.child)
    rmSync(folder, { recursive: true, force: true })
  },
  60_000 + ROUNDS * 20_000,
)
