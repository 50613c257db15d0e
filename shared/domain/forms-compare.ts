import type { Missing } from '../contract/flow'
import type { Form, Value, Values } from '../contract/form'
import type { FieldType } from '../contract/form-words'
import { fieldsOf } from './forms'

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, plain(part)])
}

const same = (a: Value | undefined, b: Value | undefined) =>
  JSON.stringify(plain(a)) === JSON.stringify(plain(b))

/** Fields whose answers differ, were added or went. */
export const changedFields = (before: Values, after: Values): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(id => !same(before[id], after[id]))

const evidence: readonly FieldType[] = ['photo', 'file', 'signature', 'consent']

/**
 * Whether approvals given before a return still stand after the resubmission: only where nothing changed but papers
 * that had been named missing. Whoever approved an amount or a date has not approved another one.
 */
export const keepsDecisions = (
  form: Form,
  missing: readonly Missing[],
  before: Values,
  after: Values,
): boolean => {
  const papers = new Set(fieldsOf(form).flatMap(({ id, type }) => (evidence.includes(type) ? [id] : [])))
  const named = new Set(missing.map(({ path }) => path.split('.')[0]))
  return changedFields(before, after).every(id => papers.has(id) && named.has(id))
}

/** What the answers point to and the server must look up: that it exists, and that it is theirs to use. */
export interface References {
  persons: string[]
  departments: string[]
  files: string[]
}

const wordsOf = (value: Value | undefined): string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.filter(part => typeof part === 'string')
      : []

/** Ids in checked answers, by what they are, each once. */
export const referencesOf = (form: Form, values: Values): References => {
  const of = (...types: FieldType[]) => [
    ...new Set(fieldsOf(form).flatMap(({ id, type }) => (types.includes(type) ? wordsOf(values[id]) : []))),
  ]
  return { persons: of('person'), departments: of('department'), files: of('photo', 'file', 'signature') }
}
