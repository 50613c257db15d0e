import type { Case } from '../../../shared/contract/case'
import type { Event } from '../../../shared/contract/event'
import type { Counts } from '../../../shared/contract/figures'
import { DAY, HOUR, MINUTE, useCampus, WEDNESDAY_AT } from '../../support/campus'
import { newKey } from '../../support/driver'
import { readPdf } from '../../support/read-pdf'
import { fetchResult, untilOver } from '../../support/results'
import { liveThrough } from '../../support/small-history'

// Issue 6, numbers: reports read daily counters, and every one of them equals an independent recount.

const campus = useCampus()
const supervisor = () => campus.as('supervisor-1')
const SPAN = { fromOn: '2026-03-11', toOn: '2026-06-30' }
let cases: Case[] = []
let events: Event[] = []
let countedAt = 0

beforeAll(async () => {
  await liveThrough(campus, 36)
  campus.travelTo(WEDNESDAY_AT + 60 * DAY)
  for (let ticks = 0; ticks < 3; ticks += 1) await campus.tick()
  cases = await campus.documents.all('cases')
  events = await campus.documents.all('events')
  countedAt = (await campus.documents.all('figures'))[0]?.countedAt ?? 0
})

const view = (more: object = {}) => supervisor().ask('figures.view', { ...SPAN, ...more })
const storyOf = (id: string) =>
  events.filter(event => event.case === id && event.chain !== '').sort((a, b) => a.seq - b.seq)
const sinceReopened = (id: string) => {
  const story = storyOf(id)
  return story.slice(story.map(({ command }) => command).lastIndexOf('reopen') + 1)
}
const happened = (id: string, command: string) => storyOf(id).some(event => event.command === command)
const levelOf = (id: string) =>
  Number(sinceReopened(id).find(({ command }) => command === 'rate')?.params['level'] ?? 0)
const isAnswered = ({ _id }: Case) => sinceReopened(_id).some(({ command }) => command === 'resolve')
const applying = (subject: Case) =>
  subject.clocks.filter(({ id, state }) => state !== 'stopped' && id !== 'step:followUp')
/** Straight from the stored clocks, with none of the house's own reckoning. */
const broken = (subject: Case) =>
  applying(subject).some(
    ({ missedAt, metAt, dueAt, pausedAt, state }) =>
      missedAt !== undefined ||
      state === 'missed' ||
      (metAt ?? (state === 'met' ? 0 : (pausedAt ?? countedAt))) > dueAt,
  )
const undecided = (subject: Case) =>
  applying(subject).some(({ state }) => state === 'running' || state === 'paused')

/** Minutes somebody waited, from the story alone. */
const waitedMinutes = ({ _id }: Case) => {
  let sinceAt: number | undefined
  let ms = 0
  for (const { command, at, params } of storyOf(_id)) {
    const ends = command === 'resolve' || (command === 'supply' && params['answers'] === true)
    if (command === 'withdraw' || ends) {
      if (sinceAt !== undefined) ms += at - sinceAt
      sinceAt = undefined
    }
    if (command === 'askForMore') sinceAt = at
  }
  if (sinceAt !== undefined) ms += countedAt - sinceAt
  return Math.floor(ms / MINUTE)
}

const recounted: { [Name in keyof Counts]?: (subject: Case) => number | boolean } = {
  received: () => true,
  dropped: ({ _id }) => happened(_id, 'withdraw'),
  answered: isAnswered,
  promiseDue: subject => applying(subject).length > 0 && (broken(subject) || !undecided(subject)),
  promiseKept: subject => applying(subject).length > 0 && !broken(subject) && !undecided(subject),
  rated: ({ _id }) => levelOf(_id) > 0,
  satisfied: ({ _id }) => levelOf(_id) >= 4,
  low: ({ _id }) => [1, 2].includes(levelOf(_id)),
  reopened: ({ _id }) => happened(_id, 'reopen'),
  toRectify: ({ _id }) => happened(_id, 'reopen') || [1, 2].includes(levelOf(_id)),
  rectified: subject =>
    happened(subject._id, 'reopen') && isAnswered(subject) && ![1, 2].includes(levelOf(subject._id)),
  waitingMinutes: waitedMinutes,
}

const sum = (of: readonly Case[], count: (subject: Case) => number | boolean) =>
  of.reduce((total, subject) => total + Number(count(subject)), 0)

test.each(Object.keys(recounted) as (keyof typeof recounted)[])(
  'the number of %s is what an independent recount of events and clocks finds, in all and by department and type',
  async name => {
    const count = recounted[name] ?? (() => 0)
    const { total, departments, types } = await view()
    expect([name, total[name]]).toEqual([name, sum(cases, count)])
    for (const { id, counts } of departments)
      expect([name, id, counts[name]]).toEqual([
        name,
        id,
        sum(
          cases.filter(({ department }) => department === id),
          count,
        ),
      ])
    for (const { id, counts } of types)
      expect([name, id, counts[name]]).toEqual([
        name,
        id,
        sum(
          cases.filter(({ type }) => type === id),
          count,
        ),
      ])
  },
)

