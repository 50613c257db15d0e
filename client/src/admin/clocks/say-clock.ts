import type { Budget, ClockDefinition } from '@shared/contract/clock'
import type { BudgetUnit, ClocksAdminCopy } from '@shared/copy/clocks-admin'
import { isRising } from '@shared/domain/check-item-alarms'

/** A budget in the largest unit that says it in whole numbers. */
export const amountOf = (budget: Budget): { count: number; unit: BudgetUnit } => {
  if ('days' in budget) return { count: budget.days, unit: 'days' }
  const minutes = Math.round(budget.seconds / 60)
  return minutes > 0 && minutes % 60 === 0
    ? { count: minutes / 60, unit: 'hours' }
    : { count: minutes, unit: 'minutes' }
}

export const budgetOf = (count: number, unit: BudgetUnit): Budget =>
  unit === 'days' ? { days: count } : { seconds: count * (unit === 'hours' ? 3600 : 60) }

const sayLength = (seconds: number, words: ClocksAdminCopy): string => {
  if (seconds === 0) return words.atOnce
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.round(seconds / 60) % 60]
  const parts = [
    ...(hours > 0 ? [words.amount.hours(hours)] : []),
    ...(minutes > 0 ? [words.amount.minutes(minutes)] : []),
  ]
  return parts.join(' ')
}

/** How long, in which time. */
export const sayBudget = ({ budget, time, counts }: ClockDefinition, words: ClocksAdminCopy): string => {
  const { count, unit } = amountOf(budget)
  const amount = words.amount[unit](count)
  return `${unit === 'days' ? amount : words.budget(amount, time)}${words.counts[counts]}`
}

const sayPercents = (percents: readonly number[]) => percents.map(percent => `${percent}%`).join(' ')

/** Who is told when. */
export const sayAlarms = (clock: ClockDefinition, words: ClocksAdminCopy): string[] => [
  clock.warnPercents.length === 0 ? words.noWarns : words.warns(sayPercents(clock.warnPercents)),
  ...(clock.warnLeadPercents?.length ? [words.warnsLead(sayPercents(clock.warnLeadPercents))] : []),
  words.escalates(sayLength(clock.leadAfterSeconds, words), sayLength(clock.supervisorAfterSeconds, words)),
  ...(clock.repeatSeconds === undefined ? [] : [words.repeats(sayLength(clock.repeatSeconds, words))]),
]

/** What the fields of the form hold. */
export interface ClockForm {
  count: string
  unit: BudgetUnit
  warn: string
  warnLead: string
  lead: string
  supervisor: string
  repeat: string
}

const minutesOf = (seconds: number) => String(Math.round(seconds / 60))

export const formOf = (clock: ClockDefinition): ClockForm => {
  const { count, unit } = amountOf(clock.budget)
  return {
    ...{ count: String(count), unit, warn: clock.warnPercents.join('、') },
    warnLead: (clock.warnLeadPercents ?? []).join('、'),
    lead: minutesOf(clock.leadAfterSeconds),
    supervisor: minutesOf(clock.supervisorAfterSeconds),
    repeat: clock.repeatSeconds === undefined ? '' : minutesOf(clock.repeatSeconds),
  }
}

const whole = (text: string): number | undefined => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined)

const percentsOf = (text: string): number[] =>
  text
    .split(/[、，,\s%]+/)
    .filter(part => part !== '')
    .map(Number)

const rising = (percents: readonly number[]) =>
  percents.length <= 4 &&
  percents.every(percent => Number.isInteger(percent) && percent >= 1 && percent <= 99) &&
  isRising(percents)

export type WrongClock = Partial<Record<keyof ClockForm, string>>

/** The promise the form describes, or what is wrong with it by field. */
export const readForm = (
  form: ClockForm,
  clock: ClockDefinition,
  words: ClocksAdminCopy['wrong'],
): { clock: ClockDefinition } | { wrong: WrongClock } => {
  const [count, lead, supervisor] = [whole(form.count), whole(form.lead), whole(form.supervisor)]
  const repeat = form.repeat.trim() === '' ? undefined : (whole(form.repeat) ?? 0)
  const [percents, forLead] = [percentsOf(form.warn), percentsOf(form.warnLead)]
  const leadFirst = lead === undefined || supervisor === undefined || lead <= supervisor
  const wrong: WrongClock = {
    ...(count === undefined || count === 0 ? { count: words.amount } : {}),
    ...(rising(percents) ? {} : { warn: words.warn }),
    ...(rising(forLead) && forLead.every(percent => percents.includes(percent))
      ? {}
      : { warnLead: words.warnLead }),
    ...(lead === undefined ? { lead: words.minutes } : {}),
    ...(supervisor === undefined ? { supervisor: words.minutes } : {}),
    ...(leadFirst ? {} : { supervisor: words.order }),
    ...(repeat !== undefined && (repeat < 1 || repeat > 1440) ? { repeat: words.repeat } : {}),
  }
  if (Object.keys(wrong).length > 0) return { wrong }
  const { repeatSeconds: _before, warnLeadPercents: _lead, ...others } = clock
  return {
    clock: {
      ...others,
      budget: budgetOf(count ?? 1, form.unit),
      warnPercents: percents,
      ...(forLead.length > 0 ? { warnLeadPercents: forLead } : {}),
      leadAfterSeconds: (lead ?? 0) * 60,
      supervisorAfterSeconds: (supervisor ?? 0) * 60,
      ...(repeat === undefined ? {} : { repeatSeconds: repeat * 60 }),
    },
  }
}
