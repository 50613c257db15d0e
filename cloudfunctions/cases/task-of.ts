import type { CaseTurn } from '@shared/contract/application'
import type { Case, Task } from '@shared/contract/case'
import { titleOf } from '@shared/copy/title'
import { contentMarkOf } from '@shared/domain/content-check'
import { FOLLOW_UP_CLOCK } from '@shared/domain/lifecycle-rating'

/** The step every piece of feedback has. */
const HANDLE = 'handle'

const stateOf = (subject: Case): Task['state'] => {
  if (subject.status === 'waiting') return 'waiting'
  return subject.status === 'submitted' || subject.status === 'handling' ? 'open' : 'done'
}

const markOf = (subject: Case): Pick<Task, 'content'> => {
  const content = contentMarkOf(subject)
  return content ? { content } : {}
}

/** What every task of a case says of it. */
const common = (subject: Case) => ({
  ...markOf(subject),
  case: subject._id,
  number: subject.number,
  // Tasks are of the office, whose language it is.
  title: titleOf(subject, 'zh-CN'),
  type: subject.type,
  urgency: subject.urgency,
  status: subject.status,
  claimed: subject.claimedAt !== undefined,
  firstContact: subject.firstContact,
  version: subject.version,
  createdAt: subject.createdAt,
})

/** What the owner of a case still has to do, as a line of the queue. */
const ownTask = (subject: Case): Task => ({
  ...common(subject),
  _id: `${subject._id}:${HANDLE}:${subject.round}:${subject.owner}`,
  step: HANDLE,
  person: subject.owner,
  department: subject.department,
  state: stateOf(subject),
  dueAt: subject.dueAt,
})

const dueOfStep = (subject: Case, step: string): number =>
  subject.clocks.find(({ id }) => id === `step:${step}`)?.dueAt ?? subject.dueAt

const taskOfTurn = (
  subject: Case,
  turn: Omit<CaseTurn, 'step'> & { step: string },
  state: Task['state'],
): Task => ({
  ...common(subject),
  _id: `${subject._id}:${turn.asked ? `${turn.step}.asked` : turn.step}:${turn.round}:${turn.person}`,
  step: turn.step,
  person: turn.person,
  department: turn.department,
  state,
  dueAt: dueOfStep(subject, turn.step),
  item: { id: subject.item, version: subject.itemVersion },
})

/** The open steps of an item, one a person; while the requester has it back, it waits with whoever sent it back. */
const tasksOfItem = (subject: Case, { turns, flow }: NonNullable<Case['application']>): Task[] => {
  const returned = flow.returns.at(-1)
  return turns.flatMap(({ step, ...turn }) => {
    if (step !== null) return [taskOfTurn(subject, { ...turn, step }, 'open')]
    if (!returned) return []
    const { person, step: back } = returned
    return [taskOfTurn(subject, { ...turn, step: back, person, department: subject.department }, 'waiting')]
  })
}

/** What is to be done about a case, as lines of the queue. */
export const tasksOf = (subject: Case): Task[] =>
  subject.application ? tasksOfItem(subject, subject.application) : [ownTask(subject)]

/** The one line a list shows of a case, whether anything is left to do or not. */
export const taskOf = (subject: Case): Task => tasksOf(subject)[0] ?? ownTask(subject)

/** What a low rating asks of somebody now; nobody where nothing is followed up. */
const turnOf = (subject: Case): string | undefined => {
  const { followUp } = subject
  if (!followUp || followUp.stage === 'done') return undefined
  return followUp.stage === 'improve' ? subject.owner : followUp.person
}

const FOLLOW_UP = 'followUp'

/** The follow-up of a low rating as a line of somebody's queue: open while it is their turn. */
const followUpTask = (subject: Case, person: string): Task => {
  const { firstContact: _first, ...task } = taskOf(subject)
  const dueAt = subject.clocks.find(({ id }) => id === FOLLOW_UP_CLOCK)?.dueAt ?? subject.dueAt
  return {
    ...task,
    _id: `${subject._id}:${FOLLOW_UP}:${person}`,
    step: FOLLOW_UP,
    person,
    dueAt,
    claimed: true,
    state: turnOf(subject) === person ? 'open' : 'done',
  }
}

const followUpTasks = (before: Case, after: Case): Task[] => {
  const people = new Set([turnOf(before), turnOf(after)].filter(person => person !== undefined))
  return [...people].map(person => followUpTask(after, person))
}

/** Tasks to write after a change: those now, those of before that are over, and of a follow-up. */
export const tasksAfter = (before: Case, after: Case): Task[] => {
  const now = [...tasksOf(after), ...followUpTasks(before, after)]
  const ids = new Set(now.map(({ _id }) => _id))
  const over = tasksOf(before).filter(({ _id }) => !ids.has(_id))
  return [...over.map(task => ({ ...task, ...closing(after), state: 'done' as const })), ...now]
}

// What is over shows how the case went on, except a task handed over: that stays as it was when it left.
const closing = (after: Case) => (after.application ? { status: after.status } : {})
