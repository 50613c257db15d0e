import type { AnyCommand, Case, CommandName } from '../contract/case'
import type { ClockTable } from '../contract/clock'
import type { Refusal } from '../contract/codes'
import type { Actor } from '../contract/person'
import type { CaseStatus } from '../contract/words'
import type { ClockContext } from './clocks-due'
import type { Relation } from './relations'

/** What `decide` needs to know besides the case: times, promises, and who a hand-over goes to. */
export interface DecideContext extends ClockContext {
  clocks: ClockTable
  /** For `assign` and `transfer`: the colleague found by the server. */
  receiver?: { id: string; department: string }
}

/** What happened, before it is chained and addressed. */
export interface Happening {
  command: Exclude<CommandName, 'submit'>
  text?: string
  params: Record<string, string | number | boolean>
  internal: boolean
}

/** An accepted command: the case afterwards, and what happened. */
export interface Decision {
  ok: true
  case: Case
  happening: Happening
}

/** What a command carries. */
export type Input<C extends AnyCommand['name']> = Extract<AnyCommand, { name: C }>['input']
/** Everything a row may look at besides the case. */
export interface Moment<C extends AnyCommand['name']> {
  input: Input<C>
  actor: Actor
  now: number
  context: DecideContext
}
/** What a row does: fields of the case, and what the event says. */
export interface Change {
  case: Partial<Case>
  /** Fields the case no longer has. */
  drop?: readonly ('claimedAt' | 'waitingSince' | 'resolvedAt' | 'rating' | 'extensionAsked')[]
  params?: Happening['params']
  text?: string
}

/** One row of the table: from which states, for whom, when not, and what it does. */
export interface Rule<C extends AnyCommand['name']> {
  from: readonly CaseStatus[]
  allow: readonly Relation[]
  internal?: true
  refuse?(subject: Case, moment: Moment<C>): Refusal | undefined
  apply(subject: Case, moment: Moment<C>): Change
}
