import fc from 'fast-check'
import { nextFiring, parseCron } from '../../emulator/cron'

/** Shanghai wall time to epoch milliseconds. */
const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`)
const shown = (ms: number | undefined) =>
  ms && new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

test.each([
  ['every minute', '0 * * * * * *', '2026-11-21 11:23:24', '2026-11-21 11:24:00'],
  ['strictly after', '0 * * * * * *', '2026-11-21 11:24:00', '2026-11-21 11:25:00'],
  ['every ten minutes', '0 */10 * * * * *', '2026-11-21 23:55:00', '2026-11-22 00:00:00'],
  ['every five seconds', '*/5 * * * * * *', '2026-11-21 11:00:03', '2026-11-21 11:00:05'],
  ['at two at night, in Shanghai', '0 0 2 * * * *', '2026-11-21 01:00:00', '2026-11-21 02:00:00'],
  ['on the first of the month', '0 0 0 1 * * *', '2026-12-31 23:59:59', '2027-01-01 00:00:00'],
  ['on the 31st, skipping short months', '0 0 8 31 * * *', '2026-01-31 08:00:00', '2026-03-31 08:00:00'],
  ['on 29 February', '0 0 8 29 2 * *', '2026-01-01 00:00:00', '2028-02-29 08:00:00'],
  ['on workdays', '0 30 17 * * MON-FRI *', '2026-11-20 17:30:00', '2026-11-23 17:30:00'],
  ['on Sunday as 0', '0 0 9 * * 0 *', '2026-11-21 00:00:00', '2026-11-22 09:00:00'],
  [
    'day or weekday, whichever comes first: the day',
    '0 0 9 25 * MON *',
    '2026-11-24 00:00:00',
    '2026-11-25 09:00:00',
  ],
  [
    'day or weekday, whichever comes first: the weekday',
    '0 0 9 25 * MON *',
    '2026-11-21 00:00:00',
    '2026-11-23 09:00:00',
  ],
  ['a list of hours', '0 0 8,12,18 * * * *', '2026-11-21 12:00:00', '2026-11-21 18:00:00'],
  ['a stepped range', '0 10-50/20 9 * * * *', '2026-11-21 09:10:00', '2026-11-21 09:30:00'],
  ['months by name', '0 0 0 1 JAN,JUL * *', '2026-02-01 00:00:00', '2026-07-01 00:00:00'],
  ['in one year', '0 0 0 1 1 * 2028', '2026-02-01 00:00:00', '2028-01-01 00:00:00'],
])('%s', (_, cron, after, expected) => {
  expect(shown(nextFiring(parseCron(cron), at(after)))).toBe(expected)
})

test('a year that is over never fires', () => {
  expect(nextFiring(parseCron('0 0 0 1 1 * 2020'), at('2026-01-01 00:00:00'))).toBeUndefined()
})

test.each([
  '* * * * *',
  '0 60 * * * * *',
  '0 * 24 * * * *',
  '0 * * 0 * * *',
  '0 * * * 13 * *',
  '0 * * * * 7 *',
  '0 a * * * * *',
  '0 */0 * * * * *',
  '0 9-5 * * * * *',
  '',
])('refused: "%s"', text => {
  expect(() => parseCron(text)).toThrow()
})

test('between one firing and the next there is no second that matches', () => {
  const field = (low: number, high: number) =>
    fc.oneof(
      fc.constant('*'),
      fc.integer({ min: low, max: high }).map(String),
      fc.integer({ min: 2, max: 20 }).map(n => `*/${n}`),
    )
  fc.assert(
    fc.property(
      field(0, 59),
      field(0, 59),
      field(0, 23),
      fc.integer({ min: 0, max: 86_400 }),
      (second, minute, hour, offset) => {
        const cron = parseCron(`${second} ${minute} ${hour} * * * *`)
        const after = at('2026-11-21 00:00:00') + offset * 1000
        const next = nextFiring(cron, after)!
        const matches = (ms: number) => {
          const wall = new Date(ms + 8 * 3_600_000)
          return (
            cron.seconds.includes(wall.getUTCSeconds()) &&
            cron.minutes.includes(wall.getUTCMinutes()) &&
            cron.hours.includes(wall.getUTCHours())
          )
        }
        expect(matches(next)).toBe(true)
        for (let ms = after + 1000; ms < next; ms += 1000)
          if (matches(ms)) throw new Error(`missed ${shown(ms)}`)
      },
    ),
    { numRuns: 60 },
  )
})
