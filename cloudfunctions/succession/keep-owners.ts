import type { Case, Task } from '@shared/contract/case'
import type { Actor, Person } from '@shared/contract/person'
import { isStaff } from '@shared/domain/relations'
import { isThere, withRole } from '@shared/domain/staff'
import { passCase, type HandOverNeeds } from './hand-over-cases'
import { tasksFirstAskedOf, tasksOf } from './succession.store'

/** What the watch over owners needs from other features; handed in by timer.ts. */
export interface KeepNeeds extends HandOverNeeds {
  office(): Promise<Person[]>
}

const MINUTE_MS = 60_000
/** So many of those who left are looked at in one tick, so many cases moved; the next tick goes on. */
const PEOPLE_AT_ONCE = 50
const CASES_AT_ONCE = 20

/** The machine hands over by the same rule as people do; it holds no person's rights and is named in the story. */
const MACHINE: Actor = { id: 'machine', bound: true, grants: [{ role: 'administrator' }] }
const REASON = 'left'

const isGone = (person: Person, now: number): boolean =>
  person.left !== undefined || !isStaff({ id: person._id, bound: true, grants: person.grants }, now)

/** Who takes the place: the one named as deputy, then a lead of the department, the window, the office. */
const successorsOf = (gone: Person, subject: Case, office: readonly Person[], now: number): string[] => {
  const named = office.find(({ _id }) => _id === gone.deputy)
  const deputy = named && isThere(named, now) && !isGone(named, now) ? [named._id] : []
  return [
    ...deputy,
    ...withRole(office, 'lead', now, subject.department),
    ...withRole(office, 'specialist', now),
    ...withRole(office, 'supervisor', now),
    ...withRole(office, 'administrator', now),
  ].filter(id => id !== gone._id && id !== subject.requester && id !== subject.followUp?.rated)
}

const rescue = async (task: Task, of: Person, office: readonly Person[], needs: KeepNeeds, now: number) => {
  const subject = await needs.readCase(task.case)
  const [to] = subject ? successorsOf(of, subject, office, now) : []
  if (to === undefined) return false
  return passCase(task, { of: of._id, to, reason: REASON, firstContactToo: true }, MACHINE, needs, now)
}

/**
 * Nothing is ever without an owner (row S13): what stands with somebody who has left, or holds no role any more, goes
 * to their successor, in the same minute. Answers how many cases changed hands.
 */
export const keepOwners =
  (needs: KeepNeeds) =>
  async (now: number, stopAt: number): Promise<number> => {
    const office = await needs.office()
    const gone = office.filter(person => isGone(person, now))
    if (gone.length === 0) return 0
    const turns = Math.ceil(gone.length / PEOPLE_AT_ONCE)
    const from = (Math.floor(now / MINUTE_MS) % turns) * PEOPLE_AT_ONCE
    const looked = gone.slice(from, from + PEOPLE_AT_ONCE)
    const ids = looked.map(({ _id }) => _id)
    const tasks = [...(await tasksOf(ids, CASES_AT_ONCE)), ...(await tasksFirstAskedOf(ids, CASES_AT_ONCE))]
    let moved = 0
    for (const task of tasks) {
      if (Date.now() >= stopAt) break
      const whose = [task.person, task.firstContact]
      for (const of of looked.filter(({ _id }) => whose.includes(_id)))
        if (await rescue(task, of, office, needs, now)) moved += 1
    }
    return moved
  }
