import type { Application } from '../contract/application'
import type { Case } from '../contract/case'
import { refuse, type Refusal } from '../contract/codes'
import type { StepAct } from '../contract/flow'
import type { Values } from '../contract/form'
import { flowSubjectOf, moveApplication, withFilled } from './application'
import { stopClocks } from './clocks-change'
import { decideStep } from './flows-decide'
import { resubmitFlow } from './flows-requester'
import type { FlowStep } from './flows-settle'
import { keepsDecisions } from './forms-compare'
import { lifecycle } from './lifecycle'
import type { Change, ItemCommand, ItemInputs, ItemMomentOf, ItemRule, Rule } from './lifecycle-rule'

const open = ['submitted', 'handling', 'waiting'] as const

const words = (act: StepAct): string | undefined => {
  if ('reason' in act && act.reason) return act.reason
  if (act.verdict === 'askColleague') return act.question
  return act.verdict === 'answer' ? act.text : undefined
}

const changeFrom = (
  subject: Case,
  application: Application,
  step: FlowStep,
  { context, now }: ItemMomentOf<ItemCommand>,
  reason?: string,
): Pick<Change, 'case' | 'drop' | 'copies'> => {
  const { earned: _earned, ...moved } = moveApplication(subject, application, step, context.item, {
    ...context,
    at: now,
    ...(reason === undefined ? {} : { reason }),
  })
  const { claimedAt = now } = subject
  return {
    case: {
      ...moved,
      claimedAt,
      ...(moved.status === 'waiting' ? { waitingSince: subject.waitingSince ?? now } : {}),
      ...(moved.status === 'resolved' || moved.status === 'rejected' ? { resolvedAt: now } : {}),
    },
    ...(moved.status === 'waiting' ? {} : { drop: ['waitingSince'] as const }),
    copies: step.copies,
  }
}

const acted = (
  { application, requester }: Case,
  { input, actor, now, context }: ItemMomentOf<'act'>,
): FlowStep | Refusal => {
  if (!application) return refuse('NOT_NOW')
  const subject = flowSubjectOf({ requester }, application)
  const moment = { subject, roster: context.item.desk, now }
  return decideStep(context.item.item.flow, application.flow, input.act, actor.id, moment)
}

const resubmitted = (
  subject: Case,
  {
    input,
    context: {
      item: { item, desk },
    },
  }: ItemMomentOf<'resubmit'>,
): { step: FlowStep; application: Application } | Refusal => {
  const { application } = subject
  if (!application) return refuse('NOT_NOW')
  const missing = application.flow.returns.at(-1)?.missing ?? []
  const keep = keepsDecisions(item.form, missing, application.values, input.values)
  const next: Application = { ...application, ...input }
  const step = resubmitFlow(item.flow, application.flow, {
    subject: flowSubjectOf(subject, next),
    roster: desk,
    keep,
  })
  return step.ok ? { step, application: next } : step
}

const paramsOf = ({ act }: ItemInputs['act'], returns: number): Record<string, string | number> => ({
  verdict: act.verdict,
  step: act.step,
  ...(act.verdict === 'sendBack' ? { missing: act.missing.length, returns } : {}),
  ...(act.verdict === 'passOn' ? { to: act.to } : {}),
  ...(act.verdict === 'askColleague' ? { to: act.of } : {}),
  ...(act.verdict === 'addSigner' ? { to: act.signer, place: act.place } : {}),
})

const filledBy = ({ act, values }: ItemInputs['act']): Values | undefined =>
  act.verdict === 'approve' ? values : undefined

/** What somebody does at a step, and the requester's answer to a return: the flow decides, the case follows. */
export const itemRules: { [C in ItemCommand]: ItemRule<C> } = {
  act: {
    from: open,
    allow: ['requester', 'participant'],
    refuse: (subject, moment) => {
      const step = acted(subject, moment)
      return step.ok ? undefined : step
    },
    apply: (subject, moment) => {
      const step = acted(subject, moment)
      if (!step.ok || !subject.application) return { case: {} }
      const { act } = moment.input
      const text = words(act)
      return {
        ...changeFrom(
          subject,
          withFilled(subject.application, act.step, filledBy(moment.input)),
          step,
          moment,
          act.verdict === 'addSigner' ? text : undefined,
        ),
        params: paramsOf(moment.input, step.state.returns.length),
        ...(act.verdict === 'askColleague' || act.verdict === 'answer' ? { internal: true } : {}),
        ...(text === undefined ? {} : { text }),
      }
    },
  },
  resubmit: {
    from: ['waiting'],
    allow: ['requester'],
    refuse: (subject, moment) => {
      const done = resubmitted(subject, moment)
      return 'ok' in done ? done : undefined
    },
    apply: (subject, moment) => {
      const done = resubmitted(subject, moment)
      if ('ok' in done) return { case: {} }
      return {
        ...changeFrom(subject, done.application, done.step, moment),
        params: { round: done.step.state.round },
      }
    },
  },
}

/** The requester takes back what has not ended: nothing of it stays with anybody, what was held is free again. */
const withdraw: Rule<'withdraw'> = {
  from: open,
  allow: ['requester'],
  apply: (subject, { input, now, context }) => ({
    case: {
      status: 'withdrawn',
      clocks: stopClocks(subject.clocks, { ...context, at: now }),
      ...(subject.application
        ? {
            application: {
              ...subject.application,
              flow: { ...subject.application.flow, state: 'withdrawn' },
              turns: [],
              booked: [],
            },
          }
        : {}),
    },
    drop: ['waitingSince'],
    ...(input.reason === undefined ? {} : { text: input.reason }),
  }),
}

const { urge, rate, note, askExtension, grantExtension, refuseExtension, succeed } = lifecycle

/** The table of a case of an item: what is not here cannot be done to it. */
export const itemLifecycle = {
  urge,
  withdraw,
  rate,
  note: { ...note, allow: [...note.allow, 'participant'] } satisfies Rule<'note'>,
  askExtension,
  grantExtension,
  refuseExtension,
  succeed,
  ...itemRules,
} as const
