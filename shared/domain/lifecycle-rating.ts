import type { Case } from '../contract/case'
import { refuse } from '../contract/codes'
import type { FollowUp } from '../contract/desk-commands'
import { startClock } from './clocks'
import { meetClock } from './clocks-change'
import { stopClock } from './clocks-move'
import type { Change, Moment, Rule } from './lifecycle-rule'

/** Ratings below this level are given with reasons and followed up (rows S10, S11). */
export const LOW_BELOW = 3
/** One invitation more after three days, and no nagging. */
export const INVITE_AFTER_MS = 3 * 24 * 3_600_000
/** Who was rated may hold it for malicious for seven days. */
export const APPEAL_MS = 7 * 24 * 3_600_000
/** The follow-up's own clock within the case. */
export const FOLLOW_UP_CLOCK = 'step:followUp'

const anywhere = ['submitted', 'handling', 'waiting', 'resolved', 'closed'] as const

const openFollowUp = (subject: Case, { context, now }: Moment<'rate'>): Partial<Case> => {
  const { followUp } = context
  const person = followUp?.people.find(id => id !== subject.owner && id !== subject.requester)
  if (!followUp || person === undefined) return {}
  const clock = startClock(followUp.clock, { ...context, at: now, assignedAt: now })
  return {
    followUp: { stage: 'verify', person, rated: subject.owner, openedAt: now },
    // Of an earlier follow-up the events tell.
    clocks: [...subject.clocks.filter(({ id }) => id !== FOLLOW_UP_CLOCK), clock],
  }
}

const rated = (subject: Case, moment: Moment<'rate'>): Change => {
  const { level, reasons = [], text } = moment.input
  const said = { ...(reasons.length > 0 ? { reasons } : {}), ...(text ? { text } : {}) }
  return {
    case: {
      status: 'closed',
      rating: { level, at: moment.now, ...said },
      ...(level < LOW_BELOW ? openFollowUp(subject, moment) : {}),
    },
    drop: ['inviteAt'],
    params: { level, ...(reasons.length > 0 ? { reasons: reasons.join(' ') } : {}) },
    ...(text ? { text } : {}),
  }
}

/** In its turn, and never by who was rated. */
const inTurn =
  (stage: FollowUp['stage'], ratedToo = false) =>
  (subject: Case, { actor }: { actor: { id: string } }) => {
    if (subject.followUp?.stage !== stage) return refuse('NOT_NOW')
    return !ratedToo && subject.followUp.rated === actor.id ? refuse('FORBIDDEN') : undefined
  }

const onward = (subject: Case, more: Partial<FollowUp>): Partial<Case> =>
  subject.followUp ? { followUp: { ...subject.followUp, ...more } } : {}

const calledBack = (subject: Case, { input, now, context }: Moment<'callBack'>): Change => {
  const { how, reached, satisfied, text } = input
  const said = { how, reached, ...(satisfied === undefined ? {} : { satisfied }) }
  if (!reached) return { case: {}, params: said, ...(text ? { text } : {}) }
  const ended = { stage: 'done' as const, endedAt: now, ...(satisfied === undefined ? {} : { satisfied }) }
  const clocks = meetClock(subject.clocks, FOLLOW_UP_CLOCK, { ...context, at: now })
  return { case: { ...onward(subject, ended), clocks }, params: said, ...(text ? { text } : {}) }
}

const judged = (subject: Case, { input, now, context }: Moment<'judgeAppeal'>): Change => {
  const { appeal, rating, followUp } = subject
  if (!appeal || !rating) return { case: {} }
  const decided = { appeal: { ...appeal, upheld: input.upheld, decidedAt: now } }
  const said = { params: { upheld: input.upheld }, text: input.reason }
  if (!input.upheld) return { case: decided, ...said }
  const change = { ...context, at: now, reason: input.reason }
  const clocks = subject.clocks.map(clock =>
    clock.id === FOLLOW_UP_CLOCK && followUp?.stage !== 'done' ? stopClock(clock, 'stopped', change) : clock,
  )
  const ended = followUp && followUp.stage !== 'done' ? onward(subject, { stage: 'done', endedAt: now }) : {}
  return { case: { ...decided, ...ended, clocks, rating: { ...rating, void: true } }, ...said }
}

const appealRefused = (subject: Case, { actor, now }: { actor: { id: string }; now: number }) => {
  const { rating, appeal, followUp } = subject
  if (appeal) return refuse('ALREADY_DONE')
  if (!rating || !followUp || now - rating.at > APPEAL_MS) return refuse('NOT_NOW')
  return followUp.rated === actor.id ? undefined : refuse('FORBIDDEN')
}

/** Ratings and what follows a low one: verification → improvement → call-back with a clock of its own; appeals. */
export const ratingRules: {
  rate: Rule<'rate'>
  verify: Rule<'verify'>
  improve: Rule<'improve'>
  callBack: Rule<'callBack'>
  appeal: Rule<'appeal'>
  judgeAppeal: Rule<'judgeAppeal'>
} = {
  rate: {
    from: ['resolved', 'closed'],
    allow: ['requester'],
    refuse: (subject, { actor }) => {
      if (subject.rating) return refuse('ALREADY_DONE')
      // Nobody rates themselves, whatever ways a case has gone.
      return [subject.owner, subject.onBehalf?.filedBy].includes(actor.id) ? refuse('FORBIDDEN') : undefined
    },
    check: (_subject, { input }) =>
      input.level < LOW_BELOW && (input.reasons ?? []).length === 0 && !input.text
        ? refuse('REASON_NEEDED')
        : undefined,
    apply: rated,
  },
  verify: {
    from: anywhere,
    allow: ['lead', 'supervisor'],
    internal: true,
    refuse: inTurn('verify'),
    apply: (subject, { input }) => ({
      case: onward(subject, { founded: input.founded, stage: input.founded ? 'improve' : 'callBack' }),
      params: { founded: input.founded },
      text: input.text,
    }),
  },
  improve: {
    from: anywhere,
    allow: ['owner', 'lead', 'supervisor'],
    internal: true,
    refuse: inTurn('improve', true),
    apply: (subject, { input }) => ({ case: onward(subject, { stage: 'callBack' }), text: input.text }),
  },
  callBack: {
    from: anywhere,
    allow: ['lead', 'supervisor'],
    refuse: inTurn('callBack'),
    apply: calledBack,
  },
  appeal: {
    from: anywhere,
    allow: ['owner'],
    internal: true,
    refuse: appealRefused,
    apply: (_subject, { input, actor, now }) => ({
      case: { appeal: { by: actor.id, at: now, reason: input.reason } },
      text: input.reason,
    }),
  },
  judgeAppeal: {
    from: anywhere,
    allow: ['supervisor'],
    internal: true,
    refuse: (subject, { actor }) => {
      if (!subject.appeal) return refuse('NOT_NOW')
      if (subject.appeal.upheld !== undefined) return refuse('ALREADY_DONE')
      return [subject.appeal.by, subject.followUp?.rated].includes(actor.id) ? refuse('FORBIDDEN') : undefined
    },
    apply: judged,
  },
}
