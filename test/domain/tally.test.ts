import { stepTimesOf, turnsOf } from '@shared/domain/tally'
import type { Clock } from '@shared/contract/clock'

// Where time goes: by whose turn it was, and by step of an item.

const MINUTE = 60_000
const said = (
  seq: number,
  minute: number,
  command: string,
  params: Record<string, string | boolean> = {},
) => ({
  ...{ seq, at: minute * MINUTE, command, params, chain: 'c' },
})

test('who succeeds the first contact alone does not interrupt whoever has it', () => {
  const story = [said(1, 0, 'submit'), said(2, 10, 'claim'), said(3, 20, 'succeed', { kept: true })]
  expect(turnsOf(story, 60 * MINUTE)).toEqual({ untaken: 10, handling: 50, waiting: 0, moved: 0 })
})

test('who succeeds the owner has yet to take it', () => {
  const story = [said(1, 0, 'submit'), said(2, 10, 'claim'), said(3, 20, 'succeed')]
  expect(turnsOf(story, 60 * MINUTE)).toEqual({ untaken: 10, handling: 10, waiting: 0, moved: 40 })
})

const clock = (more: Partial<Clock>): Clock =>
  ({
    ...{ id: 'step:check', kind: 'step', startedAt: 0, dueAt: 100 * MINUTE, state: 'running', pauses: [] },
    ...more,
  }) as Clock

test('a step counts from its opening to its decision, without what it waited for the requester', () => {
  const decided = clock({ state: 'met', metAt: 90 * MINUTE, pauses: [[10 * MINUTE, 40 * MINUTE]] })
  expect(stepTimesOf({ clocks: [decided] }, 500 * MINUTE)).toEqual([
    { step: 'check', minutes: 60, late: false },
  ])
})

test('an open step counts until now and is late once its due has passed; others are no steps', () => {
  const clocks = [
    clock({}),
    clock({ id: 'step:followUp' }),
    clock({ id: 'whole' }),
    clock({ state: 'stopped' }),
  ]
  expect(stepTimesOf({ clocks }, 101 * MINUTE)).toEqual([{ step: 'check', minutes: 101, late: true }])
})
