import fc from 'fast-check'
import { defaultClocks } from '@shared/catalogue/clocks'
import type { Clock } from '@shared/contract/clock'
import { alarmNotices } from '@shared/domain/alarm-notices'
import { nextAlarmAt, planAlarms, raiseAlarms } from '@shared/domain/alarms'
import { wakingTimeOf } from '@shared/domain/alarms-plan'
import { definitionsOf, pauseClocks, takeClocks } from '@shared/domain/clocks'
import { meetClock, reclassifyClocks, resumeClocks } from '@shared/domain/clocks-change'
import { extendClock } from '@shared/domain/clocks-revise'
import { isOpenAt, workingTimeOf } from '@shared/domain/working-time'
import { at, clockOf, inTerm, onCampus, promises, received, shown, zone } from './clock-desk'

const { inquiry, complaint, suggestion } = promises
const [urgent = []] = definitionsOf(defaultClocks, ['inquiry'], 'urgent')

const plan = (clocks: readonly Clock[], id: string, context = inTerm) =>
  planAlarms(clockOf(clocks, id), context).map(
    alarm => `${alarm.level} ${shown(alarm.at)} ${alarm.to.join('+')}`,
  )

const raisedAt = (clocks: readonly Clock[], wall: string) => {
  const raised = raiseAlarms('c1', clocks, at(wall), inTerm)
  return { ...raised, told: raised.alarms.map(({ key, to }) => `${key.slice(3)} ${to.join('+')}`) }
}

describe('what a working clock will raise', () => {
  it('T7: at half, at four fifths, at the due, then lead and supervisor, in open hours only', () =>
    expect(plan(received(inquiry, '2026-02-13 17:00'), 'firstReply')).toEqual([
      'before50 2026-02-14 09:00 owner',
      'before80 2026-02-14 09:36 owner',
      'due 2026-02-14 10:00 owner',
      'lead 2026-02-14 10:30 lead',
      'supervisor 2026-02-14 14:00 supervisor',
    ]))

  it('T7: what falls due at closing is told at the next opening (zammad#4432)', () =>
    expect(plan(received(inquiry, '2026-03-06 15:30'), 'firstReply')[2]).toBe('due 2026-03-09 08:30 owner'))

  it('a wait shifts what is still to come', () => {
    const clocks = resumeClocks(
      pauseClocks(received(suggestion, '2026-03-04 09:00'), at('2026-03-04 10:00')),
      {
        at: at('2026-03-05 10:00'),
        ...inTerm,
      },
    )
    expect(plan(clocks, 'whole')[0]).toBe('before50 2026-03-09 08:45 owner')
  })
})

describe('what a natural clock will raise', () => {
  it('T7: on a working day at its very moments', () =>
    expect(plan(received(complaint, '2026-03-03 09:00'), 'contact').slice(2)).toEqual([
      'due 2026-03-04 09:00 owner',
      'lead 2026-03-04 11:00 lead',
      'supervisor 2026-03-04 17:00 supervisor',
    ]))

  it('T7: what falls into a night or a holiday is told at the last working moment before, and to the duty roster', () =>
    expect(plan(received(complaint, '2026-09-30 16:00'), 'result')).toEqual([
      'before50 2026-09-30 17:29 owner',
      'before80 2026-09-30 17:29 owner',
      'due 2026-09-30 17:29 owner',
      'dutyDue 2026-10-02 16:00 duty',
      'dutyMissed 2026-10-02 20:00 duty',
      'lead 2026-10-08 08:30 lead',
      'supervisor 2026-10-08 08:30 supervisor',
    ]))

  it('T7: a complaint of the evening before a holiday goes to the duty roster from its first warning', () =>
    expect(plan(received(complaint, '2026-09-30 20:00'), 'contact').slice(0, 4)).toEqual([
      'before50 2026-10-01 08:00 duty',
      'before80 2026-10-01 15:12 duty',
      'dutyDue 2026-10-01 20:00 duty',
      'dutyMissed 2026-10-02 07:00 duty',
    ]))

  it('T7: what falls due while people sleep is told before they sleep', () =>
    expect(plan(received(complaint, '2026-10-01 03:00'), 'contact')).toContain(
      'dutyDue 2026-10-01 21:59 duty',
    ))
})

