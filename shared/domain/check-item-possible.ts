import type { Condition, Operand } from '../contract/condition'
import { holdsTrue } from './forms-condition'
import { operandsIn } from './forms-condition-parts'

type Scalar = string | number | boolean | undefined
type Assignment = ReadonlyMap<string, Scalar>

/** More combinations than this are not tried; the condition then counts as possible. */
const MOST_COMBINATIONS = 20_000
const TRUE: Condition = { equals: [true, true] }
const FALSE: Condition = { equals: [true, false] }
const NOTHING = {
  values: {},
  context: { profile: { name: '', kind: 'visitor' as const }, roles: [], todayOn: '2000-01-01' },
}

const keyOf = (operand: Operand) => JSON.stringify(operand)
const isAsked = (operand: Operand): operand is Exclude<Operand, string | number | boolean> =>
  typeof operand === 'object'

const switchesIn = (condition: Condition): string[] => {
  if ('and' in condition) return condition.and.flatMap(switchesIn)
  if ('or' in condition) return condition.or.flatMap(switchesIn)
  if ('not' in condition) return switchesIn(condition.not)
  if ('role' in condition) return [`role:${condition.role}`]
  return []
}

const around = (literal: string | number | boolean): Scalar[] =>
  typeof literal === 'number'
    ? [literal - 1, literal, literal + 1]
    : typeof literal === 'boolean'
      ? [true, false]
      : [literal, `${literal}~`, '']

/** What each operand may be: around everything it is compared with, one of the values it can have, or missing. */
const candidatesOf = (
  condition: Condition,
  domainOf: (operand: Operand) => readonly Scalar[] | undefined,
): Map<string, Scalar[]> => {
  const candidates = new Map<string, Scalar[]>()
  for (const { operand, against } of operandsIn(condition)) {
    if (!isAsked(operand)) continue
    const key = keyOf(operand)
    const domain = domainOf(operand)
    // Two asked operands: a low, a middle and a high value are enough to put them in any order.
    const open = against.some(isAsked) ? [0, 1, 2] : []
    const literals = against.flatMap(other => (isAsked(other) ? [] : around(other)))
    const tried = against.length === 0 ? ['*'] : [...literals, ...open]
    candidates.set(
      key,
      domain ? [...domain] : [...new Set([...(candidates.get(key) ?? [undefined]), ...tried])],
    )
  }
  for (const key of switchesIn(condition)) candidates.set(key, [true, false])
  return candidates
}

const put = (operand: Operand, chosen: Assignment): Operand =>
  isAsked(operand) ? (chosen.get(keyOf(operand)) ?? { field: 'missing' }) : operand

const substitute = (condition: Condition, chosen: Assignment): Condition => {
  if ('and' in condition) return { and: condition.and.map(part => substitute(part, chosen)) }
  if ('or' in condition) return { or: condition.or.map(part => substitute(part, chosen)) }
  if ('not' in condition) return { not: substitute(condition.not, chosen) }
  if ('filled' in condition)
    return chosen.get(keyOf({ field: condition.filled })) === undefined ? FALSE : TRUE
  if ('role' in condition) return chosen.get(`role:${condition.role}`) === true ? TRUE : FALSE
  if ('in' in condition) return { in: [put(condition.in[0], chosen), condition.in[1]] }
  const pair = (two: [Operand, Operand]): [Operand, Operand] => [put(two[0], chosen), put(two[1], chosen)]
  if ('equals' in condition) return { equals: pair(condition.equals) }
  return 'gt' in condition ? { gt: pair(condition.gt) } : { lt: pair(condition.lt) }
}

function* assignments(candidates: [string, Scalar[]][]): Generator<Assignment> {
  const counters = candidates.map(() => 0)
  for (;;) {
    yield new Map(candidates.map(([key, values], index) => [key, values[counters[index] ?? 0]]))
    let place = 0
    for (; place < counters.length; place += 1) {
      counters[place] = (counters[place] ?? 0) + 1
      if ((counters[place] ?? 0) < (candidates[place]?.[1].length ?? 0)) break
      counters[place] = 0
    }
    if (place === counters.length) return
  }
}

/**
 * Whether a condition can hold for any answers at all: every operand is tried with the values around what it is
 * compared with (`domainOf` narrows choice fields to their options). When in doubt, it can.
 */
export const canHold = (
  condition: Condition,
  domainOf: (operand: Operand) => readonly Scalar[] | undefined = () => undefined,
): boolean => {
  const candidates = [...candidatesOf(condition, domainOf)]
  const combinations = candidates.reduce((product, [, values]) => product * values.length, 1)
  if (combinations > MOST_COMBINATIONS) return true
  for (const chosen of assignments(candidates))
    if (holdsTrue(substitute(condition, chosen), NOTHING)) return true
  return false
}

/** Nothing to prove: always true. */
export const ALWAYS = TRUE
