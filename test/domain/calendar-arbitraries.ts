import fc from 'fast-check'
import { weekdays, type Calendar, type OpenHours, type Weekday } from '@shared/contract/calendar'
import { dateOf, dayOf, wallOf } from '@shared/domain/calendar-dates'
import { zoneOf } from '../../cloudfunctions/platform/zone'

/** Zones without, with, and with half-hourly daylight saving, and one with an odd offset. */
export const zoneNames = [
  'Asia/Shanghai',
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
]

const MINUTE_MS = 60_000
const FIRST_DAY = dayOf('2026-01-01')
const LAST_DAY = dayOf('2026-12-31')

/** Minutes of a day at which hours may begin or end: outside the small hours that daylight saving repeats or skips. */
const wallMinute = fc.oneof(
  fc.constantFrom(0, 510, 720, 840, 1050, 1440),
  fc.integer({ min: 240, max: 1440 }),
)

const dayHours: fc.Arbitrary<OpenHours[]> = fc
  .uniqueArray(wallMinute, { minLength: 0, maxLength: 6 })
  .map(minutes => {
    const sorted = minutes.sort((a, b) => a - b).map(minute => wallOf(minute * 60))
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index): OpenHours => [
      sorted[index * 2]!,
      sorted[index * 2 + 1]!,
    ])
  })

const weekday = fc.constantFrom<Weekday[]>(...weekdays)
const date = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dateOf)
const week = fc.record(Object.fromEntries(weekdays.map(name => [name, dayHours])), { requiredKeys: [] })
const onceADate = <T extends { on: string }>(day: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(day, { maxLength, selector: ({ on }) => on })

const office: OpenHours[] = [
  ['08:30', '12:00'],
  ['14:00', '17:30'],
]

/** Calendars of every shape the schema allows, open on Mondays at least so that a search ends soon. */
export const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    id: fc.constant<string>('random'),
    timezone: fc.constantFrom(...zoneNames),
    weeklyHours: week.map(hours => ({ ...hours, mon: office })),
    holidays: onceADate(fc.record({ on: date }), 12),
    extraWorkdays: onceADate(fc.record({ on: date, like: weekday }), 8),
    periods: fc.array(
      fc.tuple(date, fc.integer({ min: 0, max: 40 }), week).map(([fromOn, days, hours]) => ({
        fromOn,
        toOn: dateOf(dayOf(fromOn) + days),
        hours: { ...hours, wed: office },
      })),
      { maxLength: 2 },
    ),
    dateHours: onceADate(fc.record({ on: date, hours: dayHours }), 6),
    breaks: fc.array(fc.record({ on: date, weekday, hours: dayHours }, { requiredKeys: ['hours'] }), {
      maxLength: 1,
    }),
    coveredYears: fc.constant<number[]>([2026]),
    wakingHours: fc.constant<OpenHours>(['07:00', '22:00']),
  })
  .filter(calendar => calendar.breaks.every(cut => cut.on !== undefined || cut.weekday !== undefined))

/** Instants of whole minutes in 2026, more often around the changes of daylight saving. */
export const instants = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: Date.UTC(2026, 0, 2), max: Date.UTC(2026, 10, 20) }) },
    ...[
      [2, 8],
      [2, 29],
      [3, 5],
      [9, 4],
      [9, 25],
      [10, 1],
    ].map(([month = 0, day = 0]) => ({
      weight: 1,
      arbitrary: fc.integer({ min: Date.UTC(2026, month, day - 2), max: Date.UTC(2026, month, day + 2) }),
    })),
  )
  .map(at => Math.floor(at / MINUTE_MS) * MINUTE_MS)

/** Up to four waits within ten days of an instant, as offsets in minutes; they may overlap. */
export const waits = fc.array(
  fc.tuple(fc.integer({ min: -600, max: 14_400 }), fc.integer({ min: 0, max: 4_000 })),
  { maxLength: 4 },
)

/** The waits after `startAt`, epoch ms. */
export const pausesFrom = (startAt: number, offsets: [number, number][]): [number, number][] =>
  offsets.map(([from, length]) => [startAt + from * MINUTE_MS, startAt + (from + length) * MINUTE_MS])

export { zoneOf }