describe('urgent', () => {
  it('is raised at once, at any hour, and again until somebody has taken it', () => {
    const clocks = received(urgent, '2026-10-01 03:00')
    const first = raisedAt(clocks, '2026-10-01 03:00')
    expect(first.told).toEqual(['firstReply:0:start owner+lead'])
    expect(shown(first.nextAlarmAt)).toBe('2026-10-01 03:05')
    const second = raisedAt(first.clocks, '2026-10-01 03:05')
    expect(second.told).toEqual(['firstReply:0:repeat1 owner+lead'])
    const taken = takeClocks(second.clocks, at('2026-10-01 03:07'))
    expect(raisedAt(taken, '2026-10-01 03:14').told).toEqual([])
    expect(raisedAt(taken, '2026-10-01 03:15').told).toEqual([
      'firstReply:0:due owner',
      'firstReply:0:lead lead',
    ])
  })

  it('T6: after missed ticks it repeats once, not once for each', () => {
    const { clocks } = raisedAt(received(urgent, '2026-10-01 03:00'), '2026-10-01 03:00')
    const late = raisedAt(clocks, '2026-10-01 03:14')
    expect(late.told).toEqual(['firstReply:0:repeat2 owner+lead'])
    expect(raisedAt(late.clocks, '2026-10-01 03:14').told).toEqual([])
  })

  it('becoming urgent raises at once, and counts its repeats from then', () => {
    const clocks = reclassifyClocks(received(inquiry, '2026-03-04 09:00'), urgent, {
      at: at('2026-03-04 09:07'),
      createdAt: at('2026-03-04 09:00'),
      ...inTerm,
    })
    const first = raisedAt(clocks, '2026-03-04 09:07')
    expect(first.told).toEqual(['firstReply:1:start owner+lead'])
    expect(shown(nextAlarmAt([clockOf(first.clocks, 'firstReply')], at('2026-03-04 09:08'), inTerm))).toBe(
      '2026-03-04 09:12',
    )
  })
})

describe('raising', () => {
  it('T3: each level once, under a key of case, clock, revision and level', () => {
    const first = raisedAt(received(inquiry, '2026-03-04 09:00'), '2026-03-04 10:00')
    expect(first.alarms).toEqual([
      {
        key: 'c1:firstReply:0:before50',
        clockId: 'firstReply',
        level: 'before50',
        to: ['owner'],
        plannedAt: at('2026-03-04 10:00'),
        dueAt: at('2026-03-04 11:00'),
        missed: false,
      },
    ])
    expect(raisedAt(first.clocks, '2026-03-04 10:01').alarms).toEqual([])
  })

  it('T6: after missed ticks each hears only the worst', () =>
    expect(raisedAt(received(inquiry, '2026-03-04 09:00'), '2026-03-04 11:40').told).toEqual([
      'firstReply:0:due owner',
      'firstReply:0:lead lead',
    ]))

  it('a warning the lead is to hear goes to both, as a warning; what is later and worse takes its place for each', () => {
    const both = inquiry.map(definition => ({ ...definition, warnLeadPercents: [80] }))
    const clocks = received(both, '2026-03-04 09:00')
    expect(raisedAt(clocks, '2026-03-04 10:40').told).toEqual(['firstReply:0:before80 owner+lead'])
    expect(raisedAt(clocks, '2026-03-04 11:05').told).toEqual([
      'firstReply:0:before80 lead',
      'firstReply:0:due owner',
    ])
    const people = { owner: ['su'], leads: ['wang'], supervisors: [], duty: [], administrators: [] }
    expect(
      alarmNotices(
        { level: 'before80', to: ['owner', 'lead'], missed: false },
        { ...people, firstContact: 'li' },
      ),
    ).toEqual([
      { to: 'su', template: 'alarmBefore' },
      { to: 'wang', template: 'alarmBefore' },
    ])
  })

  it('K5: a clock that steps back an hour raises nothing twice', () => {
    const { clocks } = raisedAt(received(inquiry, '2026-03-04 09:00'), '2026-03-04 11:00')
    expect(raisedAt(clocks, '2026-03-04 10:00').alarms).toEqual([])
    expect(raisedAt(clocks, '2026-03-04 11:00').alarms).toEqual([])
  })

  it('T7: a late tick outside working hours waits for the opening', () => {
    const late = raisedAt(received(inquiry, '2026-03-04 15:00'), '2026-03-04 18:00')
    expect(late.alarms).toEqual([])
    expect(shown(late.nextAlarmAt)).toBe('2026-03-05 08:30')
  })

  it('nothing for clocks that wait, are met, or are stopped', () => {
    const change = { at: at('2026-03-04 09:30'), ...inTerm }
    const clocks = pauseClocks(
      meetClock(received(inquiry, '2026-03-04 09:00'), 'firstReply', change),
      change.at,
    )
    expect(nextAlarmAt(clocks, change.at, inTerm)).toBeUndefined()
    expect(raisedAt(clocks, '2026-03-20 10:00').alarms).toEqual([])
  })

  it('a moved due is raised anew under its new revision, but a warning that stays behind is not', () => {
    const { clocks } = raisedAt(received(suggestion, '2026-03-04 09:00'), '2026-03-09 17:00')
    expect(clockOf(clocks, 'whole').raised).toEqual(['before50', 'before80'])
    const change = { at: at('2026-03-09 17:00'), reason: '等配件', ...inTerm }
    const extended = extendClock(clocks, 'whole', { days: 1 }, change) as Clock[]
    expect(clockOf(extended, 'whole').raised).toEqual(['before50'])
    expect(raisedAt(extended, '2026-03-10 10:00').told).toEqual(['whole:1:before80 owner'])
  })
})

