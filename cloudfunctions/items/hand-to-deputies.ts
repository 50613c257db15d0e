import type { Case, Task } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import type { Person } from '@shared/contract/person'
import { flowSubjectOf, turnsOfCase, type Desk } from '@shared/domain/application'
import { deliveriesOf } from '@shared/domain/deliveries'
import { reassignAbsent } from '@shared/domain/flows-requester'
import { machineEvent } from '@shared/domain/machine-events'
import { isThere } from '@shared/domain/staff'
import { find } from '../platform/store'
import { deskFor, type DeskNeeds } from './desk'
import { itemOf } from './items.store'
import { resultCodeOf } from './submit-item'

/** What handing over needs from other features; handed in by timer.ts. */
export interface DeputyNeeds extends DeskNeeds {
  /** Reads a case, lets it be worked out, and writes all of it or nothing. */
  change(
    id: string,
    decide: (found: Case) => { case: Case; events: readonly Event[]; tasks: readonly Task[] } | null,
  ): Promise<boolean>
  tasksAfter(before: Case, after: Case): Task[]
}

const AT_ONCE = 50

const handed = (found: Case, away: string, desk: Desk, needs: DeputyNeeds, now: number, item: ItemOf) => {
  const { application } = found
  if (!application || !item || !application.turns.some(({ person }) => person === away)) return null
  const subject = flowSubjectOf(found, application)
  const flow = reassignAbsent(item.flow, application.flow, { subject, roster: desk })
  const turns = turnsOfCase(flow, subject, { item, desk, code: resultCodeOf(found._id) })
  const fresh = turns.filter(({ person }) => !application.turns.some(turn => turn.person === person))
  if (fresh.length === 0) return null
  const told = [...new Set([...application.told, ...fresh.map(({ person }) => person)])]
  // Who answers for it stays who it was: only a person's act, in the chain of the audit, changes that.
  const after: Case = { ...found, application: { ...application, flow, turns, told } }
  const notices = fresh.map(({ person }) => ({ to: person, template: 'handedToYou' as const }))
  const event = machineEvent({
    id: `${found._id}:deputy:${found.version}:${away}`,
    ...{ at: now, command: 'deputy', subject: found, notices, owed: deliveriesOf(notices, found, now) },
  })
  return { case: after, events: [event], tasks: needs.tasksAfter(found, after) }
}

type ItemOf = Awaited<ReturnType<typeof itemOf>>

const handOne = async (
  task: Task,
  away: string,
  needs: DeputyNeeds,
  now: number,
  gone?: Person,
): Promise<boolean> => {
  const item = task.item ? await itemOf(task.item.id, task.item.version) : null
  if (!item) return false
  const [known] = await find<Case>('cases', { _id: task.case }, 1)
  if (!known?.application) return false
  const wanted = {
    caseId: known._id,
    requester: known.requester,
    item,
    named: [],
    flow: known.application.flow,
    ...(gone ? { gone } : {}),
  }
  const desk = await deskFor(needs, wanted, now)
  return needs.change(task.case, found => handed(found, away, desk, needs, now, item))
}

/**
 * Open steps of items that stand with one person go to whoever takes their place now: the deputy beside them (AB角), or
 * for somebody who is gone a lead, the window, the office. `gone`: somebody on their way out, as they will stand.
 * Answers how many were handed over.
 */
export const handTurnsOf =
  (needs: DeputyNeeds) =>
  async (person: string, now: number, stopAt: number, gone?: Person): Promise<number> => {
    let changed = 0
    const open = await find<Task>('tasks', { person, state: 'open' }, AT_ONCE)
    for (const task of open.filter(({ item }) => item !== undefined)) {
      if (Date.now() >= stopAt) return changed
      changed += (await handOne(task, person, needs, now, gone)) ? 1 : 0
    }
    return changed
  }

/** Duty of the timer: open steps of whoever is away now. New steps find the deputy by themselves. */
export const handToDeputies =
  (needs: DeputyNeeds) =>
  async (now: number, stopAt: number): Promise<number> => {
    const away = (await needs.office()).filter(
      person => person.left === undefined && person.deputy !== undefined && !isThere(person, now),
    )
    let changed = 0
    for (const { _id } of away) changed += await handTurnsOf(needs)(_id, now, stopAt)
    return changed
  }
