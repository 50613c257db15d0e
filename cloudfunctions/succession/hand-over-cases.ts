import type { Case, Task } from '@shared/contract/case'
import type { CaseCommandRequest } from '@shared/contract/command'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor, Person } from '@shared/contract/person'
import type { HandOverAnswer } from '@shared/contract/succession'
import { isStaff } from '@shared/domain/relations'
import { isThere } from '@shared/domain/staff'
import { mayChange } from './may-change'
import { countTasks, readPerson, tasksOf } from './succession.store'

/** What handing over needs from other features. */
export interface HandOverNeeds {
  perform(request: CaseCommandRequest, actor: Actor, now: number): Promise<Case | Refusal>
  readCase(id: string): Promise<Case | null>
}

/** A few a call, so that no call takes long; the caller asks again. */
const AT_ONCE = 12

/** One case from one hand to another, by the lifecycle like everything else; answers whether it went. */
export const passCase = async (
  task: Pick<Task, 'case'>,
  given: { of: string; to: string; reason: string; firstContactToo: boolean },
  actor: Actor,
  needs: HandOverNeeds,
  now: number,
): Promise<boolean> => {
  const subject = await needs.readCase(task.case)
  if (!subject) return false
  const { version, _id: id } = subject
  const request: CaseCommandRequest = {
    id,
    version,
    requestKey: `succeed-${version}-${given.of}`.slice(0, 64),
    name: 'succeed',
    input: given,
  }
  const done = await needs.perform(request, actor, now)
  return !('ok' in done)
}

const mayReceive = (person: Person | null, now: number): boolean =>
  person !== null &&
  isThere(person, now) &&
  isStaff({ id: person._id, bound: true, grants: person.grants }, now)

/**
 * Open cases of one person go to a named successor, a few at a time. Whoever has left gives up what they were asked
 * first, too. Refused: FORBIDDEN to whom the person is not theirs to change, RECEIVER_NEEDED where nobody can take it.
 */
export const handOverCases =
  (needs: HandOverNeeds) =>
  async (
    asked: { of: string; to: string; reason: string },
    actor: Actor,
    now: number,
  ): Promise<HandOverAnswer | Refusal> => {
    const person = await readPerson(asked.of)
    if (!person || !mayChange(person, actor, now)) return refuse('FORBIDDEN')
    if (asked.to === asked.of || !mayReceive(await readPerson(asked.to), now))
      return refuse('RECEIVER_NEEDED')
    const given = { ...asked, firstContactToo: person.left !== undefined }
    let moved = 0
    for (const task of await tasksOf([asked.of], AT_ONCE))
      if (await passCase(task, given, actor, needs, now)) moved += 1
    const counts = await Promise.all((['open', 'waiting'] as const).map(state => countTasks(asked.of, state)))
    return { moved, left: counts.reduce((sum, found) => sum + found, 0) }
  }
