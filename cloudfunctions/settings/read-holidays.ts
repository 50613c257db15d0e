import { dateOnSchema, type Calendar } from '@shared/contract/calendar'
import type { ImportHolidaysAnswer } from '@shared/contract/settings'
import { holidayFileWords } from '@shared/copy/holiday-file'
import * as z from 'zod/mini'

type Read = Pick<ImportHolidaysAnswer, 'holidays' | 'extraWorkdays' | 'problems'>
type Named = Calendar['holidays'][number]

const nameOf = (zh = '', en = ''): Pick<Named, 'name'> =>
  zh || en ? { name: { 'zh-CN': (zh || en).slice(0, 40), en: (en || zh).slice(0, 60) } } : {}

const unquoted = (cell: string) =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
const isoDate = (cell: string) =>
  cell.replace(/^(\d{4})[./](\d{1,2})[./](\d{1,2})$/, (_, year: string, month: string, day: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  )

/**
 * Holidays and make-up workdays of one year from the text of a table: date, holiday or workday (in Chinese or
 * English), name, English name; separated by comma, semicolon or tab; a heading is skipped. Lines that cannot be used
 * are named, and nothing of theirs is guessed.
 */
export const readHolidays = (text: string, year: number): Read => {
  const read: Read = { holidays: [], extraWorkdays: [], problems: [] }
  const seen = new Set<string>()
  text.split(/\r?\n/).forEach((line, index) => {
    const [date = '', word = '', zh, en] = line
      .replace(/^\ufeff/, '')
      .split(/[,;\t\uff0c]/)
      .map(unquoted)
    if (line.trim() === '' || (index === 0 && !/^\d/.test(date))) return
    const on = isoDate(date)
    const kind = holidayFileWords[word.toLowerCase()]
    const problem = (name: Read['problems'][number]['problem']) =>
      read.problems.push({ line: index + 1, problem: name })
    if (!z.safeParse(dateOnSchema, on).success) return problem('dateUnknown')
    if (!kind) return problem('lineUnknown')
    if (Number(on.slice(0, 4)) !== year) return problem('yearOther')
    if (seen.has(on)) return problem('dateTwice')
    seen.add(on)
    if (kind === 'holiday') read.holidays.push({ on, ...nameOf(zh, en) })
    else read.extraWorkdays.push({ on, like: 'mon', ...nameOf(zh, en) })
  })
  return read
}

/** The calendar with that year's holidays in the place of what it had, and the year declared as known. */
export const withYear = (calendar: Calendar, year: number, read: Read): Calendar => {
  const others = <T extends { on: string }>(days: readonly T[]) =>
    days.filter(({ on }) => Number(on.slice(0, 4)) !== year)
  const byDate = (a: { on: string }, b: { on: string }) => (a.on < b.on ? -1 : 1)
  return {
    ...calendar,
    holidays: [...others(calendar.holidays), ...read.holidays].sort(byDate),
    extraWorkdays: [...others(calendar.extraWorkdays), ...read.extraWorkdays].sort(byDate),
    coveredYears: [...new Set([...calendar.coveredYears, year])].sort(),
  }
}
