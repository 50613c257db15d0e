import type { Case } from '../../../shared/contract/case'
import type { FiguresAnswer, FigureRow } from '../../../shared/contract/figures'
import { countNames } from '../../../shared/contract/figures'
import type { Person } from '../../../shared/contract/person'
import { isStaff } from '../../../shared/domain/relations'
import { DAY, MINUTE, TEST_KEY, useCampus } from '../../support/campus'
import { act, arrive, chancesOf, fillDepartment, PEOPLE, staffChanges } from '../../support/department'
import { turnOf } from '../../support/department-turns'
import { newKey } from '../../support/driver'
import { brokenRules } from '../../support/invariants'
import { readPdf } from '../../support/read-pdf'
import { recountFrom, storiesBy, type Told } from '../../support/recount'
import { fetchResult, untilOver } from '../../support/results'

// Issue 6: a department of twelve over four weeks. People come, hand over, fall ill, leave, are rated; whatever happens,
// nothing is ever without an owner who is there, every rule of what is stored holds, and every number of the figures and
// of the report is what a recount finds. `LONG=1` is the full size; SIMULATED_CASES another one.

process.env['CAMPUS_KEY'] = TEST_KEY
const LONG = process.env['LONG'] !== undefined
const CASES = Number(process.env['SIMULATED_CASES'] ?? (LONG ? 2_000 : 28))
const DAYS = 28
/** The small one looks in every fourth day, in the morning and in the afternoon, and does more to each case. */
const STEP_DAYS = LONG ? 1 : 4
const ROUNDS = LONG ? 4 : 2
/** So many people act at the same moment. */
const AT_ONCE = 4
const MOVES_A_CASE = 5
/** Ticks in which the watch over owners has looked at everybody: four walks in turn, four people a tick (decision 026). */
const A_ROUND = 4 * Math.ceil((PEOPLE + 4) / 4 + 1)
/** A Monday, 8:30 in Shanghai. */
const BEGINS_AT = Date.parse('2026-03-02T08:30:00+08:00')
/** What must have happened, of a few cases and of many. */
const usual = ['claim', 'resolve', 'transfer', 'rate', 'contact']
const rare = ['verify', 'improve', 'callBack', 'appeal', 'judgeAppeal', 'rule', 'reopen', 'supply', 'tell']
const EXPECTED = ['NOT_NOW', 'STALE', 'RECEIVER_NEEDED', 'ALREADY_DONE', 'FORBIDDEN', 'TOO_MANY']

const campus = useCampus({ instances: LONG ? 2 : 1 })
const known: string[] = []
const began = new Map<string, Pick<Case, 'owner' | 'department'>>()
const accepted: Partial<Record<string, number>> = {}
const refused: Partial<Record<string, number>> = {}
let throws = 20_260_302
const chances = () => chancesOf((throws += 1))
const inBatches = async (count: number, work: (nth: number) => Promise<void>) => {
  for (let nth = 0; nth < count; nth += AT_ONCE) {
    campus.later(2 * MINUTE)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, count - nth) }, (_, offset) => work(nth + offset)),
    )
  }
}

const comes = async () => {
  const nth = known.push('') - 1
  const id = await arrive(campus, nth, chances())
  const { owner, department } = await campus.documents.read('cases', id)
  known[nth] = id
  began.set(id, { owner, department })
}

/** Cases with which nobody has anything more to do. */
const rests = new Set<string>()

/** One case moves by whoever's turn it is; afterwards somebody who is there has it. */
const move = async (id: string): Promise<void> => {
  const luck = chances()
  const turn = turnOf(await campus.documents.read('cases', id), luck)
  if (!turn) return void rests.add(id)
  const did = await act(campus, turn.who, id, turn.deeds)
  if (did.done) accepted[did.done] = (accepted[did.done] ?? 0) + 1
  if (did.refused) refused[did.refused] = (refused[did.refused] ?? 0) + 1
}

let people = new Map<string, Person>()

