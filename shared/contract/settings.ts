import * as z from 'zod/mini'
import { dateOnSchema, type Calendar, type CalendarProblem, type CalendarVariant } from './calendar'
import type { Task } from './case'
import { clockDefinitionSchema, type ClockTable } from './clock'
import { idSchema, instantSchema, textOf } from './fields'

const reachable = {
  person: idSchema,
  /** How they are reached at that hour. */
  phone: z.string().check(z.regex(/^\+?\d[\d -]{2,18}$/)),
}

/** Somebody who is on duty from (included) to (excluded). */
export const dutyShiftSchema = z
  .strictObject({ ...reachable, fromAt: instantSchema, untilAt: instantSchema })
  .check(z.refine(shift => shift.fromAt < shift.untilAt, { error: 'intervalReversed', path: ['untilAt'] }))
export type DutyShift = z.infer<typeof dutyShiftSchema>

/** The duty roster (row S3): shifts, and who stands in when no shift covers the hour. */
export const dutyRosterSchema = z.strictObject({
  standing: z.array(z.strictObject(reachable)).check(z.maxLength(10)),
  shifts: z.array(dutyShiftSchema).check(z.maxLength(400)),
})
export type DutyRoster = z.infer<typeof dutyRosterSchema>

/** Which change of a setting it is, who made it, when, and why. */
interface Kept {
  revision: number
  by: string
  at: number
  reason?: string
}

/** Settings as stored in collection `settings`, `_id` = name. `revision` rises with every change. */
export type StoredSetting =
  | (Kept & { _id: 'calendar'; value: Calendar })
  | (Kept & { _id: 'variants'; value: CalendarVariant[] })
  | (Kept & { _id: 'clocks'; value: ClockTable })
  | (Kept & { _id: 'duty'; value: DutyRoster })

/** Why a setting is changed stands on every due time that moves by it. */
export const settingReason = textOf(2, 200)

/** What else may be wrong with a setting; calendars have words of their own (contract/calendar.ts). */
export const settingProblems = [
  'clockRules',
  'clockTwice',
  'clockMissing',
  'clockAlarms',
  'zoneUnknown',
  'personUnknown',
  'lineUnknown',
  'yearOther',
] as const
export type SettingProblem = (typeof settingProblems)[number]

const definitions = z.array(clockDefinitionSchema).check(z.maxLength(20))
const idOf = ({ kind, step = '' }: { kind: string; step?: string }) => `${kind}:${step}`
const once = z.refine<{ kind: string; step?: string }[]>(
  clocks => new Set(clocks.map(idOf)).size === clocks.length,
  { error: 'clockTwice' },
)
const some = z.refine<unknown[]>(clocks => clocks.length > 0, { error: 'clockMissing' })
const promised = definitions.check(once, some)

/** The promises as an administrator may change them: every kind of message has at least one, none twice. */
export const clockTableSchema = z.strictObject({
  feedback: z.strictObject({ suggestion: promised, complaint: promised, inquiry: promised }),
  urgent: promised,
  office: z.strictObject({ circulation: promised, meeting: promised }),
})

/** What was seen when the change began; another change in between makes it STALE. */
const revision = z.int().check(z.minimum(0))

/** The settings themselves are checked by the server with words people understand, so they pass here as they are. */
export const settingsRequests = {
  'settings.view': z.strictObject({}),
  'settings.saveCalendar': z.strictObject({
    revision,
    reason: settingReason,
    calendar: z.custom<Calendar>(),
  }),
  'settings.saveVariants': z.strictObject({
    revision,
    reason: settingReason,
    variants: z.custom<CalendarVariant[]>(),
  }),
  'settings.saveClocks': z.strictObject({ revision, reason: settingReason, clocks: z.custom<ClockTable>() }),
  'settings.saveDuty': z.strictObject({ revision, duty: z.custom<DutyRoster>() }),
  /** A year's holidays from a file's text; `save: false` only reads it. */
  'settings.importHolidays': z.strictObject({
    revision,
    reason: settingReason,
    year: z.int().check(z.minimum(2020), z.maximum(2100)),
    text: z.string().check(z.maxLength(40_000)),
    save: z.boolean(),
  }),
  'deadlines.today': z.strictObject({}),
  'deadlines.calendar': z.strictObject({
    fromOn: dateOnSchema,
    days: z.int().check(z.minimum(1), z.maximum(42)),
    scope: z.enum(['mine', 'department']),
  }),
  'promises.view': z.strictObject({}),
} as const

