import { refuse, type Refusal } from '../contract/codes'
import type { Flow, FlowState, StepAct } from '../contract/flow'
import { flowLimits, verdicts, type Verdict } from '../contract/flow-words'
import { decided, findPlace, withSeat, type Act, type Place } from './flows-act'
import { openSteps, stepStateOf } from './flows-open'
import { seatFor } from './flows-seats'
import { settle, type FlowMoment, type FlowStep } from './flows-settle'
import { askingSeats } from './flows-turns'
import { takeBack } from './flows-take-back'

type Move<V extends Verdict> = (
  place: Place,
  act: Act<V>,
  actor: string,
  state: FlowState,
  moment: FlowMoment,
) => FlowState | Refusal

const approve: Move<'approve'> = (place, { reason }, actor, state, { now }) =>
  withSeat(state, place, decided(place.seat, 'approve', actor, now, reason))

const reject: Move<'reject'> = (place, { reason }, actor, state, { now }) =>
  reason
    ? { ...withSeat(state, place, decided(place.seat, 'reject', actor, now, reason)), state: 'rejected' }
    : refuse('REASON_NEEDED')

const sendBack: Move<'sendBack'> = (place, { missing, reason }, actor, state, { now }) => {
  if (missing.length === 0)
    return refuse('INVALID_INPUT', { problems: [{ path: 'missing', problem: 'required' }] })
  if (state.returns.length > 0 && !reason) return refuse('REASON_NEEDED')
  if (state.returns.length >= flowLimits.returns) return refuse('NOT_NOW')
  const returned = {
    step: place.step.id,
    person: actor,
    round: state.round,
    at: now,
    missing,
    ...(reason ? { reason } : {}),
  }
  const next = withSeat(state, place, decided(place.seat, 'sendBack', actor, now, reason))
  return { ...next, state: 'sentBack', returns: [...state.returns, returned] }
}

const passOn: Move<'passOn'> = (place, { to, reason }, actor, state, { subject, roster }) => {
  if (!reason) return refuse('REASON_NEEDED')
  const receiver = seatFor(to, roster)
  if (to === subject.requester || receiver.person === subject.requester) return refuse('FORBIDDEN')
  if (receiver.person === actor) return refuse('RECEIVER_NEEDED')
  if (place.opened.seats.some(({ person }) => person === receiver.person)) return refuse('ALREADY_DONE')
  const passedBy = [...(place.seat.passedBy ?? []), actor].slice(-flowLimits.owners)
  const { added } = place.seat
  return withSeat(state, place, { ...receiver, passedBy, ...(added ? { added } : {}) })
}

const askColleague: Move<'askColleague'> = (
  place,
  { of, question },
  actor,
  state,
  { subject, roster, now },
) => {
  const { person } = seatFor(of, roster)
  if (of === subject.requester || person === subject.requester) return refuse('FORBIDDEN')
  if (person === actor) return refuse('RECEIVER_NEEDED')
  if (place.seat.asking && place.seat.asking.answer === undefined) return refuse('ALREADY_DONE')
  return withSeat(state, place, { ...place.seat, asking: { person, question, at: now } })
}

const addSigner: Move<'addSigner'> = (
  { step, opened },
  { signer, place },
  actor,
  state,
  { subject, roster, now },
) => {
  const seat = seatFor(signer, roster)
  if (signer === subject.requester || seat.person === subject.requester) return refuse('FORBIDDEN')
  if (seat.person === actor) return refuse('RECEIVER_NEEDED')
  if (opened.seats.some(({ person }) => person === seat.person)) return refuse('ALREADY_DONE')
  const seats = [...opened.seats, { ...seat, added: { by: actor, place, at: now } }]
  return { ...state, steps: { ...state.steps, [step.id]: { ...opened, seats } } }
}

const askedPlace = (flow: Flow, state: FlowState, id: string, actor: string, moment: FlowMoment) => {
  const step = openSteps(flow, state, moment.subject).find(one => one.id === id)
  const opened = stepStateOf(state, id)
  const seat = step && opened && askingSeats(step, opened).find(({ asking }) => asking?.person === actor)
  return step && opened && seat ? { step, opened, seat } : undefined
}

const answer = (flow: Flow, state: FlowState, act: Act<'answer'>, actor: string, moment: FlowMoment) => {
  const place = askedPlace(flow, state, act.step, actor, moment)
  if (!place?.seat.asking) return refuse('FORBIDDEN')
  return withSeat(state, place, { ...place.seat, asking: { ...place.seat.asking, answer: act.text } })
}

const moves: { [V in Exclude<Verdict, 'answer' | 'takeBack'>]: Move<V> } = {
  approve,
  reject,
  sendBack,
  passOn,
  askColleague,
  addSigner,
}

type SeatVerdict = keyof typeof moves

const verdictsOfSeat = ({ step, opened, seat }: Place, actor: string, moment: FlowMoment): SeatVerdict[] => {
  // On a seat of their own the requester only says that it is done.
  if (actor === moment.subject.requester) return ['approve']
  const all: SeatVerdict[] = ['approve', 'reject', 'sendBack', 'passOn', 'askColleague']
  if (step.kind === 'station') return all.filter(verdict => verdict !== 'reject')
  // Signers belong to a judgement, and ask for no further ones: the step would never be over.
  const asksMore = step.kind === 'approve' && !seat.added && opened.seats.length < flowLimits.persons
  return asksMore ? [...all, 'addSigner'] : all
}

const moved = (
  flow: Flow,
  state: FlowState,
  act: StepAct,
  actor: string,
  moment: FlowMoment,
): FlowState | Refusal => {
  if (act.verdict === 'takeBack') return takeBack(flow, state, act.step, actor)
  if (act.verdict === 'answer') return answer(flow, state, act, actor, moment)
  const place = findPlace(flow, state, act.step, actor, moment)
  if ('ok' in place) return place
  if (!verdictsOfSeat(place, actor, moment).includes(act.verdict)) return refuse('FORBIDDEN')
  const move = moves[act.verdict] as Move<SeatVerdict>
  return move(place, act, actor, state, moment)
}

/**
 * What one person's act does to a flow, or why not: `FORBIDDEN` for whom it is not the turn, `NOT_NOW` when it is with
 * the requester or ended, `ALREADY_DONE` after a decision, `REASON_NEEDED` for a rejection, a passing on and every
 * second return, `INVALID_INPUT` for a return that names nothing, `RECEIVER_NEEDED` where nobody would have it next;
 * `NOT_NOW` also while a signer somebody asked for comes first (加签).
 */
export const decideStep = (
  flow: Flow,
  state: FlowState,
  act: StepAct,
  actor: string,
  moment: FlowMoment,
): FlowStep | Refusal => {
  const next = moved(flow, state, act, actor, moment)
  return 'ok' in next ? next : settle(flow, state, next, moment)
}

/** What somebody could do at a step now: the buttons, in the order of {@link verdicts}. */
export const verdictsFor = (
  flow: Flow,
  state: FlowState,
  step: string,
  actor: string,
  moment: FlowMoment,
): Verdict[] => {
  const place = findPlace(flow, state, step, actor, moment)
  const found = new Set<Verdict>('ok' in place ? [] : verdictsOfSeat(place, actor, moment))
  if (!('ok' in place) && place.seat.asking && place.seat.asking.answer === undefined)
    found.delete('askColleague')
  if (state.returns.length >= flowLimits.returns) found.delete('sendBack')
  if (askedPlace(flow, state, step, actor, moment)) found.add('answer')
  if (!('ok' in takeBack(flow, state, step, actor))) found.add('takeBack')
  return verdicts.filter(verdict => found.has(verdict))
}
