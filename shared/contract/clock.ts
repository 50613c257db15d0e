import * as z from 'zod/mini'
import { idSchema, instantSchema } from './fields'
import { type FeedbackType } from './words'

/** What a clock promises: first reply, person contacted, result, one step of a flow, the whole case. */
export const clockKinds = ['firstReply', 'contact', 'result', 'step', 'whole'] as const
export type ClockKind = (typeof clockKinds)[number]

/** Which time a clock counts: every second (`natural`), or open seconds of the calendar (`working`). */
export const timeKinds = ['natural', 'working'] as const
export type TimeKind = (typeof timeKinds)[number]

/**
 * `paused` waits for the requester. `met` and `missed` are decided: kept in time, or kept too late or not at all.
 * `stopped` no longer applies (case withdrawn, merged, type changed). A `running` clock whose due has passed is
 * still stored as running; `clockStateAt` calls it missed.
 */
export const clockStates = ['running', 'paused', 'met', 'missed', 'stopped'] as const
export type ClockState = (typeof clockStates)[number]

/** The only reasons for which a due time may move or a clock may change (design.md section 5). */
export const clockCauses = [
  'pause',
  'reclassified',
  'calendar',
  'extended',
  'reopened',
  'rescheduled',
  'signerAdded',
  'signerGone',
  'stopped',
] as const
export type ClockCause = (typeof clockCauses)[number]

/** Who learns what: shares of the budget used, the due moment, the chain above, the roster, urgent repeats. */
export const alarmLevels = [
  'start',
  'repeat',
  'before',
  'due',
  'lead',
  'supervisor',
  'dutyDue',
  'dutyMissed',
] as const
export type AlarmLevel = (typeof alarmLevels)[number]

const secondsSchema = z.int().check(z.minimum(0), z.maximum(400 * 86_400))

/**
 * How much time a clock gives: `seconds` of its own kind of time, or `days` working days, due at closing of the
 * last (working clocks only).
 */
export const budgetSchema = z.union([
  z.strictObject({ seconds: secondsSchema }),
  z.strictObject({ days: z.int().check(z.minimum(0), z.maximum(400)) }),
])
export type Budget = z.infer<typeof budgetSchema>

/**
 * What happens to a clock when a closed case is reopened within the allowed days: `restart` gives the whole budget
 * from the reopening, `continue` what was left of it, `keep` leaves the clock as it was decided.
 */
export const reopenings = ['restart', 'continue', 'keep'] as const

/** Percents of a budget, rising; the order is judged where a definition is checked. */
const percentsSchema = z.array(z.int().check(z.minimum(1), z.maximum(99))).check(z.maxLength(4))

const alarmFields = {
  /** Waiting for the requester stops it; never true for a first reply. */
  pausable: z.boolean(),
  /** Percent of the budget after which the owner is warned, rising, e.g. [50, 80]. */
  warnPercents: percentsSchema,
  /** Of these, the warnings the lead of the department hears as well. */
  warnLeadPercents: z.exactOptional(percentsSchema),
  /** After the due moment, in the clock's own kind of time. */
  leadAfterSeconds: secondsSchema,
  supervisorAfterSeconds: secondsSchema,
}

/** Who hears of a deadline when, and whether it waits for the requester; what a step may settle otherwise than its item. */
export const alarmRuleSchema = z.strictObject(alarmFields)
export type AlarmRule = z.infer<typeof alarmRuleSchema>

const definitionFields = {
  ...alarmFields,
  kind: z.enum(clockKinds),
  /** For `step` clocks: the step's id, so that one case can carry several. */
  step: z.exactOptional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/))),
  time: z.enum(timeKinds),
  budget: budgetSchema,
  /** `beforeEvent` counts back from a moment of the case (a meeting), `afterEvent` on from it. */
  counts: z.enum(['fromStart', 'beforeEvent', 'afterEvent']),
  /** Alarms at any hour. */
  urgent: z.boolean(),
  /** With `urgent`: owner and lead are alarmed at once, and again so often, until somebody has taken the case. */
  repeatSeconds: z.exactOptional(z.int().check(z.minimum(60), z.maximum(86_400))),
  onReopen: z.enum(reopenings),
}

