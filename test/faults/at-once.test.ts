import fc from 'fast-check'
import { publicHolidays } from '../../cloudfunctions/deadlines/public-holidays'
import { zoneOf } from '../../cloudfunctions/platform/zone'
import { sampleCalendar } from '../../shared/catalogue/calendar'
import { defaultClocks } from '../../shared/catalogue/clocks'
import type { AnyCommand, Case } from '../../shared/contract/case'
import { decide } from '../../shared/domain/decide'
import type { DecideContext } from '../../shared/domain/lifecycle-rule'
import { MINUTE, TEST_KEY, useCampus } from '../support/campus'
import type { Driver } from '../support/driver'
import { brokenRules } from '../support/invariants'

// Reliability, group 4: several people at once on the real store. What they did must equal some order of doing it.

process.env['CAMPUS_KEY'] = TEST_KEY
const campus = useCampus({ instances: 3 })
const PROBLEM = { type: 'complaint', department: 'dormitory', urgency: 'normal' } as const
const LONG = process.env['LONG'] !== undefined
const context: DecideContext = {
  calendar: { ...sampleCalendar, ...publicHolidays() },
  zone: zoneOf('Asia/Shanghai'),
  clocks: defaultClocks,
}

interface Act {
  who: 'lin' | 'dormitory-1' | 'dormitory-2' | 'dormitory-lead'
  command: AnyCommand
  afterMs: number
}
type Done = Act & { version: number }

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Does an act on the newest version the person sees, as a phone does; a stale one looks again and repeats. */
const perform = async (id: string, { who, command, afterMs }: Act): Promise<Done | null> => {
  await wait(afterMs)
  for (let time = 0; time < 8; time += 1) {
    const driver = campus.as(who)
    const answer = await driver.command(id, command.name, command.input as never)
    if (answer.ok) return { who, command, afterMs, version: answer.data.case.version }
    if (answer.code !== 'STALE' && answer.code !== 'BUSY') return null
  }
  return null
}

const handOver = { 'dormitory-1': 'dormitory-2', 'dormitory-2': 'dormitory-1' }

/** The case as the rules alone make it from the acts in the order of their versions. */
const replayed = async (first: Case, acts: readonly Done[]): Promise<Case> => {
  let subject = first
  for (const { who, command } of [...acts].sort((a, b) => a.version - b.version)) {
    const { grants } = await campus.documents.read('people', who)
    const [event] = await campus.documents.all('events', { _id: `${first._id}:${subject.version + 1}` })
    const to = 'to' in command.input ? command.input.to : undefined
    const given = to === undefined ? context : { ...context, receiver: { id: to, department: 'dormitory' } }
    const decision = decide(subject, command, { id: who, bound: true, grants }, event?.at ?? 0, given)
    if (!decision.ok)
      throw new Error(`${command.name} by ${who} was accepted, the rules say ${decision.code}`)
    subject = decision.case
  }
  return subject
}

/** What the rules decide of a case; the rest is written around it. */
const decided = ({ keys: _, chain: _chain, nextAlarmAt: _at, ...rest }: Case) => rest

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    who: fc.constantFrom<Act['who'][]>('lin', 'dormitory-1', 'dormitory-2', 'dormitory-lead'),
    command: fc.oneof(
      fc.constantFrom<AnyCommand[]>(
        { name: 'claim', input: {} },
        { name: 'reply', input: { text: '您好，正在看。' } },
        { name: 'askForMore', input: { text: '请问是哪一层？' } },
        { name: 'supply', input: { text: '三层。' } },
        { name: 'contact', input: { how: 'phone', reached: true } },
        { name: 'resolve', input: { text: '已经修好。' } },
        { name: 'reopen', input: { reason: '还是坏的。' } },
        { name: 'rate', input: { level: 4 } },
        { name: 'reclassify', input: { type: 'suggestion' } },
        { name: 'assign', input: { to: 'dormitory-2' } },
        { name: 'transfer', input: { to: 'dormitory-1', reason: '归他管。' } },
      ),
    ),
    afterMs: fc.integer({ min: 0, max: 30 }),
  }),
  { minLength: 5, maxLength: 9 },
)

