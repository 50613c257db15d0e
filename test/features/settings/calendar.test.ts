import type { SettingsAnswer } from '../../../shared/contract/settings'
import { HOUR, MINUTE, useCampus } from '../../support/campus'

// Issue 5: the working calendar an administrator keeps; a change recomputes open cases and keeps why on each.

const campus = useCampus()
const admin = () => campus.as('admin-1')
const view = (): Promise<SettingsAnswer> => admin().ask('settings.view', {})
const at = (wall: string) => Date.parse(`${wall}:00+08:00`)
const tickAt = async (wall: string) => {
  campus.travelTo(at(wall))
  await campus.tick()
}
const problemsOf = (answer: unknown) =>
  (answer as { problems?: { path: string; problem: string }[] }).problems

test('a fresh office has the sample calendar with the public holidays of the years we know', async () => {
  const { calendar, missingYears, revisions, recomputation } = await view()
  expect(calendar.coveredYears).toEqual([2024, 2025, 2026])
  expect(calendar.holidays.map(({ on }) => on)).toContain('2026-10-01')
  expect(missingYears).toEqual([2027])
  expect([revisions.calendar, recomputation]).toEqual([0, null])
})

test('a day declared a holiday moves open cases, tells their owners, and stands on the clock with its reason', async () => {
  campus.travelTo(at('2026-03-11T09:00'))
  const wish = await campus
    .as('lin')
    .submit('建议图书馆延长开放时间', { type: 'suggestion', urgency: 'normal', department: 'dormitory' })
  const complaint = await campus
    .as('lin')
    .submit('图书馆座位被占，没人管', { type: 'complaint', urgency: 'normal', department: 'dormitory' })
  const before = await campus.documents.read('cases', wish.id)
  expect(before.dueAt).toBe(at('2026-03-16T17:30'))
  const { calendar } = await view()
  const holidays = [...calendar.holidays, { on: '2026-03-13', name: { 'zh-CN': '校庆', en: 'Founders' } }]
  const saved = await admin().ask('settings.saveCalendar', {
    revision: 0,
    reason: '校庆放假一天',
    calendar: { ...calendar, holidays },
  })
  expect(saved.recomputation).toMatchObject({ state: 'running' })
  await tickAt('2026-03-11T09:02')
  const after = await campus.documents.read('cases', wish.id)
  const whole = after.clocks.find(({ id }) => id === 'whole')
  expect(after.dueAt).toBe(at('2026-03-17T17:30'))
  expect(after.version).toBe(before.version)
  expect(whole?.moves.at(-1)).toMatchObject({ cause: 'calendar', reason: '校庆放假一天', revision: 1 })
  expect(
    (await (await campus.ownerOf(wish.id)).queue()).find(({ caseId }) => caseId === wish.id)?.dueAt,
  ).toBe(after.dueAt)
  const told = await (await campus.ownerOf(wish.id)).inbox()
  expect(told.filter(({ caseId, template }) => caseId === wish.id && template === 'dueMoved')).toMatchObject([
    { text: '校庆放假一天', params: { dueAt: after.dueAt } },
  ])
  const asked = (await campus.as('lin').inbox()).filter(({ template }) => template === 'extended')
  expect(asked.filter(({ caseId }) => caseId === wish.id)).toMatchObject([
    { text: '校庆放假一天', params: { dueAt: after.dueAt } },
  ])
  const natural = (await campus.documents.read('cases', complaint.id)).clocks.find(
    ({ id }) => id === 'contact',
  )
  expect(natural?.moves).toEqual([])
  const { recomputation } = await view()
  expect(recomputation).toMatchObject({ state: 'done', seen: 2, reason: '校庆放假一天' })
  expect(recomputation?.cases).toContainEqual({
    ...{ id: wish.id, number: wish.number, clock: 'whole' },
    ...{ fromAt: before.dueAt, toAt: after.dueAt },
  })
  await tickAt('2026-03-11T09:05')
  expect((await campus.documents.read('cases', wish.id)).clocks).toEqual(after.clocks)
})

