import { caseStatuses, type CaseStatus } from '@shared/contract/words'
import { lifecycle, REOPEN_MS, URGE_PAUSE_MS } from '@shared/domain/lifecycle'
import type { Relation } from '@shared/domain/relations'
import {
  after,
  accepted,
  buttonsOf,
  DAY,
  does,
  HOUR,
  inState,
  MINUTE,
  names,
  outcomeOf,
  people,
  received,
  relationOf,
  to,
  type Who,
} from './case-desk'
import { clockOf } from './clock-desk'

// One table is the workflow. Here it is written down a second time, short: who, from where.

const open: readonly CaseStatus[] = ['submitted', 'handling', 'waiting']
const active: readonly CaseStatus[] = ['submitted', 'handling']
const handlers: readonly Relation[] = ['owner', 'lead', 'specialist', 'supervisor']
const everyHandler: readonly Relation[] = [...handlers, 'firstContact']
const anywhere: readonly CaseStatus[] = ['submitted', 'handling', 'waiting', 'resolved', 'closed']
/** Rows that answer something: where nothing was asked, filed or rated they are refused. */
const answering: readonly string[] = [
  ...['tell', 'relay', 'reopenFor', 'rule', 'verify', 'improve', 'callBack', 'appeal', 'judgeAppeal'],
]
const table: Record<
  (typeof names)[number],
  readonly [who: readonly Relation[], from: readonly CaseStatus[]]
> = {
  claim: [['owner', 'member', 'lead', 'specialist'], active],
  assign: [['lead', 'specialist', 'supervisor'], open],
  transfer: [['owner'], open],
  contact: [handlers, open],
  reply: [handlers, open],
  askForMore: [handlers, active],
  supply: [['requester'], open],
  resolve: [handlers, open],
  reopen: [['requester'], ['resolved', 'closed', 'rejected']],
  rate: [['requester'], ['resolved', 'closed']],
  urge: [['requester'], active],
  withdraw: [['requester'], open],
  reclassify: [handlers, open],
  note: [handlers, open],
  askExtension: [['owner'], open],
  grantExtension: [['lead', 'supervisor'], open],
  refuseExtension: [['lead', 'supervisor'], open],
  transcribe: [['requester', ...handlers], open],
  judgeContent: [handlers, open],
  tell: [everyHandler, [...open, 'resolved', 'closed']],
  relay: [everyHandler, open],
  reopenFor: [everyHandler, ['resolved', 'closed', 'rejected']],
  rule: [['specialist', 'supervisor'], open],
  succeed: [['owner', 'lead', 'specialist', 'supervisor', 'administrator'], anywhere],
  verify: [['lead', 'supervisor'], anywhere],
  improve: [['owner', 'lead', 'supervisor'], anywhere],
  callBack: [['lead', 'supervisor'], anywhere],
  appeal: [['owner'], anywhere],
  judgeAppeal: [['supervisor'], anywhere],
}
const everybody = Object.keys(people) as Who[]

test('every command has its row, and the row is the one agreed', () => {
  expect(Object.keys(lifecycle).sort()).toEqual([...names].sort())
  for (const name of names) {
    expect([name, [...lifecycle[name].allow].sort()]).toEqual([name, [...table[name][0]].sort()])
    expect([name, [...lifecycle[name].from].sort()]).toEqual([name, [...table[name][1]].sort()])
  }
})

describe.each(names)('%s', name => {
  test.each(everybody)('by %s, in every state', who => {
    for (const status of caseStatuses) {
      const [allowed, from] = table[name]
      const asked = { days: 2, reason: '等配件。', by: 'd1', at: 0 }
      const pending = name === 'grantExtension' || name === 'refuseExtension'
      const spoken = {
        ...inState(status),
        voice: { key: 'f1', seconds: 9, state: 'none' as const, attempts: 0, nextAt: null },
      }
      const subject = pending
        ? { ...inState(status), extensionAsked: asked }
        : name === 'transcribe'
          ? spoken
          : inState(status)
      const now = subject.createdAt + 2 * DAY
      const found = outcomeOf(after(subject, who, does(name), { now }))
      const mayAct = allowed.some(relation => relationOf[who].includes(relation))
      const wanted =
        relationOf[who].length === 0
          ? ['NOT_FOUND']
          : !mayAct
            ? ['FORBIDDEN']
            : !from.includes(status)
              ? ['NOT_NOW']
              : answering.includes(name)
                ? ['NOT_NOW']
                : ['ok', 'ALREADY_DONE']
      expect([status, found]).toEqual([status, wanted.includes(found) ? found : wanted.join(' or ')])
    }
  })
})

