import { refuse, type Refusal } from '@shared/contract/codes'
import type { FileKind } from '@shared/contract/file'
import type { Form, FormContext, FormProblem, Values } from '@shared/contract/form'
import type { Item } from '@shared/contract/item'
import type { Department, Person } from '@shared/contract/person'
import { checkForm } from '@shared/domain/forms'
import { referencesOf } from '@shared/domain/forms-compare'
import { checkBooking } from '@shared/domain/items-booking'

/** What checking answers needs from other features. */
export interface AnswerNeeds {
  person(id: string): Promise<Person | null>
  departments(): Promise<Department[]>
  /** Kinds of finished uploads that this person may hand in with this case, by key. */
  fileKinds(keys: readonly string[], owner: string, caseId: string): Promise<Record<string, FileKind>>
}

/** Answers that passed, and what they point to. */
export interface Checked {
  values: Values
  persons: string[]
  files: string[]
}

const wordsIn = (raw: Readonly<Record<string, unknown>>): string[] =>
  Object.values(raw).flatMap(value =>
    typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? value.filter(part => typeof part === 'string')
        : [],
  )

/** Keys that stand where the form asks for files; nothing else is looked up. */
const filesIn = (form: Form, raw: Readonly<Record<string, unknown>>): string[] => {
  const fields = form.sections.flatMap(section => section.fields)
  const asking = fields.filter(({ type }) => type === 'photo' || type === 'file' || type === 'signature')
  return wordsIn(Object.fromEntries(asking.map(({ id }) => [id, raw[id]]))).slice(0, 100)
}

const unknownTargets = async (form: Form, values: Values, needs: AnswerNeeds): Promise<FormProblem[]> => {
  const { persons, departments } = referencesOf(form, values)
  const found = await Promise.all(persons.map(id => needs.person(id)))
  const staffOnly = new Set(
    form.sections.flatMap(({ fields }) =>
      fields.flatMap(field => (field.type === 'person' && field.staffOnly ? [values[field.id]] : [])),
    ),
  )
  const isWrong = (id: string, person: Person | null) =>
    !person ||
    person.left !== undefined ||
    (staffOnly.has(id) && person.kind !== 'staff' && person.kind !== 'teacher')
  const wrong = new Set(persons.filter((id, index) => isWrong(id, found[index] ?? null)))
  const known = new Set((departments.length > 0 ? await needs.departments() : []).map(({ _id }) => _id))
  for (const id of departments) if (!known.has(id)) wrong.add(id)
  return Object.entries(values).flatMap(([path, value]) =>
    typeof value === 'string' && wrong.has(value) ? [{ path, problem: 'choice' as const, params: {} }] : [],
  )
}

/**
 * Checks answers with the phone's own rules, and besides what only the server knows: that files, people and
 * departments exist and may be used. Refused: INVALID_INPUT with every problem at its place.
 */
export const checkAnswers = async (
  form: Form,
  raw: Readonly<Record<string, unknown>>,
  context: FormContext,
  by: { owner: string; caseId: string; item?: Item },
  needs: AnswerNeeds,
): Promise<Checked | Refusal> => {
  const keys = filesIn(form, raw)
  const files = keys.length === 0 ? {} : await needs.fileKinds(keys, by.owner, by.caseId)
  const { values, problems } = checkForm(form, raw, { ...context, files })
  const booking = by.item ? checkBooking(by.item, values) : []
  const unknown = problems.length > 0 ? [] : await unknownTargets(form, values, needs)
  const all = [...problems, ...booking, ...unknown]
  if (all.length > 0) return refuse('INVALID_INPUT', { problems: all })
  const { persons, files: used } = referencesOf(form, values)
  return { values, persons, files: used }
}