describe('at any time of the year', () => {
  const start = fc.integer({ min: Date.UTC(2026, 0, 5), max: Date.UTC(2026, 10, 20) })
  const kinds = fc.constantFrom(inquiry, complaint, suggestion)
  const working = workingTimeOf(onCampus.calendar, zone)
  const waking = wakingTimeOf(onCampus)

  it('T7: working clocks speak in working hours, natural ones in waking hours, owners of natural ones in working hours', () => {
    fc.assert(
      fc.property(kinds, start, (definitions, startedAt) => {
        for (const clock of received(definitions, shown(startedAt), onCampus))
          for (const alarm of planAlarms(clock, onCampus)) {
            const ofDuty = alarm.to.includes('duty')
            expect(isOpenAt(ofDuty ? waking : working, alarm.at)).toBe(true)
            expect(alarm.at).toBeGreaterThanOrEqual(clock.startedAt)
            expect(ofDuty && clock.time === 'working').toBe(false)
          }
      }),
      { numRuns: 500 },
    )
  })

  it('T7: whatever the ticks, nothing is raised outside its hours, nothing twice, and nothing is forgotten', () => {
    const ticks = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(kinds, start, ticks, (definitions, startedAt, gaps) => {
        let clocks: readonly Clock[] = received(definitions, shown(startedAt), onCampus)
        let now = clocks[0]!.startedAt
        const keys = new Set<string>()
        for (const gap of gaps) {
          now += gap * 60_000
          const raised = raiseAlarms('c1', clocks, now, onCampus)
          for (const alarm of raised.alarms) {
            const isWorking = clockOf(clocks, alarm.clockId).time === 'working'
            expect(isOpenAt(isWorking ? working : waking, now)).toBe(true)
            expect(keys.has(alarm.key)).toBe(false)
            keys.add(alarm.key)
          }
          clocks = raised.clocks
          expect(raised.nextAlarmAt ?? Infinity).toBeGreaterThan(now)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('the index names the first moment at which something is raised, neither later nor earlier', () => {
    fc.assert(
      fc.property(kinds, start, fc.nat(5_000), (definitions, startedAt, minutes) => {
        const clocks = received(definitions, shown(startedAt), onCampus)
        const now = clocks[0]!.startedAt + minutes * 60_000
        const { clocks: after, nextAlarmAt: nextAt } = raiseAlarms('c1', clocks, now, onCampus)
        if (nextAt === undefined) return
        expect(raiseAlarms('c1', after, nextAt, onCampus).alarms.length).toBeGreaterThan(0)
        expect(raiseAlarms('c1', after, nextAt - 1, onCampus).alarms).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
