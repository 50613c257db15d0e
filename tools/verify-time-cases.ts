import { zoneOf } from '../cloudfunctions/platform/zone'
import type { Zone } from '@shared/domain/calendar-zone'
import {
  isOpenAt,
  nextOpenAt,
  openIntervals,
  workingTimeOf,
  type WorkingTime,
} from '@shared/domain/working-time'
import {
  dueAfter,
  dueBefore,
  elapsedSeconds,
  lateBySeconds,
  naturalAxis,
  workingAxis,
  type Axis,
  type Pause,
} from '@shared/domain/working-time-budget'
import {
  addWorkdays,
  dueDaysAtClosing,
  dueDaysAtSameTime,
  isWorkday,
  workdaysBetween,
} from '@shared/domain/working-time-days'
import { calendarOf, instantIn, wallTextIn } from './verify-time-calendar'

type Fields = Record<string, unknown>

/** One case of a vector file: its id, and what differs; empty where nothing does. */
export interface Verdict {
  id: string
  differences: string[]
}

/** What a case asks, read: numbers are instants, seconds or counts as named. */
interface Question {
  fields: Fields
  time: WorkingTime
  zone: Zone
  axis: Axis
  pauses: Pause[]
}

const numberIn = ({ fields }: Question, key: string): number => {
  const value = fields[key]
  if (typeof value !== 'number') throw new Error(`no ${key}`)
  return value
}

const momentIn = ({ fields, zone }: Question, key: string): number => instantIn(zone, fields[key])

const dateIn = ({ fields }: Question, key: string): string => {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(String(fields[key]))?.[0]
  if (date === undefined) throw new Error(`no date ${key}`)
  return date
}

const show = (value: unknown) => (value === null ? 'none' : JSON.stringify(value))

const differs = (what: string, expected: unknown, got: unknown): string[] =>
  JSON.stringify(expected) === JSON.stringify(got)
    ? []
    : [`${what}: expected ${show(expected)}, got ${show(got)}`]

/** Naive expectations are compared as the wall shows them too: in autumn one wall time is two instants. */
const differsAt = (question: Question, key: string, got: number | null): string[] => {
  const expected = question.fields[key]
  const shown = wallTextIn(question.zone, got)
  if (expected === null) return differs(key, null, got === null ? null : shown)
  if (
    got !== null &&
    (instantIn(question.zone, expected) === got || String(expected).replace(' ', 'T') === shown)
  )
    return []
  return [`${key}: expected ${String(expected)}, got ${shown}`]
}

/** `close_of_period` is ours; the other rule, due at the next opening, is answered for files that ask for it. */
const boundaryRule = ({ fields, time }: Question) => {
  const boundary = String(fields['boundary'] ?? 'close_of_period')
  if (/clos|end/.test(boundary)) return (at: number | null) => at
  if (!/open|next|start/.test(boundary)) throw new Error(`unknown boundary ${boundary}`)
  const natural = fields['clock'] === 'natural'
  return (at: number | null) => (at === null || natural ? at : nextOpenAt(time, at))
}

const dueIn = (question: Question): number | null =>
  boundaryRule(question)(
    dueAfter(
      question.axis,
      momentIn(question, 'start'),
      numberIn(question, 'seconds') * 1000,
      question.pauses,
    ),
  )

const warnAt = (question: Question, dueAt: number): number | null => {
  const offsetMs = numberIn(question, 'warn_offset_seconds') * 1000
  const { axis, pauses } = question
  return offsetMs < 0 ? dueBefore(axis, dueAt, -offsetMs, pauses) : dueAfter(axis, dueAt, offsetMs, pauses)
}

const judgeDue = (question: Question, dueAt: number | null): string[] => {
  const { fields, time } = question
  const warn = 'expect_warn' in fields && dueAt !== null ? warnAt(question, dueAt) : null
  const next = dueAt === null ? null : nextOpenAt(time, dueAt)
  return [
    ...('expect' in fields ? differsAt(question, 'expect', dueAt) : []),
    ...('expect_warn' in fields ? differsAt(question, 'expect_warn', warn) : []),
    ...('expect_next_open' in fields ? differsAt(question, 'expect_next_open', next) : []),
  ]
}

