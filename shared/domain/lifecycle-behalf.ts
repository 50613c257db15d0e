import type { Case } from '../contract/case'
import { refuse } from '../contract/codes'
import { resumeClocks } from './clocks-change'
import { reopenClocks } from './clocks-revise'
import { takenUpBy } from './lifecycle-hand-over'
import type { Rule } from './lifecycle-rule'

const open = ['submitted', 'handling', 'waiting'] as const
const handlers = ['owner', 'firstContact', 'lead', 'specialist', 'supervisor'] as const
/** Somebody without the app may come back for as long as everybody else. */
const REOPEN_FOR_MS = 15 * 24 * 3_600_000

const notFiledForSomebody = (subject: Case) => (subject.onBehalf ? undefined : refuse('NOT_NOW'))

/** What is said to somebody without the app is owed to them by what they left; without a contact nobody can be told. */
export const toBeTold = (subject: Case, now: number): Partial<Case> =>
  subject.onBehalf?.contactName !== undefined || subject.onBehalf?.contactPhone !== undefined
    ? { tellAt: subject.tellAt ?? now }
    : {}

/** For whom a case was filed at the window or by telephone: told, heard, and taken up again by staff (row S2). */
export const behalfRules: { tell: Rule<'tell'>; relay: Rule<'relay'>; reopenFor: Rule<'reopenFor'> } = {
  tell: {
    from: [...open, 'resolved', 'closed'],
    allow: handlers,
    refuse: notFiledForSomebody,
    apply: (_subject, { input }) => ({
      case: {},
      ...(input.reached ? { drop: ['tellAt'] as const } : {}),
      params: { how: input.how, reached: input.reached },
      ...(input.text ? { text: input.text } : {}),
    }),
  },
  relay: {
    from: open,
    allow: handlers,
    refuse: notFiledForSomebody,
    apply: (subject, { input, now, context }) => {
      const answers = subject.status === 'waiting'
      return {
        case: answers
          ? { status: 'handling', clocks: resumeClocks(subject.clocks, { ...context, at: now }) }
          : {},
        ...(answers ? { drop: ['waitingSince', 'tellAt'] as const } : {}),
        params: { answers },
        text: input.text,
      }
    },
  },
  reopenFor: {
    from: ['resolved', 'closed', 'rejected'],
    allow: handlers,
    refuse: (subject, { now }) =>
      notFiledForSomebody(subject) ??
      (now - (subject.resolvedAt ?? subject.updatedAt) > REOPEN_FOR_MS ? refuse('NOT_NOW') : undefined),
    apply: (subject, { input, now, context }) => {
      const { owned, left, ...more } = takenUpBy(subject, { context })
      return {
        case: {
          ...owned,
          reopened: subject.reopened + 1,
          clocks: reopenClocks(subject.clocks, { ...context, at: now }),
        },
        drop: ['resolvedAt', 'rating', 'inviteAt', 'tellAt', ...left],
        text: input.reason,
        ...more,
      }
    },
  },
}
