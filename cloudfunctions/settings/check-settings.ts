import {
  calendarSchema,
  calendarVariantSchema,
  type Calendar,
  type CalendarVariant,
} from '@shared/contract/calendar'
import type { ClockTable } from '@shared/contract/clock'
import { refuse, type Problem, type Refusal } from '@shared/contract/codes'
import { checkAlarms } from '@shared/domain/check-item-alarms'
import { clockTableSchema, dutyRosterSchema, type DutyRoster } from '@shared/contract/settings'
import * as z from 'zod/mini'
import { zoneOf } from '../platform/zone'

const known = /^[a-z][A-Za-z]+$/

/** A word the phone has a sentence for: the schema's own, or `format` for what no form of ours would send. */
const problemsOf = (error: z.core.$ZodError, under: string): Problem[] =>
  error.issues.slice(0, 20).map(({ path, message }) => ({
    path: [under, ...path.map(String)].join('.'),
    problem: known.test(message) ? message : 'format',
  }))

const checked = <T>(schema: z.ZodMiniType<T>, value: unknown, under: string): T | Refusal => {
  const read = z.safeParse(schema, value)
  return read.success ? read.data : refuse('INVALID_INPUT', { problems: problemsOf(read.error, under) })
}

const one = (path: string, problem: string): Refusal =>
  refuse('INVALID_INPUT', { problems: [{ path, problem }] })

const zoneExists = (name: string): boolean => {
  try {
    zoneOf(name)
    return true
  } catch {
    return false
  }
}

/** A calendar that can be reckoned with, or what is wrong with it, by field. */
export const checkCalendar = (value: unknown): Calendar | Refusal => {
  const calendar = checked<Calendar>(calendarSchema, value, 'calendar')
  if ('ok' in calendar) return calendar
  return zoneExists(calendar.timezone) ? calendar : one('calendar.timezone', 'zoneUnknown')
}

/** Departments that differ, each known and named once. */
export const checkVariants = (
  value: unknown,
  departments: readonly { _id: string }[],
): CalendarVariant[] | Refusal => {
  const list = z.array(calendarVariantSchema).check(z.maxLength(60))
  const variants = checked<CalendarVariant[]>(list, value, 'variants')
  if ('ok' in variants) return variants
  const index = variants.findIndex(
    ({ id }, at) =>
      !departments.some(({ _id }) => _id === id) || variants.findIndex(other => other.id === id) !== at,
  )
  return index === -1 ? variants : one(`variants.${index}.id`, 'choice')
}

/** A table of promises under which every message has a deadline, and who hears of it hears in order. */
export const checkClocks = (value: unknown): ClockTable | Refusal => {
  const table = checked<ClockTable>(clockTableSchema as z.ZodMiniType<ClockTable>, value, 'clocks')
  if ('ok' in table) return table
  const { feedback, urgent, office } = table
  const lists = { urgent, ...under('feedback', feedback), ...under('office', office) }
  const wrong = Object.entries(lists).flatMap(([place, clocks]) =>
    clocks.flatMap((clock, index) => checkAlarms(clock, `clocks.${place}.${index}`)),
  )
  const [first] = wrong
  return first ? one(first.place, 'clockAlarms') : table
}

const under = <T>(place: string, lists: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [`${place}.${name}`, list]))

/** A roster of people who work here. */
export const checkDuty = (value: unknown, staff: readonly { _id: string }[]): DutyRoster | Refusal => {
  const duty = checked<DutyRoster>(dutyRosterSchema, value, 'duty')
  if ('ok' in duty) return duty
  const isStaff = ({ person }: { person: string }) => staff.some(({ _id }) => _id === person)
  const standing = duty.standing.findIndex(entry => !isStaff(entry))
  if (standing !== -1) return one(`duty.standing.${standing}.person`, 'personUnknown')
  const shift = duty.shifts.findIndex(entry => !isStaff(entry))
  return shift === -1 ? duty : one(`duty.shifts.${shift}.person`, 'personUnknown')
}
