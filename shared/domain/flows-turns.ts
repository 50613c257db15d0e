import type { Seat, Step, StepState } from '../contract/flow'

// The order within one step: signers asked for before it (加签), then its own people, then signers asked for after it.

const isUndecided = ({ verdict }: Seat): boolean => verdict === undefined

const ofPlace = ({ seats }: Pick<StepState, 'seats'>, place: 'before' | 'after'): Seat[] =>
  seats.filter(({ added }) => added?.place === place)

/** The people the definition put on a step, without signers added later. */
export const ownSeats = ({ seats }: Pick<StepState, 'seats'>): Seat[] => seats.filter(({ added }) => !added)

const ownDecided = ({ mode }: Pick<Step, 'mode'>, opened: Pick<StepState, 'seats'>): boolean => {
  const own = ownSeats(opened)
  const approved = own.filter(({ verdict }) => verdict === 'approve').length
  return approved > 0 && (mode !== 'all' || approved === own.length)
}

/** Whether a step is decided: enough of its own people have approved, and every signer added to it. */
export const stepDecided = (step: Pick<Step, 'mode'>, opened: Pick<StepState, 'seats'>): boolean =>
  ownDecided(step, opened) &&
  opened.seats.every(({ added, verdict }) => added === undefined || verdict === 'approve')

/** Undecided seats whose turn it is at a step: signers before it, else its own people, else signers after it. */
export const actingSeats = (step: Pick<Step, 'mode'>, opened: Pick<StepState, 'seats'>): Seat[] => {
  const before = ofPlace(opened, 'before').filter(isUndecided)
  if (before.length > 0) return before
  return (ownDecided(step, opened) ? ofPlace(opened, 'after') : ownSeats(opened)).filter(isUndecided)
}

/** Seats whose question to a colleague still waits: those whose turn it is, and those a signer comes before. */
export const askingSeats = (step: Pick<Step, 'mode'>, opened: Pick<StepState, 'seats'>): Seat[] => {
  const acting = actingSeats(step, opened)
  const held = acting.some(({ added }) => added?.place === 'before')
    ? ownSeats(opened).filter(isUndecided)
    : []
  return [...acting, ...held].filter(({ asking }) => asking !== undefined && asking.answer === undefined)
}

/** Seats of the same step whose turn comes after this one's: what they did can no longer be taken back from under them. */
export const seatsAfter = (opened: Pick<StepState, 'seats'>, seat: Seat): Seat[] => {
  if (seat.added?.place === 'after') return []
  return seat.added ? [...ownSeats(opened), ...ofPlace(opened, 'after')] : ofPlace(opened, 'after')
}
