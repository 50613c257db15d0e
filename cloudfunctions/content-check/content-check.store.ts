import type { Case, Task } from '@shared/contract/case'
import type { ContentCheck } from '@shared/contract/content-check'
import type { Event } from '@shared/contract/event'
import type { StoredFile } from '@shared/contract/file'
import { contentMarkOf } from '@shared/domain/content-check'
import { changeWhere, find, inTransaction, operators, read } from '../platform/store'

const AT_ONCE = 25

/** Cases whose content check is owed now. */
export const owedChecks = (now: number) =>
  find<Case>('cases', { 'content.nextAt': operators().lte(now) }, AT_ONCE)

export const readPhoto = (key: string) => read<StoredFile>('files', key)

/** The case that waits for the verdict of this mark. */
export const caseAwaiting = async (trace: string): Promise<Case | undefined> =>
  (await find<Case>('cases', { 'content.traces': trace }, 1))[0]

/** Claims one try until `untilAt`, so that two workers never ask the same; the case's version stays. */
export const claimCheck = async ({ _id, content }: Case, untilAt: number): Promise<boolean> =>
  (await changeWhere(
    'cases',
    { _id, 'content.nextAt': content?.nextAt },
    { 'content.nextAt': untilAt, 'content.attempts': operators().inc(1) },
  )) === 1

/** The lines of the queue a case has after a change; handed in, for tasks are another feature's. */
export type TasksAfter = (before: Case, after: Case) => Task[]

/**
 * Writes what became of a check, with the message it leads to and the mark in the queue. The version of the case stays,
 * so nobody's work becomes stale; what a person has decided is never changed.
 */
export const keepCheck = (
  caseId: string,
  tasksAfter: TasksAfter,
  change: (found: Case, check: ContentCheck) => { content: ContentCheck; event?: Event },
): Promise<ContentCheck | null> =>
  inTransaction(async writes => {
    const found = await writes.read<Case>('cases', caseId)
    if (!found?.content || found.content.by === 'person') return null
    const { content, event } = change(found, found.content)
    const after = { ...found, content }
    await writes.put('cases', after)
    if (contentMarkOf(after) !== contentMarkOf(found))
      for (const task of tasksAfter(found, after)) await writes.put('tasks', task)
    if (event && !(await writes.read<Event>('events', event._id))) await writes.add('events', event)
    return content
  })