const rulesHold = (definition: {
  kind: string
  time: string
  budget: Budget
  pausable: boolean
  step?: string
}) =>
  !(definition.time === 'natural' && 'days' in definition.budget) &&
  !(definition.kind === 'firstReply' && definition.pausable) &&
  (definition.kind === 'step') === (definition.step !== undefined)

/** One promise, as an administrator defines it. Refused: days of natural time, a first reply that pauses, a step without id. */
export const clockDefinitionSchema = z
  .strictObject(definitionFields)
  .check(z.refine(rulesHold, { error: 'clockRules' }))
export type ClockDefinition = z.infer<typeof clockDefinitionSchema>

/**
 * The promises of row S3 as an administrator may change them: for each kind of feedback; on top of those for whatever
 * is urgent; and for the office's own work.
 */
export interface ClockTable {
  feedback: Record<FeedbackType, readonly ClockDefinition[]>
  urgent: readonly ClockDefinition[]
  office: Record<'circulation' | 'meeting', readonly ClockDefinition[]>
}

/** A recorded change: why, when, and where the due moved. `revision` is the clock's after it. */
export const clockMoveSchema = z.strictObject({
  revision: z.int(),
  at: instantSchema,
  cause: z.enum(clockCauses),
  /** Due before and after; equal where only the rule changed. */
  fromAt: z.int(),
  toAt: z.int(),
  reason: z.exactOptional(z.string().check(z.maxLength(500))),
})
export type ClockMove = z.infer<typeof clockMoveSchema>

/** What a signer somebody asked for (加签) adds to a clock: who asked and when, as on the seat, and how much time. */
export const signerTimeSchema = z.strictObject({ by: idSchema, at: instantSchema, time: budgetSchema })
export type SignerTime = z.infer<typeof signerTimeSchema>

/**
 * A running promise of one case, small enough to live in the case document. All `…At` are epoch ms.
 * `id` is the kind, or `step:ID`; unique within the case.
 */
export const clockSchema = z.strictObject({
  ...definitionFields,
  id: z.string().check(z.maxLength(60)),
  /** The instant the budget counts from. */
  startedAt: instantSchema,
  /** Where the clock was born overdue: the instant it would have counted from (startedAt is its assignment). */
  originalAt: z.exactOptional(instantSchema),
  /** For clocks that count from an event of the case. */
  eventAt: z.exactOptional(instantSchema),
  dueAt: z.int(),
  /** The due reaches a year the calendar does not cover, so it may still move: that year. */
  provisionalYear: z.exactOptional(z.int()),
  /** Closed waits [from, to), rising, and the wait that is open now. */
  pauses: z.array(z.tuple([z.int(), z.int()])).check(z.maxLength(200)),
  pausedAt: z.exactOptional(z.int()),
  state: z.enum(clockStates),
  metAt: z.exactOptional(z.int()),
  /** Urgent clocks: when somebody took the case, which ends the repeats. */
  takenAt: z.exactOptional(z.int()),
  /** A promise that was broken before its due was moved stays on record: the due that was missed. */
  missedAt: z.exactOptional(z.int()),
  revision: z.int().check(z.minimum(0)),
  moves: z.array(clockMoveSchema).check(z.maxLength(200)),
  /** What was granted on top of the budget, once. */
  extension: z.exactOptional(budgetSchema),
  /** Standard times of signers, each on top of the budget. */
  signers: z.exactOptional(z.array(signerTimeSchema).check(z.maxLength(200))),
  /** Alarm levels already raised for this revision (`before50` …), and how many urgent repeats. */
  raised: z.array(z.string()).check(z.maxLength(20)),
  repeats: z.int().check(z.minimum(0)),
})
export type Clock = z.infer<typeof clockSchema>
