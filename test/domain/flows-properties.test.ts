import fc from 'fast-check'
import { items } from '@shared/catalogue/items'
import {
  flowStateSchema,
  type Flow,
  type FlowState,
  type FlowSubject,
  type Step,
  type StepAct,
} from '@shared/contract/flow'
import { stepKinds, stepModes, verdicts, type Verdict } from '@shared/contract/flow-words'
import type { Value } from '@shared/contract/form'
import { checkFlow } from '@shared/domain/check-item-flow'
import { fieldsOf } from '@shared/domain/forms'
import { isDecided, isSkipped, openSteps, whoseTurn } from '@shared/domain/flows'
import { decideStep, verdictsFor } from '@shared/domain/flows-decide'
import { resubmitFlow } from '@shared/domain/flows-requester'
import { startFlow, type FlowMoment } from '@shared/domain/flows-settle'
import { by, rosterOf, step, subject } from './flow-desk'
import { formOf, base } from './form-desk'

const everybody = [
  'su',
  'dean',
  'window',
  'admin',
  'fin1',
  'fin2',
  'fin3',
  'finlead',
  'off1',
  'off2',
  'offlead',
  'lin',
  'extra',
]

const owner = fc.constantFrom(
  by('member', 'finance'),
  by('lead', 'finance'),
  by('member', 'office'),
  by('lead', 'office'),
  { owner: { by: 'counsellor' } as const },
  { owner: { by: 'leadOfRequester' } as const },
  { owner: { by: 'specialist' } as const },
)
const when = fc.constantFrom(
  { equals: [{ field: 'kind' }, 'a'] as [{ field: string }, string] },
  { gt: [{ field: 'amount' }, 100] as [{ field: string }, number] },
  { role: 'student' as const },
)

const plainStep = (index: number): fc.Arbitrary<Step> =>
  fc
    .record({
      kind: fc.constantFrom(...stepKinds),
      mode: fc.constantFrom(...stepModes),
      owners: fc.array(owner, { minLength: 1, maxLength: 3 }),
      after: fc.subarray(Array.from({ length: index }, (_, before) => `s${before}`)),
      own: fc.boolean(),
      when: fc.option(when, { nil: undefined }),
    })
    .map(({ when: condition, own, kind, owners, ...more }) => {
      const seats = own && kind !== 'approve' ? [...owners, { owner: { by: 'requester' } as const }] : owners
      return step(`s${index}`, { ...more, kind, owners: seats, ...(condition ? { when: condition } : {}) })
    })

const anyFlow: fc.Arbitrary<Flow> = fc
  .integer({ min: 1, max: 6 })
  .chain(length => fc.tuple(...Array.from({ length }, (_, index) => plainStep(index))))
  .map(steps => ({ steps }))

const values = fc.record({ kind: fc.constantFrom<Value>('a', 'b'), amount: fc.constantFrom<Value>(50, 500) })
const away = fc.dictionary(fc.constantFrom(...everybody), fc.constantFrom(...everybody), { maxKeys: 3 })

/** A move: which of those whose turn it is, which verdict of theirs, and somebody else. */
const moves = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...everybody), fc.boolean()), {
  maxLength: 25,
})

const actOf = (verdict: Verdict, id: string, other: string): StepAct => {
  const reason = '写明原因'
  switch (verdict) {
    case 'approve':
      return { verdict, step: id }
    case 'reject':
      return { verdict, step: id, reason }
    case 'sendBack':
      return { verdict, step: id, missing: [{ path: 'proof' }], reason }
    case 'passOn':
      return { verdict, step: id, to: other, reason }
    case 'askColleague':
      return { verdict, step: id, of: other, question: reason }
    case 'addSigner':
      return { verdict, step: id, signer: other, place: other.length % 2 === 0 ? 'before' : 'after' }
    case 'answer':
      return { verdict, step: id, text: reason }
    case 'takeBack':
      return { verdict, step: id }
  }
}

const ended = ['done', 'rejected', 'withdrawn']

