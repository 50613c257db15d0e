import { refuse, type Refusal } from '../contract/codes'
import type { Flow, FlowState, FlowSubject, Roster, StepState } from '../contract/flow'
import { isDecided, openSteps, passedSteps, stepStateOf } from './flows-open'
import { copiesOf, seatsOf } from './flows-seats'

/** What a move led to: the state to keep, which steps opened and closed by it, and who is to be told. */
export interface FlowStep {
  ok: true
  state: FlowState
  opened: string[]
  closed: string[]
  copies: string[]
}

/** Everything a move is judged by besides the state. `now` in epoch ms. */
export interface FlowMoment {
  subject: FlowSubject
  roster: Roster
  now: number
}

const ownerless = (step: string): Refusal =>
  refuse('RECEIVER_NEEDED', { problems: [{ path: `flow.steps.${step}`, problem: 'required' }] })

const opening = (
  flow: Flow,
  state: FlowState,
  { subject, roster }: Omit<FlowMoment, 'now'>,
  before: readonly string[],
): Record<string, StepState> | Refusal => {
  const open = openSteps(flow, state, subject)
  const steps: Record<string, StepState> = {}
  for (const step of flow.steps) {
    const known = stepStateOf(state, step.id)
    const isOpen = open.includes(step)
    if (known && (isOpen || isDecided(step, state))) steps[step.id] = known
    else if (isOpen) {
      const seats = seatsOf(step, subject, roster, before)
      if (seats.length === 0) return ownerless(step.id)
      steps[step.id] = { round: state.round, seats }
    }
  }
  return steps
}

const isRefusal = (found: Record<string, StepState> | Refusal): found is Refusal =>
  'ok' in found && found.ok === false

/**
 * Brings a running state to rest: opens what is ready, closes what is no longer, ends when all steps are behind us.
 * Refused with `RECEIVER_NEEDED` and the step's place where a step would open without anybody on it: then the move
 * that led here does not happen and the case stays with its owner.
 */
export const settle = (
  flow: Flow,
  previous: FlowState | undefined,
  next: FlowState,
  moment: Omit<FlowMoment, 'now'>,
  before: readonly string[] = [],
): FlowStep | Refusal => {
  const { subject, roster } = moment
  const found = next.state === 'running' ? opening(flow, next, moment, before) : next.steps
  if (isRefusal(found)) return found
  const rested = { ...next, steps: found }
  const ended = rested.state === 'running' && passedSteps(flow, rested, subject).size === flow.steps.length
  const state: FlowState = ended ? { ...rested, state: 'done' } : rested
  const wasOpen = previous ? openSteps(flow, previous, subject).map(({ id }) => id) : []
  const isOpen = openSteps(flow, state, subject).map(({ id }) => id)
  const decided = flow.steps.filter(
    step => isDecided(step, state) && !(previous && isDecided(step, previous)),
  )
  return {
    ok: true,
    state,
    opened: isOpen.filter(id => !wasOpen.includes(id)),
    closed: wasOpen.filter(id => !isOpen.includes(id)),
    copies: [...new Set(decided.flatMap(step => copiesOf(step, subject, roster)))],
  }
}

/** The state a request begins with. A flow without a step that applies is done at once. */
export const startFlow = (flow: Flow, moment: Omit<FlowMoment, 'now'>): FlowStep | Refusal =>
  settle(flow, undefined, { state: 'running', round: 1, steps: {}, returns: [] }, moment)
