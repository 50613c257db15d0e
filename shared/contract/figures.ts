import * as z from 'zod/mini'
import { dateOnSchema } from './calendar'
import { wordSchema } from './condition'
import { idSchema, instantSchema, requestKeySchema } from './fields'
import type { JobView } from './job'
import { feedbackTypes } from './words'

/**
 * What is counted of a case. Everything belongs to the day the case came in, so that every share has its own whole;
 * shared/domain/tally.ts says exactly when each is one.
 */
export const countNames = [
  'received',
  /** Ended by the requester, or joined to another: no part of any share. */
  'dropped',
  /** Promises of a first word that are decided or over; and those that were kept. */
  'heardDue',
  'heardKept',
  'answered',
  /** Cases whose promises are all decided, or one of them broken; and those with every promise kept. */
  'promiseDue',
  'promiseKept',
  /** Kept even if waiting for the requester had not stopped the clock. */
  'keptUnpaused',
  'pausedCases',
  'pausedMinutes',
  'lateMinutes',
  'rated',
  'satisfied',
  'low',
  'reopened',
  'bounced',
  'urged',
  'toRectify',
  'rectified',
  /** Minutes of natural time, by whose turn it was. */
  'untakenMinutes',
  'handlingMinutes',
  'waitingMinutes',
  'movedMinutes',
] as const
export type CountName = (typeof countNames)[number]
export type Counts = Record<CountName, number>

/** The five public indicators (row S14); shared/domain/rates.ts says of what each is a share. */
export const rateNames = ['response', 'resolution', 'onTime', 'satisfaction', 'rectification'] as const
export type RateName = (typeof rateNames)[number]

const countsSchema = z.record(z.enum(countNames), z.int())

/** What every line of a day is about. */
const ofWhat = {
  department: idSchema,
  item: idSchema,
  type: z.nullable(z.enum(feedbackTypes)),
}

/** Collection `figures`, `_id` = date: everything that came in that day, counted as it stood at `countedAt`. */
export const dayFiguresSchema = z.strictObject({
  _id: dateOnSchema,
  on: dateOnSchema,
  countedAt: instantSchema,
  /** Cases of the day that are not over; such a day is counted again every night. */
  open: z.int(),
  rows: z.array(
    z.strictObject({
      ...ofWhat,
      counts: countsSchema,
    }),
  ),
  /** How many came in each hour of the day. */
  hours: z.array(z.strictObject({ ...ofWhat, hours: z.array(z.int()) })),
  places: z.array(z.strictObject({ ...ofWhat, place: z.string(), received: z.int(), late: z.int() })),
  /** Steps of items that were opened: natural minutes at them, waiting for the requester left out. */
  steps: z.array(
    z.strictObject({ ...ofWhat, step: wordSchema, cases: z.int(), minutes: z.int(), late: z.int() }),
  ),
  /** How often each kind of person applied for each item that day; never who. */
  uses: z.exactOptional(z.array(z.strictObject({ item: idSchema, like: z.string(), times: z.int() }))),
})
export type DayFigures = z.infer<typeof dayFiguresSchema>

/** How far counting has come: document `figures` of collection `runs`. */
export interface CountingState {
  _id: 'figures'
  kind: 'figures'
  at: number
  /** Every change of a case before this instant has marked its day. */
  changedUntilAt: number
  after: string | null
  /** Days to be counted anew. */
  marked: string[]
  /** The day on which open days were marked last. */
  nightlyOn: string
}

const span = { fromOn: dateOnSchema, toOn: dateOnSchema }

export const figuresRequests = {
  /** Both days belong to the span, at most 366. */
  'figures.view': z.strictObject({
    ...span,
    department: z.exactOptional(idSchema),
    item: z.exactOptional(idSchema),
    type: z.exactOptional(z.enum(feedbackTypes)),
  }),
  'figures.recount': z.strictObject({ requestKey: requestKeySchema, ...span }),
} as const

/** The counts of a department, an item or a type. */
export interface FigureRow {
  id: string
  name: string
  counts: Counts
}

/** One step of a trend: the first day of a week or the day itself. */
export interface TrendRow {
  on: string
  received: number
  answered: number
  promiseDue: number
  promiseKept: number
}

/** Where the time of an item goes: what its cases spent at one of its steps. */
export interface StepRow {
  item: string
  itemName: string
  step: string
  stepName: string
  cases: number
  minutes: number
  late: number
}

export interface FiguresAnswer {
  fromOn: string
  toOn: string
  /** The oldest counting that is part of it; null where nothing has been counted. */
  countedAt: number | null
  total: Counts
  departments: FigureRow[]
  items: FigureRow[]
  types: FigureRow[]
  days: TrendRow[]
  weeks: TrendRow[]
  hours: number[]
  places: { place: string; received: number; late: number }[]
  /** Where most time went first. */
  steps: StepRow[]
}

export interface FiguresAnswers {
  'figures.view': FiguresAnswer
  'figures.recount': JobView
}
