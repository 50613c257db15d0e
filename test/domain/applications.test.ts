import fc from 'fast-check'
import { items } from '@shared/catalogue/items'
import type { Case } from '@shared/contract/case'
import type { StepAct } from '@shared/contract/flow'
import type { Values } from '@shared/contract/form'
import type { Item } from '@shared/contract/item'
import type { Actor } from '@shared/contract/person'
import { flowSubjectOf, moveApplication, type Desk } from '@shared/domain/application'
import { isUndecided, startClocks } from '@shared/domain/clocks'
import { decide, nearestDueAt } from '@shared/domain/decide'
import { startFlow } from '@shared/domain/flows'
import type { AnyItemCommand, DecideContext } from '@shared/domain/lifecycle-rule'
import { context as atDesk, DAY, received, RECEIVED } from './case-desk'

// No sequence of commands on any of the ten items ends in a case without an owner or a next step (issue 3).

const offices = ['student', 'office', 'finance', 'network', 'logistics', 'dormitory', 'library', 'personnel']
const staffOf = (role: string, department: string) => [`${role}-${department}`, `${role}2-${department}`]
const desk: Desk = {
  peopleOf: (rule, { values, requester }) => {
    if (rule.by === 'role')
      return offices.includes(rule.department) ? staffOf(rule.role, rule.department) : []
    if (rule.by === 'counsellor') return ['counsellor']
    if (rule.by === 'leadOfRequester') return ['head']
    if (rule.by === 'specialist') return ['window']
    if (rule.by === 'requester') return [requester]
    return 'field' in rule && typeof values[rule.field] === 'string' ? [String(values[rule.field])] : []
  },
  standInFor: person => (person === 'head' ? 'deputy' : person),
  lastResort: ['window', 'admin'],
  departmentOf: () => undefined,
}
const everybody = ['lin', 'counsellor', 'deputy', 'head', 'window', 'mentor'].concat(
  offices.flatMap(department => [...staffOf('member', department), ...staffOf('lead', department)]),
)

/** Answers that send a case each way a flow can take. */
const answers: fc.Arbitrary<Values> = fc.record({
  period: fc.constantFrom(
    { fromOn: '2026-03-12', toOn: '2026-03-12' },
    { fromOn: '2026-03-12', toOn: '2026-03-17' },
    { fromOn: '2026-03-12', toOn: '2026-03-30' },
  ),
  delivery: fc.constantFrom('electronic', 'paper'),
  staffKind: fc.constantFrom('employment', 'income'),
  area: fc.constantFrom('dormitory', 'teaching'),
  service: fc.constantFrom('lost', 'lostAndReplace', 'broken', 'found', 'borrow', 'renew', 'recommend'),
  people: fc.constantFrom(5, 60, 200),
  outsideSpeaker: fc.constantFrom('yes', 'no'),
  setup: fc.constantFrom<string[]>(['water'], []),
  source: fc.constantFrom('department', 'project'),
  projectLead: fc.constant('mentor'),
  leader: fc.constant('mentor'),
  payment: fc.constantFrom('paid', 'greenChannel'),
  movesHousehold: fc.constantFrom('yes', 'no'),
  housing: fc.constantFrom('yes', 'no'),
  department: fc.constantFrom('library', 'canteen'),
  kind: fc.constant('personal'),
})

const opened = (item: Item, values: Values, kind: 'student' | 'teacher'): Case => {
  const context = { profile: { name: '林', kind }, roles: [], todayOn: '2026-03-11' }
  const flow = { state: 'running' as const, round: 1, steps: {}, returns: [] }
  const empty = { values, context, steps: {}, turns: [], told: [], booked: [], effects: [], flow }
  const step = startFlow(item.flow, { subject: flowSubjectOf({ requester: 'lin' }, empty), roster: desk })
  if (!step.ok) throw new Error(step.code)
  const change = { ...atDesk, at: RECEIVED }
  const clocks = startClocks([item.clock], { ...change, assignedAt: RECEIVED })
  const begun = { requester: 'lin', owner: 'window', clocks }
  const { earned: _earned, ...moved } = moveApplication(
    begun,
    empty,
    step,
    { item, desk, code: 'CODE' },
    change,
  )
  return { ...received(null), item: item.id, requester: 'lin', department: item.department, ...moved }
}

