import type { Condition, Operand } from '../contract/condition'
import type { FormContext, Values } from '../contract/form'
import { daysOf, minutesBetween } from './forms-dates'
import { isRecord } from './forms-outcome'

/** What conditions are judged by: checked answers and the context they were given in. */
export interface ConditionScope {
  values: Values
  context: FormContext
}

type Scalar = string | number | boolean | undefined

const answerOf = ({ values }: ConditionScope, field: string) =>
  Object.prototype.hasOwnProperty.call(values, field) ? values[field] : undefined

const columnSum = (answer: unknown, column: string): number =>
  Array.isArray(answer)
    ? answer.reduce<number>((sum, row) => {
        const cell = isRecord(row) ? row[column] : undefined
        return typeof cell === 'number' ? Number((sum + cell).toFixed(4)) : sum
      }, 0)
    : 0

const daysIn = (answer: unknown): Scalar =>
  isRecord(answer) && typeof answer.fromOn === 'string' && typeof answer.toOn === 'string'
    ? daysOf({ fromOn: answer.fromOn, toOn: answer.toOn })
    : undefined

const minutesIn = (answer: unknown): Scalar =>
  isRecord(answer) && typeof answer.from === 'string' && typeof answer.to === 'string'
    ? minutesBetween(answer.from, answer.to)
    : undefined

const dayIn = (answer: unknown, part: 'fromOn' | 'toOn'): Scalar => {
  if (typeof answer === 'string') return answer
  const on = isRecord(answer) ? (answer[part] ?? answer.on) : undefined
  return typeof on === 'string' ? on : undefined
}

const todayIs = (todayOn: string, part: 'on' | 'year' | 'month'): Scalar =>
  part === 'on' ? todayOn : Number(part === 'year' ? todayOn.slice(0, 4) : todayOn.slice(5, 7))

/** The value of an operand, undefined where there is none. Sums and counts of nothing are 0. */
export const operandValue = (operand: Operand, scope: ConditionScope): Scalar => {
  if (typeof operand !== 'object') return operand
  if ('sum' in operand) return columnSum(answerOf(scope, operand.sum), operand.column)
  if ('profile' in operand) return scope.context.profile[operand.profile]
  if ('today' in operand) return todayIs(scope.context.todayOn, operand.today)
  if ('days' in operand) return daysIn(answerOf(scope, operand.days))
  if ('minutes' in operand) return minutesIn(answerOf(scope, operand.minutes))
  if ('firstOn' in operand) return dayIn(answerOf(scope, operand.firstOn), 'fromOn')
  if ('lastOn' in operand) return dayIn(answerOf(scope, operand.lastOn), 'toOn')
  if ('count' in operand) {
    const answer = answerOf(scope, operand.count)
    return Array.isArray(answer) ? answer.length : 0
  }
  const answer = answerOf(scope, operand.field)
  return typeof answer === 'object' ? undefined : answer
}

const compare = (
  [left, right]: readonly [Operand, Operand],
  scope: ConditionScope,
  holds: (a: string | number | boolean, b: string | number | boolean) => boolean,
): boolean => {
  const a = operandValue(left, scope)
  const b = operandValue(right, scope)
  return a !== undefined && b !== undefined && typeof a === typeof b && holds(a, b)
}

const included = (
  [operand, list]: [Operand, (string | number | boolean)[]],
  scope: ConditionScope,
): boolean => {
  if (typeof operand === 'object' && 'field' in operand) {
    const answer = answerOf(scope, operand.field)
    // Of several choices, one that is in the list is enough.
    if (Array.isArray(answer)) return answer.some(word => typeof word === 'string' && list.includes(word))
  }
  const value = operandValue(operand, scope)
  return value !== undefined && list.includes(value)
}

/**
 * Whether a condition holds. Total and pure: a comparison of something missing, or of two kinds of thing, is false.
 * The one evaluator of forms, flows and items, on the phone and on the server.
 */
export const holdsTrue = (condition: Condition, scope: ConditionScope): boolean => {
  if ('and' in condition) return condition.and.every(part => holdsTrue(part, scope))
  if ('or' in condition) return condition.or.some(part => holdsTrue(part, scope))
  if ('not' in condition) return !holdsTrue(condition.not, scope)
  if ('equals' in condition) return compare(condition.equals, scope, (a, b) => a === b)
  if ('gt' in condition) return compare(condition.gt, scope, (a, b) => a > b)
  if ('lt' in condition) return compare(condition.lt, scope, (a, b) => a < b)
  if ('in' in condition) return included(condition.in, scope)
  if ('filled' in condition) return answerOf(scope, condition.filled) !== undefined
  const { profile, roles } = scope.context
  return profile.kind === condition.role || roles.some(role => role === condition.role)
}
