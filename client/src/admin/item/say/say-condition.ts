import type { Condition, Operand } from '@shared/contract/condition'
import type { Field } from '@shared/contract/form'
import { yuanOf } from '@shared/domain/forms-money'
import { fieldIn } from '@shared/domain/forms-condition-parts'
import { readNode, type Asked, type Clause, type Literal } from '../model/conditions'
import { askedBy, keyOf, subjectsOf, type Subject } from '../model/subjects'
import type { Sayings } from './sayings'

type Fields = readonly Field[]

const columnOf = (field: Field | undefined, column: string, { text }: Sayings): string => {
  const found = field?.type === 'table' ? field.columns.find(({ id }) => id === column) : undefined
  return found ? text(found.label) : column
}

/** What is asked, in words: 起止日期的天数, 申请人的身份. */
export const saySubject = (of: Asked | 'role', fields: Fields, sayings: Sayings): string => {
  const { subject } = sayings.editor
  if (of === 'role') return subject.role
  if ('profile' in of) return subject.profile[of.profile]
  if ('today' in of) return subject.today[of.today]
  const id = fieldIn(of) ?? ''
  const field = fields.find(one => one.id === id)
  const label = field ? sayings.text(field.label) : subject.gone(id)
  if ('days' in of) return subject.days(label)
  if ('minutes' in of) return subject.minutes(label)
  if ('firstOn' in of) return field?.type === 'timeWindow' ? subject.on(label) : subject.firstOn(label)
  if ('lastOn' in of) return subject.lastOn(label)
  if ('sum' in of) return subject.sum(label, columnOf(field, of.column, sayings))
  return 'count' in of ? subject.count(label) : field ? sayings.editor.quoted(label) : label
}

const sayLiteral = (value: Literal, about: Subject | undefined, sayings: Sayings): string => {
  if (typeof value === 'boolean') return value ? sayings.editor.yes : sayings.editor.no
  if (about?.value === 'fen' && typeof value === 'number') return sayings.editor.yuan(yuanOf(value))
  if (about?.value === 'departments') return sayings.department(String(value))
  if (about?.value === 'kinds') return sayings.me.kind[value as 'student'] ?? String(value)
  const option = about?.options?.find(({ id }) => id === value)
  return option ? sayings.editor.quoted(sayings.text(option.label)) : String(value)
}

const sayOperand = (
  operand: Operand,
  about: Subject | undefined,
  fields: Fields,
  sayings: Sayings,
): string =>
  typeof operand === 'object' ? saySubject(operand, fields, sayings) : sayLiteral(operand, about, sayings)

/** Whom `role` names: 学生, 部门负责人. */
export const sayRole = (role: string, { me }: Sayings): string =>
  me.kind[role as 'student'] ?? me.role[role as 'member'] ?? role

/** One question and what must be answered: 假别 是 病假. */
export const sayClause = (clause: Clause, fields: Fields, sayings: Sayings): string => {
  const { relation, clause: sentence } = sayings.editor
  const of = askedBy(clause)
  const about = subjectsOf(fields, { byDay: true }).find(({ key }) => key === keyOf(of))
  const asked = saySubject(of, fields, sayings)
  const how = relation[clause.relation]
  if (clause.kind === 'filled') return sentence(asked, how, '')
  if (clause.kind === 'role') return sentence(asked, how, sayRole(clause.role, sayings))
  if (clause.kind === 'compare' && clause.to === true && about?.value === 'yes')
    return sentence(asked, clause.relation === 'is' ? sayings.editor.agreed : sayings.editor.notAgreed, '')
  const value =
    clause.kind === 'list'
      ? clause.list.map(one => sayLiteral(one, about, sayings)).join(sayings.editor.listed)
      : sayOperand(clause.to, about, fields, sayings)
  return sentence(asked, how, value)
}

/** A condition in a sentence. */
export const sayCondition = (
  condition: Condition,
  fields: Fields,
  sayings: Sayings,
  inner = false,
): string => {
  const node = readNode(condition)
  if (node.node === 'clause') return sayClause(node.clause, fields, sayings)
  const { group } = sayings.editor
  if (node.node === 'other')
    return 'not' in condition ? group.not(sayCondition(condition.not, fields, sayings)) : group.fixed
  const parts = node.parts.map(part => sayCondition(part, fields, sayings, true))
  const joined = parts.join(node.every ? group.and : group.or)
  if (node.denied) return group.not(joined)
  return inner && parts.length > 1 ? group.bracket(joined) : joined
}
