import type { Case } from '@shared/contract/case'
import type { Notice } from '@shared/contract/event'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor } from '@shared/contract/person'
import { nextAlarmAt } from '@shared/domain/alarms'
import { nearestDueAt } from '@shared/domain/decide'
import { merged, unmerged } from '@shared/domain/lifecycle-merge'
import { relationsOf } from '@shared/domain/relations'
import { settingsFor, type Settings } from '../platform/settings'
import { inTransaction } from '../platform/store'
import { recordEvent } from './record-event'
import { taskOf } from './task-of'

interface Asked {
  id: string
  version: number
}
type Pair = { subject: Case; into: Case }

const eventOf = (
  after: Case,
  before: Case,
  actor: Actor,
  now: number,
  command: string,
  other: string,
  notices: Notice[],
) =>
  recordEvent(after, before.chain, {
    command,
    actor: { id: actor.id, role: [...relationsOf(before, actor, now)][0] ?? 'nobody' },
    at: now,
    params: { number: other },
    internal: false,
    notices,
  })

/** Both cases, their events and the task in one transaction; `work` sees them as they stand. */
const changeBoth = (
  id: string,
  intoOf: (subject: Case) => string | undefined,
  actor: Actor,
  now: number,
  command: 'merge' | 'unmerge',
  work: (before: Pair) => Pair | Refusal,
): Promise<Refusal | null> =>
  inTransaction(async writes => {
    const subject = await writes.read<Case>('cases', id)
    const intoId = subject ? intoOf(subject) : undefined
    const into = intoId === undefined ? null : await writes.read<Case>('cases', intoId)
    if (!subject) return refuse('NOT_FOUND')
    if (!into) return refuse(relationsOf(subject, actor, now).size > 0 ? 'NOT_NOW' : 'NOT_FOUND')
    const done = work({ subject, into })
    if ('ok' in done) return done
    const told: Notice[] = [{ to: subject.requester, template: command === 'merge' ? 'merged' : 'unmerged' }]
    const first = eventOf(done.subject, subject, actor, now, command, into.number, told)
    const second = eventOf(done.into, into, actor, now, `${command}Seen`, subject.number, [])
    await writes.put('cases', { ...done.subject, chain: first.chain })
    await writes.put('cases', { ...done.into, chain: second.chain })
    await writes.add('events', first)
    await writes.add('events', second)
    await writes.put('tasks', taskOf(done.subject))
    return null
  })

const answered = (refused: Refusal | null): Record<string, never> | Refusal => refused ?? {}

/** Puts a case to another one that says the same; STALE where it moved since it was seen. */
export const mergeCase = async (
  { id, version, into }: Asked & { into: string },
  actor: Actor,
  now: number,
  settings: () => Promise<Settings>,
) => {
  const { calendar, zone } = await settings()
  return answered(
    await changeBoth(
      id,
      () => into,
      actor,
      now,
      'merge',
      pair => {
        if (relationsOf(pair.subject, actor, now).size > 0 && pair.subject.version !== version)
          return refuse('STALE')
        return merged(pair.subject, pair.into, actor, { calendar, zone, at: now })
      },
    ),
  )
}

/** Takes it out again: it stands as it did. */
export const unmergeCase = async (
  { id, version }: Asked,
  actor: Actor,
  now: number,
  settings: () => Promise<Settings>,
) => {
  const found = await settings()
  return answered(
    await changeBoth(
      id,
      ({ merged: was }) => was?.into,
      actor,
      now,
      'unmerge',
      pair => {
        if (relationsOf(pair.subject, actor, now).size > 0 && pair.subject.version !== version)
          return refuse('STALE')
        const back = unmerged(pair.subject, pair.into, actor, now)
        if ('ok' in back) return back
        const own = settingsFor(found, back.subject.department)
        const alarmAt = nextAlarmAt(back.subject.clocks, now, own) ?? null
        return {
          ...back,
          subject: { ...back.subject, nextAlarmAt: alarmAt, dueAt: nearestDueAt(back.subject) },
        }
      },
    ),
  )
}