test.each(everybody)('the buttons of %s are exactly the commands that work, in every state', who => {
  for (const status of caseStatuses) {
    const subject = inState(status)
    const now = subject.createdAt + 2 * DAY
    const working = names.filter(name => outcomeOf(after(subject, who, does(name), { now })) === 'ok')
    expect([status, buttonsOf(subject, people[who], now).sort()]).toEqual([status, working.sort()])
  }
})

test('whoever is nothing to a case learns nothing of it, not even its state', () => {
  for (const status of caseStatuses)
    for (const who of ['otherStudent', 'otherMember', 'otherLead'] as const)
      for (const name of names) expect(outcomeOf(after(inState(status), who, does(name)))).toBe('NOT_FOUND')
})

describe('hand-overs', () => {
  test('need a receiver', () => {
    const { receiver: _, ...nobody } = to('d2')
    expect(outcomeOf(after(received(), 'owner', does('transfer'), { given: nobody }))).toBe('RECEIVER_NEEDED')
  })
  test('never go to the requester, nor to who has it already', () => {
    expect(outcomeOf(after(received(), 'lead', does('assign'), { given: to('lin') }))).toBe('FORBIDDEN')
    expect(outcomeOf(after(received(), 'lead', does('assign'), { given: to('d1') }))).toBe('ALREADY_DONE')
  })
  test('change owner and department, are counted, and are told', () => {
    const decision = after(inState('handling'), 'owner', does('transfer'), { given: to('c1', 'canteen') })
    expect(decision).toMatchObject({
      case: {
        owner: 'c1',
        department: 'canteen',
        status: 'submitted',
        round: 1,
        handOvers: 1,
        firstContact: 'w9',
      },
      happening: { params: { to: 'c1', department: 'canteen' } },
    })
    expect(decision.ok && decision.case).not.toHaveProperty('claimedAt')
  })
  test('leave a case that waits for the requester waiting', () => {
    const waiting = inState('waiting')
    expect(accepted(waiting, 'owner', does('transfer'))).toMatchObject({
      status: 'waiting',
      waitingSince: waiting.waitingSince,
    })
  })
  test('move no promise', () => {
    const before = inState('handling')
    expect(accepted(before, 'lead', does('assign')).clocks).toEqual(before.clocks)
  })
})

describe('taking a case', () => {
  test('a colleague who takes it becomes its owner', () =>
    expect(accepted(received(), 'member', does('claim'))).toMatchObject({
      owner: 'd2',
      status: 'handling',
      round: 1,
    }))
  test('the owner who has taken it has taken it', () =>
    expect(outcomeOf(after(inState('handling'), 'owner', does('claim')))).toBe('ALREADY_DONE'))
  test('ends the repeats of an urgent case', () => {
    const urgent = accepted(received('complaint', 'urgent'), 'owner', does('claim'))
    expect(clockOf(urgent.clocks, 'firstReply').takenAt).toBe(urgent.updatedAt)
  })
})

describe('answering', () => {
  test('a contact that did not reach the person keeps no promise', () => {
    const tried = accepted(received(), 'owner', does('contact', { how: 'phone', reached: false }))
    expect(clockOf(tried.clocks, 'contact').state).toBe('running')
    expect(clockOf(accepted(received(), 'owner', does('contact')).clocks, 'contact').state).toBe('met')
  })
  test('a first reply keeps the first promise and no other', () => {
    const replied = accepted(received('inquiry'), 'owner', does('reply'))
    expect(replied.clocks.map(({ id, state }) => [id, state])).toEqual([
      ['firstReply', 'met'],
      ['whole', 'running'],
    ])
  })
  test('an answer while waiting for the requester ends the wait, and its time does not count', () => {
    const waiting = inState('waiting')
    const resolved = accepted(waiting, 'owner', does('resolve'), { now: waiting.updatedAt + 5 * DAY })
    expect(resolved).not.toHaveProperty('waitingSince')
    expect(clockOf(resolved.clocks, 'result')).toMatchObject({ state: 'met' })
  })
  test('asking for more pauses what may pause: never the first reply, never the contact', () => {
    for (const type of ['complaint', 'inquiry', 'suggestion', null] as const)
      for (const clock of inState('waiting', type).clocks)
        expect([clock.id, clock.state === 'paused']).toEqual([
          clock.id,
          clock.pausable && !['firstReply', 'contact'].includes(clock.id),
        ])
  })
  test('what the requester adds without being asked moves nothing', () => {
    const before = inState('handling')
    const supplied = after(before, 'requester', does('supply'))
    expect(supplied).toMatchObject({
      case: { status: 'handling', clocks: before.clocks },
      happening: { params: { answers: false } },
    })
  })
  test('notes, judgements of contents, and talk about more time until it is granted, are internal; nothing else is', () => {
    const internal = [
      ...['note', 'askExtension', 'refuseExtension', 'succeed'],
      ...['verify', 'improve', 'appeal', 'judgeAppeal', 'judgeContent'],
    ]
    for (const name of names)
      expect([name, lifecycle[name].internal ?? false]).toEqual([name, internal.includes(name)])
  })
})