const check = (flow: Flow, state: FlowState, moment: FlowMoment) => {
  const { requester } = moment.subject
  const turn = whoseTurn(flow, state, moment.subject)
  expect(flowStateSchema.safeParse(state).success).toBe(true)
  expect(turn.length === 0).toBe(ended.includes(state.state))
  for (const one of openSteps(flow, state, moment.subject)) {
    const before = flow.steps.filter(({ id }) => one.after.includes(id))
    expect(before.every(other => isSkipped(other, moment.subject) || isDecided(other, state))).toBe(true)
    expect(turn.some(({ step: id, asked }) => id === one.id && !asked)).toBe(true)
  }
  for (const { step: id, person, asked } of turn) {
    if (id === null) expect(person).toBe(requester)
    else expect(verdictsFor(flow, state, id, person, moment)).toContain(asked ? 'answer' : 'approve')
    const kind = flow.steps.find(one => one.id === id)?.kind
    if (person === requester && id !== null) expect(kind).not.toBe('approve')
  }
}

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
  return value
}

const nextOf = (
  flow: Flow,
  state: FlowState,
  moment: FlowMoment,
  [who, what, other, keep]: [number, number, string, boolean],
) => {
  const turn = whoseTurn(flow, state, moment.subject)
  const taken = turn[who % turn.length]
  if (!taken) return undefined
  if (taken.step === null) return resubmitFlow(flow, state, { ...moment, keep })
  const able = verdictsFor(flow, state, taken.step, taken.person, moment)
  return decideStep(
    flow,
    state,
    actOf(able[what % able.length] ?? 'approve', taken.step, other),
    taken.person,
    moment,
  )
}

const finish = (flow: Flow, from: FlowState, moment: FlowMoment): FlowState => {
  let state = from
  for (let count = 0; count < 300 && !ended.includes(state.state); count += 1) {
    const turn = whoseTurn(flow, state, moment.subject).find(({ asked }) => !asked)
    if (!turn) return state
    const next =
      turn.step === null
        ? resubmitFlow(flow, state, { ...moment, keep: true })
        : decideStep(flow, state, { verdict: 'approve', step: turn.step }, turn.person, moment)
    if (!next.ok) return state
    state = next.state
  }
  return state
}

const walked = (flow: Flow, moment: FlowMoment, chosen: [number, number, string, boolean][]) => {
  const started = startFlow(flow, moment)
  if (!started.ok) throw new Error(started.code)
  const states = [freeze(started.state)]
  for (const move of chosen) {
    const next = nextOf(flow, states.at(-1) ?? started.state, moment, move)
    if (next?.ok) states.push(freeze(next.state))
  }
  return states
}

const momentOf = (asked: FlowSubject, deputies: Record<string, string>): FlowMoment => ({
  subject: asked,
  roster: rosterOf(deputies),
  now: 1_788_000_000_000,
})

