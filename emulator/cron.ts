/** A parsed 7-field cron: which values each field takes. */
export interface Cron {
  seconds: number[]
  minutes: number[]
  hours: number[]
  days: number[] | undefined
  months: number[]
  weekdays: number[] | undefined
  years: number[]
}

const ZONE_MS = 8 * 3_600_000
const DAY_MS = 86_400_000
const FURTHEST_DAYS = 366 * 8

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

class BadCron extends Error {
  constructor(text: string, why: string) {
    super(`cron "${text}": ${why}`)
  }
}

function parseField(text: string, low: number, high: number, names: string[] = [], firstName = 0): number[] {
  const number = (word: string): number => {
    const named = names.indexOf(word.toUpperCase())
    const value = named >= 0 ? named + firstName : Number(word)
    if (!/^\w+$/.test(word) || !Number.isInteger(value) || value < low || value > high)
      throw new BadCron(text, `"${word}" is not between ${low} and ${high}`)
    return value
  }
  const values = text.split(',').flatMap(part => {
    const [range = '', step] = part.split('/')
    const width = step === undefined ? 1 : Number(step)
    if (!Number.isInteger(width) || width < 1) throw new BadCron(text, `bad step "${step}"`)
    const [from, to] = range === '*' ? [low, high] : range.split('-').map(number)
    const last = to ?? (step === undefined ? from! : high)
    if (last < from!) throw new BadCron(text, `"${range}" runs backwards`)
    return Array.from({ length: Math.floor((last - from!) / width) + 1 }, (_, i) => from! + i * width)
  })
  return [...new Set(values)].sort((a, b) => a - b)
}

/** Reads the platform's timer expression: second minute hour day month weekday year, in UTC+8. Throws when it is wrong. */
export function parseCron(text: string): Cron {
  const fields = text.trim().split(/\s+/)
  if (fields.length !== 7) throw new BadCron(text, 'seven fields are needed')
  const [second, minute, hour, day, month, weekday, year] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  return {
    seconds: parseField(second, 0, 59),
    minutes: parseField(minute, 0, 59),
    hours: parseField(hour, 0, 23),
    days: day === '*' || day === '?' ? undefined : parseField(day, 1, 31),
    months: parseField(month, 1, 12, MONTHS, 1),
    weekdays: weekday === '*' || weekday === '?' ? undefined : parseField(weekday, 0, 6, WEEKDAYS),
    years: parseField(year, 1970, 2099),
  }
}

/** Day and weekday both given: either will do (documented by the platform). */
function dayMatches(cron: Cron, date: Date): boolean {
  if (!cron.years.includes(date.getUTCFullYear()) || !cron.months.includes(date.getUTCMonth() + 1))
    return false
  const byDay = cron.days?.includes(date.getUTCDate())
  const byWeekday = cron.weekdays?.includes(date.getUTCDay())
  if (byDay === undefined) return byWeekday ?? true
  return byWeekday === undefined ? byDay : byDay || byWeekday
}

function firstInDay(cron: Cron, fromMs: number): number | undefined {
  for (const hour of cron.hours)
    for (const minute of cron.minutes) {
      const minuteMs = (hour * 60 + minute) * 60_000
      if (minuteMs + 59_000 < fromMs) continue
      const second = cron.seconds.find(value => minuteMs + value * 1000 >= fromMs)
      if (second !== undefined) return minuteMs + second * 1000
    }
  return undefined
}

/** The first firing strictly after `after` (epoch ms), or undefined when there is none within eight years. */
export function nextFiring(cron: Cron, after: number): number | undefined {
  const local = Math.floor(after / 1000) * 1000 + 1000 + ZONE_MS
  const firstDay = Math.floor(local / DAY_MS)
  for (let day = firstDay; day < firstDay + FURTHEST_DAYS; day++) {
    if (!dayMatches(cron, new Date(day * DAY_MS))) continue
    const inDay = firstInDay(cron, day === firstDay ? local - day * DAY_MS : 0)
    if (inDay !== undefined) return day * DAY_MS + inDay - ZONE_MS
  }
  return undefined
}
