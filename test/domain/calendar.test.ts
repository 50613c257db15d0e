import fc from 'fast-check'
import { sampleCalendar } from '@shared/catalogue/calendar'
import {
  calendarSchema,
  type Calendar,
  type CalendarVariant,
  type OpenHours,
} from '@shared/contract/calendar'
import {
  applyVariant,
  cutStretches,
  mergeStretches,
  missingYears,
  readCalendar,
} from '@shared/domain/calendar'
import { dateOf, dayOf, weekdayOf } from '@shared/domain/calendar-dates'
import { instantOf, wallMomentAt } from '@shared/domain/calendar-zone'
import { workingTimeOf } from '@shared/domain/working-time'
import { addWorkdays, isWorkday, workdaysBetween } from '@shared/domain/working-time-days'
import { coveredYears, publicHolidays } from '../../cloudfunctions/deadlines/public-holidays'
import { zoneOf } from '../../cloudfunctions/platform/zone'
import { campus, term, zone } from './clock-desk'

const morning: OpenHours[] = [['09:00', '11:00']]
const plain: Calendar = { ...term, holidays: [], extraWorkdays: [] }
const hoursOn = (calendar: Calendar, on: string) => readCalendar(calendar).hoursOn(dayOf(on))
const HOUR = 3600
const full = [
  [8.5 * HOUR, 12 * HOUR],
  [14 * HOUR, 17.5 * HOUR],
]

describe('dates are counted without any process zone', () => {
  it('K1: every day of two centuries goes to its number and back, weekdays in step', () => {
    const wrong: string[] = []
    for (let day = dayOf('1950-01-01'); day < dayOf('2150-01-01'); day++) {
      const date = new Date(day * 86_400_000)
      const on = date.toISOString().slice(0, 10)
      const weekday = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][date.getUTCDay()]
      if (dateOf(day) !== on || dayOf(on) !== day || weekdayOf(day) !== weekday) wrong.push(on)
    }
    expect(wrong).toEqual([])
  })

  it.each(['America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia', 'Asia/Shanghai'])(
    'K1: offsets of %s agree with Intl over 17 years',
    name => {
      const offset = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
      const { offsetAt } = zoneOf(name)
      const wrong: string[] = []
      for (let at = Date.UTC(2010, 11, 1); at < Date.UTC(2028, 0, 1); at += 3_600_000 * 13.25) {
        const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(offset.format(at)) ?? []
        const expected = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
        if (offsetAt(at) !== expected) wrong.push(new Date(at).toISOString())
      }
      expect(wrong).toEqual([])
    },
  )

  it('K1: every instant of a year is found again from its wall time, but for the second of two alike', () => {
    const berlin = zoneOf('Europe/Berlin')
    const lost: string[] = []
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 1_800_000)
      if (instantOf(berlin, at + berlin.offsetAt(at) * 60_000) !== at) lost.push(new Date(at).toISOString())
    expect(lost).toEqual(['2026-10-25T01:00:00.000Z', '2026-10-25T01:30:00.000Z'])
  })

  it('K1: a skipped wall time is read before the gap, a repeated one is its first', () => {
    const newYork = zoneOf('America/New_York')
    expect(wallMomentAt(newYork, instantOf(newYork, Date.UTC(2026, 2, 8, 2, 30)))).toMatchObject({
      time: '03:30',
    })
    expect(instantOf(newYork, Date.UTC(2026, 10, 1, 1, 30))).toBe(Date.parse('2026-11-01T01:30:00-04:00'))
  })
})

