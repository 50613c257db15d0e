import type { CalendarProblem, Weekday } from '../contract/calendar'
import type { ClockCause, ClockKind } from '../contract/clock'
import type { ExplainStep } from '../domain/clocks-explain'

/** What every language must be able to say about how a due time came about. Times left are said in copy/time. */
export interface ExplanationWords {
  weekday: Record<Weekday, string>
  clockKind: Record<ClockKind, string>
  cause: Record<ClockCause, string>
  calendarProblem: Record<CalendarProblem, string>
  /** A length of time as people say it; seconds are left out from a minute on. */
  duration(seconds: number): string
  step(step: ExplainStep): string
  /** Between two steps of an explanation. */
  then: string
}

/** Whole days, hours, minutes; seconds only below a minute. */
export const splitDuration = (seconds: number) => ({
  hours: Math.floor(seconds / 3600),
  minutes: Math.floor(seconds / 60) % 60,
  seconds: Math.floor(seconds) % 60,
})
