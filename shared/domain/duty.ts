import type { DutyRoster } from '../contract/settings'

/** Who is on duty at an instant: the shifts that cover it, else whoever always stands in. */
export const onDutyAt = (roster: DutyRoster, at: number): string[] => {
  const shifts = roster.shifts.filter(({ fromAt, untilAt }) => fromAt <= at && at < untilAt)
  const found = shifts.length > 0 ? shifts : roster.standing
  return [...new Set(found.map(({ person }) => person))]
}
