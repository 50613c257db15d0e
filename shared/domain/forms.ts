import type { Field, FieldOf, Form, FormContext, FormProblem, Value, Values } from '../contract/form'
import { formLimits } from '../contract/form-words'
import {
  checkChoice,
  checkFiles,
  checkId,
  checkMany,
  checkPlace,
  checkSignature,
  PAPER_KINDS,
  PHOTO_KINDS,
} from './forms-chosen'
import { holdsTrue, type ConditionScope } from './forms-condition'
import { fieldsIn } from './forms-condition-parts'
import { checkDate, checkPeriod, checkTimeWindow } from './forms-dates'
import { isUnanswered } from './forms-empty'
import { checkMoney, checkNumber } from './forms-number'
import { isRecord, problemAt, type CheckAt, type Outcome } from './forms-outcome'
import { checkTable } from './forms-table'
import { checkIdNumber, checkPhone, checkText } from './forms-text'

/** Every field of a form in the order people meet them. */
export const fieldsOf = (form: Form): Field[] => form.sections.flatMap(({ fields }) => fields)

type Checkers = {
  [T in Exclude<Field['type'], 'note'>]: (field: FieldOf<T>, raw: unknown, at: CheckAt) => Outcome
}

const checkers: Checkers = {
  text: (field, raw, at) => checkText(field, raw, at),
  longText: (field, raw, at) => checkText(field, raw, at, formLimits.longTextCharacters),
  number: checkNumber,
  money: checkMoney,
  date: checkDate,
  period: checkPeriod,
  timeWindow: checkTimeWindow,
  choice: checkChoice,
  many: checkMany,
  person: (_field, raw, at) => checkId(raw, at),
  department: (_field, raw, at) => checkId(raw, at),
  place: (_field, raw, at) => checkPlace(raw, at),
  phone: (_field, raw, at) => checkPhone(raw, at),
  idNumber: (_field, raw, at) => checkIdNumber(raw, at),
  photo: (field, raw, at) => checkFiles({ ...field, kinds: PHOTO_KINDS }, raw, at),
  file: (field, raw, at) => checkFiles({ ...field, kinds: field.kinds ?? PAPER_KINDS }, raw, at),
  signature: (_field, raw, at) => checkSignature(raw, at),
  table: checkTable,
  consent: (_field, raw, { path }) => (raw === true ? { value: true } : problemAt(path, 'shape')),
}

const isRequired = (field: Exclude<Field, { type: 'note' }>, scope: ConditionScope): boolean =>
  typeof field.required === 'boolean' ? field.required : holdsTrue(field.required, scope)

/** Checks one answer as it stands in a form, without asking whether it is shown or needed. */
export const checkAnswer = (field: Field, raw: unknown, at: CheckAt): Outcome => {
  if (field.type === 'note') return problemAt(at.path, 'unknownKey')
  const checker = checkers[field.type] as (field: Field, raw: unknown, at: CheckAt) => Outcome
  return checker(field, raw, at)
}

interface Reading {
  shown: { field: Field; required: boolean }[]
  values: Values
  problems: FormProblem[]
}

const missing = (field: Field): FormProblem[] =>
  problemAt(field.id, field.type === 'consent' ? 'notAgreed' : 'required').problems

// Top down, so that a condition sees only what stands above it, checked and shown: no order of evaluation to choose.
const read = (form: Form, raw: Record<string, unknown>, context: FormContext): Reading => {
  const reading: Reading = { shown: [], values: {}, problems: [] }
  for (const field of fieldsOf(form)) {
    const scope = { values: reading.values, context }
    if (field.showIf && !holdsTrue(field.showIf, scope)) continue
    const required = field.type !== 'note' && isRequired(field, scope)
    reading.shown.push({ field, required })
    const answer = Object.prototype.hasOwnProperty.call(raw, field.id) ? raw[field.id] : undefined
    if (isUnanswered(field.type, answer)) {
      if (required) reading.problems.push(...missing(field))
      continue
    }
    const outcome = checkAnswer(field, answer, { path: field.id, context })
    if ('value' in outcome) reading.values[field.id] = outcome.value as Value
    else reading.problems.push(...outcome.problems)
  }
  return reading
}

const unknownKeys = (form: Form, raw: Record<string, unknown>): FormProblem[] => {
  const known = new Set(fieldsOf(form).map(({ id }) => id))
  return Object.keys(raw)
    .filter(key => !known.has(key))
    .slice(0, formLimits.unknownKeysReported)
    .flatMap(key => problemAt(key.slice(0, 40), 'unknownKey').problems)
}

const brokenRules = (
  form: Form,
  { values, problems, shown }: Reading,
  context: FormContext,
): FormProblem[] => {
  const wrong = new Set(problems.map(({ path }) => path.split('.')[0]))
  const visible = new Set(shown.map(({ field }) => field.id))
  return (form.rules ?? [])
    .filter(({ at, must }) => visible.has(at) && !fieldsIn(must).some(field => wrong.has(field)))
    .filter(({ when }) => !when || holdsTrue(when, { values, context }))
    .filter(({ must }) => !holdsTrue(must, { values, context }))
    .flatMap(({ at, id }) => problemAt(at, 'rule', { rule: id }).problems)
}

/** Checked answers, and everything that is wrong with what was handed in. */
export interface FormCheck {
  values: Values
  problems: FormProblem[]
}

/**
 * Checks answers against a form: texts cleaned, numbers normalised, hidden fields dropped, unknown keys refused, all
 * problems at once, each at its field. The same code on the phone and on the server; total for any input.
 */
export const checkForm = (form: Form, raw: unknown, context: FormContext): FormCheck => {
  if (!isRecord(raw)) return { values: {}, ...problemAt('', 'shape') }
  const reading = read(form, raw, context)
  return {
    values: reading.values,
    problems: [...reading.problems, ...brokenRules(form, reading, context), ...unknownKeys(form, raw)],
  }
}

/** The fields to draw for the answers so far, and which of them are needed. */
export const visibleFields = (
  form: Form,
  raw: Record<string, unknown>,
  context: FormContext,
): Reading['shown'] => read(form, raw, context).shown