const acts = (step: string): fc.Arbitrary<StepAct> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<StepAct>({ verdict: 'approve', step }) },
    fc.constant<StepAct>({ verdict: 'reject', step, reason: '不行' }),
    fc.constant<StepAct>({ verdict: 'sendBack', step, missing: [{ path: 'reason' }], reason: '缺' }),
    fc.constantFrom(...everybody).map((to): StepAct => ({ verdict: 'passOn', step, to, reason: '归他' })),
    fc
      .constantFrom(...everybody)
      .map((of): StepAct => ({ verdict: 'askColleague', step, of, question: '对吗' })),
    fc
      .tuple(fc.constantFrom(...everybody), fc.constantFrom('before' as const, 'after' as const))
      .map(([signer, place]): StepAct => ({ verdict: 'addSigner', step, signer, place })),
    fc.constant<StepAct>({ verdict: 'answer', step, text: '对' }),
    fc.constant<StepAct>({ verdict: 'takeBack', step }),
  )

type Doing = { who: string; command: AnyItemCommand | { name: 'withdraw' | 'urge'; input: object } }
const doing = (item: Item): fc.Arbitrary<Doing> => {
  const steps = item.flow.steps.map(({ id }) => id)
  const byWhoever = fc.constantFrom('turn', 'turn', 'turn', ...everybody)
  const act = fc.record({
    who: byWhoever,
    command: fc
      .constantFrom(...steps)
      .chain(acts)
      .map(one => ({ name: 'act' as const, input: { act: one } })),
  })
  const resubmit = answers.map(values => ({
    who: 'lin',
    command: {
      name: 'resubmit' as const,
      input: {
        ...{ values, booked: [] },
        context: { profile: { name: '林', kind: 'student' as const }, roles: [], todayOn: '2026-03-12' },
      },
    },
  }))
  const rare = fc.constantFrom('withdraw' as const, 'urge' as const).map(name => ({
    ...{ who: 'lin', command: { name, input: {} } },
  }))
  return fc.oneof({ weight: 12, arbitrary: act }, { weight: 3, arbitrary: resubmit }, rare)
}

const broken = (subject: Case): string[] => {
  const turns = subject.application?.turns ?? []
  const open = ['submitted', 'handling', 'waiting'].includes(subject.status)
  if (!open)
    return [
      ...(turns.length === 0 ? [] : ['ended, and somebody’s turn']),
      ...(subject.clocks.some(isUndecided) ? ['ended, and a clock runs'] : []),
    ]
  const steps = turns.flatMap(({ step }) => (step === null ? [] : [`step:${step}`]))
  return [
    ...(subject.owner === '' || subject.owner === 'lin' ? ['nobody of the office has it'] : []),
    ...(turns.length > 0 ? [] : ['no next step']),
    ...(turns.every(({ person }) => person !== '') ? [] : ['a step of nobody']),
    ...steps.filter(id => !subject.clocks.some(clock => clock.id === id && isUndecided(clock))),
    ...(subject.dueAt === nearestDueAt(subject) ? [] : ['another due']),
  ]
}

/** Promises that moved without a recorded cause (design.md section 5). */
const unrecorded = (before: Case, after: Case): string[] =>
  before.clocks.flatMap(old => {
    const now = after.clocks.find(({ id }) => id === old.id)
    return now && (now.dueAt === old.dueAt || now.moves.length > old.moves.length) ? [] : [old.id]
  })

const actorOf = (who: string, subject: Case, command: Doing['command']): Actor => {
  const step = command.name === 'act' ? command.input.act.step : null
  const turn = subject.application?.turns.find(one => one.step === step)
  return { id: who === 'turn' ? (turn?.person ?? 'window') : who, bound: true, grants: [] }
}

test.each(items.map(item => [item.id, item] as const))(
  '%s: whatever people do, there is an owner and a next step until the end, with a clock',
  (_id, item) => {
    const moment: DecideContext = { ...atDesk, item: { item, desk, code: 'CODE' } }
    fc.assert(
      fc.property(
        answers,
        fc.constantFrom('student' as const, 'teacher' as const),
        fc.array(doing(item), { maxLength: 14 }),
        (values, kind, doings) => {
          let subject = opened(item, values, kind)
          subject = { ...subject, dueAt: nearestDueAt(subject) }
          expect(broken(subject)).toEqual([])
          for (const [index, { who, command }] of doings.entries()) {
            const at = RECEIVED + (index + 1) * (DAY / 4)
            const done = decide(
              subject,
              command as AnyItemCommand,
              actorOf(who, subject, command),
              at,
              moment,
            )
            if (!done.ok) continue
            expect(unrecorded(subject, done.case)).toEqual([])
            subject = done.case
            expect([command.name, broken(subject)]).toEqual([command.name, []])
          }
        },
      ),
      { numRuns: 120 },
    )
  },
)
