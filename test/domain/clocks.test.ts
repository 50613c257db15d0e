import fc from 'fast-check'
import { defaultClocks, standardClock, stepClock } from '@shared/catalogue/clocks'
import { clockDefinitionSchema, clockSchema, type Clock } from '@shared/contract/clock'
import {
  clockProgressAt,
  clockStateAt,
  definitionsOf,
  pauseClocks,
  startClocks,
  strictestDefinitions,
  takeClocks,
  wasKept,
} from '@shared/domain/clocks'
import { meetClock, reclassifyClocks, resumeClocks, stopClocks } from '@shared/domain/clocks-change'
import { extendClock, recalendarClocks, reopenClocks, rescheduleClocks } from '@shared/domain/clocks-revise'
import { at, clockOf, dueOf, inTerm, onCampus, promises, received, shown, term } from './clock-desk'

const { inquiry, complaint, suggestion } = promises
const HOUR = 3600

/** Waits for the requester from one wall time to another. */
const waited = (clocks: readonly Clock[], from: string, to: string): Clock[] =>
  resumeClocks(pauseClocks(clocks, at(from)), { at: at(to), ...inTerm })

describe('what S3 promises', () => {
  it('S3: an inquiry gets its first reply within two working hours, over a make-up Saturday', () =>
    expect(dueOf(received(inquiry, '2026-02-13 17:00'), 'firstReply')).toBe('2026-02-14 10:00'))

  it('S3: a complaint is contacted within 24 and has its result within 48 natural hours, holiday or not', () => {
    const clocks = received(complaint, '2026-09-30 16:00')
    expect(dueOf(clocks, 'contact')).toBe('2026-10-01 16:00')
    expect(dueOf(clocks, 'result')).toBe('2026-10-02 16:00')
  })

  it('S3: any feedback is answered by closing of the third working day', () => {
    expect(dueOf(received(suggestion, '2026-02-13 17:00'), 'whole')).toBe('2026-02-25 17:30')
    expect(dueOf(received(suggestion, '2026-03-07 23:00'), 'whole')).toBe('2026-03-11 17:30')
  })

  it('S3: meetings count back and on from the meeting', () => {
    const start = { at: at('2026-09-10 10:00'), assignedAt: at('2026-09-10 10:00'), ...inTerm }
    const clocks = startClocks(defaultClocks.office.meeting, { ...start, eventAt: at('2026-09-29 14:00') })
    expect(clocks.map(({ id, dueAt }) => `${id} ${shown(dueAt)}`)).toEqual([
      'step:notice 2026-09-21 17:30',
      'step:materials 2026-09-26 14:00',
      'step:rehearsal 2026-09-28 14:00',
      'step:minutes 2026-10-08 17:30',
    ])
    expect(startClocks(defaultClocks.office.meeting, start)).toEqual([])
  })

  it('S3: every default passes its own schema, and so do the clocks it starts', () => {
    const all = [
      ...Object.values(defaultClocks.feedback).flat(),
      ...defaultClocks.urgent,
      ...Object.values(defaultClocks.office).flat(),
      standardClock({ days: 5 }),
      stepClock('review', { seconds: HOUR }),
    ]
    const start = { at: at('2026-09-10 10:00'), assignedAt: at('2026-09-10 10:00'), ...inTerm }
    const clocks = startClocks(all, { ...start, eventAt: at('2026-09-29 14:00') })
    expect(all.filter(definition => !clockDefinitionSchema.safeParse(definition).success)).toEqual([])
    expect(clocks.filter(clock => !clockSchema.safeParse(clock).success)).toEqual([])
    expect(clocks).toHaveLength(all.length)
  })

  it.each([
    ['days of natural time', { ...complaint[0]!, budget: { days: 1 } }],
    ['a first reply that waits', { ...inquiry[0]!, pausable: true }],
    ['a step without its name', { ...inquiry[1]!, kind: 'step' }],
    ['a key nobody knows', { ...inquiry[0]!, colour: 'red' }],
  ])('S3: %s is refused', (_what, definition) =>
    expect(clockDefinitionSchema.safeParse(definition).success).toBe(false),
  )
})