/** A case whose due time a change of calendar moved: which promise, from when to when. */
const movedCaseSchema = z.strictObject({
  id: idSchema,
  number: z.string(),
  clock: z.string(),
  fromAt: z.int(),
  toAt: z.int(),
})
export type MovedCase = z.infer<typeof movedCaseSchema>

/** So many of them are remembered with the job; each case itself keeps why. */
export const MOVED_SHOWN = 30

/** The recomputation of open cases, one at a time: document `recalendar` of collection `runs`. */
export const recalendarJobSchema = z.strictObject({
  _id: z.literal('recalendar'),
  kind: z.literal('recalendar'),
  /** Which change began it; a newer one takes its place. */
  change: z.string(),
  at: instantSchema,
  by: idSchema,
  reason: z.string(),
  /** Cases that began up to then may have been reckoned with the old calendar. */
  startsAt: instantSchema,
  /** Where the next slice begins; null at the start. */
  after: z.nullable(z.string()),
  state: z.enum(['running', 'done']),
  seen: z.int(),
  moved: z.int(),
  cases: z.exactOptional(z.array(movedCaseSchema).check(z.maxLength(MOVED_SHOWN))),
})
export type RecalendarJob = z.infer<typeof recalendarJobSchema>

/** How far the recomputation of open cases after a change of calendar has come. */
export interface Recomputation {
  state: 'running' | 'done'
  seen: number
  moved: number
  startsAt: number
  reason: string
  /** The first of those that moved. */
  cases: readonly MovedCase[]
}

export interface SettingsAnswer {
  calendar: Calendar
  variants: readonly CalendarVariant[]
  clocks: ClockTable
  duty: DutyRoster
  revisions: Record<StoredSetting['_id'], number>
  /** Years whose holidays deadlines may already reach and nobody has entered. */
  missingYears: number[]
  recomputation: Recomputation | null
}

export interface ImportHolidaysAnswer {
  holidays: Calendar['holidays']
  extraWorkdays: Calendar['extraWorkdays']
  problems: { line: number; problem: SettingProblem | CalendarProblem }[]
  saved: boolean
}

/** A task as a line of a day. */
export type DayTask = Pick<Task, 'number' | 'title' | 'type' | 'urgency' | 'dueAt' | 'claimed'> & {
  caseId: string
}

/** My deadlines today: what is late, what falls due today, what tomorrow; each at most a hundred in all. */
export interface TodayAnswer {
  late: DayTask[]
  today: DayTask[]
  tomorrow: DayTask[]
}

export interface CalendarDay {
  on: string
  kind: 'workday' | 'restDay' | 'holiday' | 'extraWorkday' | 'period' | 'ownHours'
  name?: string
  /** Tasks that fall due that day, and how many of them are late by now. */
  due: number
  late: number
  /** The first of them, least time left first; at most ten. */
  tasks: DayTask[]
}

/** `more`: there are more tasks than could be counted; the last days may show too few. */
export interface CalendarAnswer {
  days: CalendarDay[]
  more: boolean
}

/** A published share; null where nothing counts yet, or (`few`) too little for a percentage: domain/share. */
export interface PublicShare {
  share: number | null
  few: boolean
}

/** How the promises were kept (row S14), over all or by department. */
export interface PromiseRow {
  department: string | null
  name: string
  received: number
  answered: number
  onTime: PublicShare
  satisfied: PublicShare
}

/** The public board: what is promised, and how it was kept from `fromOn` to `toOn`, both included. */
export interface PromisesAnswer {
  promises: ClockTable['feedback']
  fromOn: string
  toOn: string
  rows: PromiseRow[]
}

/** Collection `counters`, `_id` = date:department: one day's promises, counted once it is over. */
export const counterSchema = z.strictObject({
  _id: z.string(),
  on: dateOnSchema,
  department: idSchema,
  received: z.int(),
  answered: z.int(),
  kept: z.int(),
  rated: z.int(),
  satisfied: z.int(),
})
export type Counter = z.infer<typeof counterSchema>

export interface SettingsAnswers {
  'settings.view': SettingsAnswer
  'settings.saveCalendar': SettingsAnswer
  'settings.saveVariants': SettingsAnswer
  'settings.saveClocks': SettingsAnswer
  'settings.saveDuty': SettingsAnswer
  'settings.importHolidays': ImportHolidaysAnswer
  'deadlines.today': TodayAnswer
  'deadlines.calendar': CalendarAnswer
  'promises.view': PromisesAnswer
}
