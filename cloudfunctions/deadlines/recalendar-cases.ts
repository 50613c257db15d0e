import type { Case, Task } from '@shared/contract/case'
import type { RecalendarJob, Recomputation } from '@shared/contract/settings'
import { nextAlarmAt } from '@shared/domain/alarms'
import { recalendarClocks } from '@shared/domain/clocks-revise'
import { nearestDueAt } from '@shared/domain/decide'
import { deliveriesOf } from '@shared/domain/deliveries'
import { machineEvent } from '@shared/domain/machine-events'
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
  const { state, seen, moved, startsAt } = job
  return { state, seen, moved, startsAt }
}

const dues = (subject: Case) => subject.clocks.map(({ dueAt }) => dueAt).join()

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
  const notices = [{ to: found.owner, template: 'dueMoved' as const }]
  const event = machineEvent({
    id: `${found._id}:recalendar:${job.change}`,
    ...{ at: now, command: 'recalendar' as const, subject: found, text: job.reason, notices },
    params: { fromAt: found.dueAt, dueAt: after.dueAt },
    owed: deliveriesOf(notices, found, now),
  })
  return { case: after, events: [event], tasks: needs.tasksAfter(found, after) }
}

const recalendarOne = async (
  subject: Case,
  job: RecalendarJob,
  settings: Settings,
  needs: RecalendarNeeds,
  now: number,
): Promise<number> => {
  try {
    const change = (found: Case) => recalendar(found, job, settings, needs, now)
    return (await changeByMachine(subject._id, change)) ? 1 : 0
  } catch (error) {
    log('error', { what: 'recalendar', trace: traceOf(error) })
    return 0
  }
}

/**
 * A slice of the recomputation, until `stopAt`: each open case in a transaction of its own, with the cause on every
 * clock that moved and a word to its owner. The job remembers where it is; what is done twice changes nothing.
 * Answers how many cases changed.
 */
export const recalendarCases =
  (needs: RecalendarNeeds) =>
  async (now: number, stopAt: number): Promise<number> => {
    let moved = 0
    for (;;) {
      const job = await readJob()
      if (!job || job.state === 'done' || now < job.startsAt || Date.now() >= stopAt) return moved
      const settings = await freshSettings()
      const { rows, next } = await pageOfOpen(job)
      let changed = 0
      for (const subject of rows) changed += await recalendarOne(subject, job, settings, needs, now)
      moved += changed
      await advanceJob(job, next ?? null, rows.length, changed)
    }
  }
