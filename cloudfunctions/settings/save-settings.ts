import { refuse, type Refusal } from '@shared/contract/codes'
import type { Department, Person } from '@shared/contract/person'
import type {
  ImportHolidaysAnswer,
  Recomputation,
  SettingsAnswer,
  StoredSetting,
} from '@shared/contract/settings'
import type { Actor } from '@shared/contract/person'
import { missingYears } from '@shared/domain/calendar'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { recordAccess } from '../platform/audit'
import { hashOf } from '../platform/seal'
import { freshSettings } from '../platform/settings'
import { checkCalendar, checkClocks, checkDuty, checkVariants } from './check-settings'
import { readHolidays, withYear } from './read-holidays'
import { keepSetting, readRevisions } from './settings.store'

/** What settings need from other features; handed in by settings-routes.ts. */
export interface SettingsNeeds {
  departments(): Promise<Department[]>
  office(): Promise<Person[]>
  /** Begins the recomputation of open cases. */
  recompute(change: { by: string; at: number; reason: string; revision: number }): Promise<void>
  recomputation(): Promise<Recomputation | null>
}

/** All settings as they stand, with what is missing. */
export const viewSettings =
  (needs: SettingsNeeds) =>
  async (now: number): Promise<SettingsAnswer> => {
    const [found, revisions, recomputation] = await Promise.all([
      freshSettings(),
      readRevisions(),
      needs.recomputation(),
    ])
    const { calendar, variants, clocks, duty, zone } = found
    const year = Number(wallMomentAt(zone, now).on.slice(0, 4))
    return {
      ...{ calendar, variants, clocks, duty, revisions, recomputation },
      missingYears: missingYears(calendar, year),
    }
  }

interface Asked {
  revision: number
  reason: string
}
type Saved = Promise<SettingsAnswer | Refusal>

const keep = async (
  needs: SettingsNeeds,
  setting: StoredSetting,
  moves: { reason: string } | null,
): Saved => {
  const stale = await keepSetting(setting)
  if (stale) return stale
  const { _id, by, at, revision, reason } = setting
  await recordAccess({
    ...{ about: `setting-${_id}`, command: 'changeSetting', actor: { id: by, role: 'administrator' }, at },
    params: { setting: _id, revision, value: hashOf(setting.value) },
    ...(reason === undefined ? {} : { text: reason }),
  })
  if (moves) await needs.recompute({ by, at, revision, reason: moves.reason })
  return viewSettings(needs)(at)
}

const stamp = ({ revision, reason }: Asked, actor: Actor, at: number) => ({
  revision: revision + 1,
  by: actor.id,
  at,
  reason,
})

/** Saves the campus calendar; open cases are recomputed and keep why. */
export const saveCalendar =
  (needs: SettingsNeeds) =>
  async (asked: Asked & { calendar: unknown }, actor: Actor, now: number): Saved => {
    const value = checkCalendar(asked.calendar)
    if ('ok' in value) return value
    return keep(needs, { _id: 'calendar', value, ...stamp(asked, actor, now) }, asked)
  }

/** Saves what departments do differently; open cases are recomputed. */
export const saveVariants =
  (needs: SettingsNeeds) =>
  async (asked: Asked & { variants: unknown }, actor: Actor, now: number): Saved => {
    const value = checkVariants(asked.variants, await needs.departments())
    if ('ok' in value) return value
    return keep(needs, { _id: 'variants', value, ...stamp(asked, actor, now) }, asked)
  }

/** Saves the table of promises. It holds for what begins or is reclassified from now on; running promises are kept. */
export const saveClocks =
  (needs: SettingsNeeds) =>
  async (asked: Asked & { clocks: unknown }, actor: Actor, now: number): Saved => {
    const value = checkClocks(asked.clocks)
    if ('ok' in value) return value
    return keep(needs, { _id: 'clocks', value, ...stamp(asked, actor, now) }, null)
  }

/** Saves who is on duty. */
export const saveDuty =
  (needs: SettingsNeeds) =>
  async (asked: { revision: number; duty: unknown }, actor: Actor, now: number): Saved => {
    const value = checkDuty(asked.duty, await needs.office())
    if ('ok' in value) return value
    const { revision } = asked
    return keep(needs, { _id: 'duty', value, revision: revision + 1, by: actor.id, at: now }, null)
  }

/** Reads a year's holidays from a file's text and, where asked and nothing is wrong with it, saves them. */
export const importHolidays =
  (needs: SettingsNeeds) =>
  async (
    asked: Asked & { year: number; text: string; save: boolean },
    actor: Actor,
    now: number,
  ): Promise<ImportHolidaysAnswer | Refusal> => {
    const read = readHolidays(asked.text, asked.year)
    const unusable = read.problems.length > 0 || read.holidays.length === 0
    if (!asked.save) return { ...read, saved: false }
    if (unusable) return refuse('INVALID_INPUT', { problems: [{ path: 'text', problem: 'format' }] })
    const { calendar } = await freshSettings()
    const saved = await saveCalendar(needs)(
      { ...asked, calendar: withYear(calendar, asked.year, read) },
      actor,
      now,
    )
    return 'ok' in saved ? saved : { ...read, saved: true }
  }
