import * as z from 'zod/mini'
import { alarmRuleSchema, budgetSchema } from './clock'
import { conditionSchema, localTextSchema, operandSchema, wordSchema, type Condition } from './condition'
import { idSchema, instantSchema, textOf } from './fields'
import { formSchema, type FormContext, type Values } from './form'
import { flowLimits, flowStates, signerPlaces, stepKinds, stepModes, type StationState } from './flow-words'
import { roles } from './words'

const inDepartment = { role: z.enum(roles), department: idSchema }

/** Who a step belongs to, as a rule the server's roster can resolve to people. */
const plainOwnerSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('role'), ...inDepartment }),
  /** The role in the department a field of the form names. */
  z.strictObject({ by: z.literal('roleInField'), role: z.enum(roles), field: wordSchema }),
  z.strictObject({ by: z.literal('counsellor') }),
  z.strictObject({ by: z.literal('leadOfRequester') }),
  z.strictObject({ by: z.literal('person'), person: idSchema }),
  z.strictObject({ by: z.literal('personInField'), field: wordSchema }),
  z.strictObject({ by: z.literal('specialist') }),
  z.strictObject({ by: z.literal('requester') }),
])
export type PlainOwner = z.infer<typeof plainOwnerSchema>

/** An owner rule; `value` chooses by the answer to a choice field, `otherwise` where no case fits. */
export const ownerRuleSchema = z.union([
  plainOwnerSchema,
  z.strictObject({
    by: z.literal('value'),
    field: wordSchema,
    cases: z.record(wordSchema, plainOwnerSchema),
    otherwise: plainOwnerSchema,
  }),
])
export type OwnerRule = z.infer<typeof ownerRuleSchema>

/** One seat of a step: whose, under which condition, and whether everyone the rule finds must sign (`all` only). */
export const stepOwnerSchema = z.strictObject({
  owner: ownerRuleSchema,
  when: z.exactOptional(conditionSchema),
  everyone: z.exactOptional(z.literal(true)),
})
export type StepOwner = z.infer<typeof stepOwnerSchema>

/** One step (环节) of a flow. Open are all undecided steps whose predecessors are decided or skipped. */
export const stepSchema = z.strictObject({
  id: wordSchema,
  name: localTextSchema,
  kind: z.enum(stepKinds),
  after: z.array(wordSchema).check(z.maxLength(flowLimits.steps)),
  mode: z.enum(stepModes),
  owners: z.array(stepOwnerSchema).check(z.maxLength(flowLimits.owners)),
  /** False: the step is skipped. May ask of the form and the requester, never of the day. */
  when: z.exactOptional(conditionSchema),
  /** Who is told once it is decided (抄送). */
  copies: z.exactOptional(z.array(ownerRuleSchema).check(z.maxLength(flowLimits.owners))),
  /** Standard time of this step. */
  time: budgetSchema,
  /** Reminders and waits of its own; absent: as the item's clock has them. */
  alarms: z.exactOptional(alarmRuleSchema),
  /** Its time counts from the end of this day (a date operand), e.g. the last day of a leave. */
  startsAfter: z.exactOptional(operandSchema),
  /** What the person of this step fills in: the worker's photos, the office's number. */
  form: z.exactOptional(formSchema),
  /** What the requester is told to do here, where there is something: bring, come, sign. */
  say: z.exactOptional(localTextSchema),
})
export type Step = z.infer<typeof stepSchema>

/** A flow (流程). No steps: what was handed in takes effect at once. */
export const flowSchema = z.strictObject({
  steps: z.array(stepSchema).check(z.maxLength(flowLimits.steps)),
})
export type Flow = z.infer<typeof flowSchema>

/** One thing that is missing or wrong: a field of the form, `material:ID`, or `other`, and what to do about it. */
export const missingSchema = z.strictObject({
  path: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_.:-]{0,80}$/)),
  text: z.exactOptional(textOf(1, 200)),
})
export type Missing = z.infer<typeof missingSchema>

/** A question to a colleague, and the answer once there is one. The asker may go on without it. */
export const askingSchema = z.strictObject({
  person: idSchema,
  question: z.string(),
  at: instantSchema,
  answer: z.exactOptional(z.string()),
})