describe('where clocks count from', () => {
  const filed = (original: string, assigned: string) =>
    startClocks(complaint, { at: at(original), assignedAt: at(assigned), ...inTerm })

  it('S2: filed later for somebody else, they count from the original time', () =>
    expect(dueOf(filed('2026-03-03 09:00', '2026-03-03 16:00'), 'contact')).toBe('2026-03-04 09:00'))

  it('S2: born overdue, a clock counts from its assignment and says so; its sisters do not', () => {
    const clocks = filed('2026-03-02 09:00', '2026-03-03 16:00')
    expect(dueOf(clocks, 'contact')).toBe('2026-03-04 16:00')
    expect(clockOf(clocks, 'contact').originalAt).toBe(at('2026-03-02 09:00'))
    expect(dueOf(clocks, 'result')).toBe('2026-03-04 09:00')
    expect(clockOf(clocks, 'result').originalAt).toBeUndefined()
  })

  it('S2: due at the very moment of its assignment counts as born overdue', () =>
    expect(dueOf(filed('2026-03-02 09:00', '2026-03-03 09:00'), 'contact')).toBe('2026-03-04 09:00'))

  it('while the type is unknown the strictest clocks of all types run', () => {
    const start = { at: at('2026-03-04 09:00'), assignedAt: at('2026-03-04 09:00'), ...inTerm }
    const types = definitionsOf(defaultClocks, ['suggestion', 'complaint', 'inquiry'], 'normal')
    const clocks = startClocks(strictestDefinitions(types, start), start)
    expect(clocks.map(({ id }) => id).sort()).toEqual(['contact', 'firstReply', 'result', 'whole'])
  })

  it('a message that is two things takes the stricter clock of each kind', () => {
    const start = { at: at('2026-03-04 09:00'), assignedAt: at('2026-03-04 09:00'), ...inTerm }
    const slow = { ...inquiry[0]!, budget: { seconds: 9 * HOUR } }
    const strictest = strictestDefinitions([[slow], [inquiry[0]!]], start)
    expect(strictest).toEqual([inquiry[0]])
  })

  it('urgent: answered in minutes at any hour, and all clocks of the case alarm at any hour', () => {
    const [definitions = []] = definitionsOf(defaultClocks, ['inquiry'], 'urgent')
    const clocks = received(definitions, '2026-10-01 03:00')
    expect(dueOf(clocks, 'firstReply')).toBe('2026-10-01 03:15')
    expect(clocks.every(({ urgent }) => urgent)).toBe(true)
    expect(takeClocks(clocks, at('2026-10-01 03:04')).every(({ takenAt }) => takenAt !== undefined)).toBe(
      true,
    )
  })

  it('K4: a due that reaches a year without known holidays is provisional, and names the year', () => {
    expect(clockOf(received(inquiry, '2026-12-31 17:00'), 'firstReply').provisionalYear).toBe(2027)
    expect(clockOf(received(inquiry, '2026-12-31 15:00'), 'firstReply').provisionalYear).toBeUndefined()
    expect(clockOf(received(complaint, '2026-12-31 17:00'), 'contact').provisionalYear).toBeUndefined()
  })
})