describe('which hours a date has', () => {
  it('weekly hours, with the midday break', () => expect(hoursOn(plain, '2026-03-04')).toEqual(full))

  it('date hours beat weekly hours, a holiday beats both', () => {
    const dateHours = [{ on: '2026-03-04', hours: morning }]
    expect(hoursOn({ ...plain, dateHours }, '2026-03-04')).toEqual([[9 * HOUR, 11 * HOUR]])
    expect(hoursOn({ ...plain, dateHours, holidays: [{ on: '2026-03-04' }] }, '2026-03-04')).toEqual([])
  })

  it('a make-up workday takes the hours of the weekday it works like', () => {
    const weeklyHours = { ...plain.weeklyHours, tue: morning }
    const extraWorkdays = [{ on: '2026-02-14', like: 'tue' as const }]
    expect(hoursOn({ ...plain, weeklyHours, extraWorkdays }, '2026-02-14')).toEqual([[9 * HOUR, 11 * HOUR]])
  })

  it('vacation duty hours replace the week, make-up workdays included; the later period wins', () => {
    const periods = [
      { fromOn: '2026-02-01', toOn: '2026-02-28', hours: { mon: morning } },
      { fromOn: '2026-02-20', toOn: '2026-02-28', hours: {} },
    ]
    const calendar = { ...plain, periods, extraWorkdays: [{ on: '2026-02-14', like: 'mon' as const }] }
    expect(hoursOn(calendar, '2026-02-14')).toEqual([[9 * HOUR, 11 * HOUR]])
    expect(hoursOn(calendar, '2026-02-10')).toEqual([])
    expect(hoursOn(calendar, '2026-02-23')).toEqual([])
    expect(hoursOn(calendar, '2026-03-02')).toEqual(full)
  })

  it('breaks are cut out last, even out of date hours', () => {
    const dateHours = [{ on: '2026-03-04', hours: [['08:00', '24:00']] as OpenHours[] }]
    const breaks = [
      { hours: [['12:00', '13:00']] as OpenHours[] },
      { weekday: 'wed' as const, hours: [['18:00', '24:00']] as OpenHours[] },
    ]
    expect(hoursOn({ ...plain, dateHours, breaks }, '2026-03-04')).toEqual([
      [8 * HOUR, 12 * HOUR],
      [13 * HOUR, 18 * HOUR],
    ])
  })

  it('a department differs: its weekday, its date, and a holiday it works on; the rest is the campus', () => {
    const library: CalendarVariant = {
      id: 'library',
      weeklyHours: { sat: morning },
      periods: [],
      dateHours: [{ on: '2026-10-30', hours: [] }],
      breaks: [],
      worksOn: ['2026-10-01'],
    }
    const own = applyVariant(campus, library)
    expect(hoursOn(own, '2026-03-07')).toEqual([[9 * HOUR, 11 * HOUR]])
    expect(hoursOn(own, '2026-10-30')).toEqual([])
    expect(hoursOn(own, '2026-10-01')).toEqual(full)
    expect(hoursOn(own, '2026-10-02')).toEqual([])
    expect(hoursOn(own, '2026-03-04')).toEqual(full)
  })

  it('stretches merged and cut cover exactly what they should', () => {
    const stretch = fc.tuple(fc.nat(50), fc.nat(50))
    const covers = (stretches: readonly (readonly [number, number])[], point: number) =>
      stretches.some(([from, to]) => from <= point && point < to)
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), fc.array(stretch, { maxLength: 6 }), (open, cuts) => {
        const left = cutStretches(
          mergeStretches(open),
          cuts.filter(([from, to]) => from < to),
        )
        for (let point = 0; point < 51; point++)
          expect(covers(left, point)).toBe(covers(open, point) && !covers(cuts, point))
      }),
    )
  })
})

