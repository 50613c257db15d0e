import type { AnyCommand, Case, CommandName } from '../contract/case'
import { refuse, type Refusal } from '../contract/codes'
import type { Actor } from '../contract/person'
import { isUndecided } from './clocks'
import { lifecycle } from './lifecycle'
import { itemLifecycle } from './lifecycle-item'
import { joiningRules } from './lifecycle-joining'
import type {
  AnyItemCommand,
  AnyJoiningCommand,
  DecideContext,
  Decision,
  ItemCommand,
  Moment,
  Rule,
} from './lifecycle-rule'
import { relationsOf, type Relation } from './relations'

/** The earliest due of the clocks still undecided; the last decision's moment where none is. */
export const nearestDueAt = (subject: Pick<Case, 'clocks' | 'updatedAt'>): number => {
  const undecided = subject.clocks.filter(isUndecided).map(clock => clock.dueAt)
  return undecided.length === 0 ? subject.updatedAt : Math.min(...undecided)
}

type AnyRule = Rule<AnyCommand['name']>
type Rows = Readonly<Partial<Record<string, AnyRule>>>

/** The table a case lives by: an item's, or that of feedback. */
const rowsOf = ({ application }: Pick<Case, 'application'>): Rows =>
  (application ? itemLifecycle : { ...lifecycle, ...joiningRules }) as unknown as Rows

const mayDo = (rule: Pick<Rule<AnyCommand['name']>, 'allow'>, found: ReadonlySet<Relation>) =>
  rule.allow.some(relation => found.has(relation))

/**
 * What a command does to a case, or why not: `NOT_FOUND` to whom the case does not concern, `FORBIDDEN` where the
 * role lacks the right, `NOT_NOW` in this state, or the row's own refusal. Pure: same input, same answer.
 */
export const decide = (
  subject: Case,
  command: AnyCommand | AnyItemCommand | AnyJoiningCommand,
  actor: Actor,
  now: number,
  context: DecideContext,
): Decision | Refusal => {
  const found = relationsOf(subject, actor, now)
  if (found.size === 0 && context.offered) found.add('passerby')
  if (found.size === 0) return refuse('NOT_FOUND')
  const rule = rowsOf(subject)[command.name]
  if (!rule) return refuse('NOT_NOW')
  if (!mayDo(rule, found)) return refuse('FORBIDDEN')
  if (!rule.from.includes(subject.status)) return refuse('NOT_NOW')
  const moment = { input: command.input, actor, now, context } as Moment<AnyCommand['name']>
  const refusal = rule.refuse?.(subject, moment) ?? rule.check?.(subject, moment)
  if (refusal) return refusal
  const { case: changed, drop = [], params = {}, text, copies = [], internal } = rule.apply(subject, moment)
  const next: Case = { ...subject, ...changed, version: subject.version + 1, updatedAt: now }
  for (const field of drop) delete next[field]
  const happening = {
    command: command.name,
    params,
    internal: internal ?? rule.internal ?? false,
    ...(text === undefined ? {} : { text }),
  }
  return { ok: true, case: { ...next, dueAt: nearestDueAt(next) }, happening, copies }
}

/** What an actor could do now, in the order of the table: the buttons of the phone. Steps have buttons of their own. */
export const availableCommands = (subject: Case, actor: Actor, now: number): CommandName[] => {
  const found = relationsOf(subject, actor, now)
  const asked = Object.entries(rowsOf(subject)) as [CommandName | ItemCommand, AnyRule][]
  return (
    asked
      .filter((row): row is [CommandName, AnyRule] => row[0] !== 'act' && row[0] !== 'resubmit')
      // The other side of merging happens by itself.
      .filter(([name]) => name !== 'takeIn' && name !== 'letOut')
      .filter(([, rule]) => mayDo(rule, found) && rule.from.includes(subject.status))
      .filter(([name, rule]) => {
        if (name === 'reclassify') return true
        return !rule.refuse?.(subject, { actor, now } as Moment<AnyCommand['name']>)
      })
      .map(([name]) => name)
  )
}
