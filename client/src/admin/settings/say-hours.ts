import type { OpenHours, WeekHours } from '@shared/contract/calendar'
import { weekdays } from '@shared/contract/words'
import type { HoursWords } from '@shared/copy/settings-admin'

/** 08:30–12:00、14:00–17:30, or that it is closed. */
export const sayHours = (hours: readonly OpenHours[], words: HoursWords): string =>
  hours.length === 0 ? words.closed : hours.map(([from, to]) => `${from}–${to}`).join(words.and)

/** A week in as few lines as it needs: weekdays with the same hours stand together. A department names closed days
 * too, because the campus may be open on them. */
export const sayWeek = (week: WeekHours, words: HoursWords, closedToo = false): string[] => {
  const lines: { days: string[]; hours: string }[] = []
  for (const day of weekdays) {
    const hours = week[day]
    if (hours === undefined || (hours.length === 0 && !closedToo)) continue
    const said = sayHours(hours, words)
    const last = lines.at(-1)
    if (last?.hours === said) last.days.push(words.weekday[day])
    else lines.push({ days: [words.weekday[day]], hours: said })
  }
  return lines.map(({ days, hours }) => `${days.join(words.and)} ${hours}`)
}
