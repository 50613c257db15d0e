import type { AnyCommand, Case, CommandName, Understanding } from '../contract/case'
import type { StepAct } from '../contract/flow'
import type { FormContext, Values } from '../contract/form'
import type { ClockDefinition, ClockTable } from '../contract/clock'
import type { Refusal } from '../contract/codes'
import type { Actor } from '../contract/person'
import type { CaseStatus, RouteReason } from '../contract/words'
import type { ItemMoment } from './application'
import type { ClockContext } from './clocks-due'
import type { Relation } from './relations'

/** What `decide` needs to know besides the case: times, promises, and who a hand-over goes to. */
export interface DecideContext extends ClockContext {
  clocks: ClockTable
  /** For a low rating: who may look into it, the first of them who is not concerned, and the promise that begins. */
  followUp?: { people: readonly string[]; clock: ClockDefinition }
  /** For every hand-over: the colleague found by the server. */
  receiver?: { id: string; department: string }
  /** Who takes it up again where its owner is gone. */
  inPlace?: { id: string; department: string }
  /** For what is done to a case of an item: its definition, the people, and the code its result would have. */
  item?: ItemMoment
  /** Others may be shown this issue, so whoever is nothing to it yet is a passer-by. */
  offered?: true
  /** For `transcribe`: what the server understood of the words. */
  heard?: Heard
}

/** What words mean, where they lead (absent: they stay where they are), and whom they reach at once. */
export interface Heard {
  understanding: Understanding
  route?: { department: string; owner: string; reason: RouteReason }
  leads: readonly string[]
  /** Places the words name, made alike. */
  places: readonly string[]
}

/** What somebody does at a step of an item, with the checked answers to the step's form. */
export interface ItemInputs {
  act: { act: StepAct; values?: Values }
  /** Checked answers, the record they were judged by, and the slots they hold. */
  resubmit: { values: Values; context: FormContext; booked: string[] }
}
export type ItemCommand = keyof ItemInputs
/** A command on a case of an item that no other case knows. */
export type AnyItemCommand = { [C in ItemCommand]: { name: C; input: ItemInputs[C] } }[ItemCommand]

/** What ties two cases together carries the other one as it stands. */
export interface JoiningInputs {
  join: Record<string, never>
  merge: { other: Case }
  takeIn: { other: Case }
  unmerge: { other: Case }
  letOut: { other: Case }
}
export type JoiningCommand = keyof JoiningInputs
/** A command that no phone sends as such: its own actions lead to it (feedback.join, cases.merge, cases.unmerge). */
export type AnyJoiningCommand = {
  [C in JoiningCommand]: { name: C; input: JoiningInputs[C] }
}[JoiningCommand]

/** What happened, before it is chained and addressed. */
export interface Happening {
  command: Exclude<CommandName, 'submit'> | ItemCommand
  text?: string
  params: Record<string, string | number | boolean>
  internal: boolean
}

/** An accepted command: the case afterwards, and what happened. */
export interface Decision {
  ok: true
  case: Case
  happening: Happening
  /** People who are only to know (抄送). */
  copies: readonly string[]
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
/** Fields a case may lose again. */
type Droppable =
  | 'claimedAt'
  | 'waitingSince'
  | 'resolvedAt'
  | 'rating'
  | 'extensionAsked'
  | 'tellAt'
  | 'rulingAsked'
  | 'inviteAt'
  | 'merged'
/** What a row does: fields of the case, and what the event says. */
export interface Change {
  case: Partial<Case>
  /** Fields the case no longer has. */
  drop?: readonly Droppable[]
  params?: Happening['params']
  text?: string
  copies?: readonly string[]
  /** Where only this time it is for the office alone: a question to a colleague. */
  internal?: true
}

/** The same for a command of an item: its definition is always there. */
export interface ItemMomentOf<C extends ItemCommand> {
  input: ItemInputs[C]
  actor: Actor
  now: number
  context: DecideContext & { item: ItemMoment }
}
export interface ItemRule<C extends ItemCommand> {
  from: readonly CaseStatus[]
  allow: readonly Relation[]
  internal?: true
  refuse(subject: Case, moment: ItemMomentOf<C>): Refusal | undefined
  apply(subject: Case, moment: ItemMomentOf<C>): Change
}

/** The same for what ties cases together. */
export interface JoiningMoment<C extends JoiningCommand> {
  input: JoiningInputs[C]
  actor: Actor
  now: number
  context: DecideContext
}
export interface JoiningRule<C extends JoiningCommand> {
  from: readonly CaseStatus[]
  allow: readonly Relation[]
  internal?: true
  refuse?(subject: Case, moment: Pick<JoiningMoment<C>, 'actor' | 'now'>): Refusal | undefined
  check?(subject: Case, moment: JoiningMoment<C>): Refusal | undefined
  apply(subject: Case, moment: JoiningMoment<C>): Change
}

/** One row of the table: from which states, for whom, when not, and what it does. */
export interface Rule<C extends AnyCommand['name']> {
  from: readonly CaseStatus[]
  allow: readonly Relation[]
  internal?: true
  refuse?(subject: Case, moment: Moment<C>): Refusal | undefined
  /** Looks at what the command carries; what could be done is offered without it. */
  check?(subject: Case, moment: Moment<C>): Refusal | undefined
  apply(subject: Case, moment: Moment<C>): Change
}
