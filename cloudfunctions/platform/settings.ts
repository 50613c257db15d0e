import type { Calendar } from '@shared/contract/calendar'
import type { ClockTable } from '@shared/contract/clock'
import { sampleCalendar } from '@shared/catalogue/calendar'
import { defaultClocks } from '@shared/catalogue/clocks'
import type { Zone } from '@shared/domain/calendar-zone'
import { cached } from './cache'
import { find } from './store'
import { zoneOf } from './zone'

/** What an administrator may change, as the server uses it. */
export interface Settings {
  calendar: Calendar
  zone: Zone
  clocks: ClockTable
}

type StoredSetting = { _id: 'calendar'; value: Calendar } | { _id: 'clocks'; value: ClockTable }

/** Until an administrator saves another: the sample calendar with the public holidays of the declared years. */
let holidays: Pick<Calendar, 'holidays' | 'extraWorkdays' | 'coveredYears'> | undefined

/** Entries hand in the public holidays once, so that the platform needs no feature. */
export const provideHolidays = (found: NonNullable<typeof holidays>): void => {
  holidays = found
}

const load = async (): Promise<Settings> => {
  const stored = new Map(
    (await find<StoredSetting>('settings', {})).map(setting => [setting._id, setting.value]),
  )
  const calendar = (stored.get('calendar') as Calendar | undefined) ?? { ...sampleCalendar, ...holidays }
  const clocks = (stored.get('clocks') as ClockTable | undefined) ?? defaultClocks
  return { calendar, zone: zoneOf(calendar.timezone), clocks }
}

/** The settings in force; a change is seen by every instance within half a minute. */
export const settings = cached(30_000, load)
