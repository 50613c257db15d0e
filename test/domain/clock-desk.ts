import { sampleCalendar } from '@shared/catalogue/calendar'
import { defaultClocks } from '@shared/catalogue/clocks'
import type { Calendar } from '@shared/contract/calendar'
import type { Clock, ClockDefinition } from '@shared/contract/clock'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { startClocks, type ClockContext } from '@shared/domain/clocks'
import { publicHolidays } from '../../cloudfunctions/deadlines/public-holidays'
import { zoneOf } from '../../cloudfunctions/platform/zone'

// The desk of a working day in Beijing: the sample hours with the real holidays, and shorthand for its times.

export const zone = zoneOf('Asia/Shanghai')

/** Term time: office hours and public holidays, no vacation. */
export const term: Calendar = { ...sampleCalendar, ...publicHolidays(), periods: [], dateHours: [] }

/** The whole campus year: vacations and sports day too. */
export const campus: Calendar = { ...sampleCalendar, ...publicHolidays() }

export const inTerm: ClockContext = { calendar: term, zone }
export const onCampus: ClockContext = { calendar: campus, zone }

/** `2026-03-04 11:00` in Beijing. */
export const at = (wall: string): number =>
  Date.parse(`${wall.replace(' ', 'T')}${wall.length === 16 ? ':00' : ''}+08:00`)

/** An instant as Beijing's walls show it, `2026-03-04 11:00`. */
export const shown = (instant: number | undefined): string => {
  if (instant === undefined) return 'never'
  const { on, time } = wallMomentAt(zone, instant)
  return `${on} ${time}`
}

export const promises = {
  inquiry: defaultClocks.feedback.inquiry,
  complaint: defaultClocks.feedback.complaint,
  suggestion: defaultClocks.feedback.suggestion,
}

/** Clocks started by something received at a wall time. */
export const received = (definitions: readonly ClockDefinition[], wall: string, context = inTerm): Clock[] =>
  startClocks(definitions, { at: at(wall), assignedAt: at(wall), ...context })

/** The clock of an id; fails the test where there is none. */
export const clockOf = (clocks: readonly Clock[] | { ok: false }, id: string): Clock => {
  const found = Array.isArray(clocks) ? clocks.find(clock => clock.id === id) : undefined
  if (!found) throw new Error(`no clock ${id}`)
  return found
}

/** What the tests ask of a clock most: its due as the wall shows it. */
export const dueOf = (clocks: readonly Clock[] | { ok: false }, id: string): string =>
  shown(clockOf(clocks, id).dueAt)
