import type { AlarmRule, ClockDefinition } from '@shared/contract/clock'
import { withPart } from './parts'

/** How often people are reminded before the end, at most. */
export const MOST_WARNINGS = 4
const usual = [20, 30, 40, 50, 60, 70, 80, 90] as const

const rising = (percents: readonly number[]) => [...new Set(percents)].sort((a, b) => a - b)

/** The percents to choose from: the usual ones, and whatever was chosen before. */
export const percentsFor = ({ warnPercents }: Pick<AlarmRule, 'warnPercents'>): number[] =>
  rising([...usual, ...warnPercents])

/** Other warnings; the lead goes on hearing those that stay. More than four are not taken. */
export const warnedAt = <Rule extends AlarmRule>(rule: Rule, percents: readonly number[]): Rule => {
  if (percents.length > MOST_WARNINGS) return rule
  const lead = (rule.warnLeadPercents ?? []).filter(percent => percents.includes(percent))
  return leadWarnedAt({ ...rule, warnPercents: rising(percents) }, lead)
}

export const leadWarnedAt = <Rule extends AlarmRule>(rule: Rule, percents: readonly number[]): Rule =>
  withPart(rule, 'warnLeadPercents', percents.length > 0 ? rising(percents) : undefined)

/** What of an item's clock a step may settle for itself. */
export const alarmsOf = ({
  warnPercents,
  warnLeadPercents,
  leadAfterSeconds,
  supervisorAfterSeconds,
  pausable,
}: ClockDefinition): AlarmRule => ({
  ...{ warnPercents: [...warnPercents], leadAfterSeconds, supervisorAfterSeconds, pausable },
  ...(warnLeadPercents ? { warnLeadPercents: [...warnLeadPercents] } : {}),
})

/** A clock with other reminders; a lead who no longer hears any is left out of it. */
export const withAlarms = (
  { warnLeadPercents: _before, ...clock }: ClockDefinition,
  rule: AlarmRule,
): ClockDefinition => ({
  ...clock,
  ...rule,
})
