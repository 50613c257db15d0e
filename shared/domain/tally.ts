import type { Case } from '../contract/case'
import type { Clock } from '../contract/clock'
import { countNames, type CountName, type Counts } from '../contract/figures'
import type { Event } from '../contract/event'
import { clockProgressAt, clockStateAt, isUndecided, pausesUntil } from './clocks'
import { dueOf, type ClockContext } from './clocks-due'
import { FOLLOW_UP_CLOCK } from './lifecycle-rating'
import { wasBounced } from './lifecycle-ruling'
import { promisesOf } from './promises-of'

/** From this level on somebody is satisfied; up to the other one a rating asks for a follow-up (row S10). */
const SATISFIED = 4
const LOW = 2
const MINUTE_MS = 60_000

/** Nothing of everything. */
export const noCounts = (): Counts =>
  Object.fromEntries(countNames.map(name => [name, 0])) as Record<CountName, number>

/** Two counts together. */
export const addCounts = (a: Counts, b: Partial<Counts>): Counts =>
  Object.fromEntries(countNames.map(name => [name, a[name] + (b[name] ?? 0)])) as Record<CountName, number>

const one = (holds: boolean): number => (holds ? 1 : 0)
const minutes = (seconds: number): number => Math.floor(seconds / 60)
const most = (numbers: readonly number[]): number => Math.max(0, ...numbers)

const isBroken = (clock: Clock, now: number): boolean =>
  clockStateAt(clock, now) === 'missed' || clock.missedAt !== undefined

/** Met before the due it would have had, had nobody waited. */
const keptUnpaused = (clock: Clock, context: ClockContext): boolean =>
  clock.metAt !== undefined && clock.metAt <= dueOf({ ...clock, pauses: [] }, context)

const promises = (clocks: readonly Clock[], now: number, context: ClockContext): Partial<Counts> => {
  const broken = clocks.some(clock => isBroken(clock, now))
  const kept = clocks.length > 0 && !broken && !clocks.some(isUndecided)
  const first = clocks.filter(({ kind }) => kind === 'firstReply' || kind === 'contact')
  const heardBroken = first.some(clock => isBroken(clock, now))
  const heardKept = first.length > 0 && !heardBroken && !first.some(isUndecided)
  const progress = clocks.map(clock => clockProgressAt(clock, now, context))
  const paused = most(progress.map(({ pausedSeconds }) => pausedSeconds))
  return {
    heardDue: one(heardBroken || heardKept),
    heardKept: one(heardKept),
    promiseDue: one(broken || kept),
    promiseKept: one(kept),
    keptUnpaused: one(kept && clocks.every(clock => keptUnpaused(clock, context))),
    pausedCases: one(paused > 0),
    pausedMinutes: minutes(paused),
    lateMinutes: minutes(most(progress.map(({ lateSeconds }) => lateSeconds))),
  }
}

type Turn = 'untaken' | 'handling' | 'waiting' | 'moved' | 'over'

/** Whose turn it is after a command; what is not named here changes nothing. */
const turnAfter: Readonly<Partial<Record<string, Turn>>> = {
  submit: 'untaken',
  claim: 'handling',
  reply: 'handling',
  assign: 'moved',
  transfer: 'moved',
  rule: 'moved',
  succeed: 'moved',
  askForMore: 'waiting',
  supply: 'handling',
  resolve: 'over',
  relay: 'handling',
  reopen: 'handling',
  reopenFor: 'handling',
  act: 'handling',
  rate: 'over',
  withdraw: 'over',
  join: 'over',
}

type Said = Pick<Event, 'at' | 'command' | 'params' | 'seq' | 'chain'>

const nextTurn = (before: Turn, { command, params }: Said): Turn => {
  if ((command === 'supply' || command === 'relay') && params['answers'] !== true) return before
  if (command === 'act' && before === 'over') return before
  if (command === 'succeed' && params['kept'] === true) return before
  // While the requester is asked, a reply or a hand-over does not end the waiting.
  if (before === 'waiting' && (command === 'reply' || turnAfter[command] === 'moved')) return before
  return turnAfter[command] ?? before
}

