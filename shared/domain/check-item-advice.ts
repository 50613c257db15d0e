import type { Budget } from '../contract/clock'
import type { Flow, Step } from '../contract/flow'
import type { Item } from '../contract/item'
import type { ItemFinding, ItemWarning } from '../contract/item-words'
import { plainOwners } from './check-item-flow'

/** The plan cuts approvals from 5 to 3 (row S1). */
const MOST_APPROVALS = 3
const FEWEST_QUESTIONS = 3
/** Open hours of a working day of the sample calendar; only to compare budgets of different kinds. */
const WORKING_DAY_SECONDS = 7 * 3600

const finding = (
  code: ItemWarning,
  place: string,
  params: ItemFinding['params'] = {},
): ItemFinding<ItemWarning> => ({
  code,
  place,
  params,
})

const departmentsOf = (step: Step): string[] =>
  step.owners.flatMap(({ owner }) =>
    plainOwners(owner).flatMap(rule => {
      if (rule.by === 'role') return [rule.department]
      return rule.by === 'leadOfRequester' || rule.by === 'counsellor' ? [rule.by] : []
    }),
  )

const sameTwice = ({ steps }: Flow): ItemFinding<ItemWarning>[] =>
  steps
    .filter(({ kind }) => kind === 'approve')
    .flatMap(step =>
      steps
        .filter(({ id, kind }) => kind === 'approve' && step.after.includes(id))
        .flatMap(before => {
          const shared = departmentsOf(step).find(department => departmentsOf(before).includes(department))
          return shared === undefined
            ? []
            : [
                finding('sameDepartmentTwice', `flow.steps.${step.id}`, {
                  department: shared,
                  before: before.id,
                }),
              ]
        }),
    )

const daysOf = (budget: Budget): number =>
  'days' in budget ? budget.days : budget.seconds / WORKING_DAY_SECONDS

const longestDays = ({ steps }: Flow): number => {
  const until = new Map<string, number>()
  for (let round = 0; round < steps.length; round += 1)
    for (const { id, after, time, startsAfter } of steps) {
      const begun = Math.max(0, ...after.map(before => until.get(before) ?? 0))
      // A step that waits for a day of its own is not part of the handling time.
      until.set(id, begun + (startsAfter === undefined ? daysOf(time) : 0))
    }
  return Math.max(0, ...until.values())
}

/** What the flow check-up (流程体检) points out in a definition that is otherwise sound. */
export const adviseOn = ({
  flow,
  questions,
  clock,
}: Pick<Item, 'flow' | 'questions' | 'clock'>): ItemFinding<ItemWarning>[] => {
  const approvals = flow.steps.filter(({ kind }) => kind === 'approve').length
  const tooLong = clock.time === 'working' && longestDays(flow) > daysOf(clock.budget)
  return [
    ...(approvals > MOST_APPROVALS ? [finding('manyApprovals', 'flow', { count: approvals })] : []),
    ...sameTwice(flow),
    ...(questions.length < FEWEST_QUESTIONS
      ? [finding('fewQuestions', 'questions', { count: questions.length })]
      : []),
    ...(tooLong ? [finding('stepsLongerThanWhole', 'clock', { days: Math.ceil(longestDays(flow)) })] : []),
  ]
}
