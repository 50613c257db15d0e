import type { AlarmRule } from '@shared/contract/clock'
import type { Sayings } from './sayings'

const HOUR_SECONDS = 3600

/** Seconds as hours, at most two digits behind the point. */
export const hoursIn = (seconds: number): string => String(Math.round((seconds / HOUR_SECONDS) * 100) / 100)

/** Who hears of a deadline when, and whether it waits, in one sentence. */
export const sayAlarms = (
  { warnPercents, warnLeadPercents = [], leadAfterSeconds, supervisorAfterSeconds, pausable }: AlarmRule,
  { editor }: Sayings,
): string => {
  const words = editor.alarms
  const percents = (all: readonly number[]) => all.map(words.percent).join(editor.listed)
  const late = (seconds: number) => (seconds === 0 ? words.atOnce : words.length(hoursIn(seconds)))
  return [
    warnPercents.length > 0 ? words.warned(percents(warnPercents)) : words.notWarned,
    ...(warnLeadPercents.length > 0 ? [words.leadToo(percents(warnLeadPercents))] : []),
    words.late(late(leadAfterSeconds), late(supervisorAfterSeconds)),
    pausable ? words.waits : words.runsOn,
  ].join(editor.comma)
}
