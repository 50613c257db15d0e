import type { Case } from '@shared/contract/case'
import type { Cell } from '@shared/contract/job'
import { clockProgressAt } from '@shared/domain/clocks'
import { wasBounced } from '@shared/domain/lifecycle-ruling'
import { cutLine } from '@shared/domain/line-of'
import { maskNumbers } from '@shared/domain/mask-numbers'
import { promisesOf } from '@shared/domain/promises-of'
import { settingsFor, type Settings } from '../platform/settings'

/** Why a case is in a report, the most telling first. */
export const reasons = ['late', 'low', 'reopened', 'bounced', 'praised'] as const
export type Reason = (typeof reasons)[number]

/** Of each reason so many at most. */
export const MOST_OF_EACH = 4
const ABOUT_CHARACTERS = 34
const HOUR_SECONDS = 3_600

const lateHoursOf = (subject: Case, now: number, settings: Settings): number => {
  const context = settingsFor(settings, subject.department)
  const late = promisesOf(subject).map(clock => clockProgressAt(clock, now, context).lateSeconds)
  return Math.floor(Math.max(0, ...late) / HOUR_SECONDS)
}

/** How much of a reason a case is; nothing where it is none. */
const measureOf: Record<Reason, (subject: Case, now: number, settings: Settings) => number> = {
  late: lateHoursOf,
  low: ({ rating }) => (rating && !rating.void && rating.level <= 2 ? rating.level : 0),
  reopened: ({ reopened }) => (reopened >= 2 ? reopened : 0),
  bounced: subject => (wasBounced(subject) ? (subject.bounces ?? 0) : 0),
  praised: ({ rating }) =>
    rating?.level === 5 && !rating.void && rating.text !== undefined ? rating.level : 0,
}

/** A low rating is the more telling the lower it is; of the others the higher the more. */
const weightOf = (reason: Reason, measure: number) => (reason === 'low' ? 6 - measure : measure)

/** A name as a report may say it: the first character, the others hidden. */
export const maskName = (name: string): string => {
  const [first, ...rest] = [...name]
  return first === undefined ? '' : `${first}${'*'.repeat(Math.max(1, rest.length))}`
}

/** What somebody wrote, without numbers and without their own name. */
const aboutOf = (text: string, name: string): string => {
  const plain = maskNumbers(text)
  return cutLine(name === '' ? plain : plain.replaceAll(name, maskName(name)), ABOUT_CHARACTERS)
}

/** Rows `[reason, weight, number, department, about, measure]` of one slice: of each reason the most telling. */
export const notableOf = async (
  cases: readonly Case[],
  now: number,
  settings: Settings,
  nameOf: (id: string) => Promise<string>,
): Promise<Cell[][]> => {
  const rows: Cell[][] = []
  for (const reason of reasons) {
    const found = cases
      .map(subject => ({ subject, measure: measureOf[reason](subject, now, settings) }))
      .filter(({ measure }) => measure > 0)
      .sort((a, b) => weightOf(reason, b.measure) - weightOf(reason, a.measure))
      .slice(0, MOST_OF_EACH)
    for (const { subject, measure } of found) {
      const name = await nameOf(subject.requester)
      const { number, department } = subject
      rows.push([reason, weightOf(reason, measure), number, department, aboutOf(subject.text, name), measure])
    }
  }
  return rows
}

/** One case of a report. */
export interface Notable {
  reason: Reason
  number: string
  department: string
  about: string
  measure: number
}

/** Of all slices of each reason the most telling, every case once. */
export const mostTelling = (rows: readonly Cell[][]): Notable[] => {
  const told = new Set<string>()
  return reasons.flatMap(reason => {
    const found = rows
      .filter(([one]) => one === reason)
      .sort((a, b) => Number(b[1]) - Number(a[1]) || (String(a[2]) < String(b[2]) ? -1 : 1))
      .filter(([, , number]) => !told.has(String(number)))
      .slice(0, MOST_OF_EACH)
    for (const [, , number] of found) told.add(String(number))
    return found.map(([, , number, department, about, measure]) => ({
      ...{ reason, number: String(number), department: String(department), about: String(about) },
      measure: Number(measure),
    }))
  })
}
