import { refuse, type Refusal } from '../contract/codes'
import type { Flow, FlowState, Seat, StepState } from '../contract/flow'
import { stepsBehind, stepStateOf } from './flows-open'

const hasActed = ({ seats }: StepState): boolean =>
  seats.some(
    ({ verdict, passedBy, asking }) =>
      verdict !== undefined || passedBy !== undefined || asking !== undefined,
  )

const ownDecision = (opened: StepState | undefined, actor: string) =>
  opened?.seats.find(({ verdict, by, person }) => verdict !== undefined && (by ?? person) === actor)

const tooLate = (flow: Flow, state: FlowState, id: string, opened: StepState, seat: Seat): boolean => {
  if (opened.round !== state.round) return true
  if (state.state === 'sentBack') return seat.verdict !== 'sendBack'
  if (state.state !== 'running') return true
  return [...stepsBehind(flow, id)].some(next => {
    const following = stepStateOf(state, next)
    return following !== undefined && following.round === state.round && hasActed(following)
  })
}

/**
 * Undoes one's own decision before the next has acted (拿回): before anybody behind the step decided, asked or passed
 * on; for a return, before the requester has resubmitted. An ended flow stays ended.
 */
export const takeBack = (flow: Flow, state: FlowState, id: string, actor: string): FlowState | Refusal => {
  const opened = stepStateOf(state, id)
  const seat = ownDecision(opened, actor)
  if (!opened || !seat) return refuse('FORBIDDEN')
  if (tooLate(flow, state, id, opened, seat)) return refuse('NOT_NOW')
  const { verdict, at: _at, by: _by, reason: _reason, ...undecided } = seat
  const seats = opened.seats.map(one => (one === seat ? undecided : one))
  const returns = verdict === 'sendBack' ? state.returns.slice(0, -1) : state.returns
  return { ...state, state: 'running', returns, steps: { ...state.steps, [id]: { ...opened, seats } } }
}
