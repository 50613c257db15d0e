import type { Budget, Clock, SignerTime } from '../contract/clock'
import type { FlowState, Step, StepState } from '../contract/flow'
import { isUndecided } from './clocks'
import { axisOf, budgetAfter } from './clocks-due'
import { moveClock, type ClockChange } from './clocks-move'
import { elapsedSeconds } from './working-time-budget'

// A signer somebody asked for (加签) has a standard time of their own: the step and the whole item get it on top.

/** Open hours of one working day of the sample calendar, and a day of natural time. */
const DAY_SECONDS = { working: 7 * 3600, natural: 86_400 }

/** The standard time of one signer: a day, or, at a step that is counted in hours, as long as the step and a day at most. */
export const signerTimeOf = ({ time }: Pick<Step, 'time'>, clock: Pick<Clock, 'time'>): Budget => {
  const day = DAY_SECONDS[clock.time]
  if ('seconds' in time) return { seconds: Math.min(time.seconds, day) }
  return clock.time === 'working' ? { days: 1 } : { seconds: day }
}

/** The time as it is added: where the due has passed, so much that the signer has all of theirs from now on. */
const timeFromNow = (clock: Clock, time: Budget, change: ClockChange): Budget => {
  if (change.at <= clock.dueAt) return time
  const axis = axisOf(clock, change)
  const lateSeconds = elapsedSeconds(axis, clock.dueAt, change.at, clock.pauses)
  const aheadMs = axis.between(change.at, budgetAfter(axis, change.at, time, change))
  return { seconds: lateSeconds + Math.ceil(aheadMs / 1000) }
}

const withTimes = (
  clock: Clock,
  times: readonly SignerTime[],
  cause: 'signerAdded' | 'signerGone',
  change: ClockChange,
): Clock => {
  const { signers: _before, ...plain } = clock
  return moveClock(clock, times.length > 0 ? { ...plain, signers: [...times] } : plain, cause, change)
}

type Asked = Pick<SignerTime, 'by' | 'at'>

const askedAt = ({ seats }: Pick<StepState, 'seats'>): Asked[] => seats.flatMap(({ added }) => added ?? [])

/** What is in one list more often than in the other, by who asked and when. */
const without = <T extends Asked>(all: readonly T[], gone: readonly Asked[]): T[] => {
  const left = [...gone]
  return all.filter(one => {
    const index = left.findIndex(({ by, at }) => by === one.by && at === one.at)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

/** The clock of a step, or of the whole, after signers were asked for at the step or taken back. */
const ofStep = (
  clock: Clock,
  step: Step,
  added: readonly Asked[],
  gone: readonly Asked[],
  change: ClockChange,
) => {
  const times = clock.signers ?? []
  const kept = without(times, gone)
  const fewer = kept.length < times.length ? withTimes(clock, kept, 'signerGone', change) : clock
  return added.reduce<Clock>((one, { by, at }) => {
    const time = timeFromNow(one, signerTimeOf(step, one), change)
    return withTimes(one, [...(one.signers ?? []), { by, at, time }], 'signerAdded', change)
  }, fewer)
}

/**
 * The clocks after a move of the flow: each signer asked for gives the step's clock and that of the whole a standard
 * time more, each taken back untouched takes it away again; both moves are recorded. A step that begins anew after a
 * return keeps what its signers had: it was promised, and it was used.
 */
export const signClocks = (
  clocks: readonly Clock[],
  steps: readonly Step[],
  before: Pick<FlowState, 'steps'>,
  after: Pick<FlowState, 'steps'>,
  change: ClockChange,
): Clock[] =>
  steps.reduce<Clock[]>(
    (all, step) => {
      const [old, fresh] = [before.steps[step.id], after.steps[step.id]]
      if (!old || !fresh || old.round !== fresh.round) return all
      const added = without(askedAt(fresh), askedAt(old))
      const gone = without(askedAt(old), askedAt(fresh))
      if (added.length + gone.length === 0) return all
      const concerned = [`step:${step.id}`, 'whole']
      return all.map(clock =>
        isUndecided(clock) && concerned.includes(clock.id) ? ofStep(clock, step, added, gone, change) : clock,
      )
    },
    [...clocks],
  )