/** Numbers of cases that stand with nobody who works here. */
const nobodysCases = async (ids?: readonly string[]): Promise<string[]> => {
  const now = campus.emulator.now()
  const works = (id: string) => {
    const person = people.get(id)
    if (!person || person.left !== undefined) return false
    return isStaff({ id, bound: true, grants: person.grants }, now)
  }
  if (ids) {
    const cases = await Promise.all(ids.map(id => campus.documents.read('cases', id)))
    // What is over belongs to the past; taken up again, it has somebody at that moment.
    const open = cases.filter(({ status }) => ['submitted', 'handling', 'waiting'].includes(status))
    return open.filter(({ owner }) => !works(owner)).map(({ number }) => number)
  }
  const tasks = await campus.documents.all('tasks')
  return tasks.filter(task => task.state !== 'done' && !works(task.person)).map(({ number }) => number)
}

/** Several different cases, so that each batch can move them at the same moment. */
const some = (among: readonly string[], count: number): string[] => {
  const { pick } = chances()
  const chosen = new Set<string>()
  for (let tries = 0; chosen.size < count && tries < 4 * count && among.length > 0; tries += 1)
    chosen.add(pick(among))
  return [...chosen]
}

const aDay = async (day: number, perDay: number) => {
  campus.travelTo(BEGINS_AT + day * DAY)
  for (let each = day - STEP_DAYS + 1; each <= day; each += 1) await staffChanges(campus, each)
  people = new Map((await campus.documents.all('people')).map(person => [person._id, person]))
  // Within the minute after somebody left, what they had is with somebody else; a lost record takes a round of the watch.
  const ticks = day - STEP_DAYS < 22 && 22 <= day ? A_ROUND : 1
  for (let tick = 0; tick < ticks; tick += 1) {
    campus.later(MINUTE)
    await campus.tick()
  }
  expect([day, 'in the morning', await nobodysCases()]).toEqual([day, 'in the morning', []])
  const coming = Math.min(perDay, CASES - known.length)
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = Math.round((coming * round) / ROUNDS)
    await inBatches(Math.round((coming * (round + 1)) / ROUNDS) - from, comes)
    const wanted = Math.round((perDay * MOVES_A_CASE) / ROUNDS)
    for (let moved = 0; moved < wanted; moved += AT_ONCE) {
      campus.later(MINUTE)
      const ids = some(
        known.filter(id => !rests.has(id)),
        Math.min(AT_ONCE, wanted - moved),
      )
      await Promise.all(ids.map(move))
      expect(await nobodysCases(ids)).toEqual([])
    }
    campus.later((40 / ROUNDS) * MINUTE)
    await campus.tick()
  }
  expect([day, await nobodysCases()]).toEqual([day, []])
}

test(
  `${CASES} cases of a department of ${PEOPLE} over four weeks`,
  async () => {
    const startedAt = performance.now()
    await fillDepartment(campus)
    const perDay = Math.ceil((CASES * STEP_DAYS) / DAYS)
    for (let day = 0; day < DAYS; day += STEP_DAYS) await aDay(day, perDay)
    expect(await brokenRules(campus.documents)).toEqual([])
    const wanted = [...usual, ...(CASES < 100 ? [] : rare)]
    expect(wanted.filter(name => !accepted[name])).toEqual([])
    expect(Object.keys(refused).filter(code => !EXPECTED.includes(code))).toEqual([])
    const ended = (await campus.documents.all('cases')).filter(
      ({ resolvedAt }) => resolvedAt !== undefined,
    ).length
    expect(ended).toBeGreaterThan(CASES * 0.6)
    if (LONG)
      console.log(
        `${known.length} cases, ${ended} resolved, ${Math.round((performance.now() - startedAt) / 1000)} s, done ${JSON.stringify(accepted)}, refused ${JSON.stringify(refused)}`,
      )
  },
  LONG ? 3_600_000 : 120_000,
)

const SPAN = { fromOn: '2026-03-02', toOn: '2026-04-30' }
const onOf = (at: number) => new Date(at + 8 * 60 * MINUTE).toISOString().slice(0, 10)
const counts = recountFrom(BEGINS_AT - DAY, 90)
let figures: FiguresAnswer
let told: Told[]

