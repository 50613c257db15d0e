import type { Actor, Person } from '@shared/contract/person'
import { passCase, type HandOverNeeds } from './hand-over-cases'
import { tasksFirstAskedOf, tasksOf } from './succession.store'

/** What passing on everything of a leaver needs from other features; handed in by roster-needs.ts. */
export interface PassOnNeeds extends HandOverNeeds {
  /** Open steps of items that stand with them go to whoever takes their place; `gone` is how they will stand. */
  handTurns(person: string, now: number, stopAt: number, gone: Person): Promise<number>
}

const REASON = 'left'
const AT_ONCE = 12

/**
 * Open cases of somebody who leaves go to the successor named for them, until nothing moves any more or `stopAt` has
 * come; what is left the timer's watch over owners takes on. `of` is the leaver as they will stand. Answers how many
 * moved.
 */
export const passOn =
  (needs: PassOnNeeds) =>
  async (of: Person, to: string, actor: Actor, now: number, stopAt: number): Promise<number> => {
    const given = { of: of._id, to, reason: REASON, firstContactToo: true }
    let moved = await needs.handTurns(of._id, now, stopAt, of)
    for (let before = -1; moved > before && Date.now() < stopAt;) {
      before = moved
      const tasks = [...(await tasksOf([of._id], AT_ONCE)), ...(await tasksFirstAskedOf([of._id], AT_ONCE))]
      for (const task of tasks) if (await passCase(task, given, actor, needs, now)) moved += 1
    }
    return moved
  }