test('the history has some of everything, so that the recount can fail', async () => {
  const { total } = await view()
  const empty = Object.entries(total).filter(([, count]) => count === 0)
  expect(empty.map(([name]) => name)).toEqual(['bounced', 'urged', 'movedMinutes'])
})

test('pausing cannot hide lateness: what was kept only because of pauses is counted apart', async () => {
  const { total } = await view()
  expect(total.keptUnpaused).toBeLessThanOrEqual(total.promiseKept)
  expect(total.pausedMinutes).toBeGreaterThan(0)
})

test('trends by week, hour and place add up to the whole; places are buildings, never rooms', async () => {
  const { total, weeks, days, hours, places } = await view()
  expect(weeks.reduce((all, { received }) => all + received, 0)).toBe(total.received)
  expect(days.reduce((all, { received }) => all + received, 0)).toBe(total.received)
  expect(hours.reduce((all, count) => all + count, 0)).toBe(total.received)
  expect(places.map(({ place }) => place).sort()).toEqual(['三号宿舍楼', '二食堂', '图书馆'].sort())
  const noPlace = cases.filter(({ place }) => place === undefined).length
  expect(places.reduce((all, { received }) => all + received, 0)).toBe(total.received - noPlace)
})

test('every number of a department in the month’s report is the one an independent recount finds', async () => {
  const asked = { requestKey: newKey(), period: { year: 2026, month: 3 } }
  const over = await untilOver(campus, supervisor(), await supervisor().ask('reports.begin', asked))
  const { text } = readPdf(await fetchResult(supervisor(), over.id))
  const april = Date.parse('2026-04-01T00:00:00+08:00')
  const known = await campus.documents.all('departments')
  const percent = (part: number, whole: number) => {
    if (whole < 10) return whole === 0 ? '无' : '件太少'
    return `${Math.round((part / whole) * 100)}%`
  }
  for (const { _id, name } of known) {
    const own = cases.filter(({ department, createdAt }) => department === _id && createdAt < april)
    if (own.length === 0) continue
    const of = (count: keyof Counts) => sum(own, recounted[count] ?? (() => 0))
    const onTime = percent(of('promiseKept'), of('promiseDue'))
    const row = `${name['zh-CN']} ${own.length} ${of('answered')} \\S+ ${onTime} \\S+ \\d+ ${percent(of('satisfied'), of('rated'))} ${percent(of('rectified'), of('toRectify'))}`
    expect(text).toMatch(new RegExp(row))
  }
})

test('a department sees its own figures only', async () => {
  const seen = await campus.as('dormitory-lead').ask('figures.view', SPAN)
  expect(seen.departments.map(({ id }) => id)).toEqual(['dormitory'])
  const asked = { ...SPAN, department: 'canteen' }
  expect(await campus.as('dormitory-lead').codeOf('figures.view', asked)).toBe('FORBIDDEN')
})

test.each([
  ['2026-03-11', '2026-03-10'],
  ['2024-01-01', '2026-03-10'],
])('a span from %s to %s is refused', async (fromOn, toOn) => {
  expect(await supervisor().codeOf('figures.view', { fromOn, toOn })).toBe('INVALID_INPUT')
})

const recount = async () => {
  const asked = { requestKey: newKey(), fromOn: '2026-03-11', toOn: '2026-03-20' }
  const over = await untilOver(campus, supervisor(), await supervisor().ask('figures.recount', asked))
  return { name: over.name ?? '', text: (await fetchResult(supervisor(), over.id)).toString('utf8') }
}

test('a recount by the office itself finds every day equal, and a number that was changed by hand', async () => {
  expect((await recount()).name).toMatch(/^核对一致-/)
  const day = await campus.documents.read('figures', '2026-03-12')
  const [row, ...rest] = day.rows
  if (!row) throw new Error('nothing came in on that day')
  const better = { ...row, counts: { ...row.counts, promiseKept: (row.counts['promiseKept'] ?? 0) + 1 } }
  await campus.documents.put('figures', { ...day, rows: [better, ...rest] })
  const { name, text } = await recount()
  expect(name).toMatch(/^核对有1天不一致-/)
  expect(text).toMatch(/2026-03-12,不一致,/)
  await campus.documents.put('figures', day)
})

test('a case that changes has its day counted again; until then the recount says that it changed', async () => {
  const open = cases.find(subject => undecided(subject) && subject.status === 'handling')
  if (!open) throw new Error('nothing is open')
  const before = await view()
  await (await campus.ownerOf(open._id)).does(open._id, 'resolve', { text: '您好，已经修好。' })
  campus.later(10 * MINUTE)
  await campus.tick()
  expect((await view()).total.answered).toBe(before.total.answered + 1)
})

test('what nobody touches becomes late in the figures of the next night', async () => {
  await campus
    .as('lin')
    .submit('食堂的灯坏了', { type: 'complaint', department: 'canteen', urgency: 'normal' })
  campus.later(10 * MINUTE)
  await campus.tick()
  const before = await view()
  campus.later(3 * DAY + HOUR)
  await campus.tick()
  const after = await view()
  expect(after.total.promiseDue).toBeGreaterThan(before.total.promiseDue)
  expect(after.total.promiseKept).toBe(before.total.promiseKept)
})
