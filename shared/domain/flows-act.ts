import { refuse, type Refusal } from '../contract/codes'
import type { Flow, FlowState, Seat, Step, StepAct, StepState } from '../contract/flow'
import { openSteps, stepStateOf } from './flows-open'
import { actingSeats } from './flows-turns'
import type { FlowMoment } from './flows-settle'

/** An act found on its place: the step, and the seat of the person who acts. */
export interface Place {
  step: Step
  opened: StepState
  seat: Seat
}

const sits = (seat: Seat, actor: string, { subject, roster }: FlowMoment): boolean =>
  seat.person === actor ||
  // A deputy acts for whoever is away now, even if the step opened before; never for their own request.
  (actor !== subject.requester &&
    seat.person !== subject.requester &&
    roster.standInFor(seat.person) === actor)

/** The undecided seat of an actor at an open step, or why there is none. */
export const findPlace = (
  flow: Flow,
  state: FlowState,
  id: string,
  actor: string,
  moment: FlowMoment,
): Place | Refusal => {
  const step = flow.steps.find(one => one.id === id)
  if (!step) return refuse('NOT_FOUND')
  const opened = stepStateOf(state, id)
  const seats = opened?.seats.filter(seat => sits(seat, actor, moment)) ?? []
  if (!opened || seats.length === 0) return refuse('FORBIDDEN')
  if (state.state !== 'running') return refuse('NOT_NOW')
  const acting = actingSeats(step, opened)
  const seat = seats.find(one => acting.includes(one))
  if (seat && openSteps(flow, state, moment.subject).includes(step)) return { step, opened, seat }
  // A signer comes first.
  return refuse(seats.some(({ verdict }) => verdict === undefined) ? 'NOT_NOW' : 'ALREADY_DONE')
}

/** The state with one seat replaced. */
export const withSeat = (state: FlowState, { step, opened, seat }: Place, next: Seat): FlowState => ({
  ...state,
  steps: {
    ...state.steps,
    [step.id]: { ...opened, seats: opened.seats.map(one => (one === seat ? next : one)) },
  },
})

/** A seat with its decision: when, why, and by whom where it was not the person of the seat. */
export const decided = (
  seat: Seat,
  verdict: NonNullable<Seat['verdict']>,
  actor: string,
  now: number,
  reason: string | undefined,
): Seat => ({
  ...seat,
  verdict,
  at: now,
  ...(seat.person === actor ? {} : { by: actor }),
  ...(reason ? { reason } : {}),
})

/** What each verdict carries. */
export type Act<V extends StepAct['verdict']> = Extract<StepAct, { verdict: V }>