describe('waiting for the requester', () => {
  it('moves what may wait, to the second, and records why; the first reply never waits', () => {
    const clocks = waited(received(inquiry, '2026-03-04 09:00'), '2026-03-04 09:30:15', '2026-03-04 11:30:45')
    expect(dueOf(clocks, 'firstReply')).toBe('2026-03-04 11:00')
    expect(clockOf(clocks, 'firstReply').revision).toBe(0)
    expect(dueOf(clocks, 'whole')).toBe('2026-03-10 10:30:30')
    expect(clockOf(clocks, 'whole').moves).toEqual([
      {
        revision: 1,
        at: at('2026-03-04 11:30:45'),
        cause: 'pause',
        fromAt: at('2026-03-09 17:30'),
        toAt: at('2026-03-10 10:30:30'),
      },
    ])
  })

  it('a wait of a night alone costs nothing and raises no revision', () => {
    const clocks = waited(received(suggestion, '2026-03-04 09:00'), '2026-03-04 18:00', '2026-03-05 08:00')
    expect(dueOf(clocks, 'whole')).toBe('2026-03-09 17:30')
    expect(clockOf(clocks, 'whole').revision).toBe(0)
  })

  it('while waiting, what is left stands still, and a paused clock is not missed', () => {
    const paused = pauseClocks(received(complaint, '2026-03-04 09:00'), at('2026-03-04 21:00'))
    const result = clockOf(paused, 'result')
    expect(clockStateAt(result, at('2026-03-20 09:00'))).toBe('paused')
    expect(clockProgressAt(result, at('2026-03-20 09:00'), inTerm)).toMatchObject({
      budgetSeconds: 48 * HOUR,
      usedSeconds: 12 * HOUR,
      remainingSeconds: 36 * HOUR,
      lateSeconds: 0,
    })
    expect(clockStateAt(clockOf(paused, 'contact'), at('2026-03-20 09:00'))).toBe('missed')
  })

  it('a wait that begins after the due does not mend it', () => {
    const clocks = waited(received(complaint, '2026-03-04 09:00'), '2026-03-07 09:00', '2026-03-08 09:00')
    expect(dueOf(clocks, 'result')).toBe('2026-03-06 09:00')
    expect(clockStateAt(clockOf(clocks, 'result'), at('2026-03-08 10:00'))).toBe('missed')
  })

  it('K5: a wait that ends before it began (a clock set back) is no wait', () => {
    const clocks = waited(received(suggestion, '2026-03-04 09:00'), '2026-03-04 10:00', '2026-03-04 09:00')
    expect(clockOf(clocks, 'whole')).toMatchObject({ state: 'running', revision: 0, pauses: [] })
  })
})

describe('keeping and missing', () => {
  const met = (wall: string) =>
    clockOf(
      meetClock(received(inquiry, '2026-03-04 15:30'), 'firstReply', { at: at(wall), ...inTerm }),
      'firstReply',
    )

  it('is met up to the very due, missed after', () => {
    expect(met('2026-03-04 17:30')).toMatchObject({ state: 'met' })
    expect(met('2026-03-04 17:30:01')).toMatchObject({ state: 'missed' })
    expect(wasKept(met('2026-03-04 17:30'))).toBe(true)
    expect(wasKept(met('2026-03-05 08:31'))).toBe(false)
  })

  it('lateness is measured in the kind of time of the clock', () => {
    const late = met('2026-03-05 09:00')
    expect(clockProgressAt(late, at('2026-05-01 00:00'), inTerm)).toMatchObject({
      lateSeconds: HOUR / 2,
      usedSeconds: 2.5 * HOUR,
    })
  })

  it('at its very due a clock still runs, a second later it is missed', () => {
    const clock = clockOf(received(inquiry, '2026-03-04 15:30'), 'firstReply')
    expect(clockStateAt(clock, at('2026-03-04 17:30'))).toBe('running')
    expect(clockStateAt(clock, at('2026-03-04 17:30:01'))).toBe('missed')
  })

  it('what was decided once stays decided', () => {
    const once = meetClock(received(inquiry, '2026-03-04 15:30'), 'firstReply', {
      at: at('2026-03-04 16:00'),
      ...inTerm,
    })
    expect(meetClock(once, 'firstReply', { at: at('2026-03-06 16:00'), ...inTerm })).toEqual(once)
  })

  it('answered while waiting, the wait ends first', () => {
    const paused = pauseClocks(received(complaint, '2026-03-04 09:00'), at('2026-03-04 21:00'))
    const clock = clockOf(meetClock(paused, 'result', { at: at('2026-03-10 09:00'), ...inTerm }), 'result')
    expect(clock).toMatchObject({ state: 'met', metAt: at('2026-03-10 09:00') })
    expect(clock.pausedAt).toBeUndefined()
  })

  it('withdrawn: what still ran stops, with its reason', () => {
    const clocks = stopClocks(received(inquiry, '2026-03-04 15:30'), {
      at: at('2026-03-04 16:00'),
      reason: '已解决',
      ...inTerm,
    })
    expect(clocks.every(({ state }) => state === 'stopped')).toBe(true)
    expect(clockOf(clocks, 'whole').moves[0]).toMatchObject({ cause: 'stopped', reason: '已解决' })
  })
})

