import type { Application, CaseTurn } from '../contract/application'
import type { Case } from '../contract/case'
import type { FlowState, FlowSubject, Roster } from '../contract/flow'
import type { Values } from '../contract/form'
import type { Item } from '../contract/item'
import type { CaseStatus } from '../contract/words'
import { dateOf, dayOf } from './calendar-dates'
import { wallMomentAt } from './calendar-zone'
import { applicationClocks } from './application-clocks'
import type { ClockChange } from './clocks-move'
import type { FlowStep } from './flows-settle'
import { whoseTurn } from './flows-view'
import { isResultDue } from './items'

/** A roster that also knows in whose queue a person's tasks stand. */
export interface Desk extends Roster {
  departmentOf(person: string): string | undefined
}

/** Everything a move of an application is judged by besides the case. */
export interface ItemMoment {
  item: Item
  desk: Desk
  /** The code of the result, should it be earned now: from a key, so the server gives it. */
  code: string
}

/** What the flow of a case is judged by: the answers and the record as they were handed in. */
export const flowSubjectOf = (
  { requester }: Pick<Case, 'requester'>,
  { values, context }: Pick<Application, 'values' | 'context'>,
): FlowSubject => ({ requester, values, context })

const MOST_TOLD = 200

const statusOf: Record<FlowState['state'], CaseStatus> = {
  running: 'handling',
  sentBack: 'waiting',
  done: 'resolved',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
}

/** Whose turn it is, with the department in whose queue it stands. */
export const turnsOfCase = (state: FlowState, subject: FlowSubject, { item, desk }: ItemMoment): CaseTurn[] =>
  whoseTurn(item.flow, state, subject).map(turn => ({
    ...turn,
    // What waits for the requester stands with the office that runs the item, not in their own college's queue.
    department:
      (turn.person === subject.requester ? undefined : desk.departmentOf(turn.person)) ?? item.department,
  }))

/** Who has it now: the first whose turn it is and who is not the requester; with the requester, who sent it back. */
const ownerOf = (turns: readonly CaseTurn[], state: FlowState, requester: string): string | undefined => {
  const theirs = turns.find(({ person, asked }) => person !== requester && !asked)
  return theirs?.person ?? (state.state === 'sentBack' ? state.returns.at(-1)?.person : undefined)
}

const resultOf = (
  known: Application['result'],
  { item, code }: ItemMoment,
  { at, zone }: ClockChange,
): NonNullable<Application['result']> => {
  if (known) return known
  const { validDays } = item.result
  const until = validDays === undefined ? undefined : dayOf(wallMomentAt(zone, at).on) + validDays
  return { code, at, ...(until === undefined ? {} : { validUntilOn: dateOf(until) }) }
}

/** What a case becomes by a move of its flow. `changed`: new answers, or what was filled in at a step. */
export const moveApplication = (
  subject: Pick<Case, 'requester' | 'owner' | 'clocks'>,
  application: Application,
  step: Pick<FlowStep, 'state' | 'copies'>,
  moment: ItemMoment,
  change: ClockChange,
): Pick<Case, 'status' | 'owner' | 'clocks' | 'application'> & { earned: boolean } => {
  const { item } = moment
  const { state, copies } = step
  const of = flowSubjectOf(subject, application)
  const turns = turnsOfCase(state, of, moment)
  const ended = state.state === 'rejected' || state.state === 'withdrawn'
  const earned = item.result.kind !== 'none' && isResultDue(item, state, of)
  const { result: known, ...kept } = application
  const told = [...new Set([...application.told, ...turns.map(({ person }) => person), ...copies])]
  // What was earned and is later withdrawn stays on record, and is no longer valid.
  const result = earned ? resultOf(known, moment, change) : ended ? known : undefined
  return {
    status: statusOf[state.state],
    owner: ownerOf(turns, state, subject.requester) ?? subject.owner,
    clocks: applicationClocks(
      subject,
      item,
      application.flow,
      state,
      of,
      earned || state.state === 'done',
      change,
    ),
    application: {
      ...kept,
      flow: state,
      turns,
      booked: ended ? [] : kept.booked,
      told: told.filter(id => id !== subject.requester).slice(-MOST_TOLD),
      ...(result ? { result } : {}),
    },
    earned: earned && known === undefined,
  }
}

/** Answers filled in at a step, kept under its id. */
export const withFilled = (
  application: Application,
  step: string,
  values: Values | undefined,
): Application =>
  values === undefined ? application : { ...application, steps: { ...application.steps, [step]: values } }

/** The last day a result is good for has passed. */
export const hasRunOut = (result: NonNullable<Application['result']>, todayOn: string): boolean =>
  result.validUntilOn !== undefined && result.validUntilOn < todayOn
