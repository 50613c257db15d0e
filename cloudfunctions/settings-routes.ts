import type { Refusal } from '@shared/contract/codes'
import type { SettingsAnswers, settingsRequests } from '@shared/contract/settings'
import type * as z from 'zod/mini'
import { beginRecalendar, viewRecalendar } from './deadlines/recalendar-cases'
import { viewDueDays, viewToday } from './deadlines/view-deadlines'
import { viewPromises } from './deadlines/view-promises'
import { directory } from './people/directory'
import { office } from './people/people.store'
import type { Call, Who } from './platform/answer-call'
import { settings } from './platform/settings'
import {
  importHolidays,
  saveCalendar,
  saveClocks,
  saveDuty,
  saveVariants,
  viewSettings,
  type SettingsNeeds,
} from './settings/save-settings'

type Requests = typeof settingsRequests
type Table = {
  [A in keyof Requests]: readonly [
    who: Who,
    handle: (input: z.output<Requests[A]>, call: Call) => Promise<SettingsAnswers[A] | Refusal>,
  ]
}

const needs: SettingsNeeds = {
  departments: directory.departments,
  office,
  recompute: beginRecalendar,
  recomputation: viewRecalendar,
}
const administrator: Who = ['administrator']

/** Calendars, promises, duty, and what falls due; part of the table in routes.ts. */
export const settingsRoutes: Table = {
  'settings.view': [administrator, (_, { now }) => viewSettings(needs)(now)],
  'settings.saveCalendar': [administrator, (input, { actor, now }) => saveCalendar(needs)(input, actor, now)],
  'settings.saveVariants': [administrator, (input, { actor, now }) => saveVariants(needs)(input, actor, now)],
  'settings.saveClocks': [administrator, (input, { actor, now }) => saveClocks(needs)(input, actor, now)],
  'settings.saveDuty': [administrator, (input, { actor, now }) => saveDuty(needs)(input, actor, now)],
  'settings.importHolidays': [
    administrator,
    (input, { actor, now }) => importHolidays(needs)(input, actor, now),
  ],
  'deadlines.today': ['staff', (_, { actor, now }) => viewToday({ settings })(actor, now)],
  'deadlines.calendar': [
    'staff',
    (input, { actor, now, language }) => viewDueDays({ settings })(input, actor, now, language),
  ],
  'promises.view': [
    'anyone',
    (_, { now, language }) => viewPromises({ settings, departments: directory.departments })(now, language),
  ],
}
