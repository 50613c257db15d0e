import type { Case } from '../contract/case'
import { refuse } from '../contract/codes'
import { untakeClocks } from './clocks'
import { recalendarClocks } from './clocks-revise'
import type { Change, DecideContext } from './lifecycle-rule'

/** What a hand-over looks at: when, by which calendar, and the receiver the server found. */
interface HandOverMoment {
  now: number
  context: DecideContext
  input: { reason?: string | undefined }
}

/** The owner and department of a case from now on; another person is another round. */
export const ownedBy = (subject: Case, id: string, department: string): Partial<Case> => ({
  owner: id,
  department,
  round: subject.round + (subject.owner === id ? 0 : 1),
  handOvers: subject.handOvers + (subject.owner === id ? 0 : 1),
})

/** A hand-over needs a receiver who is not the requester and does not have it already (row S13). */
export const receiverNeeded = (subject: Case, { context }: Pick<HandOverMoment, 'context'>) => {
  if (!context.receiver) return refuse('RECEIVER_NEEDED')
  if (context.receiver.id === subject.requester) return refuse('FORBIDDEN')
  return context.receiver.id === subject.owner ? refuse('ALREADY_DONE') : undefined
}

/** What handing over does: owner, department, and clocks by the calendar of the new one. */
export const handOver = (subject: Case, { now, context, input }: HandOverMoment): Change => {
  const { receiver } = context
  if (!receiver) return { case: {} }
  return {
    case: {
      ...ownedBy(subject, receiver.id, receiver.department),
      status: subject.status === 'waiting' ? 'waiting' : 'submitted',
      // The department it goes to may keep another calendar.
      clocks: recalendarClocks(untakeClocks(subject.clocks), { ...context, at: now }),
    },
    drop: ['claimedAt'],
    params: { to: receiver.id, department: receiver.department },
    ...(input.reason === undefined ? {} : { text: input.reason }),
  }
}

/** Whoever has a case that is taken up again: its owner, or where they are gone somebody who has yet to take it. */
export const takenUpBy = (
  subject: Case,
  { context: { inPlace } }: Pick<HandOverMoment, 'context'>,
): Pick<Change, 'params'> & { owned: Partial<Case>; left: readonly ['claimedAt'] | readonly [] } =>
  inPlace === undefined
    ? { owned: { status: 'handling' }, left: [] }
    : {
        owned: { ...ownedBy(subject, inPlace.id, inPlace.department), status: 'submitted' },
        left: ['claimedAt'],
        params: { to: inPlace.id, department: inPlace.department },
      }
