import type { AnyCommand, CaseView, CommandInput, CommandName } from '../../../shared/contract/case'
import type { Person } from '../../../shared/contract/person'
import { isStaff } from '../../../shared/domain/relations'
import { DAY, HOUR, MINUTE, TEST_KEY, useCampus } from '../../support/campus'
import { brokenRules } from '../../support/invariants'

// Issue 6: a department of twelve over four weeks. People come, hand over, fall ill, leave, are rated; whatever happens,
// nothing is ever without an owner who is there, and every rule of what is stored holds. `LONG=1` is the full size.

process.env['CAMPUS_KEY'] = TEST_KEY
const LONG = process.env['LONG'] !== undefined
const CASES = LONG ? 2_000 : 28
const DAYS = 28
/** The small one looks in every other day. */
const STEP_DAYS = LONG ? 1 : 2
const PEOPLE = 12
/** A Monday, 8:30 in Shanghai. */
const BEGINS_AT = Date.parse('2026-03-02T08:30:00+08:00')

const campus = useCampus({ instances: LONG ? 2 : 1 })

/** The same every time, so that a failure can be looked at again. */
const dice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}
const random = dice(20_260_302)
const chance = (share: number) => random() < share
const pick = <T>(choices: readonly T[]): T | undefined => choices[Math.floor(random() * choices.length)]

const staffId = (nth: number) => `sim-${nth}`
const colleague = (nth: number): Person => ({
  _id: staffId(nth),
  name: `同事${nth}`,
  kind: 'staff',
  number: `SIM${nth}`,
  department: 'dormitory',
  identities: [`wx:openid-${staffId(nth)}`],
  grants: [{ role: nth === 0 ? 'lead' : 'member', department: 'dormitory' }],
  staff: true,
})

const known: string[] = []
const accepted: Partial<Record<string, number>> = {}

/** What whoever has the case might do, with what they would write. */
const writing: { [N in AnyCommand['name']]?: () => CommandInput<N> } = {
  claim: () => ({}),
  contact: () => ({ how: 'phone', reached: chance(0.8) }),
  reply: () => ({ text: '您好，正在处理，今天给您答复。' }),
  askForMore: () => ({ text: '您好，请问是哪一层？' }),
  resolve: () => ({ text: '您好，已经修好，感谢反映。' }),
  transfer: () =>
    chance(0.5)
      ? { to: staffId(1 + Math.floor(random() * (PEOPLE - 1))), reason: '他负责这一片' }
      : { department: pick(['logistics', 'dormitory', 'canteen']) ?? 'dormitory', reason: '归他们管' },
  tell: () => ({ how: 'phone', reached: chance(0.7) }),
  relay: () => ({ text: '来电补充：三层。' }),
  note: () => ({ text: '等配件' }),
  improve: () => ({ text: '已调整' }),
}
const above: typeof writing = {
  verify: () => ({ founded: chance(0.6), text: '已核实' }),
  callBack: () => ({ how: 'phone', reached: chance(0.7), satisfied: chance(0.7) }),
  assign: () => ({ to: staffId(1 + Math.floor(random() * (PEOPLE - 1))), reason: '请他办' }),
  rule: () => ({ department: 'dormitory', reason: '归宿管' }),
  judgeAppeal: () => ({ upheld: chance(0.3), reason: '已查' }),
}
const asking: typeof writing = {
  supply: () => ({ text: '三层，靠窗。' }),
  urge: () => ({}),
  rate: () => (chance(0.3) ? { level: 1, reasons: ['slow'] } : { level: 5 }),
  reopen: () => ({ reason: '又坏了' }),
}

const act = async (who: string, id: string, deeds: typeof writing): Promise<void> => {
  const person = campus.as(who)
  const answer = await person.call('cases.view', { id })
  if (!answer.ok) return
  const view: CaseView = answer.data.case
  const choices = view.commands.filter((name): name is AnyCommand['name'] & CommandName => name in deeds)
  const name = chance(0.5) && view.suggested && view.suggested in deeds ? view.suggested : pick(choices)
  const make =
    name === undefined ? undefined : (deeds[name as keyof typeof deeds] as (() => object) | undefined)
  if (name === undefined || make === undefined) return
  const command = name as AnyCommand['name']
  const done = await person.command(id, command, make() as never, { version: view.version })
  if (done.ok) accepted[command] = (accepted[command] ?? 0) + 1
  else
    expect(['NOT_NOW', 'STALE', 'RECEIVER_NEEDED', 'ALREADY_DONE', 'FORBIDDEN', 'TOO_MANY']).toContain(
      done.code,
    )
}

const arrive = async (): Promise<void> => {
  if (chance(0.2)) {
    const filed = await campus.as('window-1').submitOnBehalf(`来电：第${known.length}件，门禁坏了`, {
      channel: 'hotline',
      originalAt: campus.emulator.now() - HOUR,
      phone: '13800001234',
      department: 'dormitory',
    })
    known.push(filed.id)
    return
  }
  const type = pick(['complaint', 'inquiry', 'suggestion'] as const) ?? 'inquiry'
  const requester = pick(['lin', 'zhao', 'su']) ?? 'lin'
  const filed = await campus
    .as(requester)
    .submit(`第${known.length}件，热水停了`, { type, department: 'dormitory', urgency: 'normal' })
  known.push(filed.id)
}