/** Said as `end_of_day: true` or as the value of any mode. */
const endsAtClosing = ({ fields }: Question): boolean =>
  fields['end_of_day'] === true || Object.values(fields).includes('end_of_day')

const dueDays = (question: Question): number | null => {
  const rule = endsAtClosing(question) ? dueDaysAtClosing : dueDaysAtSameTime
  const { axis, pauses, time } = question
  const startAt = momentIn(question, 'start')
  const dueAt = rule(time, startAt, numberIn(question, 'days'))
  return dueAt === null || pauses.length === 0
    ? dueAt
    : dueAfter(axis, startAt, axis.between(startAt, dueAt), pauses)
}

const lateBy = (question: Question): number | null => {
  const dueAt = dueIn(question)
  if (dueAt === null) return null
  return lateBySeconds(question.axis, dueAt, momentIn(question, 'actual'), question.pauses)
}

const intervals = (question: Question): string[] => {
  const { fields, time, zone } = question
  const got = openIntervals(time, momentIn(question, 'start'), numberIn(question, 'take'))
  const expected = Array.isArray(fields['expect_intervals'])
    ? (fields['expect_intervals'] as unknown[][])
    : []
  const wanted = expected.map(pair => pair.map(moment => wallTextIn(zone, instantIn(zone, moment))))
  return differs(
    'expect_intervals',
    wanted,
    got.map(pair => pair.map(at => wallTextIn(zone, at))),
  )
}

const judges: Record<string, (question: Question) => string[]> = {
  due: question => judgeDue(question, dueIn(question)),
  due_days: question => judgeDue(question, dueDays(question)),
  elapsed: question =>
    differs(
      'expect_seconds',
      question.fields['expect_seconds'],
      elapsedSeconds(question.axis, momentIn(question, 'start'), momentIn(question, 'end'), question.pauses),
    ),
  late_by: question => differs('expect_seconds', question.fields['expect_seconds'], lateBy(question)),
  is_open: question =>
    differs(
      'expect_open',
      question.fields['expect_open'],
      isOpenAt(question.time, momentIn(question, 'start')),
    ),
  is_workday: question =>
    differs(
      'expect_open',
      question.fields['expect_open'],
      isWorkday(question.time, dateIn(question, 'start')),
    ),
  add_workdays: question =>
    differs(
      'expect',
      question.fields['expect'],
      addWorkdays(question.time, dateIn(question, 'start'), numberIn(question, 'days')),
    ),
  workdays_between: question =>
    differs(
      'expect_days',
      question.fields['expect_days'],
      workdaysBetween(question.time, dateIn(question, 'start'), dateIn(question, 'end')),
    ),
  intervals,
  due_before: question => {
    const startAt = dueBefore(
      question.axis,
      momentIn(question, 'start'),
      numberIn(question, 'seconds') * 1000,
      question.pauses,
    )
    return judgeDue(question, startAt)
  },
}

const questionOf = (fields: Fields, calendars: Fields): Question => {
  const id = String(fields['calendar'])
  const calendar = calendarOf(id, calendars[id])
  const zone = zoneOf(calendar.timezone)
  const time = workingTimeOf(calendar, zone)
  const pauses = Array.isArray(fields['pauses']) ? (fields['pauses'] as unknown[][]) : []
  return {
    fields,
    time,
    zone,
    axis: fields['clock'] === 'natural' ? naturalAxis : workingAxis(time),
    pauses: pauses.map(([from, to]) => [instantIn(zone, from), instantIn(zone, to)]),
  }
}

const judge = (fields: Fields, calendars: Fields): string[] => {
  const kind = String(fields['kind'])
  const rule = Object.hasOwn(judges, kind) ? judges[kind] : undefined
  if (!rule) return [`unknown kind ${kind}`]
  if (!Object.keys(fields).some(key => key.startsWith('expect'))) return ['expects nothing']
  try {
    return rule(questionOf(fields, calendars))
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** Judges every case of a vector file (the format of test/domain/time-cases.json); what cannot be read differs. */
export const verifyTimeCases = (file: { calendars?: Fields; cases?: Fields[] }): Verdict[] =>
  (file.cases ?? []).map((fields, index) => ({
    id: String(fields['id'] ?? `case ${index + 1}`),
    differences: judge(fields, file.calendars ?? {}),
  }))
