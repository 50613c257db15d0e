import fc from 'fast-check'
import { defaultClocks } from '@shared/catalogue/clocks'
import { clockProgressAt, pauseClocks, startClocks } from '@shared/domain/clocks'
import { resumeClocks } from '@shared/domain/clocks-change'
import { comingOf, stripOf, type StripKind } from '@shared/domain/clocks-strip'
import { onCampus } from './clock-desk'

const HOUR = 3_600_000
const FROM = Date.UTC(2026, 1, 27)
const within = (days: number) => fc.integer({ min: 0, max: days * 24 * 60 }).map(minutes => minutes * 60_000)
const started = (type: 'complaint' | 'inquiry' | 'suggestion', at: number) =>
  startClocks(defaultClocks.feedback[type], { at, assignedAt: at, ...onCampus })
const sumOf = (parts: readonly { kind: StripKind; share: number }[], ...kinds: StripKind[]) =>
  parts.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { share }) => sum + share, 0)

test('the pieces of a strip make up the whole, no two alike stand side by side, and what is used is what was counted', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('complaint', 'inquiry', 'suggestion'),
      within(60),
      within(5),
      within(5),
      within(8),
      (type, sinceMs, waitAfterMs, waitMs, laterMs) => {
        const startedAt = FROM + sinceMs
        const waitAt = startedAt + waitAfterMs
        const clocks = resumeClocks(pauseClocks(started(type, startedAt), waitAt), {
          at: waitAt + waitMs,
          ...onCampus,
        })
        const now = waitAt + waitMs + laterMs
        for (const clock of clocks) {
          const parts = stripOf(clock, now, onCampus)
          expect(sumOf(parts, 'used', 'paused', 'closed', 'left', 'late')).toBeCloseTo(1, 6)
          expect(parts.some(({ kind }, index) => parts[index + 1]?.kind === kind)).toBe(false)
          const lengthMs = Math.max(clock.dueAt, now) - clock.startedAt
          const { usedSeconds } = clockProgressAt(clock, now, onCampus)
          if (lengthMs <= 14 * 24 * HOUR)
            expect((sumOf(parts, 'used', 'late') * lengthMs) / 1000).toBeCloseTo(usedSeconds, -1)
        }
      },
    ),
    { numRuns: 200 },
  )
})

test('what comes is in order of time, lies ahead, and ends with the supervisor', () => {
  const [first] = started('inquiry', Date.parse('2026-03-11T09:00:00+08:00'))
  if (!first) throw new Error('An inquiry has a first reply')
  const told = comingOf(first, Date.parse('2026-03-11T10:01:00+08:00'), onCampus)
  expect(told.map(({ level, at }) => [level, new Date(at + 8 * HOUR).toISOString().slice(11, 16)])).toEqual([
    ['before', '10:36'],
    ['due', '11:00'],
    ['lead', '11:30'],
    ['supervisor', '15:00'],
  ])
  expect(comingOf({ ...first, state: 'paused' }, first.startedAt, onCampus)).toEqual([])
})