describe('a change of type or urgency', () => {
  const createdAt = at('2026-03-04 09:00')
  const changed = (clocks: readonly Clock[], definitions: typeof inquiry, wall: string) =>
    reclassifyClocks(clocks, definitions, { at: at(wall), createdAt, ...inTerm })

  it('recomputes from creation, stops what no longer applies, keeps what was decided', () => {
    const replied = meetClock(received(inquiry, '2026-03-04 09:00'), 'firstReply', {
      at: at('2026-03-04 10:00'),
      ...inTerm,
    })
    const clocks = changed(replied, complaint, '2026-03-04 11:00')
    expect(clockOf(clocks, 'firstReply')).toMatchObject({ state: 'met', revision: 0 })
    expect(dueOf(clocks, 'contact')).toBe('2026-03-05 09:00')
    const back = changed(clocks, suggestion, '2026-03-04 12:00')
    expect(clockOf(back, 'contact')).toMatchObject({ state: 'stopped', revision: 1 })
    expect(clockOf(back, 'whole').revision).toBe(0)
  })

  it('keeps the waits', () => {
    const clocks = changed(
      waited(received(suggestion, '2026-03-04 09:00'), '2026-03-04 10:00', '2026-03-04 16:00'),
      complaint,
      '2026-03-04 17:00',
    )
    expect(dueOf(clocks, 'result')).toBe('2026-03-06 15:00')
    expect(dueOf(clocks, 'contact')).toBe('2026-03-05 09:00')
  })

  it('goes on waiting where it waited', () => {
    const paused = pauseClocks(received(suggestion, '2026-03-04 09:00'), at('2026-03-04 10:00'))
    expect(clockOf(changed(paused, complaint, '2026-03-04 17:00'), 'result')).toMatchObject({
      state: 'paused',
      pausedAt: at('2026-03-04 10:00'),
    })
  })

  it('what is new and would be overdue already counts from the change, and says so', () => {
    const clocks = changed(received(suggestion, '2026-03-04 09:00'), complaint, '2026-03-06 10:00')
    expect(clockOf(clocks, 'contact')).toMatchObject({
      startedAt: at('2026-03-06 10:00'),
      originalAt: createdAt,
    })
  })

  it('urgent tightens the first reply with a record; back to normal from the same beginning', () => {
    const [urgent = []] = definitionsOf(defaultClocks, ['inquiry'], 'urgent')
    const clocks = changed(received(inquiry, '2026-03-04 09:00'), urgent, '2026-03-04 09:05')
    expect(dueOf(clocks, 'firstReply')).toBe('2026-03-04 09:15')
    expect(clockOf(clocks, 'firstReply').moves[0]).toMatchObject({ cause: 'reclassified', revision: 1 })
    expect(dueOf(changed(clocks, inquiry, '2026-03-04 09:20'), 'firstReply')).toBe('2026-03-04 11:00')
    expect(clockOf(changed(clocks, inquiry, '2026-03-04 09:20'), 'firstReply')).toMatchObject({
      revision: 2,
      missedAt: at('2026-03-04 09:15'),
    })
  })

  it('a stopped clock that applies again goes on with its revisions', () => {
    const there = changed(received(complaint, '2026-03-04 09:00'), suggestion, '2026-03-04 10:00')
    const back = clockOf(changed(there, complaint, '2026-03-04 11:00'), 'contact')
    expect(back).toMatchObject({ state: 'running', revision: 2, dueAt: at('2026-03-05 09:00') })
    expect(clockSchema.safeParse(back).success).toBe(true)
  })
})

