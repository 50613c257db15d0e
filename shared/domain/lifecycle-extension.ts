import type { Case } from '../contract/case'
import { refuse } from '../contract/codes'
import { isUndecided } from './clocks'
import type { ClockChange } from './clocks-move'
import { extendClock } from './clocks-revise'
import type { Rule } from './lifecycle-rule'
import { answerByAt } from './next-step'

const open = ['submitted', 'handling', 'waiting'] as const
const DAY_SECONDS = 86_400

/** Promises that can be given more time, once: answers and steps, never the first word to a person. */
const extendable = (subject: Case): Case['clocks'] =>
  subject.clocks.filter(
    clock =>
      isUndecided(clock) &&
      clock.extension === undefined &&
      (clock.kind === 'result' || clock.kind === 'whole' || clock.kind === 'step'),
  )

/** Days of a clock's own kind of time: working days, or 24 hours each. */
const extended = (subject: Case, days: number, change: ClockChange): Case['clocks'] =>
  extendable(subject).reduce<Case['clocks']>((clocks, { id, time }) => {
    const by = time === 'working' ? { days } : { seconds: days * DAY_SECONDS }
    const moved = extendClock(clocks, id, by, change)
    return Array.isArray(moved) ? moved : clocks
  }, subject.clocks)

/**
 * More time (issue 5): asked for by the owner with a reason, granted once by somebody above who did not ask, and the
 * requester is told the new date and why.
 */
export const extensionRules: {
  askExtension: Rule<'askExtension'>
  grantExtension: Rule<'grantExtension'>
  refuseExtension: Rule<'refuseExtension'>
} = {
  askExtension: {
    from: open,
    allow: ['owner'],
    internal: true,
    refuse: subject => {
      if (subject.extensionAsked) return refuse('ALREADY_DONE')
      if (extendable(subject).length > 0) return undefined
      return refuse(subject.clocks.some(clock => clock.extension) ? 'ALREADY_DONE' : 'NOT_NOW')
    },
    apply: (_subject, { input, actor, now }) => ({
      case: { extensionAsked: { days: input.days, reason: input.reason, by: actor.id, at: now } },
      params: { days: input.days },
      text: input.reason,
    }),
  },
  grantExtension: {
    from: open,
    allow: ['lead', 'supervisor'],
    refuse: (subject, { actor }) => {
      const asked = subject.extensionAsked
      if (!asked || extendable(subject).length === 0) return refuse('NOT_NOW')
      return asked.by === actor.id ? refuse('FORBIDDEN') : undefined
    },
    apply: (subject, { now, context }) => {
      const { days = 0, reason = '' } = subject.extensionAsked ?? {}
      const clocks = extended(subject, days, { ...context, at: now, reason })
      return {
        case: { clocks },
        drop: ['extensionAsked'],
        params: { days, dueAt: answerByAt({ clocks, updatedAt: now }) },
        text: reason,
      }
    },
  },
  refuseExtension: {
    from: open,
    allow: ['lead', 'supervisor'],
    internal: true,
    refuse: (subject, { actor }) => {
      if (!subject.extensionAsked) return refuse('NOT_NOW')
      return subject.extensionAsked.by === actor.id ? refuse('FORBIDDEN') : undefined
    },
    apply: (_subject, { input }) => ({ case: {}, drop: ['extensionAsked'], text: input.reason }),
  },
}
