import type { AnyCommand, Case } from '../contract/case'
import { refuse } from '../contract/codes'
import { pauseClocks, takeClocks } from './clocks'
import { meetClock, resumeClocks, stopClocks } from './clocks-change'
import { clocksUnder } from './clocks-under'
import { reopenClocks } from './clocks-revise'
import { contentRules } from './lifecycle-content'
import { extensionRules } from './lifecycle-extension'
import { handOver, ownedBy, receiverNeeded, takenUpBy } from './lifecycle-hand-over'
import { behalfRules, toBeTold } from './lifecycle-behalf'
import { INVITE_AFTER_MS, ratingRules } from './lifecycle-rating'
import { rulingRules } from './lifecycle-ruling'
import { voiceRules } from './lifecycle-voice'
import type { Moment, Rule } from './lifecycle-rule'
import { GUEST } from './notices'

/** One URGE a day and after the first day only, so that urging stays worth hearing (row S2). */
export const URGE_PAUSE_MS = 24 * 3_600_000
/** A case may be taken up again for this long after its answer; later a new one is linked. */
export const REOPEN_MS = 15 * 24 * 3_600_000

const open = ['submitted', 'handling', 'waiting'] as const
const active = ['submitted', 'handling'] as const
const handlers = ['owner', 'lead', 'specialist', 'supervisor'] as const

const at = ({ now, context }: Pick<Moment<'note'>, 'now' | 'context'>) => ({ ...context, at: now })

const metAll = (
  clocks: Case['clocks'],
  ids: readonly string[],
  moment: Pick<Moment<'note'>, 'now' | 'context'>,
) => ids.reduce((met, id) => meetClock(met, id, at(moment)), clocks)

const answered = ['firstReply', 'contact', 'result', 'whole'] as const

/** A row a command: the one place that says what a case may go through. Source: row S2, S13; design.md section 3. */
export const lifecycle: { [C in AnyCommand['name']]: Rule<C> } = {
  claim: {
    from: active,
    allow: ['owner', 'member', 'lead', 'specialist'],
    refuse: (subject, { actor }) =>
      subject.owner === actor.id && subject.claimedAt !== undefined ? refuse('ALREADY_DONE') : undefined,
    apply: (subject, { actor, now }) => ({
      case: {
        ...ownedBy(subject, actor.id, subject.department),
        status: 'handling',
        claimedAt: now,
        clocks: takeClocks(subject.clocks, now),
      },
    }),
  },
  assign: {
    from: open,
    allow: ['lead', 'specialist', 'supervisor'],
    // Who asked the office to decide waits for its ruling.
    refuse: subject => (subject.rulingAsked ? refuse('NOT_NOW') : undefined),
    check: receiverNeeded,
    apply: handOver,
  },
  contact: {
    from: open,
    allow: handlers,
    apply: (subject, moment) => ({
      case: moment.input.reached
        ? {
            clocks: metAll(subject.clocks, ['contact'], moment),
            repliedAt: subject.repliedAt ?? moment.now,
          }
        : {},
      params: { how: moment.input.how, reached: moment.input.reached },
      ...(moment.input.text ? { text: moment.input.text } : {}),
    }),
  },
  reply: {
    from: open,
    allow: handlers,
    apply: (subject, moment) => ({
      case: {
        status: subject.status === 'waiting' ? 'waiting' : 'handling',
        claimedAt: subject.claimedAt ?? moment.now,
        repliedAt: subject.repliedAt ?? moment.now,
        ...toBeTold(subject, moment.now),
        clocks: takeClocks(metAll(subject.clocks, ['firstReply'], moment), moment.now),
      },
      text: moment.input.text,
    }),
  },
  askForMore: {
    from: active,
    allow: handlers,
    apply: (subject, moment) => ({
      case: {
        status: 'waiting',
        waitingSince: moment.now,
        claimedAt: subject.claimedAt ?? moment.now,
        repliedAt: subject.repliedAt ?? moment.now,
        ...toBeTold(subject, moment.now),
        clocks: pauseClocks(
          takeClocks(metAll(subject.clocks, ['firstReply'], moment), moment.now),
          moment.now,
        ),
      },
      text: moment.input.text,
    }),
  },
  supply: {
    from: open,
    allow: ['requester'],
    apply: (subject, moment) => {
      const answers = subject.status === 'waiting'
      return {
        case: answers ? { status: 'handling', clocks: resumeClocks(subject.clocks, at(moment)) } : {},
        ...(answers ? { drop: ['waitingSince'] as const } : {}),
        params: { answers },
        text: moment.input.text,
      }
    },
  },
  resolve: {
    from: open,
    allow: handlers,
    apply: (subject, moment) => {
      const clocks = metAll(subject.clocks, answered, moment)
      return {
        case: {
          status: 'resolved',
          resolvedAt: moment.now,
          repliedAt: subject.repliedAt ?? moment.now,
          clocks,
          ...toBeTold(subject, moment.now),
          ...(subject.requester.startsWith(GUEST) ? {} : { inviteAt: moment.now + INVITE_AFTER_MS }),
        },
        drop: ['waitingSince'],
        text: moment.input.text,
      }
    },
  },
  reopen: {
    from: ['resolved', 'closed', 'rejected'],
    allow: ['requester'],
    refuse: (subject, { now }) =>
      now - (subject.resolvedAt ?? subject.updatedAt) > REOPEN_MS ? refuse('NOT_NOW') : undefined,
    apply: (subject, moment) => {
      const clocks = reopenClocks(subject.clocks, at(moment))
      const { owned, left, ...more } = takenUpBy(subject, moment)
      return {
        case: { ...owned, reopened: subject.reopened + 1, clocks },
        drop: ['resolvedAt', 'rating', 'inviteAt', ...left],
        text: moment.input.reason,
        ...more,
      }
    },
  },
  urge: {
    from: active,
    allow: ['requester'],
    refuse: (subject, { now }) => {
      const waitMs = (subject.urgedAt ?? subject.createdAt) + URGE_PAUSE_MS - now
      return waitMs > 0 ? refuse('TOO_MANY', { retryAfterMs: waitMs }) : undefined
    },
    apply: (subject, { now }) => ({
      case: { urged: subject.urged + 1, urgedAt: now },
      params: { times: subject.urged + 1 },
    }),
  },
  withdraw: {
    from: open,
    allow: ['requester'],
    apply: (subject, moment) => ({
      case: { status: 'withdrawn', clocks: stopClocks(subject.clocks, at(moment)) },
      drop: ['waitingSince'],
      ...(moment.input.reason === undefined ? {} : { text: moment.input.reason }),
    }),
  },
  reclassify: {
    from: open,
    allow: handlers,
    refuse: (subject, { input }) =>
      (input.type ?? subject.type) === subject.type && (input.urgency ?? subject.urgency) === subject.urgency
        ? refuse('ALREADY_DONE')
        : undefined,
    apply: (subject, moment) => {
      const type = moment.input.type ?? subject.type
      const urgency = moment.input.urgency ?? subject.urgency
      return {
        case: { type, urgency, clocks: clocksUnder(subject, type, urgency, moment) },
        params: { type: type ?? 'unknown', urgency },
      }
    },
  },
  note: {
    from: open,
    allow: handlers,
    internal: true,
    apply: (_subject, { input }) => ({ case: {}, text: input.text }),
  },
  ...rulingRules,
  ...behalfRules,
  ...ratingRules,
  ...extensionRules,
  ...voiceRules,
  ...contentRules,
}
