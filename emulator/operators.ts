import { invalidParam, unknownOperator } from './refusal'
import type { Doc } from './wire'

// What the CloudBase documentation lists; anything else is refused here so that it cannot surprise us there.
const words = (text: string): Set<string> => new Set(text.split(/\s+/).map(word => `$${word}`))

const LOGICAL = words('and or nor')
const CONDITIONS = words('eq ne gt gte lt lte in nin exists mod all size elemMatch not regex options')
const UPDATES = words('set inc mul min max unset push addToSet pull pullAll pop rename')
const STAGES = words(
  'addFields bucket bucketAuto count group limit match project lookup replaceRoot sample skip sort sortByCount unwind',
)
const EXPRESSIONS = words(
  `abs add ceil divide exp floor ln log log10 mod multiply pow sqrt subtract trunc
   arrayElemAt arrayToObject concatArrays filter in indexOfArray isArray map objectToArray range reduce reverseArray size slice zip
   and not or cmp eq gt gte lt lte ne cond ifNull switch
   dateFromParts dateFromString dateToString dayOfMonth dayOfWeek dayOfYear isoDayOfWeek isoWeek isoWeekYear
   hour millisecond minute month second week year literal mergeObjects
   allElementsTrue anyElementTrue setDifference setEquals setIntersection setIsSubset setUnion
   concat indexOfBytes indexOfCP split strLenBytes strLenCP strcasecmp substr substrBytes substrCP toLower toUpper
   let addToSet avg first last max min push stdDevPop stdDevSamp sum`,
)

const isPlain = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

const operatorsOf = (value: Doc): string[] => Object.keys(value).filter(key => key.startsWith('$'))

function checkCondition(condition: unknown): void {
  if (!isPlain(condition)) return
  const operators = operatorsOf(condition)
  if (!operators.length) return
  if (operators.length < Object.keys(condition).length) throw invalidParam('operators and fields are mixed')
  for (const operator of operators) checkOperand(operator, condition[operator])
}

function checkOperand(operator: string, operand: unknown): void {
  if (!CONDITIONS.has(operator)) throw unknownOperator(operator)
  if (['$in', '$nin', '$all'].includes(operator) && !Array.isArray(operand))
    throw invalidParam(`${operator} needs an array`)
  if (operator === '$not') checkCondition(operand)
  if (operator === '$elemMatch' && isPlain(operand)) {
    if (operatorsOf(operand).some(key => CONDITIONS.has(key))) checkCondition(operand)
    else checkFilter(operand)
  }
}

/** Throws DATABASE_INVALID_OPERRATOR for a query operator CloudBase does not document. */
export function checkFilter(filter: unknown): asserts filter is Doc {
  if (!isPlain(filter)) throw invalidParam('a query must be an object')
  for (const [key, value] of Object.entries(filter)) {
    if (LOGICAL.has(key)) {
      if (!Array.isArray(value) || !value.length) throw invalidParam(`${key} needs a non-empty array`)
      value.forEach(checkFilter)
    } else if (key === '$expr') checkExpression(value)
    else if (key.startsWith('$')) throw unknownOperator(key)
    else checkCondition(value)
  }
}

function checkExpression(expression: unknown): void {
  if (Array.isArray(expression)) return expression.forEach(checkExpression)
  if (!isPlain(expression)) return
  for (const [key, value] of Object.entries(expression)) {
    if (key.startsWith('$') && !EXPRESSIONS.has(key)) throw unknownOperator(key)
    if (key !== '$literal') checkExpression(value)
  }
}

function checkUpdatePath(path: string): void {
  const parts = path.split('.')
  if (parts[0] === '_id') throw invalidParam('_id cannot be changed')
  if (parts.some(part => !part || part === '__proto__' || part.startsWith('$')))
    throw invalidParam(`bad field path "${path}"`)
}

/** Throws for an update operator or path CloudBase would not take. */
export function checkUpdate(update: unknown): asserts update is Record<string, Doc> {
  if (!isPlain(update) || !Object.keys(update).length) throw invalidParam('an update must not be empty')
  for (const [operator, fields] of Object.entries(update)) {
    if (!UPDATES.has(operator)) throw unknownOperator(operator)
    if (!isPlain(fields)) throw invalidParam(`${operator} needs fields`)
    for (const [path, operand] of Object.entries(fields)) {
      checkUpdatePath(path)
      // The SDK sends `_.addToSet({each: […]})` untranslated; what the server makes of it is unknown.
      if (operator === '$addToSet' && isPlain(operand) && 'each' in operand)
        throw unknownOperator('$addToSet.each')
    }
  }
}

/** Throws for a document that cannot be stored: reserved or ambiguous field names. */
export function checkFieldNames(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(checkFieldNames)
  if (!isPlain(value)) return
  for (const key of Object.keys(value)) {
    if (key.startsWith('$') || key.includes('.') || key === '__proto__')
      throw invalidParam(`bad field name "${key}"`)
    checkFieldNames(value[key])
  }
}

/** Throws for an aggregation stage or expression outside the documented ones. */
export function checkStages(stages: Doc[]): void {
  for (const stage of stages) {
    const [name] = Object.keys(stage)
    if (!name || !STAGES.has(name)) throw unknownOperator(name ?? '(empty stage)')
    if (name === '$match') checkFilter(stage.$match)
    else if (name === '$lookup') checkLookup(stage.$lookup)
    else if (name !== '$unwind') checkExpression(stage[name])
  }
}

function checkLookup(lookup: unknown): void {
  if (!isPlain(lookup) || typeof lookup.from !== 'string')
    throw invalidParam('lookup needs a collection name')
  if (lookup.pipeline !== undefined) checkStages(lookup.pipeline as Doc[])
}
