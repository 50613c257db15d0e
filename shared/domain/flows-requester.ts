import { refuse, type Refusal } from '../contract/codes'
import type { Flow, FlowState, Seat, StepState } from '../contract/flow'
import { isDecided, openSteps, stepStateOf } from './flows-open'
import { settle, type FlowMoment, type FlowStep } from './flows-settle'

/**
 * The requester hands the request in again after a return: round + 1, with the new answers already in the subject.
 * What was done (work, confirmations, counters) stays done; approvals stay only with `keep` (see `keepsDecisions`).
 * Who had it before gets it again.
 */
export const resubmitFlow = (
  flow: Flow,
  state: FlowState,
  { keep, ...moment }: Omit<FlowMoment, 'now'> & { keep: boolean },
): FlowStep | Refusal => {
  if (state.state !== 'sentBack') return refuse('NOT_NOW')
  const kept = flow.steps.filter(step => isDecided(step, state) && (keep || step.kind !== 'approve'))
  const steps: Record<string, StepState> = {}
  for (const { id } of kept) {
    const opened = stepStateOf(state, id)
    if (opened) steps[id] = opened
  }
  const before = Object.values(state.steps).flatMap(({ seats }) => seats.map(({ person }) => person))
  return settle(flow, state, { ...state, state: 'running', round: state.round + 1, steps }, moment, before)
}

/** The requester withdraws what has not ended. */
export const withdrawFlow = (
  flow: Flow,
  state: FlowState,
  moment: Omit<FlowMoment, 'now'>,
): FlowStep | Refusal =>
  state.state === 'running' || state.state === 'sentBack'
    ? settle(flow, state, { ...state, state: 'withdrawn' }, moment)
    : refuse('NOT_NOW')

const handedOver = (
  seat: Seat,
  seats: readonly Seat[],
  { subject, roster }: Omit<FlowMoment, 'now'>,
): Seat => {
  if (seat.verdict !== undefined || seat.person === subject.requester) return seat
  const taken = [subject.requester, ...seats.map(({ person }) => person)]
  const present = roster.standInFor(seat.person, taken)
  const impossible = present === subject.requester || seats.some(({ person }) => person === present)
  return impossible ? seat : { ...seat, person: present, for: seat.for ?? seat.person }
}

/** Open steps of people who are away now go to whoever stands in for them; nothing else changes. */
export const reassignAbsent = (flow: Flow, state: FlowState, moment: Omit<FlowMoment, 'now'>): FlowState => {
  const steps = { ...state.steps }
  for (const { id } of openSteps(flow, state, moment.subject)) {
    const opened = stepStateOf(state, id)
    if (opened) {
      const seats: Seat[] = []
      for (const [index, seat] of opened.seats.entries())
        seats.push(handedOver(seat, [...seats, ...opened.seats.slice(index)], moment))
      steps[id] = { ...opened, seats }
    }
  }
  return { ...state, steps }
}

/** Things named missing in more than one return: the flag of row S15, "sent back twice for the same reason". */
export const repeatedMissing = (state: FlowState): string[] => {
  const named = state.returns.map(({ missing }) => [...new Set(missing.map(({ path }) => path))])
  const all = named.flat()
  return [...new Set(all.filter((path, index) => path !== 'other' && all.indexOf(path) !== index))]
}