const recountOf = (some: readonly Told[]) =>
  Object.fromEntries(
    countNames.map(name => [name, some.reduce((sum, one) => sum + Number(counts[name](one)), 0)]),
  )
const rowsOf = (rows: readonly FigureRow[]) =>
  Object.fromEntries(rows.map(({ id, counts: found }) => [id, found]))
const by = (keyOf: (subject: Case) => string) => {
  const groups = new Map<string, Told[]>()
  for (const one of told) groups.set(keyOf(one.subject), [...(groups.get(keyOf(one.subject)) ?? []), one])
  return Object.fromEntries([...groups].map(([key, some]) => [key, recountOf(some)]))
}

test(
  'every number the figures say of that month is what a recount of its events and clocks finds',
  async () => {
    campus.later(10 * MINUTE)
    for (let tick = 0; tick < (LONG ? 12 : 3); tick += 1) {
      campus.later(MINUTE)
      await campus.tick()
    }
    figures = await campus.as('supervisor-1').ask('figures.view', SPAN)
    const days = await campus.documents.all('figures')
    const countedAt = new Map(days.map(day => [day.on, day.countedAt]))
    const stories = storiesBy(await campus.documents.all('events'))
    told = (await campus.documents.all('cases')).map(subject => ({
      subject,
      story: stories.get(subject._id) ?? [],
      at: countedAt.get(onOf(subject.createdAt)) ?? 0,
      began: began.get(subject._id) ?? subject,
    }))
    expect(told).toHaveLength(CASES)
    expect(figures.total).toEqual(recountOf(told))
    expect(rowsOf(figures.departments)).toEqual(by(({ department }) => department))
    expect(rowsOf(figures.types)).toEqual(by(({ type }) => type ?? 'unknown'))
    expect(rowsOf(figures.items)).toEqual(by(({ item }) => item))
    const byDay = by(({ createdAt }) => onOf(createdAt))
    expect(figures.days.map(({ on, received, answered }) => [on, received, answered])).toEqual(
      Object.entries(byDay)
        .sort()
        .map(([on, { received, answered }]) => [on, received, answered]),
    )
    const hours = by(({ createdAt }) => String(new Date(createdAt + 8 * 60 * MINUTE).getUTCHours()))
    expect(figures.hours).toEqual(
      Array.from({ length: 24 }, (_, hour) => hours[String(hour)]?.['received'] ?? 0),
    )
    if (LONG) console.log(JSON.stringify(figures.total))
  },
  LONG ? 900_000 : 120_000,
)

test(
  'every number of the month’s report is the recount’s',
  async () => {
    const supervisor = campus.as('supervisor-1')
    const asked = { requestKey: newKey(), period: { year: 2026, month: 3 } }
    const over = await untilOver(campus, supervisor, await supervisor.ask('reports.begin', asked))
    const { text } = readPdf(await fetchResult(supervisor, over.id))
    const percent = (part = 0, whole = 0) => {
      if (whole < 10) return whole === 0 ? '无' : '件太少'
      const rounded = Math.round((part / whole) * 100)
      if (rounded === 100 && part < whole) return '99%'
      return `${rounded === 0 && part > 0 ? 1 : rounded}%`
    }
    const names = await campus.documents.all('departments')
    for (const [id, found] of Object.entries(by(({ department }) => department))) {
      const of = (name: (typeof countNames)[number]) => found[name] ?? 0
      const name = names.find(({ _id }) => _id === id)?.name['zh-CN'] ?? id
      const row = [
        ...[name, of('received'), of('answered'), percent(of('heardKept'), of('heardDue'))],
        ...[percent(of('promiseKept'), of('promiseDue')), percent(of('keptUnpaused'), of('promiseDue'))],
        Math.round(of('pausedMinutes') / 60),
        ...[percent(of('satisfied'), of('rated')), percent(of('rectified'), of('toRectify'))],
      ]
      expect(text).toContain(row.join(' '))
    }
  },
  LONG ? 300_000 : 120_000,
)
