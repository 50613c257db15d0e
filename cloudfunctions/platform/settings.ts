import type { Calendar, CalendarVariant } from '@shared/contract/calendar'
import type { ClockTable } from '@shared/contract/clock'
import type { DutyRoster, StoredSetting } from '@shared/contract/settings'
import { sampleCalendar } from '@shared/catalogue/calendar'
import { defaultClocks } from '@shared/catalogue/clocks'
import { applyVariant } from '@shared/domain/calendar'
import type { Zone } from '@shared/domain/calendar-zone'
import { cached } from './cache'
import { find } from './store'
import { zoneOf } from './zone'

/** What an administrator may change, as the server uses it. */
export interface Settings {
  calendar: Calendar
  zone: Zone
  clocks: ClockTable
  /** Departments whose calendar differs, by department id. */
  variants: readonly CalendarVariant[]
  duty: DutyRoster
}

const NOBODY: DutyRoster = { standing: [], shifts: [] }

/** Until an administrator saves another: the sample calendar with the public holidays of the declared years. */
let holidays: Pick<Calendar, 'holidays' | 'extraWorkdays' | 'coveredYears'> | undefined

/** Entries hand in the public holidays once, so that the platform needs no feature. */
export const provideHolidays = (found: NonNullable<typeof holidays>): void => {
  holidays = found
}

/** The settings as they stand in the database this moment; for whoever changes them or recomputes with them. */
export const freshSettings = async (): Promise<Settings> => {
  const stored = await find<StoredSetting>('settings', {})
  const valueOf = <T>(id: StoredSetting['_id']): T | undefined =>
    stored.find(({ _id }) => _id === id)?.value as T | undefined
  const calendar = valueOf<Calendar>('calendar') ?? { ...sampleCalendar, ...holidays }
  return {
    calendar,
    zone: zoneOf(calendar.timezone),
    clocks: valueOf<ClockTable>('clocks') ?? defaultClocks,
    variants: valueOf<CalendarVariant[]>('variants') ?? [],
    duty: valueOf<DutyRoster>('duty') ?? NOBODY,
  }
}

/** How long an instance may go on with settings that were changed meanwhile. */
export const SETTINGS_KEPT_MS = 30_000

/** The settings in force; a change is seen by every instance within half a minute. */
export const settings = cached(SETTINGS_KEPT_MS, freshSettings)

const own = new WeakMap<Settings, Map<string, Settings>>()

/** The settings of one department: with its own calendar where it differs. Kept with `found`, sums with the calendar. */
export const settingsFor = (found: Settings, department: string): Settings => {
  const variant = found.variants.find(({ id }) => id === department)
  if (!variant) return found
  const kept = own.get(found) ?? new Map<string, Settings>()
  own.set(found, kept)
  const known = kept.get(department) ?? { ...found, calendar: applyVariant(found.calendar, variant) }
  kept.set(department, known)
  return known
}
