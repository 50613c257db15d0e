import type { Task } from '@shared/contract/case'
import type { Actor, Person } from '@shared/contract/person'
import { holdersBeside } from './find-vanished'
import { passCase, type HandOverNeeds } from './hand-over-cases'
import { isGone, successorsOf } from './successors'
import { readPeople, readPerson, tasksFirstAskedOf, tasksOf } from './succession.store'
import { tellVanished, type TellNeeds } from './tell-vanished'

/** What the watch over owners needs from other features; handed in by timer.ts. */
export interface KeepNeeds extends HandOverNeeds, TellNeeds {
  office(): Promise<Person[]>
  /** Open steps of items that stand with somebody go to whoever takes their place; answers how many. */
  handTurns(person: string, now: number, stopAt: number): Promise<number>
}

const MINUTE_MS = 60_000
/** So many of those who left are looked at in one tick, so many cases read at once; the next tick goes on. */
const PEOPLE_AT_ONCE = 50
const CASES_AT_ONCE = 20

/** The machine hands over by the same rule as people do; it holds no person's rights and is named in the story. */
const MACHINE: Actor = { id: 'machine', bound: true, grants: [{ role: 'administrator' }] }
const REASON = 'left'

const rescue = async (task: Task, of: Person, office: readonly Person[], needs: KeepNeeds, now: number) => {
  const subject = await needs.readCase(task.case)
  if (!subject) return false
  const never = [subject.requester, subject.followUp?.rated]
  const to = successorsOf(of, office, now, subject.department).find(id => !never.includes(id))
  if (to === undefined) return false
  return passCase(task, { of: of._id, to, reason: REASON, firstContactToo: true }, MACHINE, needs, now)
}

/** Everything that stands with some people goes on, page by page, until nothing moves or the time is up. */
const rescueAll = async (
  people: readonly Person[],
  mayStay: (task: Task) => boolean,
  office: readonly Person[],
  needs: KeepNeeds,
  now: number,
  stopAt: number,
): Promise<number> => {
  const ids = people.map(({ _id }) => _id)
  let moved = 0
  for (let before = -1; before < moved && Date.now() < stopAt;) {
    before = moved
    const tasks = [...(await tasksOf(ids, CASES_AT_ONCE)), ...(await tasksFirstAskedOf(ids, CASES_AT_ONCE))]
    for (const task of tasks.filter(one => !mayStay(one))) {
      if (Date.now() >= stopAt) break
      const whose = [task.person, task.firstContact]
      for (const of of people.filter(({ _id }) => whose.includes(_id)))
        if (await rescue(task, of, office, needs, now)) moved += 1
    }
  }
  for (const { _id } of people) moved += await needs.handTurns(_id, now, stopAt)
  return moved
}

/** Somebody of whom nothing is left but their id. */
const ghost = (id: string): Person => ({
  ...{ _id: id, name: id, kind: 'staff', number: id },
  ...{ identities: [], grants: [], staff: false },
})

/** So many tasks are looked at of people beside the office who are here; most have one step of their own application. */
const TASKS_AT_ONCE = 100

/** Who of these is gone, or is here and holds a case that has to be handled: three reads for them all. */
const outOfPlace = async (ids: readonly string[]): Promise<string[]> => {
  if (ids.length === 0) return []
  const people = await readPeople(ids)
  const here = people.filter(({ left }) => left === undefined).map(({ _id }) => _id)
  if (here.length === 0) return [...ids]
  const tasks = [
    ...(await tasksOf(here, TASKS_AT_ONCE)),
    ...(await tasksFirstAskedOf(here, TASKS_AT_ONCE)),
  ].filter(({ item }) => item === undefined)
  const busy = new Set(tasks.flatMap(({ person, firstContact }) => [person, firstContact]))
  return ids.filter(id => !here.includes(id) || busy.has(id))
}

/** Who holds work and is not of the office: a step of an item may be theirs, a case that has to be handled may not. */
const rescueVanished = async (
  id: string,
  office: readonly Person[],
  needs: KeepNeeds,
  now: number,
  stopAt: number,
) => {
  const person = await readPerson(id)
  const here = person !== null && person.left === undefined
  const stays = (task: Task) => here && task.item !== undefined
  const moved = await rescueAll([person ?? ghost(id)], stays, office, needs, now, stopAt)
  if (!here || moved > 0) await tellVanished(id, moved, needs, now)
  return moved
}

const nothingStays = () => false

/**
 * Nothing is ever without an owner (row S13): what stands with somebody who has left, holds no role any more, or is no
 * longer on record at all, goes to their successor, in the same minute for those on record. Answers how many cases
 * changed hands.
 */
export const keepOwners =
  (needs: KeepNeeds) =>
  async (now: number, stopAt: number): Promise<number> => {
    const office = await needs.office()
    const gone = office.filter(person => isGone(person, now))
    const turns = Math.max(1, Math.ceil(gone.length / PEOPLE_AT_ONCE))
    const from = (Math.floor(now / MINUTE_MS) % turns) * PEOPLE_AT_ONCE
    const looked = gone.slice(from, from + PEOPLE_AT_ONCE)
    let moved = looked.length === 0 ? 0 : await rescueAll(looked, nothingStays, office, needs, now, stopAt)
    const beside = await holdersBeside(new Set(office.map(({ _id }) => _id)), now)
    for (const id of await outOfPlace(beside)) moved += await rescueVanished(id, office, needs, now, stopAt)
    return moved
  }