test('who changed which setting, when and why, is an audit row; what it was changed to stands there as a hash', async () => {
  const rows = await campus.documents.all('events', { command: 'changeSetting' } as never)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    actor: { id: 'admin-1', role: 'administrator' },
    text: '校庆放假一天',
    params: { setting: 'calendar', revision: 1 },
  })
  expect(rows[0]?.chain).not.toBe('')
})

test('two administrators at once: the second is stale, and nothing of theirs is lost in silence', async () => {
  const { calendar, revisions } = await view()
  const request = { revision: revisions.calendar, reason: '再改一次', calendar }
  expect(await admin().codeOf('settings.saveCalendar', request)).toBe('ok')
  expect(await admin().codeOf('settings.saveCalendar', request)).toBe('STALE')
})

test.each([
  ['a week that never opens', { weeklyHours: {} }, { path: 'calendar.weeklyHours', problem: 'neverOpen' }],
  [
    'hours the wrong way round',
    { weeklyHours: { mon: [['17:00', '09:00']] } },
    { path: 'calendar.weeklyHours.mon.0', problem: 'intervalReversed' },
  ],
  [
    'a zone nobody knows',
    { timezone: 'Mars/Olympus' },
    { path: 'calendar.timezone', problem: 'zoneUnknown' },
  ],
  [
    'a date that does not exist',
    { holidays: [{ on: '2026-02-30' }] },
    { path: 'calendar.holidays.0.on', problem: 'dateUnknown' },
  ],
])('refused by name: %s', async (_, change, problem) => {
  const { calendar, revisions } = await view()
  const wrong = { ...calendar, ...change } as typeof calendar
  const answer = await admin().call('settings.saveCalendar', {
    revision: revisions.calendar,
    reason: '试试',
    calendar: wrong,
  })
  expect(problemsOf(answer)).toContainEqual(problem)
})

test('a department that works on Saturdays has deadlines of its own', async () => {
  const { revisions } = await view()
  const variant = {
    ...{ id: 'dormitory', periods: [], dateHours: [], breaks: [], worksOn: [] },
    weeklyHours: { sat: [['08:30', '12:00'] as [string, string]] },
  }
  await admin().ask('settings.saveVariants', {
    revision: revisions.variants,
    reason: '周六有人',
    variants: [variant],
  })
  campus.travelTo(at('2026-03-19T09:00'))
  const mine = await campus
    .as('lin')
    .submit('建议图书馆增加座位', { type: 'suggestion', urgency: 'normal', department: 'dormitory' })
  const other = await campus
    .as('lin')
    .submit('建议图书馆增加储物柜', { type: 'suggestion', urgency: 'normal', department: 'canteen' })
  expect((await campus.documents.read('cases', mine.id)).dueAt).toBe(at('2026-03-23T17:30'))
  expect((await campus.documents.read('cases', other.id)).dueAt).toBe(at('2026-03-24T17:30'))
  const handed = await (
    await campus.ownerOf(other.id)
  ).does(other.id, 'transfer', { department: 'dormitory', reason: '归宿舍' })
  expect(handed.clocks.find(({ id }) => id === 'whole')?.dueAt).toBe(at('2026-03-23T17:30'))
})

test('K4 from October on, while the next year is missing, administrators hear of it once a working day', async () => {
  const heard = async () =>
    (await admin().inbox()).filter(({ template }) => template === 'yearMissing').map(({ number }) => number)
  await tickAt('2026-09-29T09:00')
  expect(await heard()).toEqual([])
  for (const wall of ['2026-10-03T09:00', '2026-10-08T08:31', '2026-10-08T11:00', '2026-10-09T09:00'])
    await tickAt(wall)
  expect(await heard()).toEqual(['2027', '2027'])
})

