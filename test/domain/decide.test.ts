import fc from 'fast-check'
import { caseSchema, type Case } from '@shared/contract/case'
import { feedbackTypes, urgencies } from '@shared/contract/words'
import { isUndecided } from '@shared/domain/clocks'
import { availableCommands, nearestDueAt } from '@shared/domain/decide'
import { lifecycle } from '@shared/domain/lifecycle'
import { nextStepOf } from '@shared/domain/next-step'
import * as z from 'zod/mini'
import { after, DAY, does, names, people, received, relationOf, to, type Who } from './case-desk'

// Whatever people do in whatever order, a case stays whole.

const everybody = Object.keys(people) as Who[]
const anyInput = (name: (typeof names)[number]) => {
  if (name === 'reclassify')
    return fc.record(
      { type: fc.constantFrom(...feedbackTypes), urgency: fc.constantFrom(...urgencies) },
      { requiredKeys: [] },
    )
  if (name === 'contact')
    return fc.record({ how: fc.constantFrom('phone', 'message'), reached: fc.boolean() })
  return fc.constant(undefined)
}
/** Somebody whom the table allows a command, so that rare ones happen, too. */
const allowed = (name: (typeof names)[number]) =>
  fc.constantFrom(
    ...everybody.filter(who => lifecycle[name].allow.some(relation => relationOf[who].includes(relation))),
  )

const step = fc.constantFrom(...names).chain(name =>
  fc.record({
    name: fc.constant(name),
    input: anyInput(name),
    who: fc.oneof(
      { weight: 3, arbitrary: allowed(name) },
      { weight: 1, arbitrary: fc.constantFrom(...everybody) },
    ),
    receiver: fc.constantFrom<[string, string][]>(
      ['d1', 'dormitory'],
      ['d2', 'dormitory'],
      ['c1', 'canteen'],
      ['lin', 'dormitory'],
    ),
    afterMs: fc.oneof(fc.constantFrom(0, 1, 60_000), fc.integer({ min: 0, max: 4 * DAY })),
  }),
)
const starts = fc.tuple(fc.constantFrom(...feedbackTypes, null), fc.constantFrom(...urgencies))

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
  return value
}

const whole = (subject: Case): void => {
  expect(subject.owner).not.toBe('')
  expect(subject.owner).not.toBe(subject.requester)
  expect(subject.firstContact).toBe('w9')
  expect(subject.dueAt).toBe(nearestDueAt(subject))
  const undecided = subject.clocks.filter(isUndecided)
  const paused = subject.clocks.filter(({ state }) => state === 'paused')
  if (['resolved', 'closed', 'withdrawn'].includes(subject.status)) expect(undecided).toEqual([])
  else expect(undecided.length).toBeGreaterThan(0)
  expect(subject.waitingSince !== undefined).toBe(subject.status === 'waiting')
  expect(paused.length > 0).toBe(subject.status === 'waiting')
  for (const clock of paused) expect(['firstReply', 'contact']).not.toContain(clock.id)
  for (const clock of subject.clocks) {
    expect(clock.pausedAt !== undefined).toBe(clock.state === 'paused')
    expect(clock.moves.map(({ revision }) => revision)).toEqual(clock.moves.map((_, index) => index + 1))
  }
  expect(new Set(subject.clocks.map(({ id }) => id)).size).toBe(subject.clocks.length)
  expect(caseSchema.safeParse(subject).error?.issues ?? []).toEqual([])
  expect(nextStepOf(subject).code).toBeDefined()
}

/** A due never moves without a recorded cause, and a miss stays on record. */
const moved = (before: Case, next: Case): void => {
  for (const clock of before.clocks) {
    const now = next.clocks.find(({ id }) => id === clock.id)
    if (!now) throw new Error(`the clock ${clock.id} is gone`)
    if (now.dueAt !== clock.dueAt) {
      expect(now.revision).toBeGreaterThan(clock.revision)
      expect(now.moves.at(-1)?.toAt).toBe(now.dueAt)
    }
    if (clock.missedAt !== undefined) expect(now.missedAt).toBe(clock.missedAt)
    if (clock.state === 'missed' && now.state !== 'missed') expect(now.missedAt).toBeDefined()
  }
}

const LONG = process.env['LONG'] !== undefined

test('any sequence of commands leaves a whole case, one version on for each accepted one, none for a refused one', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(starts, fc.array(step, { maxLength: 25 }), ([type, urgency], steps) => {
      let subject = freeze(received(type, urgency))
      let now = subject.createdAt
      whole(subject)
      for (const { name, input, who, receiver, afterMs } of steps) {
        now += afterMs
        const decision = after(subject, who, does(name, input), { now, given: to(...receiver) })
        if (!decision.ok) continue
        expect(decision.case).toMatchObject({ version: subject.version + 1, updatedAt: now })
        expect(decision.happening.command).toBe(name)
        whole(decision.case)
        moved(subject, decision.case)
        if (name !== 'reclassify')
          expect(decision.case).toMatchObject({ type: subject.type, urgency: subject.urgency })
        if (decision.case.owner !== subject.owner) expect(decision.case.round).toBe(subject.round + 1)
        seen.add(name)
        subject = freeze(decision.case)
      }
    }),
    { numRuns: LONG ? 8_000 : 600 },
  )
  expect([...seen].sort()).toEqual([...names].sort())
})

test('the buttons shown are the ones that work, whatever happened before', () => {
  fc.assert(
    fc.property(starts, fc.array(step, { maxLength: 12 }), ([type, urgency], steps) => {
      let subject = received(type, urgency)
      let now = subject.createdAt
      for (const { name, input, who, receiver, afterMs } of steps) {
        now += afterMs
        const decision = after(subject, who, does(name, input), { now, given: to(...receiver) })
        if (decision.ok) subject = decision.case
      }
      for (const who of everybody)
        for (const name of availableCommands(subject, people[who], now)) {
          if (name === 'reclassify') continue
          const receiver = subject.owner === 'd2' ? 'd1' : 'd2'
          expect([name, after(subject, who, does(name), { now, given: to(receiver) })]).toMatchObject([
            name,
            { ok: true },
          ])
        }
    }),
    { numRuns: LONG ? 3_000 : 200 },
  )
})

test('the same input has the same answer', () => {
  const subject = received()
  expect(after(subject, 'owner', does('resolve'))).toEqual(after(subject, 'owner', does('resolve')))
  expect(z.safeParse(caseSchema, subject).success).toBe(true)
})
