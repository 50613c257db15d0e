import type { OwnerRule, PlainOwner } from '@shared/contract/flow'
import type { Field } from '@shared/contract/form'

export const plainKinds = [
  'role',
  'counsellor',
  'leadOfRequester',
  'specialist',
  'requester',
  'person',
  'roleInField',
  'personInField',
] as const satisfies readonly PlainOwner['by'][]

/** Every way to say whose something is. */
export const ownerKinds = [...plainKinds, 'value'] as const

const firstOf = (fields: readonly Field[], type: Field['type']): string =>
  fields.find(field => field.type === type)?.id ?? ''

/** Ways that make sense with these fields: one by an answer needs a question for it. */
export const possibleKinds = (fields: readonly Field[]): readonly OwnerRule['by'][] =>
  ownerKinds.filter(by => {
    if (by === 'roleInField') return firstOf(fields, 'department') !== ''
    if (by === 'personInField') return firstOf(fields, 'person') !== ''
    return by !== 'value' || firstOf(fields, 'choice') !== ''
  })

/** An owner as it begins, before anybody has said more. */
export const beginPlain = (
  by: PlainOwner['by'],
  department: string,
  fields: readonly Field[],
): PlainOwner => {
  if (by === 'role') return { by, role: 'member', department }
  if (by === 'roleInField') return { by, role: 'lead', field: firstOf(fields, 'department') }
  if (by === 'personInField') return { by, field: firstOf(fields, 'person') }
  return by === 'person' ? { by, person: '' } : { by }
}

/** The same for every rule; one by an answer falls back on whose it was. */
export const beginOwner = (
  by: OwnerRule['by'],
  department: string,
  fields: readonly Field[],
  before?: OwnerRule,
): OwnerRule => {
  if (by !== 'value') return beginPlain(by, department, fields)
  const otherwise = before && before.by !== 'value' ? before : beginPlain('role', department, fields)
  return { by, field: firstOf(fields, 'choice'), cases: {}, otherwise }
}

type ValueRule = Extract<OwnerRule, { by: 'value' }>

/** The rule with an owner for one option; without one it is the other's. */
export const withCase = (rule: ValueRule, option: string, owner: PlainOwner | undefined): ValueRule => {
  const { [option]: _before, ...rest } = rule.cases
  return { ...rule, cases: owner ? { ...rule.cases, [option]: owner } : rest }
}
