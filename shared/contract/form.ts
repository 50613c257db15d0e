import * as z from 'zod/mini'
import { dateOnSchema, wallTimeSchema } from './calendar'
import { conditionSchema, localTextSchema, operandSchema, wordSchema } from './condition'
import { idSchema } from './fields'
import { fileKinds } from './file'
import { figureUnits, formLimits, prefillSources, textFormats, type FormProblemWord } from './form-words'
import { personKinds, roles, weekdays } from './words'

/** One of several answers to choose from. */
export const optionSchema = z.strictObject({
  id: wordSchema,
  label: localTextSchema,
  hint: z.exactOptional(localTextSchema),
})
export type Option = z.infer<typeof optionSchema>
const options = z.array(optionSchema).check(z.minLength(1), z.maxLength(formLimits.options))

const named = { id: wordSchema, label: localTextSchema, hint: z.exactOptional(localTextSchema) }
const shown = { showIf: z.exactOptional(conditionSchema) }
const asked = {
  ...named,
  ...shown,
  required: z.union([z.boolean(), conditionSchema]),
  prefill: z.exactOptional(z.enum(prefillSources)),
  /** Only the requester and who decides may read it in full: account and identity numbers. */
  sensitive: z.exactOptional(z.literal(true)),
}
const cell = { ...named, required: z.boolean() }

const whole = z.int()
const characters = (most: number) => ({
  minCharacters: z.exactOptional(z.int().check(z.minimum(1), z.maximum(most))),
  maxCharacters: z.exactOptional(z.int().check(z.minimum(1), z.maximum(most))),
})
const textRules = { ...characters(formLimits.textCharacters), format: z.exactOptional(z.enum(textFormats)) }
const numberRules = {
  min: z.exactOptional(z.number()),
  max: z.exactOptional(z.number()),
  decimals: z.exactOptional(z.int().check(z.minimum(0), z.maximum(4))),
  unit: z.exactOptional(localTextSchema),
}
const moneyRules = { minFen: z.exactOptional(whole), maxFen: z.exactOptional(whole) }
/** Days from today, negative in the past; both ends allowed. */
const dayRules = { earliestInDays: z.exactOptional(whole), latestInDays: z.exactOptional(whole) }
const countRules = (most: number) => ({
  min: z.exactOptional(z.int().check(z.minimum(0), z.maximum(most))),
  max: z.exactOptional(z.int().check(z.minimum(1), z.maximum(most))),
})
const windowRules = {
  ...dayRules,
  opensAt: wallTimeSchema,
  closesAt: wallTimeSchema,
  stepMinutes: z.int().check(z.minimum(5), z.maximum(720)),
  minMinutes: z.exactOptional(whole),
  maxMinutes: z.exactOptional(whole),
  weekdays: z.exactOptional(z.array(z.enum(weekdays)).check(z.minLength(1))),
}

/** One column of a table; `sum` columns show their total below. */
export const columnSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), ...cell, ...textRules }),
  z.strictObject({
    type: z.literal('number'),
    ...cell,
    ...numberRules,
    sum: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({ type: z.literal('money'), ...cell, ...moneyRules, sum: z.exactOptional(z.literal(true)) }),
  z.strictObject({ type: z.literal('date'), ...cell, ...dayRules }),
  z.strictObject({ type: z.literal('choice'), ...cell, options }),
])
export type Column = z.infer<typeof columnSchema>

/** One question of a form. Lengths in characters, money in fen, days from today, file counts. */
export const fieldSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), ...asked, ...textRules }),
  z.strictObject({ type: z.literal('longText'), ...asked, ...characters(formLimits.longTextCharacters) }),
  z.strictObject({ type: z.literal('number'), ...asked, ...numberRules }),
  z.strictObject({ type: z.literal('money'), ...asked, ...moneyRules }),
  z.strictObject({ type: z.literal('date'), ...asked, ...dayRules }),
  z.strictObject({ type: z.literal('period'), ...asked, ...dayRules, maxDays: z.exactOptional(whole) }),
  z.strictObject({ type: z.literal('timeWindow'), ...asked, ...windowRules }),
  z.strictObject({ type: z.literal('choice'), ...asked, options }),
  z.strictObject({ type: z.literal('many'), ...asked, options, ...countRules(formLimits.options) }),
  z.strictObject({ type: z.literal('person'), ...asked, staffOnly: z.exactOptional(z.boolean()) }),
  z.strictObject({ type: z.literal('department'), ...asked }),
  /** `campus`: somewhere on campus, so that its houses are offered and a point on the map helps. */
  z.strictObject({ type: z.literal('place'), ...asked, campus: z.exactOptional(z.literal(true)) }),
  z.strictObject({ type: z.literal('phone'), ...asked }),
  z.strictObject({ type: z.literal('idNumber'), ...asked }),
  z.strictObject({ type: z.literal('photo'), ...asked, ...countRules(formLimits.files) }),
  z.strictObject({
    type: z.literal('file'),
    ...asked,
    ...countRules(formLimits.files),
    kinds: z.exactOptional(z.array(z.enum(fileKinds)).check(z.minLength(1))),
  }),
  z.strictObject({ type: z.literal('signature'), ...asked }),
  z.strictObject({
    type: z.literal('table'),
    ...asked,
    ...countRules(formLimits.rows),
    columns: z.array(columnSchema).check(z.minLength(1), z.maxLength(8)),
  }),
  z.strictObject({ type: z.literal('note'), ...named, ...shown }),
  /** `label` is what the person agrees to; an answer counts only as `true`. */
  z.strictObject({ type: z.literal('consent'), ...asked }),
])
export type Field = z.infer<typeof fieldSchema>
export type FieldOf<T extends Field['type']> = Extract<Field, { type: T }>