describe('calendars, extensions, reopening, events', () => {
  const change = (wall: string, reason?: string) => ({
    at: at(wall),
    ...(reason === undefined ? {} : { reason }),
    ...inTerm,
  })

  it('a changed calendar moves open clocks with its reason, leaves decided and natural ones', () => {
    const calendar = { ...term, holidays: [...term.holidays, { on: '2026-03-05' }] }
    const replied = meetClock(received(inquiry, '2026-03-04 09:00'), 'firstReply', change('2026-03-04 10:00'))
    const clocks = recalendarClocks([...replied, ...received(complaint.slice(0, 1), '2026-03-04 09:00')], {
      ...change('2026-03-04 12:00', '校庆放假'),
      calendar,
    })
    expect(dueOf(clocks, 'whole')).toBe('2026-03-10 17:30')
    expect(clockOf(clocks, 'whole').moves[0]).toMatchObject({ cause: 'calendar', reason: '校庆放假' })
    expect(clockOf(clocks, 'firstReply').revision).toBe(0)
    expect(clockOf(clocks, 'contact').revision).toBe(0)
  })

  it('K4: once the missing year is filled in, the provisional mark goes', () => {
    const calendar = {
      ...term,
      coveredYears: [...term.coveredYears, 2027],
      holidays: [...term.holidays, { on: '2027-01-01' }],
    }
    const clocks = recalendarClocks(received(inquiry, '2026-12-31 17:00'), {
      ...change('2026-12-31 17:05'),
      calendar,
    })
    expect(dueOf(clocks, 'firstReply')).toBe('2027-01-04 10:00')
    expect(clockOf(clocks, 'firstReply').provisionalYear).toBeUndefined()
  })

  it('is extended once, with a reason, by days or by time', () => {
    const clocks = received(suggestion, '2026-03-04 09:00')
    const once = extendClock(clocks, 'whole', { days: 2 }, change('2026-03-05 09:00', '等配件'))
    expect(dueOf(once, 'whole')).toBe('2026-03-11 17:30')
    expect(
      extendClock(once as Clock[], 'whole', { days: 1 }, change('2026-03-06 09:00', '再等')),
    ).toMatchObject({ code: 'ALREADY_DONE' })
    expect(
      dueOf(extendClock(clocks, 'whole', { seconds: HOUR }, change('2026-03-05 09:00', '等配件')), 'whole'),
    ).toBe('2026-03-10 09:30')
  })

  it.each([
    ['an unknown clock', 'contact', { days: 1 }, '等配件', 'NOT_FOUND'],
    ['no reason', 'whole', { days: 1 }, ' ', 'REASON_NEEDED'],
    ['nothing granted', 'whole', { seconds: 0 }, '等配件', 'INVALID_INPUT'],
  ] as const)('an extension is refused: %s', (_what, id, by, reason, code) =>
    expect(
      extendClock(received(suggestion, '2026-03-04 09:00'), id, by, change('2026-03-05 09:00', reason)),
    ).toMatchObject({ ok: false, code }),
  )

  it('an extension is refused for a decided clock and for days of natural time', () => {
    const clocks = meetClock(received(complaint, '2026-03-04 09:00'), 'contact', change('2026-03-04 10:00'))
    expect(extendClock(clocks, 'contact', { seconds: 60 }, change('2026-03-05 09:00', '等'))).toMatchObject({
      code: 'NOT_NOW',
    })
    expect(extendClock(clocks, 'result', { days: 1 }, change('2026-03-05 09:00', '等'))).toMatchObject({
      code: 'INVALID_INPUT',
    })
  })

  it('an extension after the due keeps the miss on record', () => {
    const late = extendClock(
      received(suggestion, '2026-03-04 09:00'),
      'whole',
      { days: 2 },
      change('2026-03-10 09:00', '等配件'),
    )
    const clock = clockOf(meetClock(late as Clock[], 'whole', change('2026-03-11 09:00')), 'whole')
    expect(clock).toMatchObject({ state: 'met', missedAt: at('2026-03-09 17:30') })
    expect(wasKept(clock)).toBe(false)
  })

  it('reopened: result and whole begin anew, reply and contact stay as they were', () => {
    const closed = ['contact', 'result', 'whole'].reduce(
      (clocks, id) => meetClock(clocks, id, change('2026-03-05 08:00')),
      received(complaint, '2026-03-04 09:00'),
    )
    const clocks = reopenClocks(closed, change('2026-03-09 10:00', '水又停了'))
    expect(clockOf(clocks, 'contact').state).toBe('met')
    expect(clockOf(clocks, 'result')).toMatchObject({
      state: 'running',
      dueAt: at('2026-03-11 10:00'),
      revision: 1,
    })
    expect(clockOf(clocks, 'result').moves[0]).toMatchObject({ cause: 'reopened', reason: '水又停了' })
    expect(dueOf(clocks, 'whole')).toBe('2026-03-12 17:30')
  })

  it('reopened where the rule says continue: the time in between is a wait', () => {
    const definition = { ...complaint[1]!, onReopen: 'continue' as const }
    const closed = meetClock(received([definition], '2026-03-04 09:00'), 'result', change('2026-03-04 21:00'))
    expect(dueOf(reopenClocks(closed, change('2026-03-09 09:00')), 'result')).toBe('2026-03-10 21:00')
  })

  it('a moved meeting takes its clocks along', () => {
    const start = {
      at: at('2026-09-10 10:00'),
      assignedAt: at('2026-09-10 10:00'),
      eventAt: at('2026-09-29 14:00'),
      ...inTerm,
    }
    const clocks = rescheduleClocks(startClocks(defaultClocks.office.meeting, start), {
      ...change('2026-09-11 09:00'),
      eventAt: at('2026-10-12 14:00'),
    })
    expect(dueOf(clocks, 'step:notice')).toBe('2026-09-29 17:30')
    expect(clockOf(clocks, 'step:notice').moves[0]).toMatchObject({ cause: 'rescheduled' })
  })

  it('vacation: an inquiry of the winter waits for duty hours', () =>
    expect(dueOf(received(inquiry, '2026-02-05 11:00', onCampus), 'firstReply')).toBe('2026-02-10 10:30'))
})

