import type { Condition, Operand } from '@shared/contract/condition'

/** What a condition may ask for; never a literal. */
export type Asked = Exclude<Operand, string | number | boolean>
export type Literal = string | number | boolean
export type RoleAsked = Extract<Condition, { role: unknown }>['role']

/** How an answer stands to what it is compared with. */
export const relations = [
  'is',
  'isNot',
  'oneOf',
  'noneOf',
  'more',
  'atLeast',
  'less',
  'atMost',
  'filled',
  'empty',
] as const
export type Relation = (typeof relations)[number]
type Compared = 'is' | 'isNot' | 'more' | 'atLeast' | 'less' | 'atMost'

/** One thing that is asked. */
export type Clause =
  | { kind: 'compare'; of: Asked; relation: Compared; to: Operand }
  | { kind: 'list'; of: Asked; relation: 'oneOf' | 'noneOf'; list: Literal[] }
  | { kind: 'filled'; field: string; relation: 'filled' | 'empty' }
  | { kind: 'role'; role: RoleAsked; relation: 'is' | 'isNot' }

/** A condition as the editor shows it. `other` is none the schema takes: it is named by the check and taken out. */
export type Node =
  | { node: 'clause'; clause: Clause }
  | { node: 'group'; every: boolean; denied: boolean; parts: Condition[] }
  | { node: 'other'; condition: Condition }

const opposites = {
  is: 'isNot',
  more: 'atMost',
  less: 'atLeast',
  oneOf: 'noneOf',
  filled: 'empty',
} as const

const isAsked = (operand: Operand): operand is Asked => typeof operand === 'object'

const plainClause = (condition: Condition): Clause | undefined => {
  const compared = (pair: [Operand, Operand], relation: Compared): Clause | undefined =>
    isAsked(pair[0]) ? { kind: 'compare', of: pair[0], relation, to: pair[1] } : undefined
  if ('equals' in condition) return compared(condition.equals, 'is')
  if ('gt' in condition) return compared(condition.gt, 'more')
  if ('lt' in condition) return compared(condition.lt, 'less')
  if ('filled' in condition) return { kind: 'filled', field: condition.filled, relation: 'filled' }
  if ('role' in condition) return { kind: 'role', role: condition.role, relation: 'is' }
  if ('in' in condition && isAsked(condition.in[0]))
    return { kind: 'list', of: condition.in[0], relation: 'oneOf', list: condition.in[1] }
  return undefined
}

const denied = (clause: Clause): Clause =>
  ({ ...clause, relation: opposites[clause.relation as keyof typeof opposites] }) as Clause

/** Reads a condition; `writeNode` makes exactly the same of it again. */
export const readNode = (condition: Condition): Node => {
  const inner = 'not' in condition ? condition.not : condition
  const turned = inner !== condition
  if ('and' in inner) return { node: 'group', every: true, denied: turned, parts: inner.and }
  if ('or' in inner) return { node: 'group', every: false, denied: turned, parts: inner.or }
  const clause = plainClause(inner)
  if (!clause) return { node: 'other', condition }
  return { node: 'clause', clause: turned ? denied(clause) : clause }
}

const plainCondition = (clause: Clause): Condition => {
  if (clause.kind === 'filled') return { filled: clause.field }
  if (clause.kind === 'role') return { role: clause.role }
  if (clause.kind === 'list') return { in: [clause.of, clause.list] }
  const pair: [Operand, Operand] = [clause.of, clause.to]
  if (clause.relation === 'is' || clause.relation === 'isNot') return { equals: pair }
  return clause.relation === 'more' || clause.relation === 'atMost' ? { gt: pair } : { lt: pair }
}

const isPlain = (relation: Relation): boolean => relation in opposites

/** The condition of what the editor shows. A group of one that is not denied is that one. */
export const writeNode = (node: Node): Condition => {
  if (node.node === 'other') return node.condition
  if (node.node === 'clause') {
    const condition = plainCondition(node.clause)
    return isPlain(node.clause.relation) ? condition : { not: condition }
  }
  const group: Condition = node.every ? { and: node.parts } : { or: node.parts }
  return node.denied ? { not: group } : group
}

/** The condition with one more part; a single question becomes a group of two, all of which must hold. */
export const withMore = (condition: Condition | undefined, more: Condition): Condition => {
  if (!condition) return more
  const node = readNode(condition)
  return node.node === 'group' && !node.denied
    ? writeNode({ ...node, parts: [...node.parts, more] })
    : { and: [condition, more] }
}

/** The condition without one part of its group; one that is left stands alone, none is no condition. */
export const withoutPart = (condition: Condition, index: number): Condition | undefined => {
  const node = readNode(condition)
  if (node.node !== 'group') return undefined
  const parts = node.parts.filter((_, at) => at !== index)
  const [only] = parts
  if (!only) return undefined
  return parts.length === 1 && !node.denied ? only : writeNode({ ...node, parts })
}
