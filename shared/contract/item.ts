import * as z from 'zod/mini'
import { wallTimeSchema } from './calendar'
import { clockDefinitionSchema } from './clock'
import { conditionSchema, localTextSchema, wordSchema } from './condition'
import { idSchema } from './fields'
import { flowSchema } from './flow'
import { formSchema } from './form'
import { itemCategories, itemStates, resultKinds } from './item-words'
import { personKinds, weekdays } from './words'

/** Marks what the catalogue invented; production publishes nothing until an administrator has confirmed it. */
const sample = z.exactOptional(z.literal(true))

/** Who may apply. `when` may ask of the requester's record only. */
export const audienceSchema = z.strictObject({
  kinds: z.array(z.enum(personKinds)).check(z.minLength(1)),
  when: z.exactOptional(conditionSchema),
  say: localTextSchema,
})

/** One thing to bring or hand in; `field` is where the form takes it, absent for what is shown at a counter. */
export const materialSchema = z.strictObject({
  id: wordSchema,
  name: localTextSchema,
  example: localTextSchema,
  needed: z.union([z.boolean(), conditionSchema]),
  field: z.exactOptional(wordSchema),
})
export type Material = z.infer<typeof materialSchema>

/** A fee in fen; 0 is free of charge. */
export const feeSchema = z.strictObject({
  name: localTextSchema,
  fen: z.int().check(z.minimum(0)),
  when: z.exactOptional(conditionSchema),
  sample,
})

/** What it rests on: a national rule with a number anybody can look up, or a school rule (then a sample at first). */
export const basisSchema = z.strictObject({
  title: localTextSchema,
  number: z.exactOptional(z.string().check(z.minLength(2), z.maxLength(60))),
  level: z.enum(['national', 'school']),
  sample,
})

export const contactSchema = z.strictObject({
  department: idSchema,
  phone: z.string().check(z.regex(/^[\d-]{4,20}$/)),
  place: localTextSchema,
  hours: localTextSchema,
  sample,
})

export const questionSchema = z.strictObject({ question: localTextSchema, answer: localTextSchema })

/**
 * Something that can be held for a time: a room, a hall. A slot is `slotMinutes` of one day, and holds `capacity`
 * bookings. The server's slot document is `_id` = {@link slotKeysOf}, so two people cannot hold the same one.
 */
export const resourceSchema = z.strictObject({
  id: wordSchema,
  name: localTextSchema,
  place: localTextSchema,
  seats: z.int().check(z.minimum(1)),
  equipment: z.array(localTextSchema),
  capacity: z.int().check(z.minimum(1)),
  slotMinutes: z.int().check(z.minimum(15), z.maximum(720)),
  opensAt: wallTimeSchema,
  closesAt: wallTimeSchema,
  weekdays: z.array(z.enum(weekdays)).check(z.minLength(1)),
  sample,
})
export type Resource = z.infer<typeof resourceSchema>

/** How a form books: the choice field whose options are the resources, and the time window field. */
export const bookingSchema = z.strictObject({
  resourceField: wordSchema,
  windowField: wordSchema,
  resources: z.array(resourceSchema).check(z.minLength(1), z.maxLength(60)),
})
export type Booking = z.infer<typeof bookingSchema>

/** Lines of the paper the requester gets. Filled in: `{profile.name}`, `{field}`, `{figure:ID}`,
 * `{step:STEP.FIELD}`, `{today}`, `{number}`, `{code}`, `{validUntil}`. */
export const documentSchema = z.strictObject({
  title: localTextSchema,
  lines: z.array(localTextSchema).check(z.minLength(1), z.maxLength(20)),
  /** Which of the choices of this field the lines are for; absent: always. */
  when: z.exactOptional(conditionSchema),
})
export type Document = z.infer<typeof documentSchema>

/** What the requester has at the end. `verifiable` results carry a code that anybody can check. */
export const resultSchema = z.strictObject({
  kind: z.enum(resultKinds),
  say: localTextSchema,
  /** Steps after which it is given; absent: at the end of the flow. */
  after: z.exactOptional(z.array(wordSchema).check(z.minLength(1))),
  verifiable: z.boolean(),
  validDays: z.exactOptional(z.int().check(z.minimum(1))),
  documents: z.array(documentSchema).check(z.maxLength(12)),
})

/** What takes effect at the moment of handing in, at any hour, before anybody has decided anything. */
export const effectSchema = z.strictObject({
  effect: z.enum(['blockCard']),
  when: z.exactOptional(conditionSchema),
  say: localTextSchema,
})

/** When an item is put forward on the home screen, and to whom. */
export const seasonSchema = z.strictObject({
  months: z.array(z.int().check(z.minimum(1), z.maximum(12))).check(z.minLength(1)),
  kinds: z.array(z.enum(personKinds)).check(z.minLength(1)),
  when: z.exactOptional(conditionSchema),
})

/** An item (事项): everything a person reads and fills in, and everything the office does, as one versioned datum. */
export const itemSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]{1,39}$/)),
  version: z.int().check(z.minimum(1)),
  state: z.enum(itemStates),
  name: localTextSchema,
  /** Short enough for a tile on the home screen. */
  tile: localTextSchema,
  /** What it is for, in two sentences. */
  purpose: localTextSchema,
  category: z.enum(itemCategories),
  department: idSchema,
  /** Words people look for it by, in both languages. */
  words: z.array(z.string().check(z.minLength(1), z.maxLength(30))).check(z.minLength(3), z.maxLength(40)),
  /** Pinyin initials, lower case. */
  initials: z.array(z.string().check(z.regex(/^[a-z]{1,12}$/))).check(z.minLength(1), z.maxLength(10)),
  season: z.exactOptional(seasonSchema),
  audience: audienceSchema,
  materials: z.array(materialSchema).check(z.maxLength(20)),
  fees: z.array(feeSchema).check(z.minLength(1), z.maxLength(10)),
  basis: z.array(basisSchema).check(z.minLength(1), z.maxLength(10)),
  /** The standard handling time of the whole item. */
  clock: clockDefinitionSchema,
  clockSample: sample,
  contact: contactSchema,
  questions: z.array(questionSchema).check(z.minLength(1), z.maxLength(20)),
  form: formSchema,
  flow: flowSchema,
  result: resultSchema,
  effects: z.exactOptional(z.array(effectSchema).check(z.maxLength(4))),
  booking: z.exactOptional(bookingSchema),
})
export type Item = z.infer<typeof itemSchema>
