import type { Case } from '../contract/case'
import { refuse, type Refusal } from '../contract/codes'
import { stopClocks } from './clocks-change'
import type { Change, JoiningCommand, JoiningMoment, JoiningRule } from './lifecycle-rule'
import { GUEST } from './notices'

const open = ['submitted', 'handling', 'waiting'] as const
const handlers = ['owner', 'lead', 'specialist', 'supervisor'] as const
/** One answer reaches this many at most. */
export const MOST_JOINED = 500

/** Everybody a merged case brings along. Who has no account in the app is answered by hand as before. */
const broughtBy = ({ requester, joined = [] }: Case): string[] =>
  [requester, ...joined].filter(id => !id.startsWith(GUEST))

const isSame = (subject: Case, { input }: JoiningMoment<'merge' | 'takeIn'>) =>
  subject._id === input.other._id

const joinedWith = (subject: Case, ids: readonly string[]): string[] =>
  [...new Set([...(subject.joined ?? []), ...ids])].filter(id => id !== subject.requester)

const tooMany = (joined: readonly string[]): Refusal | undefined =>
  joined.length > MOST_JOINED ? refuse('TOO_MANY') : undefined

const merged = (subject: Case, { input: { other }, actor, now, context }: JoiningMoment<'merge'>): Change => {
  const { status, clocks, waitingSince } = subject
  return {
    case: {
      status: 'merged',
      merged: {
        ...{ into: other._id, number: other.number, at: now, by: actor.id, status, clocks },
        ...(waitingSince === undefined ? {} : { waitingSince }),
      },
      clocks: stopClocks(clocks, { ...context, at: now }),
    },
    drop: ['waitingSince'],
    params: { number: other.number },
  }
}

/** It stands as it did; its promises count from its submission as if nothing had been. */
const unmerged = ({ merged: was }: Case, { input }: JoiningMoment<'unmerge'>): Change =>
  was
    ? {
        case: {
          status: was.status,
          clocks: was.clocks,
          ...(was.waitingSince === undefined ? {} : { waitingSince: was.waitingSince }),
        },
        drop: ['merged'],
        params: { number: input.other.number },
      }
    : { case: {} }

/**
 * One answer for several people (issue 4), as rows of the lifecycle: somebody else has the same trouble (`join`), staff
 * put a case to another one (`merge`, and `takeIn` on the other), and out again (`unmerge`, `letOut`). People only,
 * never the machine. A passer-by is somebody the issue may be shown to and who is nothing to it yet.
 */
export const joiningRules: { [C in JoiningCommand]: JoiningRule<C> } = {
  join: {
    from: open,
    allow: ['requester', 'passerby'],
    internal: true,
    refuse: (subject, { actor }) =>
      subject.requester === actor.id || subject.joined?.includes(actor.id)
        ? refuse('ALREADY_DONE')
        : tooMany([...(subject.joined ?? []), actor.id]),
    apply: (subject, { actor }) => {
      const joined = joinedWith(subject, [actor.id])
      return { case: { joined }, params: { people: 1 + joined.length } }
    },
  },
  merge: {
    from: open,
    allow: handlers,
    check: (subject, moment) => (isSame(subject, moment) ? refuse('NOT_NOW') : undefined),
    apply: merged,
  },
  takeIn: {
    from: open,
    allow: handlers,
    internal: true,
    check: (subject, moment) =>
      isSame(subject, moment)
        ? refuse('NOT_NOW')
        : tooMany(joinedWith(subject, broughtBy(moment.input.other))),
    apply: (subject, { input: { other } }) => ({
      case: { joined: joinedWith(subject, broughtBy(other)) },
      params: { number: other.number },
    }),
  },
  unmerge: {
    from: ['merged'],
    allow: handlers,
    check: (subject, { input }) =>
      subject.merged && subject.merged.into === input.other._id ? undefined : refuse('NOT_NOW'),
    apply: unmerged,
  },
  // Whoever may take the one out need be nothing to the other, which may have gone elsewhere since.
  letOut: {
    from: open,
    allow: [...handlers, 'member', 'firstContact', 'participant', 'administrator', 'duty', 'passerby'],
    internal: true,
    apply: (subject, { input: { other } }) => {
      const gone = new Set(broughtBy(other))
      return {
        case: { joined: (subject.joined ?? []).filter(id => !gone.has(id)) },
        params: { number: other.number },
      }
    },
  },
}
