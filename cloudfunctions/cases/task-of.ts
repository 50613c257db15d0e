import type { Case, Task } from '@shared/contract/case'
import { maskNumbers } from '@shared/domain/mask-numbers'

/** Most characters of a text that a list shows. */
const TITLE_CHARACTERS = 60

/** The first line of a text, for lists: many read them, so personal numbers are masked. */
export const titleOf = (text: string): string => {
  const line = maskNumbers(text).replace(/\s+/g, ' ')
  return [...line].length <= TITLE_CHARACTERS ? line : `${[...line].slice(0, TITLE_CHARACTERS - 1).join('')}…`
}

/** The step every piece of feedback has. */
const HANDLE = 'handle'

const stateOf = (subject: Case): Task['state'] => {
  if (subject.status === 'waiting') return 'waiting'
  return subject.status === 'submitted' || subject.status === 'handling' ? 'open' : 'done'
}

/** What the owner of a case still has to do, as a line of the queue. */
export const taskOf = (subject: Case): Task => ({
  _id: `${subject._id}:${HANDLE}:${subject.round}:${subject.owner}`,
  case: subject._id,
  step: HANDLE,
  person: subject.owner,
  department: subject.department,
  state: stateOf(subject),
  dueAt: subject.dueAt,
  number: subject.number,
  title: titleOf(subject.text),
  type: subject.type,
  urgency: subject.urgency,
  status: subject.status,
  claimed: subject.claimedAt !== undefined,
  firstContact: subject.firstContact,
  version: subject.version,
  createdAt: subject.createdAt,
})

/** Tasks to write after a change: the one now, and the former owner's, done, after a hand-over. */
export const tasksAfter = (before: Case, after: Case): Task[] =>
  before.round === after.round ? [taskOf(after)] : [{ ...taskOf(before), state: 'done' }, taskOf(after)]