/** One person's part in one step of one round. */
export const seatSchema = z.strictObject({
  person: idSchema,
  /** Whose place a deputy takes. */
  for: z.exactOptional(idSchema),
  /** Who passed it on to this person, newest last. */
  passedBy: z.exactOptional(z.array(idSchema)),
  asking: z.exactOptional(askingSchema),
  /** A signer somebody of the step asked for (加签): the step also needs their approval. */
  added: z.exactOptional(z.strictObject({ by: idSchema, place: z.enum(signerPlaces), at: instantSchema })),
  verdict: z.exactOptional(z.enum(['approve', 'reject', 'sendBack'])),
  at: z.exactOptional(instantSchema),
  /** Who really decided, where it was not the person of the seat (a deputy of the moment). */
  by: z.exactOptional(idSchema),
  reason: z.exactOptional(z.string()),
})
export type Seat = z.infer<typeof seatSchema>

/** A step that has been opened: in which round, and who sits on it. Whether it is open is worked out, never stored. */
export const stepStateSchema = z.strictObject({
  round: z.int().check(z.minimum(1)),
  seats: z.array(seatSchema).check(z.minLength(1), z.maxLength(flowLimits.persons)),
})
export type StepState = z.infer<typeof stepStateSchema>

/** A return to the requester, with everything that was missing, named at once (row S15). */
export const returnSchema = z.strictObject({
  step: wordSchema,
  person: idSchema,
  round: z.int(),
  at: instantSchema,
  missing: z.array(missingSchema),
  reason: z.exactOptional(z.string()),
})
export type Return = z.infer<typeof returnSchema>

/** The plain data a case keeps of its flow; small, and enough to go on from. */
export const flowStateSchema = z.strictObject({
  state: z.enum(flowStates),
  /** 1, and one more with every resubmission. */
  round: z.int().check(z.minimum(1)),
  steps: z.record(wordSchema, stepStateSchema),
  returns: z.array(returnSchema).check(z.maxLength(flowLimits.returns)),
})
export type FlowState = z.infer<typeof flowStateSchema>

const step = wordSchema
const reason = textOf(2, 500)
const optionalReason = z.exactOptional(textOf(0, 500))

/** What a person does at a step, as it arrives from the phone. */
export const stepActSchema = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('approve'), step, reason: optionalReason }),
  z.strictObject({ verdict: z.literal('reject'), step, reason: z.exactOptional(reason) }),
  z.strictObject({
    verdict: z.literal('sendBack'),
    step,
    missing: z.array(missingSchema).check(z.maxLength(flowLimits.missing)),
    reason: optionalReason,
  }),
  z.strictObject({ verdict: z.literal('passOn'), step, to: idSchema, reason: z.exactOptional(reason) }),
  z.strictObject({ verdict: z.literal('askColleague'), step, of: idSchema, question: reason }),
  z.strictObject({
    verdict: z.literal('addSigner'),
    step,
    signer: idSchema,
    place: z.enum(signerPlaces),
    reason: optionalReason,
  }),
  z.strictObject({ verdict: z.literal('answer'), step, text: textOf(1, 500) }),
  z.strictObject({ verdict: z.literal('takeBack'), step }),
])
export type StepAct = z.infer<typeof stepActSchema>

/** What a flow is judged by: who asks, the checked answers, and the context they were handed in with (frozen then). */
export interface FlowSubject {
  requester: string
  values: Values
  context: FormContext
}

/**
 * Who people are, injected by the server. `peopleOf` finds the people of a rule, best first (empty where there are
 * none); `standInFor` the present deputy of somebody who is away, or the same person; `lastResort` people who take
 * what nobody else can: never empty in a working installation.
 */
export interface Roster {
  peopleOf(rule: PlainOwner, subject: FlowSubject): readonly string[]
  standInFor(person: string, taken?: readonly string[]): string
  lastResort: readonly string[]
}

/** One line of the stations a requester follows. */
export interface Station {
  step: string
  name: Step['name']
  kind: Step['kind']
  state: StationState
  round: number | null
  persons: string[]
  /** Epoch ms of the last decision. */
  decidedAt: number | null
}

export type { Condition }
