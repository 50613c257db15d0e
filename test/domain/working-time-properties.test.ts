import fc from 'fast-check'
import { isOpenAt, lastClosingAt, nextOpenAt, workingTimeOf } from '@shared/domain/working-time'
import { dueAfter, dueBefore, elapsedSeconds, workingAxis } from '@shared/domain/working-time-budget'
import { calendars, instants, pausesFrom, waits, zoneOf } from './calendar-arbitraries'
import { minuteReference } from './minute-reference'

const MINUTE_MS = 60_000
const numRuns = process.env.LONG ? 10_000 : 1_000
const minutes = fc.oneof(fc.integer({ min: 1, max: 240 }), fc.integer({ min: 1, max: 1_000 }))
const seconds = fc.integer({ min: 0, max: 200_000 })

const read = (calendar: Parameters<typeof workingTimeOf>[0]) => {
  const time = workingTimeOf(calendar, zoneOf(calendar.timezone))
  return { time, axis: workingAxis(time) }
}

describe('working time agrees with counting minutes', () => {
  it('K2: due, due before, elapsed, open and next opening equal a minute-stepping reference', () => {
    fc.assert(
      fc.property(calendars, instants, minutes, waits, (calendar, startAt, budget, offsets) => {
        const { time, axis } = read(calendar)
        const slow = minuteReference(calendar, time.zone)
        const pauses = pausesFrom(startAt, offsets)
        const dueAt = dueAfter(axis, startAt, budget * MINUTE_MS, pauses)
        expect(dueAt).toBe(slow.dueAfter(startAt, budget, pauses))
        expect(dueBefore(axis, startAt, budget * MINUTE_MS, pauses)).toBe(
          slow.dueBefore(startAt, budget, pauses),
        )
        expect(elapsedSeconds(axis, startAt, startAt + budget * 3 * MINUTE_MS, pauses)).toBe(
          slow.elapsedMinutes(startAt, startAt + budget * 3 * MINUTE_MS, pauses) * 60,
        )
        expect(isOpenAt(time, startAt)).toBe(slow.isOpen(startAt))
        expect(nextOpenAt(time, startAt)).toBe(slow.nextOpen(startAt))
      }),
      { numRuns },
    )
  }, 300_000)
})

describe('working time adds up', () => {
  it('K2: add(a + b) = add(add(a), b)', () => {
    fc.assert(
      fc.property(calendars, instants, seconds, seconds, (calendar, startAt, a, b) => {
        const { axis } = read(calendar)
        const onceAt = dueAfter(axis, startAt, (a + b) * 1000)
        expect(dueAfter(axis, dueAfter(axis, startAt, a * 1000)!, b * 1000)).toBe(onceAt)
      }),
    )
  })

  it('K2: between(start, add(start, m)) = m, to the second and with waits', () => {
    fc.assert(
      fc.property(calendars, instants, seconds, waits, (calendar, startAt, budget, offsets) => {
        const { axis } = read(calendar)
        const pauses = pausesFrom(startAt, offsets)
        const dueAt = dueAfter(axis, startAt, budget * 1000, pauses)!
        expect(elapsedSeconds(axis, startAt, dueAt, pauses)).toBe(budget)
      }),
    )
  })

  it('K2: the due lies in an open interval, its closing moment included', () => {
    fc.assert(
      fc.property(calendars, instants, seconds, waits, (calendar, startAt, budget, offsets) => {
        const { time, axis } = read(calendar)
        const dueAt = dueAfter(axis, startAt, budget * 1000, pausesFrom(startAt, offsets))!
        expect(isOpenAt(time, dueAt) || lastClosingAt(time, dueAt) === dueAt).toBe(true)
      }),
    )
  })

  it('K2: later starts, longer budgets and more waiting never fall due earlier', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        seconds,
        seconds,
        waits,
        (calendar, startAt, budget, more, offsets) => {
          const { axis } = read(calendar)
          const pauses = pausesFrom(startAt, offsets)
          const dueAt = dueAfter(axis, startAt, budget * 1000, pauses)!
          expect(dueAfter(axis, startAt + more * 1000, budget * 1000, pauses)).toBeGreaterThanOrEqual(dueAt)
          expect(dueAfter(axis, startAt, (budget + more) * 1000, pauses)).toBeGreaterThanOrEqual(dueAt)
          expect(dueAt).toBeGreaterThanOrEqual(dueAfter(axis, startAt, budget * 1000)!)
        },
      ),
    )
  })

  it('K2: counting back undoes counting on', () => {
    fc.assert(
      fc.property(calendars, instants, seconds, waits, (calendar, startAt, budget, offsets) => {
        const { axis } = read(calendar)
        const pauses = pausesFrom(startAt, offsets)
        const dueAt = dueAfter(axis, startAt, budget * 1000, pauses)!
        const backAt = dueBefore(axis, dueAt, budget * 1000, pauses)!
        expect(elapsedSeconds(axis, Math.min(startAt, backAt), Math.max(startAt, backAt), pauses)).toBe(0)
      }),
    )
  })

  it('K2: a wait while closed costs nothing, a wait while open moves the due by itself', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({ min: 1, max: 100_000 }),
        waits,
        (calendar, startAt, budget, [wait]) => {
          const { axis } = read(calendar)
          const [pause] = pausesFrom(startAt, wait ? [[Math.abs(wait[0]), wait[1]]] : [[0, 0]])
          const plainAt = dueAfter(axis, startAt, budget * 1000)!
          const [from, to] = [Math.min(pause![0], plainAt), pause![1]]
          const waitedMs = axis.between(from, to)
          const expected = from === plainAt ? plainAt : dueAfter(axis, startAt, budget * 1000 + waitedMs)
          const movedAt = dueAfter(axis, startAt, budget * 1000, [pause!])!
          expect(axis.between(startAt, movedAt)).toBe(axis.between(startAt, expected!))
        },
      ),
    )
  })
})
