import type { Flow } from '@shared/contract/flow'
import { leave } from '@shared/catalogue/items/leave'
import { openSteps, progressOf, startsAfterOn, stationsOf, whoseTurn } from '@shared/domain/flows'
import { verdictsFor } from '@shared/domain/flows-decide'
import { reassignAbsent, repeatedMissing, resubmitFlow, withdrawFlow } from '@shared/domain/flows-requester'
import { by, play, rosterOf, step, subject } from './flow-desk'

const two: Flow = {
  steps: [step('first'), step('second', { after: ['first'], owners: [by('lead', 'finance')] })],
}
const missing = [{ path: 'proof' }]
const open = (flow: Flow, desk: ReturnType<typeof play>) =>
  openSteps(flow, desk.state, desk.moment.subject).map(({ id }) => id)
const turns = (flow: Flow, desk: ReturnType<typeof play>) =>
  whoseTurn(flow, desk.state, desk.moment.subject).map(({ step, person }) => `${step} ${person}`)

describe('who has it', () => {
  it('goes from one to the next, and ends', () => {
    const desk = play(two)
    expect(turns(two, desk)).toEqual(['first su'])
    expect(desk.approve('su', 'first').last).toMatchObject({ opened: ['second'], closed: ['first'] })
    expect(desk.approve('finlead', 'second').state.state).toBe('done')
    expect(turns(two, desk)).toEqual([])
  })

  it('nobody acts out of turn, twice, or after the end', () => {
    const desk = play(two)
    expect(desk.refusal('finlead', { verdict: 'approve', step: 'second' })).toBe('FORBIDDEN')
    expect(desk.refusal('dean', { verdict: 'approve', step: 'first' })).toBe('FORBIDDEN')
    expect(desk.refusal('su', { verdict: 'approve', step: 'third' })).toBe('NOT_FOUND')
    desk.approve('su', 'first')
    expect(desk.refusal('su', { verdict: 'approve', step: 'first' })).toBe('ALREADY_DONE')
    desk.approve('finlead', 'second')
    expect(desk.refusal('finlead', { verdict: 'approve', step: 'second' })).toBe('NOT_NOW')
  })

  it('any one of several (或签) is enough', () => {
    const flow = { steps: [step('check', { mode: 'any', owners: [by('member', 'finance')] })] }
    expect(turns(flow, play(flow))).toEqual(['check fin1', 'check fin2', 'check fin3'])
    expect(play(flow).approve('fin2', 'check').state.state).toBe('done')
  })

  it('all of several (会签) must sign, one for each rule, and one refusal ends it', () => {
    const flow = {
      steps: [
        step('sign', { mode: 'all', owners: [by('lead', 'finance'), { owner: { by: 'leadOfRequester' } }] }),
      ],
    }
    const desk = play(flow).approve('finlead', 'sign')
    expect(turns(flow, desk)).toEqual(['sign dean'])
    expect(desk.refusal('dean', { verdict: 'reject', step: 'sign' })).toBe('REASON_NEEDED')
    expect(desk.act('dean', { verdict: 'reject', step: 'sign', reason: '材料不实' }).state.state).toBe(
      'rejected',
    )
  })

  it('everyone of a role signs where the step says so', () => {
    const flow = {
      steps: [step('sign', { mode: 'all', owners: [{ ...by('member', 'finance'), everyone: true }] })],
    }
    const desk = play(flow).approve('fin1', 'sign').approve('fin3', 'sign')
    expect(desk.state.state).toBe('running')
    expect(desk.approve('fin2', 'sign').state.state).toBe('done')
  })

  it('parallel branches join only when both are through, a skipped one not counted', () => {
    const flow = {
      steps: [
        step('a'),
        step('b', { after: ['a'], owners: [by('lead', 'finance')] }),
        step('c', { after: ['a'], owners: [by('member', 'office')] }),
        step('d', { after: ['a'], when: { equals: [{ field: 'housing' }, 'yes'] } }),
        step('end', { after: ['b', 'c', 'd'] }),
      ],
    }
    const desk = play(flow).approve('su', 'a')
    expect(open(flow, desk)).toEqual(['b', 'c'])
    expect(open(flow, desk.approve('off1', 'c'))).toEqual(['b'])
    expect(open(flow, desk.approve('finlead', 'b'))).toEqual(['end'])
    expect(stationsOf(flow, desk.state, subject).map(({ state }) => state)).toEqual([
      'done',
      'done',
      'done',
      'skipped',
      'open',
    ])
    expect(progressOf(flow, desk.state, subject)).toEqual({ done: 3, of: 4 })
  })

  it('a skipped step does not let the next overtake the one before', () => {
    const flow = {
      steps: [step('a'), step('b', { after: ['a'], when: { filled: 'x' } }), step('c', { after: ['b'] })],
    }
    const desk = play(flow)
    expect(open(flow, desk)).toEqual(['a'])
    expect(open(flow, desk.approve('su', 'a'))).toEqual(['c'])
  })

  it('a flow of which nothing applies is done at once', () =>
    expect(play({ steps: [step('a', { when: { filled: 'x' } })] }).state.state).toBe('done'))
})

