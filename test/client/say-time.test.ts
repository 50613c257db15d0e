import * as fc from 'fast-check'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { campusFieldsOf, instantOfCampus } from '@/time/campus-time'
import { nearnessOf, sayAgo, sayDay, sayDuration, sayTimeLeft } from '@/time/say-time'

const zh = spokenTimeWords['zh-CN']
const { en } = spokenTimeWords
const at = (wall: string) => Date.parse(`${wall}+08:00`)
/** A Wednesday. */
const NOW = at('2026-03-11T15:10:00')

// K6: the due time shown is the due time stored, on campus time, whatever the phone's zone and without Intl.
describe('K6 time left, as people say it', () => {
  test.each([
    ['2026-03-11T16:30:00', '还剩 1 小时 20 分 · 今天 16:30 前', '1 h 20 min left · by today 16:30'],
    ['2026-03-11T17:10:00', '还剩 2 小时 · 今天 17:10 前', '2 h left · by today 17:10'],
    ['2026-03-11T15:55:00', '还剩 45 分钟 · 今天 15:55 前', '45 min left · by today 15:55'],
    ['2026-03-11T15:10:30', '还剩 不到 1 分钟 · 今天 15:10 前', 'under a minute left · by today 15:10'],
    ['2026-03-12T09:00:00', '还剩 17 小时 50 分 · 明天 09:00 前', '17 h 50 min left · by tomorrow 09:00'],
    ['2026-03-13T17:30:00', '还剩 2 天 2 小时 · 后天 17:30 前', '2 days 2 h left · by Fri 17:30'],
    ['2026-03-14T15:10:00', '还剩 3 天 · 周六 15:10 前', '3 days left · by Sat 15:10'],
    ['2026-03-16T12:00:00', '还剩 4 天 · 下周一 12:00 前', '4 days left · by Mon 12:00'],
    ['2026-03-20T12:00:00', '还剩 8 天 · 3月20日 12:00 前', '8 days left · by 20 Mar 12:00'],
    ['2027-01-04T08:30:00', '还剩 298 天 · 2027年1月4日 08:30 前', '298 days left · by 4 Jan 2027 08:30'],
    ['2026-03-11T15:10:00', '还剩 不到 1 分钟 · 今天 15:10 前', 'under a minute left · by today 15:10'],
    ['2026-03-11T15:09:59', '已超时 不到 1 分钟 · 今天 15:09 前', 'under a minute overdue · by today 15:09'],
    ['2026-03-11T13:05:00', '已超时 2 小时 5 分 · 今天 13:05 前', '2 h 5 min overdue · by today 13:05'],
    [
      '2026-03-10T23:59:00',
      '已超时 15 小时 11 分 · 昨天 23:59 前',
      '15 h 11 min overdue · by yesterday 23:59',
    ],
    ['2026-03-09T10:00:00', '已超时 2 天 5 小时 · 前天 10:00 前', '2 days 5 h overdue · by 9 Mar 10:00'],
    [
      '2025-12-31T17:30:00',
      '已超时 69 天 · 2025年12月31日 17:30 前',
      '69 days overdue · by 31 Dec 2025 17:30',
    ],
  ])('%s', (due, chinese, english) => {
    expect(sayTimeLeft(at(due), NOW, zh).whole).toBe(chinese)
    expect(sayTimeLeft(at(due), NOW, en).whole).toBe(english)
  })

  test('midnight on campus, not in Greenwich, begins a day', () => {
    expect(sayDay(at('2026-03-12T00:00:00'), at('2026-03-11T23:59:59'), zh)).toBe('明天')
    expect(sayDay(at('2026-03-12T07:59:00'), at('2026-03-12T00:00:00'), zh)).toBe('今天')
  })

  test('what has just happened is told by how long ago', () => {
    expect(sayAgo(NOW - 20_000, NOW, zh)).toBe('刚刚')
    expect(sayAgo(NOW - 12 * 60_000, NOW, zh)).toBe('12 分钟前')
    expect(sayAgo(at('2026-03-11T09:12:00'), NOW, zh)).toBe('今天 09:12')
  })

  test('two hours before the end it is near, a second after it is late', () => {
    expect(nearnessOf(NOW + 2 * 3_600_000 + 1, NOW)).toBe('ahead')
    expect(nearnessOf(NOW + 2 * 3_600_000, NOW)).toBe('near')
    expect(nearnessOf(NOW, NOW)).toBe('near')
    expect(nearnessOf(NOW - 1, NOW)).toBe('late')
  })

  const instants = fc.integer({ min: at('2020-01-01T00:00:00'), max: at('2099-12-31T23:59:59') })

  test('date and wall time lead back to their minute', () =>
    fc.assert(
      fc.property(instants, instant => {
        const { on, wall } = campusFieldsOf(instant)
        expect(instantOfCampus(on, wall)).toBe(Math.floor(instant / 60_000) * 60_000)
      }),
    ))

  test('a length of time is said in positive numbers', () =>
    fc.assert(
      fc.property(fc.nat(400 * 86_400_000), length => {
        expect(sayDuration(length, zh)).not.toMatch(/^0|NaN|-/)
      }),
    ))

  test('the clock of this process plays no part', () => {
    const before = process.env['TZ']
    process.env['TZ'] = 'America/New_York'
    expect(sayTimeLeft(at('2026-03-11T16:30:00'), NOW, zh).by).toBe('今天 16:30 前')
    process.env['TZ'] = before
  })
})