describe('any flow, whatever people do', () => {
  it('the flows tried are ones that checkItem accepts', () => {
    const options = [
      { id: 'a', label: base.label },
      { id: 'b', label: base.label },
    ]
    const form = formOf(
      { ...base, id: 'kind', type: 'choice', options },
      { ...base, id: 'amount', type: 'number' },
    )
    fc.assert(fc.property(anyFlow, flow => checkFlow(flow, fieldsOf(form)).length === 0))
  })

  it('never ends without an owner, a next step or an end; joins wait for all; and can always be finished', () =>
    fc.assert(
      fc.property(anyFlow, values, away, moves, (flow, answers, deputies, chosen) => {
        const moment = momentOf({ ...subject, values: answers }, deputies)
        for (const state of walked(flow, moment, chosen)) {
          check(flow, state, moment)
          expect(ended).toContain(finish(flow, state, moment).state)
        }
      }),
      { numRuns: 300 },
    ))

  it('the buttons are the truth: what is offered is accepted, what is not is refused', () =>
    fc.assert(
      fc.property(anyFlow, values, moves, fc.constantFrom(...everybody), (flow, answers, chosen, actor) => {
        const moment = momentOf({ ...subject, values: answers }, {})
        const state = walked(flow, moment, chosen).at(-1)
        if (!state) return
        for (const { id } of flow.steps) {
          const offered = verdictsFor(flow, state, id, actor, moment)
          const accepted = verdicts.filter(
            verdict => decideStep(flow, state, actOf(verdict, id, 'fresh'), actor, moment).ok,
          )
          expect(accepted).toEqual(offered)
        }
      }),
      { numRuns: 300 },
    ))

  it('any needs one, all needs every seat, one has a single seat; and whoever was asked to sign too, signs', () =>
    fc.assert(
      fc.property(anyFlow, values, moves, (flow, answers, chosen) => {
        const moment = momentOf({ ...subject, values: answers }, {})
        for (const state of walked(flow, moment, chosen))
          for (const one of flow.steps) {
            const seats = state.steps[one.id]?.seats ?? []
            const own = seats.filter(({ added }) => added === undefined)
            const approved = own.filter(({ verdict }) => verdict === 'approve').length
            const needed = one.mode === 'all' ? own.length : 1
            const signed = seats.every(({ added, verdict }) => !added || verdict === 'approve')
            expect(isDecided(one, state)).toBe(own.length > 0 && approved >= needed && signed)
            if (one.mode === 'one') expect(own.length).toBeLessThan(2)
          }
      }),
    ))

  it('nobody sits twice on a step, and a deputy only for somebody else', () =>
    fc.assert(
      fc.property(anyFlow, values, away, moves, (flow, answers, deputies, chosen) => {
        const moment = momentOf({ ...subject, values: answers }, deputies)
        for (const state of walked(flow, moment, chosen))
          for (const { seats } of Object.values(state.steps)) {
            expect(new Set(seats.map(({ person }) => person)).size).toBe(seats.length)
            expect(seats.every(seat => seat.for !== seat.person)).toBe(true)
          }
      }),
    ))
})

/** For every field a condition of a flow may ask of: something, or nothing. */
const answersTo = (item: (typeof items)[number]): fc.Arbitrary<Record<string, Value>> =>
  fc
    .tuple(
      ...fieldsOf(item.form).map(field => {
        const some: fc.Arbitrary<Value | undefined> =
          field.type === 'choice'
            ? fc.constantFrom(...field.options.map(({ id }) => id))
            : field.type === 'many'
              ? fc.subarray(field.options.map(({ id }) => id))
              : field.type === 'number' || field.type === 'money'
                ? fc.constantFrom(1, 60, 200, 9_000_000)
                : field.type === 'person'
                  ? fc.constant('offlead')
                  : field.type === 'period'
                    ? fc
                        .integer({ min: 10, max: 28 })
                        .map(day => ({ fromOn: '2026-09-10', toOn: `2026-09-${day}` }))
                    : field.type === 'table'
                      ? fc.constantFrom([{ amount: 100 }], [{ amount: 9_000_000 }])
                      : fc.constant('x')
        return some.map(value => [field.id, value] as const)
      }),
    )
    .map(pairs =>
      Object.fromEntries(pairs.filter((pair): pair is readonly [string, Value] => pair[1] !== undefined)),
    )

describe('the ten items, whatever people do', () => {
  it.each(items.map(item => [item.id, item] as const))('%s', (_id, item) =>
    fc.assert(
      fc.property(answersTo(item), fc.constantFrom('student', 'teacher'), moves, (answers, kind, chosen) => {
        const context = { ...subject.context, profile: { ...subject.context.profile, kind } as const }
        const moment = momentOf({ requester: 'lin', values: answers, context }, {})
        for (const state of walked(item.flow, moment, chosen)) {
          check(item.flow, state, moment)
          expect(ended).toContain(finish(item.flow, state, moment).state)
        }
      }),
      { numRuns: 50 },
    ),
  )
})