describe('histories of any length', () => {
  const act = fc.oneof(
    fc.constant('pause' as const),
    fc.constant('resume' as const),
    fc.constant('complaint' as const),
    fc.constant('suggestion' as const),
    fc.constant('inquiry' as const),
    fc.constant('extend' as const),
    fc.constant('calendar' as const),
  )
  const history = fc.array(fc.tuple(act, fc.integer({ min: 1, max: 30_000 })), { maxLength: 12 })
  const calendars = [term, { ...term, holidays: [...term.holidays, { on: '2026-03-05' }] }]

  const step = (clocks: readonly Clock[], what: string, now: number, first: number): readonly Clock[] => {
    const change = { at: now, reason: 'x', ...inTerm, createdAt: first }
    if (what === 'pause') return pauseClocks(clocks, now)
    if (what === 'resume') return resumeClocks(clocks, change)
    if (what === 'calendar') return recalendarClocks(clocks, { ...change, calendar: calendars[now % 2]! })
    if (what !== 'extend') return reclassifyClocks(clocks, promises[what as keyof typeof promises], change)
    const extended = extendClock(clocks, 'whole', { days: 1 }, change)
    return 'ok' in extended ? clocks : extended
  }

  it('a due moves only with a recorded cause and a higher revision, and every clock stays storable', () => {
    fc.assert(
      fc.property(history, acts => {
        const first = at('2026-03-03 10:00')
        let clocks: readonly Clock[] = received(inquiry, '2026-03-03 10:00')
        let now = first
        for (const [what, seconds] of acts) {
          now += seconds * 1000
          const next = step(clocks, what, now, first)
          for (const clock of next) {
            const before = clocks.find(({ id }) => id === clock.id)
            expect(clockSchema.safeParse(clock).error).toBeUndefined()
            if (!before) continue
            expect(clock.dueAt === before.dueAt || clock.revision === before.revision + 1).toBe(true)
            expect(clock.moves).toHaveLength(clock.revision)
            expect(clock.revision).toBeGreaterThanOrEqual(before.revision)
          }
          clocks = next
        }
      }),
      { numRuns: process.env.LONG ? 5_000 : 400 },
    )
  })
})
