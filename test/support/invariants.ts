import { verifyChains } from '../../cloudfunctions/audit/verify-chains'
import { caseSchema, type Case, type Task } from '../../shared/contract/case'
import { eventSchema, type Event } from '../../shared/contract/event'
import { isUndecided } from '../../shared/domain/clocks'
import { FOLLOW_UP_CLOCK } from '../../shared/domain/lifecycle-rating'
import type { Documents } from './database'

// What must be true of what is stored, whatever happened before (reliability X1–X3): checked in one pass, named in words.

const OPEN = ['submitted', 'handling', 'waiting']

/** Of an item: a task for every turn, nothing without an owner and a next step; back with the requester, one waits. */
const brokenTurns = (subject: Case, todo: readonly Task[]): string[] => {
  const turns = subject.application?.turns ?? []
  if (!OPEN.includes(subject.status))
    return turns.length + todo.length === 0 ? [] : ['ended, and somebody’s turn']
  const back = turns.some(({ step }) => step === null)
  const wanted = turns.map(({ step, person }) => (step === null ? `waiting` : `${step} ${person}`)).sort()
  const found = todo
    .map(({ step, person, state }) => (state === 'waiting' ? state : `${step} ${person}`))
    .sort()
  return [
    ...(turns.length > 0 ? [] : ['an open case without a next step']),
    ...(back === (subject.status === 'waiting') ? [] : ['it waits, and not with the requester']),
    ...(wanted.join() === found.join() ? [] : [`tasks ${found.join()} instead of ${wanted.join()}`]),
  ]
}

const brokenTasks = (subject: Case, tasks: readonly Task[]): string[] => {
  const todo = tasks.filter(({ state, step }) => state !== 'done' && step !== 'followUp')
  if (subject.application) return brokenTurns(subject, todo)
  if (!OPEN.includes(subject.status)) return todo.length === 0 ? [] : ['an ended case still has a task']
  const [task] = todo
  if (todo.length !== 1 || !task) return [`an open case has ${todo.length} tasks to do`]
  return [
    ...(task.person === subject.owner ? [] : ['the task is not the owner’s']),
    ...(task.state === (subject.status === 'waiting' ? 'waiting' : 'open')
      ? []
      : ['the task is in another state']),
    ...(task.dueAt === subject.dueAt ? [] : ['the task has another due']),
    ...(task.department === subject.department ? [] : ['the task is in another department']),
  ]
}

const brokenEvents = (subject: Case, events: readonly Event[]): string[] => {
  const told = events.filter(({ chain }) => chain !== '').sort((a, b) => a.seq - b.seq)
  return [
    ...(told.length === subject.version ? [] : [`version ${subject.version} with ${told.length} events`]),
    ...(told.every(({ seq }, index) => seq === index + 1) ? [] : ['events are missing']),
    ...(told[0]?.command === 'submit' ? [] : ['the first event is not the submission']),
    ...(told.at(-1)?.chain === subject.chain ? [] : ['the case does not end its chain']),
    ...events.flatMap(({ inbox }) =>
      new Set(inbox).size === inbox.length ? [] : ['somebody is told twice by one event'],
    ),
    ...events.flatMap(event =>
      eventSchema.safeParse(event).success ? [] : [`event ${event.seq} is malformed`],
    ),
  ]
}

/** A low rating is in exactly one person's hands until it is followed up; never in those of who was rated. */
const brokenFollowUp = ({ followUp }: Case, tasks: readonly Task[]): string[] => {
  const todo = tasks.filter(({ state, step }) => state !== 'done' && step === 'followUp')
  const wanted = followUp && followUp.stage !== 'done' ? 1 : 0
  return [
    ...(todo.length === wanted ? [] : [`a follow-up has ${todo.length} tasks to do`]),
    ...(followUp && followUp.person === followUp.rated ? ['who was rated follows it up'] : []),
  ]
}

const brokenCase = (subject: Case, events: readonly Event[], tasks: readonly Task[]): string[] => [
  ...(subject.owner ? [] : ['nobody has the case']),
  ...(caseSchema.safeParse(subject).success ? [] : ['the case is malformed']),
  ...(OPEN.includes(subject.status) ||
  !subject.clocks.some(clock => isUndecided(clock) && clock.id !== FOLLOW_UP_CLOCK)
    ? []
    : ['an ended case has a running clock']),
  ...brokenEvents(subject, events),
  ...brokenTasks(subject, tasks),
  ...brokenFollowUp(subject, tasks),
]

const byCase = <T extends { case: string }>(rows: readonly T[]): Map<string, T[]> => {
  const found = new Map<string, T[]>()
  for (const row of rows) found.set(row.case, [...(found.get(row.case) ?? []), row])
  return found
}

/** Everything that is broken, in words; an empty list when all is whole. With `id` only this case is looked at. */
export const brokenRules = async (documents: Documents, id?: string): Promise<string[]> => {
  const cases = await documents.all('cases', id === undefined ? {} : { _id: id })
  const events = await documents.all('events', id === undefined ? {} : { case: id })
  const tasks = await documents.all('tasks', id === undefined ? {} : { case: id })
  const known = new Set(cases.map(({ _id }) => _id))
  // Rows of the machine about no case at all (digests) stand outside the chains.
  const chained = byCase(events.filter(({ chain }) => chain !== ''))
  const [eventsOf, tasksOf] = [byCase(events), byCase(tasks)]
  const ofCases = events.filter(event => known.has(event.case))
  const stray = [...chained.keys(), ...tasksOf.keys()].filter(
    one => !known.has(one) && !one.startsWith('access:'),
  )
  const numbers = new Set(cases.map(({ number }) => number))
  const { faults } = verifyChains({ cases, events: ofCases, chains: [], heads: [] })
  return [
    ...cases.flatMap(subject =>
      brokenCase(subject, eventsOf.get(subject._id) ?? [], tasksOf.get(subject._id) ?? []).map(
        problem => `${subject._id}: ${problem}`,
      ),
    ),
    ...stray.map(one => `${one}: an event or a task without a case`),
    ...(numbers.size === cases.length ? [] : ['two cases have one number']),
    ...faults.map(({ chain, row, problem }) => `${chain}: row ${row} of the chain is ${problem}`),
  ]
}