/** One case moves by whoever has it, somebody above, or who asked. */
const move = async (id: string): Promise<void> => {
  const { owner, requester, followUp } = await campus.documents.read('cases', id)
  if (chance(0.65)) return act(owner, id, writing)
  if (chance(0.5)) return act(requester, id, asking)
  return act(
    pick([followUp?.person ?? staffId(0), staffId(0), 'supervisor-1', 'window-2']) ?? staffId(0),
    id,
    above,
  )
}

const change = (nth: number, more: Partial<Person>) =>
  campus.documents.put('people', { ...colleague(nth), ...more })

/** Somebody is away for a few days with a deputy; later two leave for good, one with a successor named, one without. */
const staffChanges = async (day: number): Promise<void> => {
  const now = campus.emulator.now()
  if (day === 4) {
    const asked = { deputy: staffId(2), from: now, until: now + 4 * DAY }
    await campus.as(staffId(1)).ask('succession.setAway', asked)
  }
  if (day === 12) await change(3, { deputy: staffId(4), left: now })
  if (day === 18) await change(5, { left: now })
}

/** Every open case is with somebody who works here, at every moment this is asked. */
const nobodysCases = async (): Promise<string[]> => {
  const people = new Map((await campus.documents.all('people')).map(person => [person._id, person]))
  const now = campus.emulator.now()
  const works = (id: string) => {
    const person = people.get(id)
    return (
      person !== undefined &&
      person.left === undefined &&
      isStaff({ id, bound: true, grants: person.grants }, now)
    )
  }
  const tasks = await campus.documents.all('tasks')
  return tasks.filter(task => task.state !== 'done' && !works(task.person)).map(({ number }) => number)
}

test(
  `${CASES} cases of a department of ${PEOPLE} over four weeks`,
  async () => {
    for (let nth = 0; nth < PEOPLE; nth += 1) await campus.documents.put('people', colleague(nth))
    const perDay = Math.ceil((CASES * STEP_DAYS) / DAYS)
    for (let day = 0; day < DAYS; day += STEP_DAYS) {
      campus.travelTo(BEGINS_AT + day * DAY)
      await staffChanges(day)
      campus.later(MINUTE)
      await campus.tick()
      for (let nth = 0; nth < perDay && known.length < CASES; nth += 1) {
        campus.later(11 * MINUTE)
        await arrive()
      }
      for (let moves = 0; moves < perDay * 4; moves += 1) {
        campus.later(MINUTE)
        const id = pick(known.slice(-perDay * 6))
        if (id) await move(id)
      }
      campus.later(MINUTE)
      // The watch over owners needs a tick or two where somebody left much behind.
      for (let tick = 0; tick < (LONG ? 12 : 2); tick += 1) {
        campus.later(MINUTE)
        await campus.tick()
      }
      expect([day, await nobodysCases()]).toEqual([day, []])
    }
    expect(await brokenRules(campus.documents)).toEqual([])
    const wanted = ['claim', 'resolve', 'transfer', 'rate', 'contact']
    expect(wanted.filter(name => !accepted[name])).toEqual([])
  },
  LONG ? 3_600_000 : 120_000,
)

test('every number the figures say of that month is what a recount of its events finds', async () => {
  campus.later(10 * MINUTE)
  for (let tick = 0; tick < (LONG ? 12 : 3); tick += 1) await campus.tick()
  const span = { fromOn: '2026-03-02', toOn: '2026-04-30' }
  const { total } = await campus.as('supervisor-1').ask('figures.view', span)
  const cases = await campus.documents.all('cases')
  const events = (await campus.documents.all('events')).filter(({ chain }) => chain !== '')
  const storyOf = (id: string) => events.filter(one => one.case === id).sort((a, b) => a.seq - b.seq)
  const reopens = ['reopen', 'reopenFor']
  const stories = cases.map(({ _id }) => storyOf(_id))
  /** What happened after the last reopening. */
  const lately = (story: typeof events) =>
    story.slice(story.reduce((last, { command }, at) => (reopens.includes(command) ? at : last), -1) + 1)
  const counted = (holds: (story: typeof events) => boolean) => stories.filter(holds).length
  const levelOf = (story: typeof events) => {
    const recent = lately(story)
    const malicious = recent.some(
      ({ command, params }) => command === 'judgeAppeal' && params['upheld'] === true,
    )
    const rated = recent.find(({ command }) => command === 'rate')
    return malicious ? 0 : Number(rated?.params['level'] ?? 0)
  }
  expect(total).toMatchObject({
    received: cases.length,
    answered: counted(story => lately(story).some(({ command }) => command === 'resolve')),
    reopened: counted(story => story.some(({ command }) => reopens.includes(command))),
    rated: counted(story => levelOf(story) > 0),
    satisfied: counted(story => levelOf(story) >= 4),
    low: counted(story => [1, 2].includes(levelOf(story))),
  })
})
