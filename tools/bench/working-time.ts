import { sampleCalendar } from '@shared/catalogue/calendar'
import type { Calendar } from '@shared/contract/calendar'
import { workingTimeOf } from '@shared/domain/working-time'
import { dueAfter, elapsedSeconds, workingAxis } from '@shared/domain/working-time-budget'
import { publicHolidays } from '../../cloudfunctions/deadlines/public-holidays'
import { zoneOf } from '../../cloudfunctions/platform/zone'
import { minuteReference } from '../../test/domain/minute-reference'

const MINUTE_MS = 60_000
const QUESTIONS = 2_000

const zone = zoneOf('Asia/Shanghai')
const holidays = publicHolidays()
const campus = (): Calendar => ({ ...sampleCalendar, ...holidays })

/** Starts spread over the year by a fixed stride, budgets from two hours to ten working days. */
const questions = Array.from({ length: QUESTIONS }, (_, index) => ({
  startAt: Date.UTC(2026, 0, 5) + ((index * 7_919) % 400_000) * MINUTE_MS,
  minutes: [120, 240, 1_260, 2_100, 4_200][index % 5] ?? 120,
}))

const microsecondsEach = (ask: (question: (typeof questions)[number]) => unknown): number => {
  const startedMs = performance.now()
  questions.forEach(ask)
  return ((performance.now() - startedMs) * 1000) / QUESTIONS
}

/** What a due time and its elapsed time cost, microseconds a question, against stepping through the minutes. */
export interface WorkingTimeBench {
  reference: number
  warm: number
  /** A calendar never asked before, as in the first call of a fresh process. */
  cold: number
}

/** Measures due and elapsed for the same questions three ways; warms the compiler up first. */
export const benchWorkingTime = (): WorkingTimeBench => {
  const calendar = campus()
  const slow = minuteReference(calendar, zone)
  const ask = (of: Calendar) => (question: (typeof questions)[number]) => {
    const axis = workingAxis(workingTimeOf(of, zone))
    const dueAt = dueAfter(axis, question.startAt, question.minutes * MINUTE_MS) ?? question.startAt
    return elapsedSeconds(axis, question.startAt, dueAt)
  }
  const warmAsk = ask(calendar)
  questions.forEach(warmAsk)
  return {
    reference: microsecondsEach(({ startAt, minutes }) =>
      slow.elapsedMinutes(startAt, slow.dueAfter(startAt, minutes, []), []),
    ),
    warm: microsecondsEach(warmAsk),
    cold: microsecondsEach(question => ask(campus())(question)),
  }
}

/** The line `npm run bench` prints. */
export const workingTimeLine = ({ reference, warm, cold }: WorkingTimeBench): string => {
  const times = (value: number) => `${value.toFixed(1)} µs (${Math.round(reference / value)} × faster)`
  return `working time, due and elapsed: ${times(warm)}, first question of a calendar ${times(cold)}, minute-stepping ${reference.toFixed(0)} µs`
}
