import * as z from 'zod/mini'
import { profileFacts } from './form-words'
import { personKinds, roles, type PersonKind, type Role } from './words'

/** A text in every language; both are needed for whatever a requester reads. */
export const localTextSchema = z.strictObject({
  'zh-CN': z.string().check(z.minLength(1), z.maxLength(2_000)),
  en: z.string().check(z.minLength(1), z.maxLength(4_000)),
})
export type LocalText = z.infer<typeof localTextSchema>

/** The name of a field, option, step …: ascii, and never a name every object has (reliability I6). */
export const wordSchema = z.string().check(
  z.regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/),
  z.refine(word => !(word in {})),
)

const literalSchema = z.union([z.string().check(z.maxLength(200)), z.number(), z.boolean()])

/**
 * What a condition may ask: the answer to a field; the days of a period (both ends counted), its first or last day, or
 * the day of a time window; its minutes; the sum of a table's column; how many rows, choices or files; a fact of the
 * requester's record; today's campus date, year or month.
 */
const askedSchema = z.union([
  z.strictObject({ field: wordSchema }),
  z.strictObject({ days: wordSchema }),
  z.strictObject({ minutes: wordSchema }),
  z.strictObject({ firstOn: wordSchema }),
  z.strictObject({ lastOn: wordSchema }),
  z.strictObject({ sum: wordSchema, column: wordSchema }),
  z.strictObject({ count: wordSchema }),
  z.strictObject({ profile: z.enum(profileFacts) }),
  z.strictObject({ today: z.enum(['on', 'year', 'month']) }),
])
/** What a condition compares with: something asked, or a literal. */
export const operandSchema = z.union([literalSchema, askedSchema])
export type Operand = z.infer<typeof operandSchema>

/**
 * The condition language. A comparison of something missing, or of two different kinds, is false. `gt`/`lt` compare
 * numbers or date strings. What is kept asks something first and denies once: no sentence of the editor says more, and
 * `check-item` names what does otherwise (decision 017). `role` is true of the requester's kind and of any role they hold.
 */
export type Condition =
  | { and: Condition[] }
  | { or: Condition[] }
  | { not: Condition }
  | { equals: [Operand, Operand] }
  | { in: [Operand, (string | number | boolean)[]] }
  | { gt: [Operand, Operand] }
  | { lt: [Operand, Operand] }
  | { filled: string }
  | { role: Role | PersonKind }

/** What is asked stands first: a sentence begins with what it is about. */
const pairSchema = z.tuple([askedSchema, operandSchema])
const several = () => z.array(conditionSchema).check(z.minLength(1), z.maxLength(12))

export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ and: several() }),
    z.strictObject({ or: several() }),
    z.strictObject({
      not: conditionSchema.check(z.refine(inner => !('not' in inner), { error: 'deniedTwice' })),
    }),
    z.strictObject({ equals: pairSchema }),
    z.strictObject({ in: z.tuple([askedSchema, z.array(literalSchema).check(z.maxLength(60))]) }),
    z.strictObject({ gt: pairSchema }),
    z.strictObject({ lt: pairSchema }),
    z.strictObject({ filled: wordSchema }),
    z.strictObject({ role: z.enum([...roles, ...personKinds]) }),
  ]),
)
