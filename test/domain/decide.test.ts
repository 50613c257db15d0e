import fc from 'fast-check'
import { caseSchema, type Case } from '@shared/contract/case'
import { feedbackTypes, urgencies } from '@shared/contract/words'
import { isUndecided } from '@shared/domain/clocks'
import { followUpClock } from '@shared/catalogue/clocks'
import { FOLLOW_UP_CLOCK } from '@shared/domain/lifecycle-rating'
import { nearestDueAt } from '@shared/domain/decide'
import { lifecycle } from '@shared/domain/lifecycle'
import { nextStepOf } from '@shared/domain/next-step'
import * as z from 'zod/mini'
import {
  accepted,
  after,
  buttonsOf,
  DAY,
  does,
  names,
  people,
  received,
  relationOf,
  to,
  type Who,
} from './case-desk'

// Whatever people do in whatever order, a case stays whole.

const everybody = Object.keys(people) as Who[]
const LOW = { level: 1, reasons: ['slow'] }
/** A receiver, and who looks into a low rating. */
const given = (...receiver: [string, string]) => ({
  ...to(...receiver),
  followUp: { people: ['dl', 's1'], clock: followUpClock },
})
const anyInput = (name: (typeof names)[number]) => {
  if (name === 'reclassify')
    return fc.record(
      { type: fc.constantFrom(...feedbackTypes), urgency: fc.constantFrom(...urgencies) },
      { requiredKeys: [] },
    )
  if (name === 'contact')
    return fc.record({ how: fc.constantFrom('phone', 'message'), reached: fc.boolean() })
  if (name === 'rate') return fc.constantFrom({ level: 4 }, LOW)
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
    pick: fc.nat(),
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
const ratedLow = (fresh: Case): Case => {
  const resolved = accepted(fresh, 'owner', does('resolve'))
  return accepted(resolved, 'requester', does('rate', LOW), { given: given('d2', 'dormitory') })
}
/** Where a case may begin, so that what is rare happens, too. */
const openings: Record<string, (fresh: Case) => Case> = {
  fresh: fresh => fresh,
  ratedLow: fresh => ratedLow(fresh),
  toBeCalledBack: fresh =>
    accepted(ratedLow(fresh), 'lead', does('verify', { founded: false, text: '不属实。' })),
  appealed: fresh => accepted(ratedLow(fresh), 'owner', does('appeal')),
  moreTimeAsked: fresh => accepted(fresh, 'owner', does('askExtension')),
  toBeRuled: fresh => ({
    ...fresh,
    bounces: 2,
    rulingAsked: { by: 'd1', to: 'c1', department: 'canteen', at: fresh.createdAt },
  }),
  forSomebody: fresh => ({
    ...fresh,
    requester: 'guest-1',
    onBehalf: {
      channel: 'hotline',
      originalAt: fresh.createdAt,
      filedBy: 'w9',
      contactPhone: '13800001234',
    },
  }),
}
const starts = fc
  .tuple(
    fc.constantFrom(...feedbackTypes, null),
    fc.constantFrom(...urgencies),
    fc.constantFrom(...Object.values(openings)),
  )
  .map(([type, urgency, open]) => open(received(type, urgency)))

interface Wanted {
  name: (typeof names)[number]
  input: object | undefined
  who: Who
  pick: number
}

/** Every other time something that can be done now, so that long ways are walked to their end. */
const steered = (subject: Case, now: number, wanted: Wanted): Omit<Wanted, 'pick'> => {
  const offered = everybody.flatMap(who =>
    buttonsOf(subject, people[who], now).map(name => ({ name, who, input: undefined })),
  )
  return (wanted.pick % 2 === 0 ? undefined : offered[wanted.pick % offered.length]) ?? wanted
}

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
  return value
}

const whole = (subject: Case): void => {
  expect(subject.owner).not.toBe('')
  expect(subject.owner).not.toBe(subject.requester)
  expect(subject.firstContact).toBe('w9')
  expect(subject.dueAt).toBe(nearestDueAt(subject))
  const undecided = subject.clocks.filter(clock => isUndecided(clock) && clock.id !== FOLLOW_UP_CLOCK)
  if (subject.followUp) expect(subject.followUp.person).not.toBe(subject.followUp.rated)
  if (subject.rating?.void) expect(subject.appeal?.upheld).toBe(true)
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
    // A second low rating begins a follow-up of its own.
    if (clock.id === FOLLOW_UP_CLOCK) continue
    if (now.dueAt !== clock.dueAt) {
      expect(now.revision).toBeGreaterThan(clock.revision)
      expect(now.moves.at(-1)?.toAt).toBe(now.dueAt)
    }
    if (clock.missedAt !== undefined) expect(now.missedAt).toBe(clock.missedAt)
    if (clock.state === 'missed' && now.state !== 'missed') expect(now.missedAt).toBeDefined()
  }
}

const LONG = process.env['LONG'] !== undefined

const walks = fc.tuple(starts, fc.array(step, { maxLength: 25 }))
type Way = typeof walks extends fc.Arbitrary<infer Steps> ? Steps : never

/** Walks a case through the steps, holds what must be true after each, and tells what was accepted. */
const walk = ([start, steps]: Way): string[] => {
  let subject = freeze(start)
  let now = subject.updatedAt
  const accepted: string[] = []
  whole(subject)
  for (const { receiver, afterMs, ...wanted } of steps) {
    now += afterMs
    const { name, input, who } = steered(subject, now, wanted)
    const decision = after(subject, who, does(name, input), { now, given: given(...receiver) })
    if (!decision.ok) continue
    expect(decision.case).toMatchObject({ version: subject.version + 1, updatedAt: now })
    expect(decision.happening.command).toBe(name)
    whole(decision.case)
    moved(subject, decision.case)
    if (name !== 'reclassify')
      expect(decision.case).toMatchObject({ type: subject.type, urgency: subject.urgency })
    if (decision.case.owner !== subject.owner) expect(decision.case.round).toBe(subject.round + 1)
    accepted.push(name)
    subject = freeze(decision.case)
  }
  return accepted
}

test('any sequence of commands leaves a whole case, one version on for each accepted one, none for a refused one', () => {
  fc.assert(
    fc.property(walks, way => void walk(way)),
    { numRuns: LONG ? 8_000 : 300 },
  )
})

test('the ways walked reach every command', () => {
  // One seed: whether a rare command is met must not be a matter of luck.
  const seen = new Set(fc.sample(walks, { seed: 20_261_121, numRuns: 500 }).flatMap(walk))
  // Writing down a recording needs what was heard in it: its own tests do it.
  expect([...seen].sort()).toEqual(names.filter(name => name !== 'transcribe').sort())
})

test('the buttons shown are the ones that work, whatever happened before', () => {
  fc.assert(
    fc.property(starts, fc.array(step, { maxLength: 12 }), (start, steps) => {
      let subject = start
      let now = subject.updatedAt
      for (const { name, input, who, receiver, afterMs } of steps) {
        now += afterMs
        const decision = after(subject, who, does(name, input), { now, given: given(...receiver) })
        if (decision.ok) subject = decision.case
      }
      for (const who of everybody)
        for (const name of buttonsOf(subject, people[who], now)) {
          // Whose place is taken, and what is found of the contents, stands in the command.
          if (['reclassify', 'succeed', 'judgeContent'].includes(name)) continue
          const receiver = subject.owner === 'd2' ? 'd1' : 'd2'
          expect([
            name,
            after(subject, who, does(name), { now, given: given(receiver, subject.department) }),
          ]).toMatchObject([name, { ok: true }])
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
