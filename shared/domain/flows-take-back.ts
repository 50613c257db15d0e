import { refuse, type Refusal } from '../contract/codes'
import type { Flow, FlowState, Seat, StepState } from '../contract/flow'
import { stepsBehind, stepStateOf } from './flows-open'
import { seatsAfter } from './flows-turns'

const hasActed = ({ seats }: StepState): boolean =>
  seats.some(
    ({ verdict, passedBy, asking }) =>
      verdict !== undefined || passedBy !== undefined || asking !== undefined,
  )

const ownDecision = (opened: StepState | undefined, actor: string) =>
  opened?.seats.find(({ verdict, by, person }) => verdict !== undefined && (by ?? person) === actor)

/** Whether a seat of the same step, whose turn comes later, has done something since. */
const actedSince = (opened: StepState, seat: Seat): boolean =>
  seatsAfter(opened, seat).some(
    ({ verdict, at, asking, passedBy }) =>
      (verdict !== undefined && (at ?? 0) >= (seat.at ?? 0)) ||
      (asking !== undefined && asking.at >= (seat.at ?? 0)) ||
      passedBy !== undefined,
  )

const tooLate = (flow: Flow, state: FlowState, id: string, opened: StepState, seat: Seat): boolean => {
  if (opened.round !== state.round) return true
  if (state.state === 'sentBack') return seat.verdict !== 'sendBack'
  if (state.state !== 'running' || actedSince(opened, seat)) return true
  return [...stepsBehind(flow, id)].some(next => {
    const following = stepStateOf(state, next)
    return following !== undefined && following.round === state.round && hasActed(following)
  })
}

const isUntouched = ({ verdict, passedBy, asking }: Seat): boolean =>
  verdict === undefined && passedBy === undefined && asking === undefined

/** Signers this person asked for who have done nothing yet: they are no longer needed. */
const withoutSigners = (state: FlowState, id: string, actor: string): FlowState | Refusal => {
  const opened = stepStateOf(state, id)
  const seats = opened?.seats.filter(seat => seat.added?.by !== actor || !isUntouched(seat)) ?? []
  if (!opened || seats.length === opened.seats.length) return refuse('FORBIDDEN')
  if (state.state !== 'running' || opened.round !== state.round) return refuse('NOT_NOW')
  return { ...state, steps: { ...state.steps, [id]: { ...opened, seats } } }
}

/**
 * Undoes one's own decision before the next has acted (拿回): before anybody behind the step decided, asked or passed
 * on; for a return, before the requester has resubmitted. Somebody who has not decided takes back the signers they
 * asked for. An ended flow stays ended.
 */
export const takeBack = (flow: Flow, state: FlowState, id: string, actor: string): FlowState | Refusal => {
  const opened = stepStateOf(state, id)
  const seat = ownDecision(opened, actor)
  if (!opened || !seat) return withoutSigners(state, id, actor)
  if (tooLate(flow, state, id, opened, seat)) return refuse('NOT_NOW')
  const { verdict, at: _at, by: _by, reason: _reason, ...undecided } = seat
  const seats = opened.seats.map(one => (one === seat ? undecided : one))
  const returns = verdict === 'sendBack' ? state.returns.slice(0, -1) : state.returns
  return { ...state, state: 'running', returns, steps: { ...state.steps, [id]: { ...opened, seats } } }
}
