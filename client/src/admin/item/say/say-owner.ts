import type { OwnerRule, PlainOwner, StepOwner } from '@shared/contract/flow'
import type { Field } from '@shared/contract/form'
import { sayCondition } from './say-condition'
import type { Sayings } from './sayings'

type Fields = readonly Field[]

const labelOf = (id: string, fields: Fields, { text, editor }: Sayings): string => {
  const field = fields.find(one => one.id === id)
  return field ? text(field.label) : editor.subject.gone(id)
}

const sayPlain = (rule: PlainOwner, fields: Fields, sayings: Sayings): string => {
  const { owner } = sayings.editor
  if (rule.by === 'role') return owner.role(sayings.department(rule.department), sayings.me.role[rule.role])
  if (rule.by === 'roleInField')
    return owner.roleInField(labelOf(rule.field, fields, sayings), sayings.me.role[rule.role])
  if (rule.by === 'personInField') return owner.personInField(labelOf(rule.field, fields, sayings))
  return sayings.admin.flow.owners[rule.by]
}

/** Whose a step is, in words: 财务处的经办人. */
export const sayOwner = (rule: OwnerRule, fields: Fields, sayings: Sayings): string => {
  if (rule.by !== 'value') return sayPlain(rule, fields, sayings)
  const several = [
    ...new Set([...Object.values(rule.cases), rule.otherwise].map(one => sayPlain(one, fields, sayings))),
  ]
  return sayings.editor.owner.value(labelOf(rule.field, fields, sayings), several.join(sayings.editor.listed))
}

/** A seat of a step, with when it is needed. */
export const saySeat = ({ owner, when, everyone }: StepOwner, fields: Fields, sayings: Sayings): string => {
  const words = sayings.editor.owner
  return [
    sayOwner(owner, fields, sayings),
    ...(everyone ? [words.everyone] : []),
    ...(when ? [words.when(sayCondition(when, fields, sayings))] : []),
  ].join(sayings.editor.comma)
}
