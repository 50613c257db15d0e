import type { FieldOf, Period, TimeWindow } from '../contract/form'
import { dateOf, dayOf, secondsOf, weekdayOf } from './calendar-dates'
import { hasOnly, isRecord, problemAt, type CheckAt, type Outcome } from './forms-outcome'

interface DayRules {
  earliestInDays?: number
  latestInDays?: number
}

const dateExists = (raw: unknown): raw is string =>
  typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw) && dateOf(dayOf(raw)) === raw

/** A date that exists, within so many days of today; both ends allowed. */
export const checkDate = (rules: DayRules, raw: unknown, { path, context }: CheckAt): Outcome<string> => {
  if (typeof raw !== 'string') return problemAt(path, 'shape')
  if (!dateExists(raw)) return problemAt(path, 'dateUnknown')
  const inDays = dayOf(raw) - dayOf(context.todayOn)
  const on = (days: number) => dateOf(dayOf(context.todayOn) + days)
  if (rules.earliestInDays !== undefined && inDays < rules.earliestInDays)
    return problemAt(path, 'tooEarly', { earliestOn: on(rules.earliestInDays) })
  if (rules.latestInDays !== undefined && inDays > rules.latestInDays)
    return problemAt(path, 'tooLate', { latestOn: on(rules.latestInDays) })
  return { value: raw }
}

/** Days of a period, first and last counted. */
export const daysOf = ({ fromOn, toOn }: Period): number => dayOf(toOn) - dayOf(fromOn) + 1

/** A period of dates, both ends included; `path.fromOn` and `path.toOn` carry what is wrong with either. */
export const checkPeriod = (field: FieldOf<'period'>, raw: unknown, at: CheckAt): Outcome<Period> => {
  const { path, context } = at
  if (!isRecord(raw) || !hasOnly(raw, ['fromOn', 'toOn'])) return problemAt(path, 'shape')
  const from = checkDate(field, raw.fromOn, { path: `${path}.fromOn`, context })
  const to = checkDate(field, raw.toOn, { path: `${path}.toOn`, context })
  const problems = [from, to].flatMap(part => ('problems' in part ? part.problems : []))
  if (!('value' in from) || !('value' in to)) return { problems }
  const period = { fromOn: from.value, toOn: to.value }
  if (period.toOn < period.fromOn) return problemAt(`${path}.toOn`, 'reversed')
  return field.maxDays !== undefined && daysOf(period) > field.maxDays
    ? problemAt(`${path}.toOn`, 'tooManyDays', { max: field.maxDays })
    : { value: period }
}

const timeExists = (raw: unknown): raw is string =>
  typeof raw === 'string' && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(raw)

/** Minutes of a window, or from opening to a wall time. */
export const minutesBetween = (from: string, to: string): number => (secondsOf(to) - secondsOf(from)) / 60

const checkTimes = (
  field: FieldOf<'timeWindow'>,
  { on, from, to }: TimeWindow,
  path: string,
): Outcome<TimeWindow> => {
  const minutes = minutesBetween(from, to)
  if (minutes <= 0) return problemAt(`${path}.to`, 'reversed')
  const hours = { opensAt: field.opensAt, closesAt: field.closesAt }
  if (minutesBetween(field.opensAt, from) < 0) return problemAt(`${path}.from`, 'outsideHours', hours)
  if (minutesBetween(to, field.closesAt) < 0) return problemAt(`${path}.to`, 'outsideHours', hours)
  const step = { minutes: field.stepMinutes }
  if (minutesBetween(field.opensAt, from) % field.stepMinutes !== 0)
    return problemAt(`${path}.from`, 'timeStep', step)
  if (minutesBetween(field.opensAt, to) % field.stepMinutes !== 0)
    return problemAt(`${path}.to`, 'timeStep', step)
  if (minutes < (field.minMinutes ?? 0))
    return problemAt(`${path}.to`, 'tooBrief', { minutes: field.minMinutes ?? 0 })
  if (minutes > (field.maxMinutes ?? 1440))
    return problemAt(`${path}.to`, 'tooExtended', { minutes: field.maxMinutes ?? 1440 })
  return { value: { on, from, to } }
}

/** A window of one day in campus wall time, on the field's grid and within its hours. */
export const checkTimeWindow = (
  field: FieldOf<'timeWindow'>,
  raw: unknown,
  { path, context }: CheckAt,
): Outcome<TimeWindow> => {
  if (!isRecord(raw) || !hasOnly(raw, ['on', 'from', 'to'])) return problemAt(path, 'shape')
  const on = checkDate(field, raw.on, { path: `${path}.on`, context })
  if ('problems' in on) return on
  if (field.weekdays && !field.weekdays.includes(weekdayOf(dayOf(on.value))))
    return problemAt(`${path}.on`, 'closedDay')
  const { from, to } = raw
  if (!timeExists(from)) return problemAt(`${path}.from`, 'timeUnknown')
  if (!timeExists(to)) return problemAt(`${path}.to`, 'timeUnknown')
  return checkTimes(field, { on: on.value, from, to }, path)
}