describe('afterwards', () => {
  test('a case can be taken up again for fifteen days, to the millisecond', () => {
    const resolved = inState('resolved')
    const last = (resolved.resolvedAt ?? 0) + REOPEN_MS
    expect(outcomeOf(after(resolved, 'requester', does('reopen'), { now: last }))).toBe('ok')
    expect(outcomeOf(after(resolved, 'requester', does('reopen'), { now: last + 1 }))).toBe('NOT_NOW')
  })
  test('reopening begins the result anew and forgets the rating, not the miss', () => {
    const late = accepted(received(), 'owner', does('resolve'), { now: received().createdAt + 3 * DAY })
    const again = accepted(
      accepted(late, 'requester', does('rate', { level: 1, reasons: ['slow'] })),
      'requester',
      does('reopen'),
    )
    expect(again).toMatchObject({ status: 'handling', reopened: 1, owner: 'd1' })
    expect(again).not.toHaveProperty('rating')
    expect(clockOf(again.clocks, 'result')).toMatchObject({
      state: 'running',
      dueAt: again.updatedAt + 2 * DAY,
    })
    expect(clockOf(again.clocks, 'result').missedAt).toBe(clockOf(received().clocks, 'result').dueAt)
  })
  test('nobody rates themselves: neither who has the case nor who filed it for somebody', () => {
    const subject = inState('resolved')
    const { requester } = subject
    const filed = { channel: 'hotline' as const, originalAt: subject.createdAt, filedBy: requester }
    for (const own of [
      { ...subject, owner: requester },
      { ...subject, onBehalf: filed },
    ])
      expect(outcomeOf(after(own, 'requester', does('rate')))).toBe('FORBIDDEN')
    expect(outcomeOf(after(subject, 'requester', does('rate')))).toBe('ok')
  })

  test('a case is rated once', () =>
    expect(outcomeOf(after(inState('closed'), 'requester', does('rate')))).toBe('ALREADY_DONE'))
  test('urging is possible a day after the last time, and says how long to wait before', () => {
    const early = after(received(), 'requester', does('urge'), {
      now: received().createdAt + URGE_PAUSE_MS - MINUTE,
    })
    expect(early).toEqual({ ok: false, code: 'TOO_MANY', retryAfterMs: MINUTE })
    const urged = accepted(received(), 'requester', does('urge'), {
      now: received().createdAt + URGE_PAUSE_MS,
    })
    expect(urged.urged).toBe(1)
    expect(outcomeOf(after(urged, 'requester', does('urge')))).toBe('TOO_MANY')
  })
  test('a withdrawn case promises nothing any more', () =>
    expect(inState('withdrawn').clocks.map(({ state }) => state)).toEqual(['stopped', 'stopped', 'stopped']))
  test('type and urgency change the promises, counted from the beginning', () => {
    const inquiry = accepted(received(), 'owner', does('reclassify', { type: 'inquiry' }))
    expect(clockOf(inquiry.clocks, 'firstReply').startedAt).toBe(received().createdAt)
    expect(clockOf(inquiry.clocks, 'contact').state).toBe('stopped')
    expect(outcomeOf(after(inquiry, 'owner', does('reclassify', { type: 'inquiry' })))).toBe('ALREADY_DONE')
    const urgent = accepted(received(), 'owner', does('reclassify', { urgency: 'urgent' }), {
      now: received().createdAt + MINUTE,
    })
    expect(clockOf(urgent.clocks, 'firstReply').dueAt).toBe(received().createdAt + HOUR / 4)
  })
})
