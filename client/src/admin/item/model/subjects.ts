import type { LocalText } from '@shared/contract/condition'
import type { Field } from '@shared/contract/form'
import { profileFacts, type FigureUnit, type ProfileFact } from '@shared/contract/form-words'
import { personKinds, roles } from '@shared/contract/words'
import type { Asked, Clause, Literal, Relation, RoleAsked } from './conditions'

/** What an answer is compared with, and so how the value is given. */
export type ValueKind =
  'options' | 'departments' | 'kinds' | 'number' | 'fen' | 'date' | 'text' | 'yes' | 'none'

/** Something a condition can ask for, with what can be asked of it. `role` asks who the requester is. */
export interface Subject {
  key: string
  of: Asked | 'role'
  value: ValueKind
  relations: readonly Relation[]
  field?: Field
  options?: readonly { id: string; label: LocalText }[]
}

const filled = ['filled', 'empty'] as const
const same = ['is', 'isNot'] as const
const size = ['more', 'atLeast', 'less', 'atMost', 'is', 'isNot'] as const
const among = ['is', 'isNot', 'oneOf', 'noneOf'] as const

export const keyOf = (of: Asked | 'role'): string => JSON.stringify(of)

const subject = (
  of: Asked | 'role',
  value: ValueKind,
  asked: readonly Relation[],
  field?: Field,
): Subject => ({
  key: keyOf(of),
  of,
  value,
  relations: asked,
  ...(field ? { field } : {}),
  ...(field && 'options' in field && value === 'options' ? { options: field.options } : {}),
})

const whole = (field: Field): Subject => {
  const of: Asked = { field: field.id }
  const made = (value: ValueKind, ...asked: Relation[]) => subject(of, value, [...asked, ...filled], field)
  switch (field.type) {
    case 'choice':
      return made('options', ...among)
    case 'many':
      return made('options', 'oneOf', 'noneOf')
    case 'number':
      return made('number', ...size)
    case 'money':
      return made('fen', ...size)
    case 'date':
      return made('date', ...size)
    case 'department':
      return made('departments', ...among)
    case 'consent':
      return made('yes', ...same)
    case 'text':
    case 'longText':
    case 'phone':
    case 'idNumber':
      return made('text', ...same)
    default:
      return made('none')
  }
}

const partsOf = (field: Field): Subject[] => {
  const { id } = field
  switch (field.type) {
    case 'period':
      return [
        subject({ days: id }, 'number', size, field),
        subject({ firstOn: id }, 'date', size, field),
        subject({ lastOn: id }, 'date', size, field),
      ]
    case 'timeWindow':
      return [subject({ minutes: id }, 'number', size, field), subject({ firstOn: id }, 'date', size, field)]
    case 'many':
    case 'photo':
    case 'file':
      return [subject({ count: id }, 'number', size, field)]
    case 'table':
      return [
        subject({ count: id }, 'number', size, field),
        ...field.columns
          .filter(({ type }) => type === 'number' || type === 'money')
          .map(column =>
            subject({ sum: id, column: column.id }, column.type === 'money' ? 'fen' : 'number', size, field),
          ),
      ]
    default:
      return []
  }
}

const factValues: Record<ProfileFact, ValueKind> = {
  kind: 'kinds',
  number: 'text',
  department: 'departments',
  enrolledYear: 'number',
  joinedYear: 'number',
  level: 'text',
}

/** Who the requester is, as far as their record says. */
const personal = (): Subject[] => [
  subject('role', 'none', same),
  ...profileFacts.map(fact =>
    subject({ profile: fact }, factValues[fact], factValues[fact] === 'number' ? size : among),
  ),
]

const ofToday = (): Subject[] => [
  subject({ today: 'on' }, 'date', size),
  subject({ today: 'year' }, 'number', size),
  subject({ today: 'month' }, 'number', size),
]

/** Everything a condition may ask for here: answers, the requester's record and, where it may change by the day, the date. */
export const subjectsOf = (
  fields: readonly Field[],
  { byDay = false }: { byDay?: boolean } = {},
): Subject[] => [
  ...fields.filter(({ type }) => type !== 'note').flatMap(field => [whole(field), ...partsOf(field)]),
  ...personal(),
  ...(byDay ? ofToday() : []),
]

/** What a number worked out from the answers may be: days, minutes, sums, counts, numbers. */
export const figureSubjects = (fields: readonly Field[]): Subject[] =>
  subjectsOf(fields).filter(({ value, field }) => field && (value === 'number' || value === 'fen'))

/** The days a step may wait for. */
export const daySubjects = (fields: readonly Field[]): Subject[] =>
  fields.flatMap(field => {
    if (field.type === 'date') return [whole(field)]
    return partsOf(field).filter(({ value }) => value === 'date')
  })

/** What a clause asks for. */
export const askedBy = (clause: Clause): Asked | 'role' => {
  if (clause.kind === 'role') return 'role'
  return clause.kind === 'filled' ? { field: clause.field } : clause.of
}

const firstValue = ({ value, options }: Subject, todayOn: string): Literal => {
  if (value === 'options') return options?.[0]?.id ?? ''
  if (value === 'kinds') return personKinds[0]
  if (value === 'number' || value === 'fen') return 0
  if (value === 'date') return todayOn
  return value === 'yes' ? true : ''
}

/** Whom `role` may name. */
export const rolesAsked: readonly RoleAsked[] = [...personKinds, ...roles]

const asks = (of: Asked | 'role'): Asked => (of === 'role' ? { profile: 'kind' } : of)

const listOf = (clause: Clause | undefined, fresh: Literal): Literal[] => {
  if (clause?.kind === 'list') return clause.list
  return [clause?.kind === 'compare' && typeof clause.to !== 'object' ? clause.to : fresh]
}

/** A clause about a subject with a relation; what was said before stays where it still fits. */
export const clauseOf = (about: Subject, relation: Relation, todayOn: string, before?: Clause): Clause => {
  const kept = before && keyOf(askedBy(before)) === about.key ? before : undefined
  const fresh = firstValue(about, todayOn)
  if (about.of === 'role')
    return {
      kind: 'role',
      relation: relation === 'isNot' ? 'isNot' : 'is',
      role: kept?.kind === 'role' ? kept.role : 'student',
    }
  if (relation === 'filled' || relation === 'empty')
    return { kind: 'filled', relation, field: about.field?.id ?? '' }
  if (relation === 'oneOf' || relation === 'noneOf')
    return { kind: 'list', of: asks(about.of), relation, list: listOf(kept, fresh) }
  const to = kept?.kind === 'compare' ? kept.to : kept?.kind === 'list' ? (kept.list[0] ?? fresh) : fresh
  return { kind: 'compare', of: asks(about.of), relation, to }
}

/** The unit of a number worked out from an answer. */
export const unitOf = ({ of, value }: Subject): FigureUnit => {
  if (value === 'fen') return 'fen'
  if (of !== 'role' && 'days' in of) return 'days'
  return of !== 'role' && 'minutes' in of ? 'minutes' : 'count'
}
