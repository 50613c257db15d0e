import type { AlarmRule } from '../contract/clock'
import type { ItemError, ItemFinding } from '../contract/item-words'
import { refused } from './check-item-conditions'

/** Percents that rise, so that no warning comes twice or before a milder one. */
export const isRising = (percents: readonly number[]): boolean =>
  percents.every((percent, index) => percent > (percents[index - 1] ?? 0))

/**
 * What is wrong with the reminders of a deadline: warnings out of order or told to the lead only, and a supervisor who
 * would hear of a miss before the lead does (the chain owner → lead → supervisor, row S3). `place` is the clock's path.
 */
export const checkAlarms = (
  {
    warnPercents,
    warnLeadPercents = [],
    leadAfterSeconds,
    supervisorAfterSeconds,
  }: Omit<AlarmRule, 'pausable'>,
  place: string,
): ItemFinding<ItemError>[] => {
  const ordered = isRising(warnPercents) && isRising(warnLeadPercents)
  const among = warnLeadPercents.every(percent => warnPercents.includes(percent))
  return [
    ...(ordered && among ? [] : [refused('warningsOrder', `${place}.warnPercents`)]),
    ...(supervisorAfterSeconds < leadAfterSeconds
      ? [refused('escalationOrder', `${place}.supervisorAfterSeconds`)]
      : []),
  ]
}