test('a due that reaches the missing year is provisional until the year is read from a file', async () => {
  campus.travelTo(at('2026-12-30T16:00'))
  const wish = await campus
    .as('lin')
    .submit('建议延长图书馆开放', { type: 'suggestion', urgency: 'normal', department: 'academic' })
  const whole = async () =>
    (await campus.documents.read('cases', wish.id)).clocks.find(({ id }) => id === 'whole')
  expect(await whole()).toMatchObject({ provisionalYear: 2027, dueAt: at('2027-01-04T17:30') })
  const { revisions } = await view()
  const text =
    '日期,类型,名称,英文\n2027-01-01,休,元旦,New Year\n2027/1/4,休,元旦,New Year\n2027-01-09,班,元旦,New Year\n'
  const asked = { revision: revisions.calendar, reason: '国务院办公厅通知', year: 2027, text }
  const preview = await admin().ask('settings.importHolidays', { ...asked, save: false })
  expect(preview.holidays.map(({ on }) => on)).toEqual(['2027-01-01', '2027-01-04'])
  expect(preview).toMatchObject({
    saved: false,
    problems: [],
    extraWorkdays: [{ on: '2027-01-09', like: 'mon' }],
  })
  await admin().ask('settings.importHolidays', { ...asked, save: true })
  campus.later(2 * MINUTE)
  await campus.tick()
  const moved = await whole()
  expect(moved?.provisionalYear).toBeUndefined()
  expect(moved?.dueAt).toBe(at('2027-01-06T17:30'))
  expect((await view()).missingYears).toEqual([])
})

test('a file with mistakes names its lines and saves nothing', async () => {
  const { revisions } = await view()
  const text = '2028-01-01,休\n2028-13-01,休\n2028-02-01,也许\n2027-05-01,休\n2028-01-01,班'
  const asked = { revision: revisions.calendar, reason: '试试', year: 2028, text }
  const { problems } = await admin().ask('settings.importHolidays', { ...asked, save: false })
  expect(problems).toEqual([
    { line: 2, problem: 'dateUnknown' },
    { line: 3, problem: 'lineUnknown' },
    { line: 4, problem: 'yearOther' },
    { line: 5, problem: 'dateTwice' },
  ])
  expect(await admin().codeOf('settings.importHolidays', { ...asked, save: true })).toBe('INVALID_INPUT')
  expect((await view()).calendar.coveredYears).not.toContain(2028)
})

test('promises are changed for what comes, not for what runs; a kind without any is refused', async () => {
  campus.travelTo(at('2027-03-10T09:00'))
  const old = await campus
    .as('lin')
    .submit('请问图书馆几点闭馆', { type: 'inquiry', urgency: 'normal', department: 'canteen' })
  const { clocks, revisions } = await view()
  const [first, ...rest] = clocks.feedback.inquiry
  if (!first) throw new Error('The inquiry has a first reply')
  const faster = {
    ...clocks,
    feedback: { ...clocks.feedback, inquiry: [{ ...first, budget: { seconds: 3600 } }, ...rest] },
  }
  await admin().ask('settings.saveClocks', { revision: revisions.clocks, reason: '提速', clocks: faster })
  campus.later(MINUTE)
  const fresh = await campus
    .as('lin')
    .submit('请问图书馆几点开馆', { type: 'inquiry', urgency: 'normal', department: 'canteen' })
  const budget = async (id: string) =>
    (await campus.documents.read('cases', id)).clocks.find(clock => clock.id === 'firstReply')?.budget
  expect([await budget(old.id), await budget(fresh.id)]).toEqual([{ seconds: 7200 }, { seconds: 3600 }])
  const none = { ...clocks, feedback: { ...clocks.feedback, complaint: [] } }
  const answer = await admin().call('settings.saveClocks', { revision: 1, reason: '试试', clocks: none })
  expect(problemsOf(answer)).toContainEqual({ path: 'clocks.feedback.complaint', problem: 'clockMissing' })
  const urgent = clocks.urgent.map(clock => ({ ...clock, warnPercents: [80, 50] }))
  const backwards = { revision: 1, reason: '试试', clocks: { ...clocks, urgent } }
  expect(problemsOf(await admin().call('settings.saveClocks', backwards))).toContainEqual({
    ...{ path: 'clocks.urgent.0.warnPercents', problem: 'clockAlarms' },
  })
})

