import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { lastClosingAt, nextOpenAt, openIntervals, workingTimeOf } from '@shared/domain/working-time'
import { addWorkdays, dueDaysAtClosing } from '@shared/domain/working-time-days'
import { verifyTimeCases } from '../../tools/verify-time-cases'
import { at, shown, term, zone } from './clock-desk'
import given from './time-cases.json'
import more from './time-cases-more.json'

const ROOT = join(__dirname, '..', '..')
const verifyUnder = (timeZone: string, file: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', 'tools/verify-time.ts', join('test/domain', file)], {
    cwd: ROOT,
    env: { ...process.env, TZ: timeZone },
    encoding: 'utf8',
  })

describe('vectors of working time', () => {
  it.each(verifyTimeCases(given))('K3 given: $id', ({ differences }) => expect(differences).toEqual([]))

  it.each(verifyTimeCases(more))('K3 derived by hand: $id', ({ differences }) =>
    expect(differences).toEqual([]),
  )

  it.each(['UTC', 'Asia/Shanghai', 'America/New_York'])(
    'K1: verify:time passes whole under TZ=%s',
    timeZone => {
      expect(verifyUnder(timeZone, 'time-cases.json')).toBe(`${given.cases.length} passed, 0 failed\n`)
      expect(verifyUnder(timeZone, 'time-cases-more.json')).toBe(`${more.cases.length} passed, 0 failed\n`)
    },
  )
})

describe('verify:time tells what differs and never crashes', () => {
  const base = { calendar: 'cn_campus_2026', start: '2026-03-04T11:00:00', seconds: 7200 }
  const judged = (fields: Record<string, unknown>) =>
    verifyTimeCases({ calendars: given.calendars, cases: [{ id: 'x', ...fields }] })[0]?.differences

  it.each([
    [
      'a wrong expectation',
      { ...base, kind: 'due', expect: '2026-03-04T16:00:00' },
      'got 2026-03-04T15:00:00',
    ],
    ['an unknown kind', { ...base, kind: 'guess', expect: 1 }, 'unknown kind guess'],
    ['a kind every object has', { ...base, kind: 'constructor', expect: 1 }, 'unknown kind constructor'],
    ['nothing expected', { ...base, kind: 'due' }, 'expects nothing'],
    [
      'an unknown calendar',
      { ...base, calendar: 'no', kind: 'due', expect: '2026-03-04T16:00:00' },
      'no such calendar',
    ],
    [
      'a time that is none',
      { ...base, start: 'soon', kind: 'due', expect: '2026-03-04T16:00:00' },
      'not a time',
    ],
    [
      'an unknown boundary',
      { ...base, boundary: 'x', kind: 'due', expect: '2026-03-04T16:00:00' },
      'unknown boundary',
    ],
    ['a missing number', { ...base, kind: 'due_days', expect: '2026-03-04T16:00:00' }, 'no days'],
  ])('%s', (_what, fields, sentence) => expect(judged(fields)?.join()).toContain(sentence))
})

describe('openings and closings', () => {
  const time = workingTimeOf(term, zone)

  it.each([
    ['2026-03-05 08:30', '2026-03-04 17:30'],
    ['2026-03-05 08:31', '2026-03-05 08:31'],
    ['2026-03-05 12:00', '2026-03-05 12:00'],
    ['2026-03-05 13:00', '2026-03-05 12:00'],
    ['2026-10-05 13:00', '2026-09-30 17:30'],
  ])('K2: the last open moment up to %s is %s', (wall, last) =>
    expect(shown(lastClosingAt(time, at(wall)) ?? undefined)).toBe(last),
  )

  it('K2: a calendar that never opens is told apart, not searched for ever', () => {
    const closed = workingTimeOf({ ...term, weeklyHours: {}, extraWorkdays: [] }, zone)
    expect(nextOpenAt(closed, at('2026-03-05 08:30'))).toBeNull()
    expect(lastClosingAt(closed, at('2026-03-05 08:30'))).toBeNull()
    expect(addWorkdays(closed, '2026-03-05', 1)).toBeNull()
    expect(dueDaysAtClosing(closed, at('2026-03-05 08:30'), 1)).toBeNull()
    expect(openIntervals(closed, at('2026-03-05 08:30'), 1)).toEqual([])
  })

  it('K2: a calendar closed for two years opens in the third', () => {
    const periods = [
      { fromOn: '2027-01-01', toOn: '2027-12-31', hours: {} },
      { fromOn: '2028-01-01', toOn: '2028-12-31', hours: {} },
    ]
    const sleeping = workingTimeOf({ ...term, periods }, zone)
    expect(shown(nextOpenAt(sleeping, at('2026-12-31 18:00')) ?? undefined)).toBe('2029-01-01 08:30')
    expect(addWorkdays(sleeping, '2026-12-31', 1)).toBe('2029-01-01')
  })
})