describe('public holidays', () => {
  const time = workingTimeOf(term, zone)
  const closed = (first: string, last: string) => workdaysBetween(time, first, dateOf(dayOf(last) + 1)) === 0

  it.each([
    ['2024-10-01', '2024-10-07'],
    ['2024-02-10', '2024-02-17'],
    ['2025-10-01', '2025-10-08'],
    ['2025-01-28', '2025-02-04'],
    ['2026-10-01', '2026-10-07'],
    ['2026-02-15', '2026-02-23'],
    ['2026-05-01', '2026-05-05'],
  ])('K3: no working day from %s to %s', (first, last) => expect(closed(first, last)).toBe(true))

  it.each([
    '2024-02-04',
    '2024-02-18',
    '2024-09-29',
    '2024-10-12',
    '2025-01-26',
    '2025-02-08',
    '2025-09-28',
    '2025-10-11',
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-09-20',
    '2026-10-10',
  ])('K3: the rest day %s is worked (调休)', on => expect(isWorkday(time, on)).toBe(true))

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('K3: %i has %i working days in all', (year, days) =>
    expect(workdaysBetween(time, `${year}-01-01`, `${year + 1}-01-01`)).toBe(days),
  )

  it('K3: three working days over the end of a year and over 29 February', () => {
    expect(addWorkdays(time, '2025-12-31', 1)).toBe('2026-01-04')
    expect(addWorkdays(time, '2024-02-28', 1)).toBe('2024-02-29')
    expect(addWorkdays(time, '2024-02-28', 2)).toBe('2024-03-01')
  })

  it('K4: covered years are declared; what is not known is neither given nor claimed', () => {
    expect(coveredYears).toEqual([2024, 2025, 2026])
    expect(publicHolidays([2026, 2027])).toEqual(publicHolidays([2026]))
    expect(publicHolidays([2027])).toEqual({ holidays: [], extraWorkdays: [], coveredYears: [] })
  })

  it('K4: the missing year is named', () => {
    expect(missingYears(term, 2025)).toEqual([])
    expect(missingYears(term, 2026)).toEqual([2027])
    expect(missingYears(term, 2027)).toEqual([2027, 2028])
  })

  it('names come in both languages', () => {
    expect(publicHolidays([2026]).holidays.find(({ on }) => on === '2026-10-01')?.name).toEqual({
      'zh-CN': '国庆节',
      en: 'National Day',
    })
  })
})

describe('calendars are refused with a code and a place', () => {
  const problems = (change: object) => {
    const read = calendarSchema.safeParse({ ...sampleCalendar, ...change })
    return read.success ? [] : read.error.issues.map(({ message, path }) => `${path.join('.')}: ${message}`)
  }

  it('the sample and the filled-in calendar are fine', () => {
    expect(problems({})).toEqual([])
    expect(problems(publicHolidays())).toEqual([])
  })

  it.each([
    ['a date that does not exist', { holidays: [{ on: '2026-02-29' }] }, 'holidays.0.on: dateUnknown'],
    [
      'a time that is none',
      { weeklyHours: { mon: [['08:60', '12:00']] } },
      'weeklyHours.mon.0.0: timeUnknown',
    ],
    [
      'closing before opening',
      { weeklyHours: { mon: [['12:00', '08:30']] } },
      'weeklyHours.mon.0: intervalReversed',
    ],
    [
      'overlapping hours',
      {
        weeklyHours: {
          mon: [
            ['08:00', '12:00'],
            ['11:00', '17:00'],
          ],
        },
      },
      'weeklyHours.mon: intervalsOverlap',
    ],
    [
      'a period backwards',
      { periods: [{ fromOn: '2026-07-02', toOn: '2026-07-01', hours: {} }] },
      'periods.0: periodReversed',
    ],
    [
      'an endless period',
      { periods: [{ fromOn: '2026-07-02', toOn: '2028-07-01', hours: {} }] },
      'periods.0: periodTooLong',
    ],
    ['a date twice', { holidays: [{ on: '2026-10-01' }, { on: '2026-10-01' }] }, 'holidays: dateTwice'],
    [
      'holiday and make-up workday at once',
      { holidays: [{ on: '2026-10-10' }], extraWorkdays: [{ on: '2026-10-10', like: 'mon' }] },
      'extraWorkdays: holidayAndWorkday',
    ],
    ['no hours at all', { weeklyHours: {} }, 'weeklyHours: neverOpen'],
  ])('%s', (_what, change, problem) => expect(problems(change)).toEqual([problem]))

  it('unknown keys are refused', () => expect(problems({ owner: 'me' })).toHaveLength(1))
})
