import type { Case } from '@shared/contract/case'
import type { Counter } from '@shared/contract/settings'
import { wasKept } from '@shared/domain/clocks'
import { FOLLOW_UP_CLOCK } from '@shared/domain/lifecycle-rating'
import { DAY_MS, dateOf, dayOf } from '@shared/domain/calendar-dates'
import { dayAt, instantOf } from '@shared/domain/calendar-zone'
import type { Settings } from '../platform/settings'
import { casesBetween, lastCounted, markCounted, putCounter } from './promises.store'

/** From this level on somebody is satisfied (row S10: 4 = 满意). */
const SATISFIED = 4

const nothing = (on: string, department: string): Counter => ({
  _id: `${on}:${department}`,
  ...{ on, department, received: 0, answered: 0, kept: 0, rated: 0, satisfied: 0 },
})

/** Kept means every promise of the case that applied. */
const allKept = (subject: Case): boolean =>
  subject.clocks.filter(({ state, id }) => state !== 'stopped' && id !== FOLLOW_UP_CLOCK).every(wasKept)

/** The figures of one day by department: what came, what was answered and whether in time, what was rated. */
export const countDay = async (on: string, { zone }: Pick<Settings, 'zone'>): Promise<Counter[]> => {
  const [fromAt, toAt] = [instantOf(zone, dayOf(on) * DAY_MS), instantOf(zone, (dayOf(on) + 1) * DAY_MS)]
  const counters = new Map<string, Counter>()
  const of = ({ department }: Case) => {
    const counter = counters.get(department) ?? nothing(on, department)
    counters.set(department, counter)
    return counter
  }
  for await (const subject of casesBetween('createdAt', fromAt, toAt)) of(subject).received += 1
  for await (const subject of casesBetween('resolvedAt', fromAt, toAt)) {
    of(subject).answered += 1
    if (allKept(subject)) of(subject).kept += 1
  }
  for await (const subject of casesBetween('rating.at', fromAt, toAt)) {
    const counter = of(subject)
    // Taken out as malicious, it leaves its department with a counter that says so, and counts for nothing.
    if (subject.rating?.void) continue
    counter.rated += 1
    if ((subject.rating?.level ?? 0) >= SATISFIED) counter.satisfied += 1
  }
  return [...counters.values()]
}

/** Days counted before on which a rating was given that has been taken out since: they are counted anew. */
const daysToMend = async (day: number, { zone }: Pick<Settings, 'zone'>): Promise<number[]> => {
  const [fromAt, toAt] = [instantOf(zone, day * DAY_MS), instantOf(zone, (day + 1) * DAY_MS)]
  const days = new Set<number>()
  for await (const { rating } of casesBetween('updatedAt', fromAt, toAt))
    if (rating?.void && rating.at < fromAt) days.add(dayAt(zone, rating.at))
  return [...days]
}

const putDay = async (day: number, found: Settings): Promise<void> => {
  for (const counter of await countDay(dateOf(day), found)) await putCounter(counter)
}

let countedOn: string | null = null

/**
 * Counts the days that are over and not counted yet, so that the public board reads counters and never the cases.
 * Whoever begins counts from yesterday; after an outage the missed days follow, until `stopAt`. Answers how many
 * days were counted.
 */
export const countPromises =
  ({ settings }: { settings(): Promise<Settings> }) =>
  async (now: number, stopAt: number): Promise<number> => {
    const found = await settings()
    const yesterday = dayAt(found.zone, now) - 1
    if (countedOn === dateOf(yesterday)) return 0
    const last = await lastCounted()
    let day = last === null ? yesterday : dayOf(last) + 1
    let counted = 0
    for (; day <= yesterday && Date.now() < stopAt; day += 1) {
      await putDay(day, found)
      for (const mended of await daysToMend(day, found)) await putDay(mended, found)
      await markCounted(dateOf(day), now)
      counted += 1
    }
    if (day > yesterday) countedOn = dateOf(yesterday)
    return counted
  }
