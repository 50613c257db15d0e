import type { Task } from '@shared/contract/case'
import type { Actor } from '@shared/contract/person'
import type { CalendarAnswer, CalendarDay, DayTask, TodayAnswer } from '@shared/contract/settings'
import type { Language } from '@shared/contract/words'
import { readCalendar } from '@shared/domain/calendar'
import { DAY_MS, dateOf, dayOf } from '@shared/domain/calendar-dates'
import { dayAt, instantOf } from '@shared/domain/calendar-zone'
import { departmentsOf } from '@shared/domain/relations'
import type { Settings } from '../platform/settings'
import { tasksDue } from './tasks.store'

/** What the views of deadlines need from other features. */
export interface ViewNeeds {
  settings(): Promise<Settings>
}

const MOST_TODAY = 100
const MOST_COUNTED = 500
/** Of one day. */
const MOST_SHOWN = 10

const shown = ({ case: caseId, number, title, type, urgency, dueAt, claimed }: Task): DayTask => ({
  ...{ caseId, number, title, type, urgency, dueAt, claimed },
})

/** What I must do today: late, due today, due tomorrow, least time left first. One indexed query. */
export const viewToday =
  ({ settings }: ViewNeeds) =>
  async (actor: Actor, now: number): Promise<TodayAnswer> => {
    const { zone } = await settings()
    const today = dayAt(zone, now)
    const endOf = (day: number) => instantOf(zone, (day + 1) * DAY_MS)
    const wanted = { person: actor.id, fromAt: 0, toAt: endOf(today + 1) }
    const tasks = await tasksDue(wanted, MOST_TODAY)
    const between = (fromAt: number, toAt: number) =>
      tasks.filter(({ dueAt }) => fromAt <= dueAt && dueAt < toAt).map(shown)
    return {
      late: between(0, now),
      today: between(now, endOf(today)),
      tomorrow: between(endOf(today), endOf(today + 1)),
    }
  }

const dayView = (
  day: number,
  { calendar, zone }: Settings,
  tasks: readonly Task[],
  now: number,
  language: Language,
): CalendarDay => {
  const { kind, name } = readCalendar(calendar).meaningOf(day)
  const due = tasks.filter(({ dueAt }) => dayAt(zone, dueAt) === day)
  return {
    on: dateOf(day),
    kind,
    ...(name === undefined ? {} : { name: name[language] }),
    due: due.length,
    late: due.filter(({ dueAt }) => dueAt < now).length,
    tasks: due.slice(0, MOST_SHOWN).map(shown),
  }
}

interface Asked {
  fromOn: string
  days: number
  scope: 'mine' | 'department'
}

/** What falls due by day, mine or of the departments whose queue I see: how supervisors see lateness coming. */
export const viewDueDays =
  ({ settings }: ViewNeeds) =>
  async (asked: Asked, actor: Actor, now: number, language: Language): Promise<CalendarAnswer> => {
    const found = await settings()
    const first = dayOf(asked.fromOn)
    const days = Array.from({ length: asked.days }, (_, offset) => first + offset)
    const fromAt = instantOf(found.zone, first * DAY_MS)
    const toAt = instantOf(found.zone, (first + asked.days) * DAY_MS)
    const whose = asked.scope === 'mine' ? { person: actor.id } : { departments: departmentsOf(actor, now) }
    const tasks = await tasksDue({ ...whose, fromAt, toAt }, MOST_COUNTED + 1)
    return {
      days: days.map(day => dayView(day, found, tasks.slice(0, MOST_COUNTED), now, language)),
      more: tasks.length > MOST_COUNTED,
    }
  }
