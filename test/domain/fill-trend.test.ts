import fc from 'fast-check'
import { dateOf, dayOf } from '@shared/domain/calendar-dates'
import { fillTrend } from '@shared/domain/fill-trend'

const row = (on: string, received: number) => ({ on, received, answered: 0, promiseDue: 0, promiseKept: 0 })

test('days on which nothing came in stand in their place', () => {
  const filled = fillTrend([row('2026-03-03', 2)], { fromOn: '2026-03-01', toOn: '2026-03-04' }, 'day')
  expect(filled.map(({ on, received }) => [on, received])).toEqual([
    ['2026-03-01', 0],
    ['2026-03-02', 0],
    ['2026-03-03', 2],
    ['2026-03-04', 0],
  ])
})

test('weeks stand by their Mondays, the first one too', () => {
  const filled = fillTrend([row('2026-03-02', 5)], { fromOn: '2026-03-04', toOn: '2026-03-16' }, 'week')
  expect(filled.map(({ on, received }) => [on, received])).toEqual([
    ['2026-03-02', 5],
    ['2026-03-09', 0],
    ['2026-03-16', 0],
  ])
})

test('nothing within the span is lost, and every day stands once', () => {
  const day = fc.integer({ min: 20_000, max: 20_400 })
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 365 }), fc.uniqueArray(day), (first, length, came) => {
      const span = { fromOn: dateOf(first), toOn: dateOf(first + length) }
      const rows = came.map(one => row(dateOf(one), 1))
      const filled = fillTrend(rows, span, 'day')
      expect(filled.map(({ on }) => dayOf(on) - first)).toEqual(filled.map((_, nth) => nth))
      const within = came.filter(one => one >= first && one <= first + length)
      expect(filled.reduce((sum, { received }) => sum + received, 0)).toBe(within.length)
    }),
  )
})
