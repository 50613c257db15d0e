import type { Case } from '../contract/case'
import type { NextCode } from '../contract/words'
import { isUndecided } from './clocks'

/** What happens next and by when (epoch ms); `code` has a sentence in shared/copy/case.ts. */
export interface NextStep {
  code: NextCode
  byAt: number | null
}

const dueOf = (subject: Pick<Case, 'clocks'>, ids: readonly string[]): number | null => {
  const due = subject.clocks
    .filter(clock => isUndecided(clock) && ids.includes(clock.id))
    .map(clock => clock.dueAt)
  return due.length === 0 ? null : Math.min(...due)
}

const answers = ['firstReply', 'contact', 'result', 'whole']

const open = (subject: Pick<Case, 'clocks' | 'type' | 'claimedAt'>): NextStep => {
  const contactBy = dueOf(subject, ['contact'])
  if (contactBy !== null) return { code: 'willContact', byAt: contactBy }
  const replyBy = dueOf(subject, ['firstReply'])
  if (replyBy !== null) return { code: 'willReply', byAt: replyBy }
  return { code: 'willAnswer', byAt: dueOf(subject, answers) }
}

/** Of an item: whose turn it is and by when; the step of the requester first. */
const nextOfApplication = (
  subject: Pick<Case, 'clocks' | 'status' | 'rating'> & Partial<Pick<Case, 'requester'>>,
  { turns }: NonNullable<Case['application']>,
): NextStep => {
  const dueBy = (steps: readonly (string | null)[]) =>
    dueOf(
      subject,
      steps.map(step => `step:${step}`),
    )
  if (subject.status === 'waiting') return { code: 'putRight', byAt: null }
  if (subject.status === 'rejected') return { code: 'refused', byAt: null }
  if (subject.status === 'withdrawn') return { code: 'withdrawn', byAt: null }
  if (turns.length === 0) return { code: subject.rating ? 'ended' : 'rateIt', byAt: null }
  const mine = turns.filter(({ person }) => person === subject.requester)
  if (mine.length > 0) return { code: 'yourStep', byAt: dueBy(mine.map(({ step }) => step)) }
  return { code: 'willDecide', byAt: dueBy(turns.map(({ step }) => step)) }
}

/** The next thing the requester can expect, in every state a case can be in. */
export const nextStepOf = (
  subject: Pick<Case, 'clocks' | 'type' | 'claimedAt' | 'status' | 'rating'> &
    Partial<Pick<Case, 'application' | 'requester'>>,
): NextStep => {
  if (subject.application) return nextOfApplication(subject, subject.application)
  const ends: Record<Exclude<Case['status'], 'submitted' | 'handling'>, NextCode> = {
    waiting: 'yourTurn',
    resolved: 'rateOrReopen',
    rejected: 'rateOrReopen',
    closed: 'ended',
    withdrawn: 'withdrawn',
    merged: 'together',
  }
  if (subject.status === 'submitted' || subject.status === 'handling') return open(subject)
  return { code: ends[subject.status], byAt: null }
}

/** When the final answer is promised (epoch ms): the last due of the answering clocks, decided or not. */
export const answerByAt = (subject: Pick<Case, 'clocks' | 'updatedAt'>): number => {
  const result =
    subject.clocks.find(clock => clock.id === 'result') ?? subject.clocks.find(clock => clock.id === 'whole')
  return result?.dueAt ?? subject.updatedAt
}

/** When the requester hears something first: the earliest due. */
export const firstAnswerByAt = (subject: Pick<Case, 'clocks' | 'updatedAt'>): number =>
  subject.clocks.length === 0 ? subject.updatedAt : Math.min(...subject.clocks.map(clock => clock.dueAt))
