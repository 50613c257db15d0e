import {
  weekdays,
  type Calendar,
  type OpenHours,
  type Weekday,
  type WeekHours,
} from '@shared/contract/calendar'
import { dayOf, DAY_MS, secondsOf } from '@shared/domain/calendar-dates'
import { instantOf, wallMomentAt, type Zone } from '@shared/domain/calendar-zone'

type Json = unknown
type Fields = Record<string, Json>

const isFields = (value: Json): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: Json): Json[] => (Array.isArray(value) ? value : [])

/** Hours as `[["08:30","12:00"], …]` or `{"08:30": "12:00", …}`. */
const hoursOf = (value: Json): OpenHours[] => {
  const pairs = isFields(value) ? Object.entries(value) : listOf(value)
  return pairs.map(pair => {
    const [from, to] = listOf(pair)
    if (typeof from !== 'string' || typeof to !== 'string') throw new Error(`hours ${JSON.stringify(pair)}`)
    return [from, to]
  })
}

const weekdayNamed = (name: string): Weekday | undefined =>
  weekdays.find(weekday => weekday === name.slice(0, 3).toLowerCase())

const weekOf = (value: Json): WeekHours =>
  Object.fromEntries(
    Object.entries(isFields(value) ? value : {}).map(([name, hours]) => [
      weekdayNamed(name) ?? name,
      hoursOf(hours),
    ]),
  )

/** Dates as a list of strings, of `{date}`, or as the keys of an object. */
const datesOf = (value: Json): string[] =>
  (isFields(value) ? Object.keys(value) : listOf(value)).map(day =>
    String(isFields(day) ? (day['date'] ?? day['on']) : day),
  )

/** Breaks by date or weekday, or a plain list of hours for every day. */
const breaksOf = (value: Json): Calendar['breaks'] => {
  if (!isFields(value)) return value === undefined ? [] : [{ hours: hoursOf(value) }]
  return Object.entries(value).map(([key, cut]) => {
    const weekday = weekdayNamed(key)
    return weekday ? { weekday, hours: hoursOf(cut) } : { on: key, hours: hoursOf(cut) }
  })
}

const extraWorkdaysOf = (value: Json, like: Json): Calendar['extraWorkdays'] =>
  datesOf(value).map(on => {
    const own = isFields(value) ? value[on] : like
    return { on, like: (typeof own === 'string' ? weekdayNamed(own) : undefined) ?? 'mon' }
  })

/** A calendar of the vector file, as ours. Throws where it cannot be read. */
export const calendarOf = (id: string, value: Json): Calendar => {
  if (!isFields(value)) throw new Error('no such calendar')
  const shifts = isFields(value['shifts']) ? value['shifts'] : {}
  return {
    id,
    timezone: typeof value['timezone'] === 'string' ? value['timezone'] : 'UTC',
    weeklyHours: weekOf(value['hours']),
    holidays: datesOf(value['holidays']).map(on => ({ on })),
    extraWorkdays: extraWorkdaysOf(value['extra_workdays'], value['extra_workday_hours_like']),
    periods: [],
    dateHours: Object.entries(shifts).map(([on, hours]) => ({ on, hours: hoursOf(hours) })),
    breaks: breaksOf(value['breaks']),
    coveredYears: [],
    wakingHours: ['07:00', '22:00'],
  }
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/

/** An instant of the file: with an offset or Z as it says, naive as the calendar's wall clock. */
export const instantIn = (zone: Zone, value: Json): number => {
  const match = MOMENT.exec(String(value))
  if (!match) throw new Error(`not a time: ${JSON.stringify(value)}`)
  const [, date = '', time = '00:00', fraction = '', offset] = match
  const wallMs = dayOf(date) * DAY_MS + secondsOf(time) * 1000 + Math.round(Number(`0${fraction}`) * 1000)
  if (offset === undefined) return instantOf(zone, wallMs)
  if (offset === 'Z') return wallMs
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2))
  return wallMs - (offset.startsWith('-') ? -minutes : minutes) * 60_000
}

/** An instant as the calendar's wall clock shows it, for people reading a difference. */
export const wallTextIn = (zone: Zone, at: number | null): string => {
  if (at === null) return 'never'
  const { on, time } = wallMomentAt(zone, at)
  return `${on}T${time.length === 5 ? `${time}:00` : time}`
}
