import type { Condition, Operand } from '../contract/condition'

const partsOf = (condition: Condition): Condition[] => {
  if ('and' in condition) return condition.and
  if ('or' in condition) return condition.or
  return 'not' in condition ? [condition.not] : []
}

/** Every operand of a condition, with its own opposite where it is compared. */
export const operandsIn = (condition: Condition): { operand: Operand; against: readonly Operand[] }[] => {
  if ('in' in condition) return [{ operand: condition.in[0], against: condition.in[1] }]
  const pair =
    'equals' in condition
      ? condition.equals
      : 'gt' in condition
        ? condition.gt
        : 'lt' in condition
          ? condition.lt
          : undefined
  if (pair)
    return [
      { operand: pair[0], against: [pair[1]] },
      { operand: pair[1], against: [pair[0]] },
    ]
  if ('filled' in condition) return [{ operand: { field: condition.filled }, against: [] }]
  return partsOf(condition).flatMap(operandsIn)
}

/** The field an operand asks for, if any. */
export const fieldIn = (operand: Operand): string | undefined => {
  if (typeof operand !== 'object' || 'profile' in operand || 'today' in operand) return undefined
  if ('field' in operand) return operand.field
  if ('days' in operand) return operand.days
  if ('minutes' in operand) return operand.minutes
  if ('firstOn' in operand) return operand.firstOn
  if ('lastOn' in operand) return operand.lastOn
  return 'sum' in operand ? operand.sum : operand.count
}

/** Every field a condition asks for, each once. */
export const fieldsIn = (condition: Condition): string[] => [
  ...new Set(operandsIn(condition).flatMap(({ operand }) => fieldIn(operand) ?? [])),
]

/** Whether a condition's answer may change from one day to the next. */
export const asksForToday = (condition: Condition): boolean =>
  operandsIn(condition).some(({ operand }) => typeof operand === 'object' && 'today' in operand)
