import * as z from 'zod/mini'
import type { Calendar, CalendarVariant } from './calendar'
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

/** Settings as stored in collection `settings`, `_id` = name. `revision` rises with every change. */
export type StoredSetting =
  | { _id: 'calendar'; value: Calendar; revision: number }
  | { _id: 'variants'; value: CalendarVariant[]; revision: number }
  | { _id: 'clocks'; value: unknown; revision: number }
  | { _id: 'duty'; value: DutyRoster; revision: number }

/** Why a setting is changed stands on every due time that moves by it. */
export const settingReason = textOf(2, 200)