describe('nobody handles their own request', () => {
  it('the requester is passed over, and the window has it where nobody else is left', () => {
    const flow = { steps: [step('a', { owners: [by('lead', 'office')] })] }
    expect(turns(flow, play(flow))).toEqual(['a offlead'])
    const alone = rosterOf({}, { 'lead:office': ['lin'] })
    expect(turns(flow, play(flow, { roster: alone }))).toEqual(['a window'])
    expect(
      turns(flow, play(flow, { roster: rosterOf({}, { 'lead:office': [], specialist: ['lin'] }) })),
    ).toEqual(['a admin'])
  })

  it('nor does the deputy of the requester decide in their place', () => {
    const flow = { steps: [step('a', { owners: [by('lead', 'office')] })] }
    expect(turns(flow, play(flow, { roster: rosterOf({ lin: 'dean' }) }))).toEqual(['a offlead'])
  })

  it('neither by deputy, nor by passing on or asking', () => {
    const flow = { steps: [step('a')] }
    expect(turns(flow, play(flow, { roster: rosterOf({ su: 'lin' }) }))).toEqual(['a window'])
    const desk = play(flow, { roster: rosterOf({ dean: 'lin' }) })
    expect(desk.refusal('su', { verdict: 'passOn', step: 'a', to: 'lin', reason: '请办' })).toBe('FORBIDDEN')
    expect(desk.refusal('su', { verdict: 'passOn', step: 'a', to: 'dean', reason: '请办' })).toBe('FORBIDDEN')
    expect(desk.refusal('su', { verdict: 'askColleague', step: 'a', of: 'lin', question: '可以吗' })).toBe(
      'FORBIDDEN',
    )
  })

  it('a step nobody at all can take is refused at the start and named', () => {
    const nobody = { ...rosterOf({}, { counsellor: [], specialist: [] }), lastResort: [] }
    expect(() => play({ steps: [step('a')] }, { roster: nobody })).toThrow('RECEIVER_NEEDED')
  })

  it('on a seat of their own the requester only confirms', () => {
    const flow = {
      steps: [step('back', { kind: 'confirm', mode: 'any', owners: [{ owner: { by: 'requester' } }] })],
    }
    const desk = play(flow)
    expect(verdictsFor(flow, desk.state, 'back', 'lin', desk.moment)).toEqual(['approve'])
    expect(desk.refusal('lin', { verdict: 'reject', step: 'back', reason: '不行' })).toBe('FORBIDDEN')
  })
})

describe('sending back', () => {
  it('names everything at once; a second return needs a reason and is counted', () => {
    const desk = play(two)
    expect(desk.refusal('su', { verdict: 'sendBack', step: 'first', missing: [] })).toBe('INVALID_INPUT')
    desk.act('su', { verdict: 'sendBack', step: 'first', missing })
    expect(whoseTurn(two, desk.state, subject)).toEqual([
      { step: null, round: 1, person: 'lin', asked: false },
    ])
    expect(desk.refusal('su', { verdict: 'approve', step: 'first' })).toBe('NOT_NOW')
    desk.put(resubmitFlow(two, desk.state, { ...desk.moment, keep: false }))
    expect(desk.state.round).toBe(2)
    expect(desk.refusal('su', { verdict: 'sendBack', step: 'first', missing })).toBe('REASON_NEEDED')
    desk.act('su', { verdict: 'sendBack', step: 'first', missing, reason: '照片还是看不清' })
    expect(desk.state.returns).toHaveLength(2)
    expect(repeatedMissing(desk.state)).toEqual(['proof'])
  })

  it('what changed is approved again; papers alone are not; work done stays done', () => {
    const flow = {
      steps: [
        step('a'),
        step('key', { kind: 'station', owners: [by('member', 'office')] }),
        step('b', { after: ['a'], owners: [by('lead', 'finance')] }),
      ],
    }
    const desk = play(flow).approve('su', 'a').approve('off1', 'key')
    desk.act('finlead', { verdict: 'sendBack', step: 'b', missing })
    const opened = (keep: boolean) => {
      const next = resubmitFlow(flow, desk.state, { ...desk.moment, keep })
      return next.ok ? openSteps(flow, next.state, subject).map(({ id }) => id) : next.code
    }
    expect(opened(true)).toEqual(['b'])
    expect(opened(false)).toEqual(['a'])
  })

  it('what was decided in an earlier round is not taken back in a later one', () => {
    const desk = play(two)
      .approve('su', 'first')
      .act('finlead', { verdict: 'sendBack', step: 'second', missing })
    desk.put(resubmitFlow(two, desk.state, { ...desk.moment, keep: true }))
    expect(turns(two, desk)).toEqual(['second finlead'])
    expect(desk.refusal('su', { verdict: 'takeBack', step: 'first' })).toBe('NOT_NOW')
  })

  it('whoever sent it back gets it again', () => {
    const flow = { steps: [step('a', { owners: [by('member', 'finance')] })] }
    const desk = play(flow).act('fin1', { verdict: 'passOn', step: 'a', to: 'fin3', reason: '归你管' })
    desk.act('fin3', { verdict: 'sendBack', step: 'a', missing })
    desk.put(resubmitFlow(flow, desk.state, { ...desk.moment, keep: false }))
    expect(turns(flow, desk)).toEqual(['a fin3'])
  })
})