/** Where the time went: minutes by whose turn it was, from the first event to the end or to `untilAt`. */
export const turnsOf = (events: readonly Said[], untilAt: number): Record<Exclude<Turn, 'over'>, number> => {
  const spent = { untaken: 0, handling: 0, waiting: 0, moved: 0 }
  const story = [...events].filter(({ chain }) => chain !== '').sort((a, b) => a.seq - b.seq)
  let turn: Turn = 'over'
  let sinceAt = story[0]?.at ?? untilAt
  for (const said of story) {
    if (turn !== 'over') spent[turn] += Math.max(0, Math.min(said.at, untilAt) - sinceAt)
    turn = nextTurn(turn, said)
    sinceAt = said.at
  }
  if (turn !== 'over') spent[turn] += Math.max(0, untilAt - sinceAt)
  const whole = (ms: number) => Math.floor(ms / MINUTE_MS)
  return {
    untaken: whole(spent.untaken),
    handling: whole(spent.handling),
    waiting: whole(spent.waiting),
    moved: whole(spent.moved),
  }
}

/** What a case spent at one step of its item. */
export interface StepTime {
  step: string
  minutes: number
  late: boolean
}

const STEP = 'step:'

/** Natural minutes at each step that was opened, as it stood at `now`; waiting for the requester is not the step's. */
export const stepTimesOf = ({ clocks }: Pick<Case, 'clocks'>, now: number): StepTime[] =>
  clocks
    .filter(({ id, state }) => id.startsWith(STEP) && id !== FOLLOW_UP_CLOCK && state !== 'stopped')
    .map(clock => {
      const untilAt = clock.metAt ?? now
      const waited = pausesUntil(clock, untilAt).reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0)
      return {
        step: clock.id.slice(STEP.length),
        minutes: Math.floor(Math.max(0, untilAt - clock.startedAt - waited) / MINUTE_MS),
        late: isBroken(clock, now),
      }
    })

type Rated = Pick<Case, 'reopened' | 'rating' | 'resolvedAt' | 'followUp'>

/** The level that counts: none where a supervisor took the rating out as malicious. */
const levelOf = ({ rating }: Pick<Case, 'rating'>): number | undefined =>
  rating?.void ? undefined : rating?.level

const isLow = (subject: Rated): boolean => (levelOf(subject) ?? SATISFIED) <= LOW

/** Something went wrong that had to be put right: taken up again, or rated low and not found unfounded. */
export const asksToRectify = (subject: Rated): boolean =>
  subject.reopened > 0 || (isLow(subject) && subject.followUp?.founded !== false)

/** It was put right: a low rating followed up to its end and not still disliked; otherwise answered anew. */
export const wasRectified = (subject: Rated): boolean => {
  if (isLow(subject)) return subject.followUp?.stage === 'done' && subject.followUp.satisfied !== false
  return subject.reopened > 0 && subject.resolvedAt !== undefined
}

/**
 * What one case adds to the figures of its day, as it stood at `now`. Pure: the same case, events and instant give the
 * same counts, which is how a recount verifies them.
 */
export const tallyOf = (
  subject: Case,
  events: readonly Said[],
  now: number,
  context: ClockContext,
): Counts => {
  const clocks = promisesOf(subject)
  const level = levelOf(subject)
  const turns = turnsOf(events, Math.min(now, subject.resolvedAt ?? now))
  const rectify = asksToRectify(subject)
  return {
    ...noCounts(),
    received: 1,
    dropped: one(clocks.length === 0 && subject.resolvedAt === undefined),
    answered: one(subject.resolvedAt !== undefined),
    ...promises(clocks, now, context),
    rated: one(level !== undefined),
    satisfied: one(level !== undefined && level >= SATISFIED),
    low: one(level !== undefined && level <= LOW),
    reopened: one(subject.reopened > 0),
    bounced: one(wasBounced(subject)),
    urged: one(subject.urged > 0),
    toRectify: one(rectify),
    rectified: one(rectify && wasRectified(subject)),
    untakenMinutes: turns.untaken,
    handlingMinutes: turns.handling,
    waitingMinutes: turns.waiting,
    movedMinutes: turns.moved,
  }
}
