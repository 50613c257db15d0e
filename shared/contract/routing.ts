import * as z from 'zod/mini'
import { idSchema, textOf } from './fields'
import { urgencies } from './words'

/** Signs of a message a rule may ask for; the classifier's own flags. */
export const routeFlags = ['selfHarm', 'spam', 'praise', 'two'] as const
export const routeHours = ['working', 'closed'] as const
/** How a case finds one of several: in turn, or whoever has the fewest open tasks. */
export const routeShares = ['turn', 'leastBusy'] as const
export type RouteShare = (typeof routeShares)[number]

const some = <T extends z.core.$ZodType>(one: T, most: number) =>
  z.exactOptional(z.array(one).check(z.minLength(1), z.maxLength(most)))

/** When a rule applies: everything named must hold, of a list any one; nothing named holds always. */
export const routeWhenSchema = z.strictObject({
  departments: some(idSchema, 30),
  topics: some(textOf(1, 20), 30),
  /** Words that stand in the place that was named, or in the text where no place was. */
  placeWords: some(textOf(1, 20), 30),
  hours: z.exactOptional(z.enum(routeHours)),
  urgency: z.exactOptional(z.enum(urgencies)),
  flags: some(z.enum(routeFlags), routeFlags.length),
})
export type RouteWhen = z.infer<typeof routeWhenSchema>

/** Where a rule leads: a department, one person (or their deputy), or whoever is on duty. `office` is the window. */
export const routeToSchema = z.union([
  z.strictObject({ department: idSchema }),
  z.strictObject({ person: idSchema }),
  z.strictObject({ duty: z.literal(true) }),
])
export type RouteTo = z.infer<typeof routeToSchema>

export const routeRuleSchema = z.strictObject({ when: routeWhenSchema, to: routeToSchema })
export type RouteRule = z.infer<typeof routeRuleSchema>

/** Who gets what: the first rule that applies and has somebody; then the department; then the window. */
export const routingSchema = z.strictObject({
  rules: z.array(routeRuleSchema).check(z.maxLength(100)),
  share: z.enum(routeShares),
})
export type Routing = z.infer<typeof routingSchema>

/** A line of help shown to somebody who may be in danger. */
export const helpLineSchema = z.strictObject({
  name: textOf(1, 20),
  phone: z.string().check(z.regex(/^\+?\d[\d -]{2,18}$/)),
})
export type HelpLine = z.infer<typeof helpLineSchema>

export const saveRoutingRequest = z.strictObject({
  /** What was seen when the change began; another change in between makes it STALE. */
  revision: z.int().check(z.minimum(0)),
  routing: routingSchema,
  help: z.array(helpLineSchema).check(z.minLength(1), z.maxLength(8)),
})

/** Document `routing` of collection `settings`. */
export interface StoredRouting {
  _id: 'routing'
  value: Routing
  help: HelpLine[]
  revision: number
  by: string
  at: number
}

export interface RoutingAnswer {
  routing: Routing
  help: HelpLine[]
  revision: number
  departments: { id: string; name: string; topics: string[]; nobody: boolean }[]
  people: { id: string; name: string; departmentName: string; away: boolean; deputyName?: string }[]
}

/** How often the machine was right, of what people could judge. `of` is null in the row of all. */
export interface AccuracyRow {
  of: string | null
  name: string
  judged: number
  right: number
}

/** Counted over the newest cases of the last days; `limited` where there were more than were read. */
export interface AccuracyAnswer {
  days: number
  cases: number
  limited: boolean
  corrections: number
  types: AccuracyRow[]
  departments: AccuracyRow[]
  urgency: { judged: number; right: number }
  /** Published answers offered to inquiries, and how often one was enough. */
  answers: { offered: number; helped: number }
}

export const viewAccuracyRequest = z.strictObject({ days: z.int().check(z.minimum(1), z.maximum(366)) })

export const routingRequests = {
  'routing.view': z.strictObject({}),
  'routing.save': saveRoutingRequest,
  'classification.accuracy': viewAccuracyRequest,
} as const

export interface RoutingAnswers {
  'routing.view': RoutingAnswer
  'routing.save': RoutingAnswer
  'classification.accuracy': AccuracyAnswer
}