test('only people who work here can be on duty', async () => {
  const duty = { standing: [{ person: 'lin', phone: '13900000001' }], shifts: [] }
  const answer = await admin().call('settings.saveDuty', { revision: 0, duty })
  expect(problemsOf(answer)).toEqual([{ path: 'duty.standing.0.person', problem: 'personUnknown' }])
  const right = { standing: [{ person: 'window-1', phone: '13900000001' }], shifts: [] }
  expect((await admin().ask('settings.saveDuty', { revision: 0, duty: right })).duty).toEqual(right)
})

test('my deadlines today, and what falls due by day with the names of days', async () => {
  campus.travelTo(at('2027-04-07T10:00'))
  const asked = await campus
    .as('zhao')
    .submit('请问澡堂几点开', { type: 'inquiry', urgency: 'normal', department: 'logistics' })
  const owner = await campus.ownerOf(asked.id)
  const today = await owner.ask('deadlines.today', {})
  expect(today.today.map(({ caseId }) => caseId)).toEqual([asked.id])
  campus.later(8 * HOUR)
  expect((await owner.ask('deadlines.today', {})).late.map(({ caseId }) => caseId)).toContain(asked.id)
  const lead = campus.as('logistics-lead')
  const { days, more } = await lead.ask('deadlines.calendar', {
    fromOn: '2027-04-05',
    days: 7,
    scope: 'department',
  })
  expect(more).toBe(false)
  expect(days.find(({ on }) => on === '2027-04-07')).toMatchObject({ kind: 'workday', due: 1, late: 1 })
  expect(days.find(({ on }) => on === '2027-04-10')).toMatchObject({ kind: 'restDay', due: 0 })
})

test('S14 the public board: what is promised, and how it was kept, by department', async () => {
  campus.travelTo(at('2027-05-12T09:00'))
  const answer = async (text: string, afterMs: number, level: 1 | 5) => {
    const { id } = await campus
      .as('zhao')
      .submit(text, { type: 'complaint', urgency: 'normal', department: 'academic' })
    campus.later(afterMs)
    const owner = await campus.ownerOf(id)
    await owner.does(id, 'resolve', { text: '您好，已经处理。' })
    await campus.as('zhao').does(id, 'rate', { level, text: '说说感受。' })
  }
  await answer('教室空调坏了', HOUR, 5)
  await answer('教室投影坏了', HOUR, 5)
  await tickAt('2027-05-13T00:05')
  await answer('教室灯坏了', 26 * HOUR, 1)
  await tickAt('2027-05-14T00:05')
  await tickAt('2027-05-15T00:05')
  const board = await campus.as('lin').ask('promises.view', {})
  expect(board.promises.complaint.length).toBeGreaterThan(0)
  expect(board.rows.find(({ department }) => department === 'academic')).toMatchObject({
    received: 3,
    answered: 3,
    // Of three cases no percentage is published.
    onTime: { share: null, few: true },
    satisfied: { share: null, few: true },
  })
  const [counter] = await campus.documents.all('counters' as 'marks', {
    department: 'academic',
    on: '2027-05-12',
  })
  const more = { answered: 12, kept: 9, rated: 12, satisfied: 6 }
  await campus.documents.put('counters' as 'marks', { ...counter, ...more } as never)
  const later = await campus.as('lin').ask('promises.view', {})
  const row = later.rows.find(({ department }) => department === 'academic')
  expect([row?.onTime.few, row?.satisfied.few, row?.onTime.share]).toEqual([false, false, expect.any(Number)])
  expect(JSON.stringify(board)).not.toMatch(/zhao|赵一鸣/)
})
