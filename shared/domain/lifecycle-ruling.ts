import type { Case } from '../contract/case'
import { refuse } from '../contract/codes'
import { handOver, receiverNeeded } from './lifecycle-hand-over'
import type { Change, Moment, Rule } from './lifecycle-rule'

const open = ['submitted', 'handling', 'waiting'] as const
/** The second time a case is to leave a department the office decides (row S13). */
export const BOUNCES_FREE = 1

/** From the second time on its owner wanted it to leave the department, a case has been bounced (row S13). */
export const BOUNCED = BOUNCES_FREE + 1
export const wasBounced = ({ bounces = 0 }: Pick<Case, 'bounces'>): boolean => bounces >= BOUNCED

const leaves = (subject: Case, { context }: Moment<'transfer'>): boolean =>
  context.receiver !== undefined && context.receiver.department !== subject.department

const askRuling = (subject: Case, { context, actor, now, input }: Moment<'transfer'>): Change => {
  const { id: to = '', department = '' } = context.receiver ?? {}
  return {
    case: { rulingAsked: { by: actor.id, to, department, at: now }, bounces: (subject.bounces ?? 0) + 1 },
    params: { to, department, ruling: true },
    text: input.reason,
  }
}

const passOn = (subject: Case, moment: Moment<'transfer'>): Change => {
  if (!leaves(subject, moment)) return handOver(subject, moment)
  if ((subject.bounces ?? 0) >= BOUNCES_FREE) return askRuling(subject, moment)
  const change = handOver(subject, moment)
  return { ...change, case: { ...change.case, bounces: (subject.bounces ?? 0) + 1 } }
}

const everywhere = ['submitted', 'handling', 'waiting', 'resolved', 'closed'] as const

/** Of an application only who answers for it: its steps, status and clocks are its flow's. */
const owning = (subject: Case, moment: Moment<'succeed'>, to: string): Change =>
  subject.application ? { case: { owner: to, handOvers: subject.handOvers + 1 } } : handOver(subject, moment)

/** Whoever leaves is replaced in all they are to the case, so that nothing of it is nobody's (row S13). */
const takePlace = (subject: Case, moment: Moment<'succeed'>): Change => {
  const { of, reason, firstContactToo } = moment.input
  const { receiver } = moment.context
  if (!receiver) return { case: {} }
  const owned = subject.owner === of ? owning(subject, moment, receiver.id) : { case: {} }
  const { status: _status, ...kept } = owned.case
  const isOpen = open.some(status => status === subject.status)
  const { followUp } = subject
  return {
    ...owned,
    case: {
      ...(isOpen ? owned.case : kept),
      ...(firstContactToo && subject.firstContact === of ? { firstContact: receiver.id } : {}),
      ...(followUp?.person === of ? { followUp: { ...followUp, person: receiver.id } } : {}),
    },
    params: {
      ...{ to: receiver.id, department: receiver.department, of },
      // Who has it stays the same: nobody waits for anybody to take it.
      ...(subject.owner === of ? {} : { kept: true }),
    },
    text: reason,
  }
}

/** Hand-overs that do not leave a case without an owner: passing on, ruling after the second bounce, succession. */
export const rulingRules: { transfer: Rule<'transfer'>; rule: Rule<'rule'>; succeed: Rule<'succeed'> } = {
  transfer: {
    from: open,
    allow: ['owner'],
    refuse: subject => (subject.rulingAsked ? refuse('NOT_NOW') : undefined),
    check: (subject, moment) =>
      receiverNeeded(subject, moment) ??
      (subject.ruledAt !== undefined && leaves(subject, moment) ? refuse('NOT_NOW') : undefined),
    apply: passOn,
  },
  rule: {
    from: open,
    allow: ['specialist', 'supervisor'],
    refuse: (subject, { actor }) => {
      if (!subject.rulingAsked) return refuse('NOT_NOW')
      return subject.rulingAsked.by === actor.id ? refuse('FORBIDDEN') : undefined
    },
    check: (subject, moment) => {
      const refusal = receiverNeeded(subject, moment)
      // That it stays where it is, is a ruling, too.
      return refusal?.code === 'ALREADY_DONE' ? undefined : refusal
    },
    apply: (subject, moment) => {
      const stays = moment.context.receiver?.id === subject.owner
      const change = stays
        ? { case: {}, params: { to: subject.owner, department: subject.department, stays } }
        : handOver(subject, moment)
      return {
        ...change,
        case: { ...change.case, ruledAt: moment.now },
        drop: [...(change.drop ?? []), 'rulingAsked'],
        text: moment.input.reason,
      }
    },
  },
  succeed: {
    from: everywhere,
    allow: ['owner', 'lead', 'specialist', 'supervisor', 'administrator'],
    internal: true,
    check: (subject, { input, context }) => {
      const first = input.firstContactToo ? subject.firstContact : undefined
      const theirs = [subject.owner, first, subject.followUp?.person]
      if (!theirs.includes(input.of)) return refuse('ALREADY_DONE')
      if (!context.receiver || context.receiver.id === input.of) return refuse('RECEIVER_NEEDED')
      // Nobody follows up what they were rated for, nor handles what they asked for.
      const never = [subject.requester, subject.followUp?.person === input.of && subject.followUp.rated]
      return never.includes(context.receiver.id) ? refuse('FORBIDDEN') : undefined
    },
    apply: takePlace,
  },
}
