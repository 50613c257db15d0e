import type { Flow, FlowState, FlowSubject, Station, Step, StepState } from '../contract/flow'
import type { StationState } from '../contract/flow-words'
import { isDecided, isSkipped, openSteps, stepStateOf } from './flows-open'
import { actingSeats, askingSeats } from './flows-turns'

/** One thing one person must do now. `step` null: the requester has it, to put right and hand in again. */
export interface Turn {
  step: string | null
  round: number
  person: string
  /** Asked by a colleague; the step is not theirs to decide. */
  asked: boolean
}

/** Whose turn it is: one entry a person and step. Empty only after the end. */
export const whoseTurn = (flow: Flow, state: FlowState, subject: FlowSubject): Turn[] => {
  const { round } = state
  if (state.state === 'sentBack') return [{ step: null, round, person: subject.requester, asked: false }]
  return openSteps(flow, state, subject).flatMap(step => {
    const opened = stepStateOf(state, step.id)
    if (!opened) return []
    const asked = askingSeats(step, opened).flatMap(({ asking }) => asking ?? [])
    return [
      ...actingSeats(step, opened).map(({ person }) => ({ step: step.id, round, person, asked: false })),
      ...asked.map(({ person }) => ({ step: step.id, round, person, asked: true })),
    ]
  })
}

const stateOf = (step: Step, state: FlowState, subject: FlowSubject, open: readonly Step[]): StationState => {
  if (isSkipped(step, subject)) return 'skipped'
  if (isDecided(step, state)) return 'done'
  const seats = stepStateOf(state, step.id)?.seats ?? []
  if (state.state === 'rejected' && seats.some(({ verdict }) => verdict === 'reject')) return 'rejected'
  if (state.state === 'sentBack' && seats.some(({ verdict }) => verdict === 'sendBack')) return 'sentBack'
  return open.includes(step) ? 'open' : 'ahead'
}

/** Whose names stand at an open step: all its people, and once a signer was added those it waits for now. */
const openFor = (step: Step, opened: StepState) =>
  opened.seats.some(({ added }) => added) ? actingSeats(step, opened) : opened.seats

/** The line of stations a requester follows, in the order of the definition. */
export const stationsOf = (flow: Flow, state: FlowState, subject: FlowSubject): Station[] => {
  const open = openSteps(flow, state, subject)
  return flow.steps.map(step => {
    const opened = stepStateOf(state, step.id)
    const station = stateOf(step, state, subject, open)
    const seats = opened?.seats ?? []
    const acted = seats.filter(({ verdict }) => verdict !== undefined)
    const shown = station === 'open' && opened ? openFor(step, opened) : acted.length === 0 ? seats : acted
    const times = acted.flatMap(({ at }) => at ?? [])
    return {
      step: step.id,
      name: step.name,
      kind: step.kind,
      state: station,
      round: opened?.round ?? null,
      persons: station === 'skipped' ? [] : shown.map(({ by, person }) => by ?? person),
      decidedAt: times.length === 0 ? null : Math.max(...times),
    }
  })
}

/** Stations behind and in all, skipped ones not counted. */
export const progressOf = (
  flow: Flow,
  state: FlowState,
  subject: FlowSubject,
): { done: number; of: number } => {
  const counted = flow.steps.filter(step => !isSkipped(step, subject))
  return { done: counted.filter(step => isDecided(step, state)).length, of: counted.length }
}