describe('taking back, passing on, asking', () => {
  it('takes a decision back before the next has acted, not after', () => {
    const desk = play(two).approve('su', 'first')
    expect(verdictsFor(two, desk.state, 'first', 'su', desk.moment)).toEqual(['takeBack'])
    desk.act('su', { verdict: 'takeBack', step: 'first' })
    expect(turns(two, desk)).toEqual(['first su'])
    desk
      .approve('su', 'first')
      .act('finlead', { verdict: 'askColleague', step: 'second', of: 'fin1', question: '查过发票吗' })
    expect(desk.refusal('su', { verdict: 'takeBack', step: 'first' })).toBe('NOT_NOW')
    expect(desk.refusal('dean', { verdict: 'takeBack', step: 'first' })).toBe('FORBIDDEN')
  })

  it('takes a return back before the requester has handed in again', () => {
    const desk = play(two).act('su', { verdict: 'sendBack', step: 'first', missing })
    desk.act('su', { verdict: 'takeBack', step: 'first' })
    expect(desk.state).toMatchObject({ state: 'running', returns: [] })
  })

  it('an ended flow stays ended', () => {
    const desk = play(two).act('su', { verdict: 'reject', step: 'first', reason: '不符合规定' })
    expect(desk.refusal('su', { verdict: 'takeBack', step: 'first' })).toBe('NOT_NOW')
    expect(withdrawFlow(two, desk.state, desk.moment)).toMatchObject({ code: 'NOT_NOW' })
  })

  it('passes on with a reason, to somebody else', () => {
    const desk = play(two)
    expect(desk.refusal('su', { verdict: 'passOn', step: 'first', to: 'dean' })).toBe('REASON_NEEDED')
    expect(desk.refusal('su', { verdict: 'passOn', step: 'first', to: 'su', reason: '自己' })).toBe(
      'RECEIVER_NEEDED',
    )
    desk.act('su', { verdict: 'passOn', step: 'first', to: 'dean', reason: '学院统一批' })
    expect(turns(two, desk)).toEqual(['first dean'])
    expect(desk.refusal('su', { verdict: 'approve', step: 'first' })).toBe('FORBIDDEN')
  })

  it('asks a colleague and goes on with the answer, or without', () => {
    const desk = play(two).act('su', {
      verdict: 'askColleague',
      step: 'first',
      of: 'dean',
      question: '可以批吗',
    })
    expect(turns(two, desk)).toEqual(['first su', 'first dean'])
    expect(desk.refusal('dean', { verdict: 'approve', step: 'first' })).toBe('FORBIDDEN')
    expect(desk.refusal('fin1', { verdict: 'answer', step: 'first', text: '可以' })).toBe('FORBIDDEN')
    desk.act('dean', { verdict: 'answer', step: 'first', text: '可以' })
    expect(desk.state.steps.first?.seats[0]?.asking?.answer).toBe('可以')
    expect(desk.approve('su', 'first').last.opened).toEqual(['second'])
  })
})

