import type { FormContext, FormProblem, Value } from '../contract/form'
import type { FormProblemWord } from '../contract/form-words'

/** What became of one answer: its checked value, or everything that is wrong with it. */
export type Outcome<T extends Value = Value> = { value: T } | { problems: FormProblem[] }

/** What a checker needs besides the field and the raw answer. */
export interface CheckAt {
  path: string
  context: FormContext
}

/** A single problem as an outcome. */
export const problemAt = (
  path: string,
  problem: FormProblemWord,
  params: FormProblem['params'] = {},
): { problems: FormProblem[] } => ({ problems: [{ path, problem, params }] })

/** An object as JSON knows them: neither null nor an array. */
export const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)

/** Whether an object has exactly these own keys, `optional` ones allowed besides. */
export const hasOnly = (raw: Record<string, unknown>, needed: string[], optional: string[] = []): boolean =>
  needed.every(key => Object.prototype.hasOwnProperty.call(raw, key)) &&
  Object.keys(raw).every(key => needed.includes(key) || optional.includes(key))
