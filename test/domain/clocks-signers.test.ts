import { standardClock, stepClock } from '@shared/catalogue/clocks'
import { zhExplanation } from '@shared/copy/time.explanation.zh-CN'
import type { Clock } from '@shared/contract/clock'
import type { FlowState, Seat } from '@shared/contract/flow'
import { pauseClocks, startClocks } from '@shared/domain/clocks'
import { resumeClocks } from '@shared/domain/clocks-change'
import { explainClock } from '@shared/domain/clocks-explain'
import { extendClock, reopenClocks } from '@shared/domain/clocks-revise'
import { meetClock } from '@shared/domain/clocks-change'
import { signClocks, signerTimeOf } from '@shared/domain/clocks-signers'
import { at, clockOf, dueOf, inTerm } from './clock-desk'
import { step } from './flow-desk'

// A signer somebody asked for (加签) has a standard time of their own (decision 024).

const BEGUN = '2026-03-04 09:00'
const first = step('first', { time: { days: 1 } })
const begun = startClocks([standardClock({ days: 2 }), stepClock('first', { days: 1 })], {
  ...{ at: at(BEGUN), assignedAt: at(BEGUN) },
  ...inTerm,
})
const own: Seat = { person: 'su' }
const signer = (wall: string, by = 'su'): Seat => ({
  ...{ person: `signer-${wall}` },
  added: { by, place: 'before', at: at(wall) },
})
const state = (...seats: Seat[]): Pick<FlowState, 'steps'> => ({ steps: { first: { round: 1, seats } } })
const change = (wall: string) => ({ at: at(wall), ...inTerm })
const signed = (clocks: readonly Clock[], before: Seat[], after: Seat[], wall: string, of = first) =>
  signClocks(clocks, [of], state(...before), state(...after), change(wall))
const asked = (wall: string, clocks: readonly Clock[] = begun) =>
  signed(clocks, [own], [own, signer(wall)], wall)

describe('a signer asked for', () => {
  it('gives the step and the whole a working day more, with cause and revision', () => {
    const clocks = asked('2026-03-04 10:00')
    expect([dueOf(begun, 'step:first'), dueOf(clocks, 'step:first')]).toEqual([
      '2026-03-05 17:30',
      '2026-03-06 17:30',
    ])
    expect([dueOf(begun, 'whole'), dueOf(clocks, 'whole')]).toEqual(['2026-03-06 17:30', '2026-03-09 17:30'])
    for (const clock of clocks)
      expect(clock).toMatchObject({ revision: 1, moves: [{ cause: 'signerAdded', revision: 1 }] })
  })

  it('each gets theirs; taken back untouched it goes again, to what it was', () => {
    const one = asked('2026-03-04 10:00')
    const both = [own, signer('2026-03-04 10:00'), signer('2026-03-04 11:00')]
    const two = signed(one, both.slice(0, 2), both, '2026-03-04 11:00')
    expect(dueOf(two, 'step:first')).toBe('2026-03-09 17:30')
    const none = signed(two, both, [own], '2026-03-04 12:00')
    for (const clock of begun) {
      const again = clockOf(none, clock.id)
      expect(again.dueAt).toBe(clock.dueAt)
      expect(again.signers).toBeUndefined()
      expect(again.moves.map(({ cause }) => cause)).toEqual(['signerAdded', 'signerAdded', 'signerGone'])
    }
  })

  it('too late for the step: they have all of their time from now on, and what was missed stays on record', () => {
    const clocks = asked('2026-03-10 10:00')
    expect(dueOf(clocks, 'step:first')).toBe('2026-03-11 17:30')
    expect(clockOf(clocks, 'step:first').missedAt).toBe(clockOf(begun, 'step:first').dueAt)
  })

  it('at a step of hours: as long as the step, a day at most; of the clock’s own kind of time', () => {
    const hours = step('first', { time: { seconds: 7200 } })
    expect(signerTimeOf(hours, { time: 'working' })).toEqual({ seconds: 7200 })
    expect(signerTimeOf(step('first', { time: { seconds: 400_000 } }), { time: 'natural' })).toEqual({
      seconds: 86_400,
    })
    expect(signerTimeOf(first, { time: 'natural' })).toEqual({ seconds: 86_400 })
  })

  it('a wait of the requester is on top, an extension too', () => {
    const paused = pauseClocks(asked('2026-03-04 10:00'), at('2026-03-05 09:00'))
    const resumed = resumeClocks(paused, change('2026-03-06 09:00'))
    expect(dueOf(resumed, 'step:first')).toBe('2026-03-09 17:30')
    const extended = extendClock(
      resumed,
      'whole',
      { days: 1 },
      { ...change('2026-03-06 09:00'), reason: '等会签' },
    )
    expect(dueOf(extended, 'whole')).toBe('2026-03-11 17:30')
  })

  it('a decided clock stays as it was decided; taken up again it begins without signers', () => {
    const met = meetClock(asked('2026-03-04 10:00'), 'whole', change('2026-03-05 10:00'))
    expect(clockOf(asked('2026-03-05 11:00', met), 'whole')).toBe(clockOf(met, 'whole'))
    expect(clockOf(reopenClocks(met, change('2026-03-10 09:00')), 'whole').signers).toBeUndefined()
  })

  it('a step that begins anew keeps what its signers had', () => {
    const clocks = asked('2026-03-04 10:00')
    const before = state(own, signer('2026-03-04 10:00'))
    const anew = { steps: { first: { round: 2, seats: [own] } } }
    expect(signClocks(clocks, [first], before, anew, change('2026-03-05 10:00'))).toEqual(clocks)
  })
})

it('the whole says why it takes longer', () => {
  const clocks = signClocks(begun, [first], state(own), state(own, signer('2026-03-04 10:00')), {
    ...change('2026-03-04 10:00'),
    reason: '请安全处也看一下',
  })
  const told = explainClock(clockOf(clocks, 'whole'), inTerm).map(zhExplanation.step)
  expect(told).toContain('加签一位，多 1 个工作日')
  expect(told).toContain('3月9日 周一 第 3 个工作日')
  expect(told.at(-1)).toBe(
    '3月4日 周三 10:00 加签，多一位签字人的时间：3月6日 周五 17:30 改为 3月9日 周一 17:30，请安全处也看一下',
  )
})