test(
  'C2 whatever several people do at once, the case is what some order of it makes',
  async () => {
    let accepted = 0
    await fc.assert(
      fc.asyncProperty(acts, async wanted => {
        campus.later(11 * MINUTE)
        const { id } = await campus.as('lin').submit('宿舍没有热水', PROBLEM)
        const first = await campus.documents.read('cases', id)
        const done = (await Promise.all(wanted.map(act => perform(id, act)))).filter(one => one !== null)
        const found = await campus.documents.read('cases', id)
        expect(done.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
          done.map((_, index) => index + 2),
        )
        expect(decided(found)).toEqual(decided(await replayed(first, done)))
        expect(await brokenRules(campus.documents, id)).toEqual([])
        accepted += done.length
      }),
      { numRuns: LONG ? 200 : 12 },
    )
    expect(accepted).toBeGreaterThan(12)
  },
  LONG ? 300_000 : 60_000,
)

test.each([
  [0, 0],
  [0, 5],
  [5, 0],
])(
  'C6 a reply and a hand-over at once (%s ms, %s ms): both are in the story or one was told that it came late',
  async (replyMs, transferMs) => {
    campus.later(11 * MINUTE)
    const { id } = await campus.as('lin').submit('宿舍没有热水', PROBLEM)
    const owner: Driver = await campus.ownerOf(id)
    const to = handOver[owner.id as keyof typeof handOver]
    const once = async (ms: number, name: 'reply' | 'transfer', input: object) => {
      await wait(ms)
      return owner.command(id, name, input as never, { version: 1 })
    }
    const answers = await Promise.all([
      once(replyMs, 'reply', { text: '您好，正在看。' }),
      once(transferMs, 'transfer', { to, reason: '归他管。' }),
    ])
    expect(answers.map(answer => (answer.ok ? 'done' : answer.code)).sort()).toEqual(['STALE', 'done'])
    const events = (await campus.documents.all('events', { case: id })).map(({ command }) => command)
    expect(events).toHaveLength(2)
    expect((await campus.documents.read('cases', id)).owner).toBe(events.includes('transfer') ? to : owner.id)
    expect(await brokenRules(campus.documents, id)).toEqual([])
  },
)

test('C4 forty owed messages and three sweepers at once: each goes once', async () => {
  const numbers = new Set<string>()
  for (let time = 0; time < 20; time += 1) {
    campus.later(11 * MINUTE)
    const who = campus.as(time % 2 ? 'lin' : 'su')
    numbers.add((await who.submit(`第 ${time} 件事`, { ...PROBLEM, type: 'suggestion' })).number)
  }
  await Promise.all([campus.tick(), campus.tick(), campus.tick()])
  await campus.tick()
  // Of these cases every message has its own words; the same words twice would be one message twice.
  const sent = campus.emulator
    .outbox()
    .filter(({ errcode, fields }) => errcode === 0 && numbers.has(fields['character_string2'] ?? ''))
  const keys = sent.map(({ to, fields }) => `${to} ${fields['character_string2']} ${fields['thing1']}`)
  expect(keys.length).toBeGreaterThanOrEqual(40)
  expect(keys.length).toBe(new Set(keys).size)
  const owed = (await campus.documents.all('events')).flatMap(event => event.owed.map(({ state }) => state))
  expect(owed.filter(state => state === 'owed' || state === 'attempting')).toEqual([])
})

test('L6 L1 twelve notes at once: one unbroken chain, a row for each that was accepted', async () => {
  campus.later(11 * MINUTE)
  const { id } = await campus.as('lin').submit('宿舍没有热水', PROBLEM)
  const notes = Array.from({ length: 12 }, (_, nth) =>
    perform(id, {
      who: nth % 2 ? 'dormitory-lead' : (`dormitory-${1 + (nth % 2)}` as 'dormitory-1'),
      command: { name: 'note', input: { text: `第 ${nth} 条` } },
      afterMs: nth,
    }),
  )
  const done = (await Promise.all(notes)).filter(one => one !== null)
  expect(done.length).toBeGreaterThan(0)
  expect((await campus.documents.read('cases', id)).version).toBe(1 + done.length)
  expect(await brokenRules(campus.documents, id)).toEqual([])
})
