import type { SpokenTimeWords } from '@shared/copy/spoken-time'
import { campusMomentOf } from './campus-time'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** From three days on, hours no longer help anybody. */
const HOURS_COUNT_BELOW_MS = 3 * DAY_MS

/** A length of time (ms, not negative) as people say it, rounded down to what they would say. */
export const sayDuration = (lengthMs: number, words: SpokenTimeWords): string => {
  if (lengthMs < MINUTE_MS) return words.underOneMinute
  if (lengthMs < HOUR_MS) return words.minutes(Math.floor(lengthMs / MINUTE_MS))
  if (lengthMs < DAY_MS) {
    return words.hours(Math.floor(lengthMs / HOUR_MS), Math.floor((lengthMs % HOUR_MS) / MINUTE_MS))
  }
  const hours = lengthMs < HOURS_COUNT_BELOW_MS ? Math.floor((lengthMs % DAY_MS) / HOUR_MS) : 0
  return words.days(Math.floor(lengthMs / DAY_MS), hours)
}

/** The day of an instant, seen from `now`: today, tomorrow, next Wednesday, 4 March, 4 March 2027. */
export const sayDay = (at: number, now: number, words: SpokenTimeWords): string => {
  const there = campusMomentOf(at)
  const here = campusMomentOf(now)
  const near: Record<number, string> = {
    [-2]: words.dayBeforeYesterday,
    [-1]: words.yesterday,
    0: words.today,
    1: words.tomorrow,
    2: words.dayAfterTomorrow,
  }
  const days = there.dayNumber - here.dayNumber
  const word = near[days]
  if (word) return word
  if (days >= 2 && days < 7) {
    return there.weekNumber === here.weekNumber
      ? words.weekday(there.weekday)
      : words.nextWeekday(there.weekday)
  }
  return there.year === here.year
    ? words.date(there.month, there.day)
    : words.dateOfYear(there.year, there.month, there.day)
}

/** An instant as people say it: 今天 16:30. */
export const sayMoment = (at: number, now: number, words: SpokenTimeWords): string => {
  const { hour, minute } = campusMomentOf(at)
  return words.moment(sayDay(at, now, words), words.wall(hour, minute))
}

/** How long ago something happened, while that is what people would ask; the moment itself later. */
export const sayAgo = (at: number, now: number, words: SpokenTimeWords): string => {
  const past = now - at
  if (past < MINUTE_MS) return words.justNow
  return past < HOUR_MS ? words.ago(sayDuration(past, words)) : sayMoment(at, now, words)
}

/** Whether a due time lies well ahead, near (within two hours), or behind. */
export type Nearness = 'ahead' | 'near' | 'late'

export const nearnessOf = (dueAt: number, now: number): Nearness => {
  if (now > dueAt) return 'late'
  return dueAt - now <= 2 * HOUR_MS ? 'near' : 'ahead'
}

/** 还剩 1 小时 20 分 · 今天 16:30 前, or 已超时 5 分钟 · 今天 16:30 前. All instants are the server's, in epoch ms. */
export const sayTimeLeft = (
  dueAt: number,
  now: number,
  words: SpokenTimeWords,
): { left: string; by: string; whole: string } => {
  const by = words.by(sayMoment(dueAt, now, words))
  const left =
    now > dueAt ? words.late(sayDuration(now - dueAt, words)) : words.left(sayDuration(dueAt - now, words))
  return { left, by, whole: words.joined(left, by) }
}
