import type { Budget } from '../contract/clock'
import type { Condition } from '../contract/condition'
import type { Flow, Step } from '../contract/flow'
import type { Item } from '../contract/item'
import type { ItemFinding, ItemWarning } from '../contract/item-words'
import { plainOwners } from './check-item-flow'
import { ALWAYS, canHold } from './check-item-possible'

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

const departmentsOf = (step: Step): { department: string; when: Condition }[] =>
  step.owners.flatMap(({ owner, when }) =>
    plainOwners(owner).flatMap(rule => {
      const department =
        rule.by === 'role'
          ? rule.department
          : rule.by === 'leadOfRequester' || rule.by === 'counsellor'
            ? rule.by
            : []
      return [department]
        .flat()
        .map(id => ({ department: id, when: { and: [step.when ?? ALWAYS, when ?? ALWAYS] } }))
    }),
  )

// Only where both may sign for one and the same request.
const reviewsTwice = (before: Step, step: Step): string | undefined => {
  const earlier = departmentsOf(before)
  return departmentsOf(step).find(({ department, when }) =>
    earlier.some(one => one.department === department && canHold({ and: [one.when, when] })),
  )?.department
}

const sameTwice = ({ steps }: Flow): ItemFinding<ItemWarning>[] => {
  const reviews = steps.filter(({ kind }) => kind === 'approve')
  return reviews.flatMap(step =>
    reviews
      .filter(({ id }) => step.after.includes(id))
      .flatMap(before => {
        const department = reviewsTwice(before, step)
        return department === undefined
          ? []
          : [finding('sameDepartmentTwice', `flow.steps.${step.id}`, { department, before: before.id })]
      }),
  )
}

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