/** What must hold between answers; where not, `say` stands at field `at` (problem `rule`, params `{ rule: id }`). */
export const formRuleSchema = z.strictObject({
  id: wordSchema,
  when: z.exactOptional(conditionSchema),
  must: conditionSchema,
  at: wordSchema,
  say: localTextSchema,
})

/** A number worked out from the answers and shown with them: leave days, the sum of the lines. */
export const figureSchema = z.strictObject({
  id: wordSchema,
  label: localTextSchema,
  of: operandSchema,
  unit: z.enum(figureUnits),
})
export type Figure = z.infer<typeof figureSchema>

/** A page of the form on the phone. */
export const sectionSchema = z.strictObject({
  id: wordSchema,
  title: localTextSchema,
  fields: z.array(fieldSchema).check(z.minLength(1), z.maxLength(formLimits.fields)),
})

/** A form (表单): pages of fields, what must hold between them, and what is worked out from them. */
export const formSchema = z.strictObject({
  sections: z.array(sectionSchema).check(z.minLength(1), z.maxLength(12)),
  rules: z.exactOptional(z.array(formRuleSchema).check(z.maxLength(20))),
  figures: z.exactOptional(z.array(figureSchema).check(z.maxLength(10))),
})
export type Form = z.infer<typeof formSchema>

/** Dates YYYY-MM-DD, both ends included. */
export const periodSchema = z.strictObject({ fromOn: dateOnSchema, toOn: dateOnSchema })
export type Period = z.infer<typeof periodSchema>
/** One day, from (included) to (excluded) in wall time of the campus. */
export const timeWindowSchema = z.strictObject({ on: dateOnSchema, from: wallTimeSchema, to: wallTimeSchema })
export type TimeWindow = z.infer<typeof timeWindowSchema>
/** Words for a place, and the point on the map where the person gave one (degrees). */
export const placeSchema = z.strictObject({
  text: z.string().check(z.maxLength(60)),
  latitude: z.exactOptional(z.number()),
  longitude: z.exactOptional(z.number()),
})
export type Place = z.infer<typeof placeSchema>
const rowSchema = z.record(z.string(), z.union([z.string(), z.number()]))
export type Row = z.infer<typeof rowSchema>

/**
 * A checked answer by field type: text, longText, date, choice, person, department, phone, idNumber, signature (file
 * key): string · number: number · money: fen · many, photo, file (file keys): strings · consent: true.
 */
export const valueSchema = z.union([
  z.string(),
  z.number(),
  z.literal(true),
  z.array(z.string()),
  periodSchema,
  timeWindowSchema,
  placeSchema,
  z.array(rowSchema),
])
export type Value = z.infer<typeof valueSchema>
/** Checked answers by field id, as a case keeps them. */
export const valuesSchema = z.record(z.string(), valueSchema)
export type Values = z.infer<typeof valuesSchema>

/** Where and why an answer was refused. `path` is a field id, `field.part`, or `table.ROW.column` (rows from 0). */
export interface FormProblem {
  path: string
  problem: FormProblemWord
  params: Record<string, string | number>
}

/** What is known of the requester when a form is filled in or judged; years are four-digit numbers. */
export const profileSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(personKinds),
  number: z.exactOptional(z.string()),
  phone: z.exactOptional(z.string()),
  department: z.exactOptional(idSchema),
  enrolledYear: z.exactOptional(z.int()),
  joinedYear: z.exactOptional(z.int()),
  level: z.exactOptional(z.string()),
})
export type Profile = z.infer<typeof profileSchema>

/** Everything a form is judged by besides the answers. `todayOn` is the campus date, never the phone's. */
export const formContextSchema = z.strictObject({
  profile: profileSchema,
  roles: z.array(z.enum(roles)),
  todayOn: dateOnSchema,
  /** Uploads known to belong to the person: key → kind. Absent on a phone that cannot know; the server gives it. */
  files: z.exactOptional(z.record(z.string(), z.enum(fileKinds))),
})
export type FormContext = z.infer<typeof formContextSchema>
