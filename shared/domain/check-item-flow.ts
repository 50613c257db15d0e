import type { Condition, Operand } from '../contract/condition'
import type { Flow, OwnerRule, PlainOwner, Step, StepOwner } from '../contract/flow'
import type { Field } from '../contract/form'
import type { ItemError, ItemFinding } from '../contract/item-words'
import { checkAlarms } from './check-item-alarms'
import { checkLasting, checkOperand, refused, twice } from './check-item-conditions'
import { checkFormDefinition } from './check-item-form'
import { ALWAYS, canHold } from './check-item-possible'
import { stepsBehind } from './flows-open'

const stepPlace = (step: Pick<Step, 'id'>) => `flow.steps.${step.id}`

/** The plain rules an owner rule may become. */
export const plainOwners = (rule: OwnerRule): PlainOwner[] =>
  rule.by === 'value' ? [...Object.values(rule.cases), rule.otherwise] : [rule]

const reachable = ({ steps }: Flow): Set<string> => {
  const reached = new Set<string>()
  for (let round = 0; round < steps.length; round += 1)
    for (const { id, after } of steps) if (after.every(before => reached.has(before))) reached.add(id)
  return reached
}

const stuckSteps = (flow: Flow, domainOf: DomainOf): ItemFinding<ItemError>[] => {
  const reached = reachable(flow)
  const known = new Set(flow.steps.map(({ id }) => id))
  const inCycle = flow.steps.filter(({ id }) => stepsBehind(flow, id).has(id)).map(({ id }) => id)
  const stuck = flow.steps.filter(({ id }) => !reached.has(id))
  return [
    ...(inCycle.length > 0
      ? [refused('cycle', `flow.steps.${inCycle[0] ?? ''}`, { steps: inCycle.join(' → ') })]
      : []),
    ...flow.steps.flatMap(step =>
      step.after
        .filter(id => !known.has(id))
        .map(id => refused('stepUnknown', `${stepPlace(step)}.after`, { id })),
    ),
    ...stuck
      .filter(({ id, after }) => !inCycle.includes(id) && after.every(before => known.has(before)))
      .map(step => refused('unreachable', stepPlace(step))),
    ...flow.steps
      .filter(({ id }) => reached.has(id) && stuck.some(({ after }) => after.includes(id)))
      .map(step => refused('deadEnd', stepPlace(step))),
    ...flow.steps
      .filter(({ when }) => when !== undefined && !canHold(when, domainOf))
      .map(step => refused('unreachable', `${stepPlace(step)}.when`)),
  ]
}

type DomainOf = (operand: Operand) => readonly (string | number | boolean | undefined)[] | undefined

const domainOver =
  (fields: readonly Field[]): DomainOf =>
  operand => {
    const field =
      typeof operand === 'object' && 'field' in operand
        ? fields.find(({ id }) => id === operand.field)
        : undefined
    if (field?.type !== 'choice') return undefined
    const options = field.options.map(({ id }) => id)
    return field.required === true && field.showIf === undefined ? options : [undefined, ...options]
  }

/** When a field is certainly answered: shown and needed. */
const answeredWhen = (field: Field): Condition => {
  if (field.type === 'note') return { not: ALWAYS }
  const needed: Condition =
    typeof field.required === 'object' ? field.required : field.required ? ALWAYS : { not: ALWAYS }
  return { and: [field.showIf ?? ALWAYS, { or: [needed, { filled: field.id }] }] }
}

const fieldOf = (rule: PlainOwner): { id: string; type: Field['type'] } | undefined => {
  if (rule.by === 'roleInField') return { id: rule.field, type: 'department' }
  return rule.by === 'personInField' ? { id: rule.field, type: 'person' } : undefined
}

const checkFieldOwner = (
  rule: PlainOwner,
  when: Condition,
  fields: readonly Field[],
  domainOf: DomainOf,
  place: string,
) => {
  const named = fieldOf(rule)
  if (!named) return []
  const field = fields.find(({ id }) => id === named.id)
  if (!field) return [refused('fieldUnknown', place, { id: named.id })]
  if (field.type !== named.type) return [refused('fieldType', place, { id: named.id })]
  return canHold({ and: [when, { not: answeredWhen(field) }] }, domainOf)
    ? [refused('noOwner', place, { id: named.id })]
    : []
}

const checkValueOwner = (rule: OwnerRule, fields: readonly Field[], place: string) =>
  rule.by !== 'value'
    ? []
    : checkOperand({ field: rule.field }, Object.keys(rule.cases), fields, place).concat(
        fields.some(({ id, type }) => id === rule.field && type !== 'choice')
          ? [refused('fieldType', place, { id: rule.field })]
          : [],
      )

const checkOwner = (
  step: Step,
  entry: StepOwner,
  index: number,
  fields: readonly Field[],
  domainOf: DomainOf,
) => {
  const place = `${stepPlace(step)}.owners.${index}`
  const when: Condition = { and: [step.when ?? ALWAYS, entry.when ?? ALWAYS] }
  const plain = plainOwners(entry.owner)
  return [
    ...checkLasting(entry.when, fields, `${place}.when`),
    ...checkValueOwner(entry.owner, fields, place),
    ...plain.flatMap(rule => checkFieldOwner(rule, when, fields, domainOf, place)),
    ...(step.kind === 'approve' && plain.some(({ by }) => by === 'requester')
      ? [refused('ownApproval', place)]
      : []),
  ]
}

const ownerless = (step: Step, domainOf: DomainOf): boolean =>
  step.owners.length === 0 ||
  (step.owners.every(({ when }) => when !== undefined) &&
    canHold(
      { and: [step.when ?? ALWAYS, ...step.owners.map(({ when }): Condition => ({ not: when ?? ALWAYS }))] },
      domainOf,
    ))

const checkStep = (step: Step, fields: readonly Field[], domainOf: DomainOf): ItemFinding<ItemError>[] => [
  ...checkLasting(step.when, fields, `${stepPlace(step)}.when`),
  ...step.owners.flatMap((entry, index) => checkOwner(step, entry, index, fields, domainOf)),
  ...(step.copies ?? []).flatMap((rule, index) => [
    ...checkValueOwner(rule, fields, `${stepPlace(step)}.copies.${index}`),
    ...plainOwners(rule).flatMap(plain => {
      const named = fieldOf(plain)
      const there = !named || fields.some(({ id, type }) => id === named.id && type === named.type)
      return there ? [] : [refused('fieldUnknown', `${stepPlace(step)}.copies.${index}`, { id: named.id })]
    }),
  ]),
  ...(ownerless(step, domainOf) ? [refused('noOwner', stepPlace(step))] : []),
  ...(step.startsAfter === undefined
    ? []
    : checkOperand(step.startsAfter, [], fields, `${stepPlace(step)}.startsAfter`)),
  ...(step.alarms ? checkAlarms(step.alarms, `${stepPlace(step)}.alarms`) : []),
  ...(step.form ? checkFormDefinition(step.form, `${stepPlace(step)}.form`) : []),
]

/**
 * What is wrong with a flow over a form's fields: cycles, dead ends, steps that are never reached or belong to nobody
 * in some case, conditions on what is not there or that change by the day. Each with its place.
 */
export const checkFlow = (flow: Flow, fields: readonly Field[]): ItemFinding<ItemError>[] => {
  const domainOf = domainOver(fields)
  const ids = flow.steps.map(({ id }) => id)
  return [
    ...twice(ids, 'flow.steps'),
    ...stuckSteps(flow, domainOf),
    ...flow.steps.flatMap(step => checkStep(step, fields, domainOf)),
  ]
}