describe('signers added (加签)', () => {
  const sign = (signer: string, place: 'before' | 'after') =>
    ({ verdict: 'addSigner', step: 'first', signer, place }) as const

  it('before: the step waits for them, then comes back; nobody overtakes them', () => {
    const desk = play(two).act('su', sign('fin1', 'before'))
    expect(turns(two, desk)).toEqual(['first fin1'])
    expect(desk.refusal('su', { verdict: 'approve', step: 'first' })).toBe('NOT_NOW')
    expect(verdictsFor(two, desk.state, 'first', 'su', desk.moment)).toEqual(['takeBack'])
    expect(desk.refusal('fin1', sign('fin2', 'before'))).toBe('FORBIDDEN')
    desk.approve('fin1', 'first')
    expect(turns(two, desk)).toEqual(['first su'])
    expect(desk.approve('su', 'first').last.opened).toEqual(['second'])
  })

  it('after: it goes on only when they have signed, too; their refusal ends it', () => {
    const desk = play(two).act('su', sign('fin1', 'after'))
    expect(turns(two, desk)).toEqual(['first su'])
    desk.approve('su', 'first')
    expect(turns(two, desk)).toEqual(['first fin1'])
    expect(stationsOf(two, desk.state, desk.moment.subject)[0]).toMatchObject({
      ...{ state: 'open', persons: ['fin1'] },
    })
    expect(desk.act('fin1', { verdict: 'reject', step: 'first', reason: '预算不够' }).state.state).toBe(
      'rejected',
    )
  })

  it('taken back while they have done nothing; not from under them', () => {
    const desk = play(two).act('su', sign('fin1', 'before')).act('su', { verdict: 'takeBack', step: 'first' })
    expect([turns(two, desk), desk.state.steps['first']?.seats]).toEqual([['first su'], [{ person: 'su' }]])
    desk.act('su', sign('fin1', 'after')).approve('su', 'first').approve('fin1', 'first')
    expect(desk.refusal('su', { verdict: 'takeBack', step: 'first' })).toBe('NOT_NOW')
    expect(turns(two, desk)).toEqual(['second finlead'])
  })

  it('never the requester, nor somebody who signs already, nor oneself; a deputy where they are away', () => {
    const desk = play(two, { roster: rosterOf({ fin1: 'fin2' }) })
    expect(desk.refusal('su', sign('lin', 'before'))).toBe('FORBIDDEN')
    expect(desk.refusal('su', sign('su', 'before'))).toBe('RECEIVER_NEEDED')
    desk.act('su', sign('fin1', 'before'))
    expect(turns(two, desk)).toEqual(['first fin2'])
    expect(desk.state.steps['first']?.seats.at(-1)).toMatchObject({ person: 'fin2', for: 'fin1' })
    expect(play(two).act('su', sign('dean', 'before')).refusal('dean', sign('dean', 'after'))).toBe(
      'FORBIDDEN',
    )
  })

  it('any one of several may still do it once the signer has; work and counters take no signers', () => {
    const flow = { steps: [step('first', { mode: 'any', owners: [by('member', 'finance')] })] }
    const desk = play(flow).act('fin1', sign('dean', 'before'))
    expect(turns(flow, desk)).toEqual(['first dean'])
    expect(desk.approve('dean', 'first').approve('fin2', 'first').state.state).toBe('done')
    const work = { steps: [step('first', { kind: 'do' })] }
    expect(play(work).refusal('su', sign('dean', 'after'))).toBe('FORBIDDEN')
  })
})

describe('deputies', () => {
  it('have it from the beginning, take it over later, and may act in between', () => {
    const flow = { steps: [step('a')] }
    expect(play(flow, { roster: rosterOf({ su: 'dean' }) }).state.steps.a?.seats).toEqual([
      { person: 'dean', for: 'su' },
    ])
    const desk = play(flow)
    const away = { ...desk.moment, roster: rosterOf({ su: 'dean' }) }
    expect(reassignAbsent(flow, desk.state, away).steps.a?.seats).toEqual([{ person: 'dean', for: 'su' }])
    expect(verdictsFor(flow, desk.state, 'a', 'dean', away)).toContain('approve')
    expect(reassignAbsent(flow, desk.state, desk.moment)).toEqual(desk.state)
  })

  it('what a deputy decided is on record as theirs', () => {
    const flow = { steps: [step('a')] }
    const desk = play(flow)
    desk.moment.roster = rosterOf({ su: 'dean' })
    expect(desk.approve('dean', 'a').state.steps.a?.seats[0]).toMatchObject({
      person: 'su',
      by: 'dean',
      verdict: 'approve',
    })
  })
})

describe('leave, as the school means it', () => {
  const asked = (toOn: string) => ({ ...subject, values: { period: { fromOn: '2026-09-10', toOn } } })
  const roster = rosterOf({}, { 'lead:student': ['studentlead'] })

  it.each([
    ['2026-09-12', []],
    ['2026-09-13', ['dean']],
    ['2026-09-16', ['dean']],
    ['2026-09-17', ['dean', 'studentlead']],
  ])('until %s asks %j besides the counsellor', (toOn, higher) => {
    const desk = play(leave.flow, { subject: asked(toOn), roster }).approve('su', 'first')
    expect(desk.state.steps.higher?.seats.map(({ person }) => person) ?? []).toEqual(higher)
    for (const person of higher) desk.approve(person, 'higher')
    expect(turns(leave.flow, desk)).toEqual(['return lin', 'return su'])
    expect(desk.approve('lin', 'return').approve('su', 'return').state.state).toBe('done')
  })

  it('the return counts from the end of the last day', () => {
    const returning = leave.flow.steps.find(({ id }) => id === 'return')
    expect(returning && startsAfterOn(returning, asked('2026-09-12'))).toBe('2026-09-12')
  })
})
