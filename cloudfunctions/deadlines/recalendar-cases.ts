import type { Case, Task } from '@shared/contract/case'
import type { MovedCase, RecalendarJob, Recomputation } from '@shared/contract/settings'
import { nextAlarmAt } from '@shared/domain/alarms'
import { recalendarClocks } from '@shared/domain/clocks-revise'
import type { Event } from '@shared/contract/event'
import { nearestDueAt } from '@shared/domain/decide'
import { deliveriesOf } from '@shared/domain/deliveries'
import { machineEvent } from '@shared/domain/machine-events'
import { answerByAt } from '@shared/domain/next-step'
import { GUEST } from '@shared/domain/notices'
import { log, traceOf } from '../platform/log'
import { freshSettings, settingsFor, SETTINGS_KEPT_MS, type Settings } from '../platform/settings'
import { changeByMachine, type MachineChange } from './deadlines.store'
import { advanceJob, pageOfOpen, putJob, readJob } from './recalendar.store'

/** What recomputing needs from other features. */
export interface RecalendarNeeds {
  /** The lines of the queue that show a case's due. */
  tasksAfter(before: Case, after: Case): Task[]
}

/** Instances may go on with the old calendar for this long; cases of that time are recomputed too. */
const GRACE_MS = SETTINGS_KEPT_MS + 5_000

/** Begins the recomputation of all open cases; one that runs is replaced, for the new one sees everything anew. */
export const beginRecalendar = (change: {
  by: string
  at: number
  reason: string
  revision: number
}): Promise<void> =>
  putJob({
    ...{ _id: 'recalendar', kind: 'recalendar', at: change.at, by: change.by, reason: change.reason },
    ...{ change: `${change.at}`, startsAt: change.at + GRACE_MS, after: null },
    ...{ state: 'running', seen: 0, moved: 0 },
  })

/** How far the last recomputation has come. */
export const viewRecalendar = async (): Promise<Recomputation | null> => {
  const job = await readJob()
  if (!job) return null
  const { state, seen, moved, startsAt, reason, cases = [] } = job
  return { state, seen, moved, startsAt, reason, cases }
}

const dues = (subject: Case) => subject.clocks.map(({ dueAt }) => dueAt).join()

/** The owner hears of every move; whoever asked, when the answer they were promised will come later. */
const eventsOf = (found: Case, after: Case, job: RecalendarJob, now: number): Event[] => {
  const said = (to: string, template: 'dueMoved' | 'extended', fromAt: number, dueAt: number): Event => {
    const notices = [{ to, template }]
    return machineEvent({
      id: `${found._id}:recalendar:${job.change}${template === 'extended' ? ':told' : ''}`,
      ...{ at: now, command: 'recalendar' as const, subject: found, text: job.reason, notices },
      params: { fromAt, dueAt },
      owed: deliveriesOf(notices, found, now),
    })
  }
  const [before, promised] = [answerByAt(found), answerByAt(after)]
  const later = promised > before && !found.requester.startsWith(GUEST)
  return [
    said(found.owner, 'dueMoved', found.dueAt, after.dueAt),
    ...(later ? [said(found.requester, 'extended', before, promised)] : []),
  ]
}

const recalendar = (
  found: Case,
  job: RecalendarJob,
  settings: Settings,
  needs: RecalendarNeeds,
  now: number,
): MachineChange | null => {
  const own = settingsFor(settings, found.department)
  const clocks = recalendarClocks(found.clocks, { ...own, at: now, reason: job.reason })
  const alarmAt = nextAlarmAt(clocks, now, own) ?? null
  const moved = { ...found, clocks, nextAlarmAt: alarmAt }
  const after = { ...moved, dueAt: nearestDueAt(moved) }
  if (dues(after) === dues(found) && alarmAt === found.nextAlarmAt) return null
  if (dues(after) === dues(found)) return { case: after, events: [], tasks: [] }
  return { case: after, events: eventsOf(found, after, job, now), tasks: needs.tasksAfter(found, after) }
}

/** The first promise that moved, as the administrator sees it. */
const movedOf = (found: Case, { case: after }: MachineChange): MovedCase[] =>
  found.clocks.flatMap(({ id, dueAt }, index) => {
    const toAt = after.clocks[index]?.dueAt ?? dueAt
    return toAt === dueAt ? [] : [{ id: found._id, number: found.number, clock: id, fromAt: dueAt, toAt }]
  })

interface Recomputed {
  changed: boolean
  moved: MovedCase | undefined
}

const recalendarOne = async (
  subject: Case,
  job: RecalendarJob,
  settings: Settings,
  needs: RecalendarNeeds,
  now: number,
): Promise<Recomputed> => {
  let moved: MovedCase | undefined
  try {
    const change = (found: Case) => {
      const made = recalendar(found, job, settings, needs, now)
      moved = made ? movedOf(found, made)[0] : undefined
      return made
    }
    const changed = await changeByMachine(subject._id, change)
    return { changed, moved: changed ? moved : undefined }
  } catch (error) {
    log('error', { what: 'recalendar', trace: traceOf(error) })
    return { changed: false, moved: undefined }
  }
}

/**
 * A slice of the recomputation, until `stopAt`: each open case in a transaction of its own, with the cause on every
 * clock that moved and a word to its owner. The job remembers where it is and what moved; what is done twice changes
 * nothing. Answers how many cases changed.
 */
export const recalendarCases =
  (needs: RecalendarNeeds) =>
  async (now: number, stopAt: number): Promise<number> => {
    let changed = 0
    for (;;) {
      const job = await readJob()
      if (!job || job.state === 'done' || now < job.startsAt || Date.now() >= stopAt) return changed
      const settings = await freshSettings()
      const { rows, next } = await pageOfOpen(job)
      const moved: MovedCase[] = []
      for (const subject of rows) {
        const done = await recalendarOne(subject, job, settings, needs, now)
        if (done.changed) changed += 1
        if (done.moved) moved.push(done.moved)
      }
      await advanceJob(job, next ?? null, rows.length, moved)
    }
  }
