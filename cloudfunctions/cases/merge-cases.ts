import type { Case } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor } from '@shared/contract/person'
import { nextAlarmAt } from '@shared/domain/alarms'
import { decide } from '@shared/domain/decide'
import type { AnyJoiningCommand, DecideContext } from '@shared/domain/lifecycle-rule'
import { noticesOf } from '@shared/domain/notices'
import { inPersonOf, relationsOf } from '@shared/domain/relations'
import { settingsFor, type Settings } from '../platform/settings'
import { inTransaction } from '../platform/store'
import { recordEvent } from './record-event'
import { taskOf } from './task-of'

interface Asked {
  id: string
  version: number
}
interface Moment {
  actor: Actor
  now: number
  settings: Settings
}

const does = (
  before: Case,
  command: AnyJoiningCommand,
  { actor: caller, now, settings }: Moment,
  more: Partial<DecideContext> = {},
): { case: Case; event: Event } | Refusal => {
  const actor = inPersonOf(before, caller)
  const own = settingsFor(settings, before.department)
  const done = decide(before, command, actor, now, { ...own, ...more })
  if (!done.ok) return done
  const { command: name, params, internal } = done.happening
  const event = recordEvent(done.case, before.chain, {
    command: name,
    actor: { id: actor.id, role: [...relationsOf(before, actor, now)][0] ?? 'nobody' },
    at: now,
    params,
    internal,
    notices: noticesOf(name, { before, after: done.case, leads: [] }, actor.id),
  })
  const alarmAt = nextAlarmAt(done.case.clocks, now, own) ?? null
  return { case: { ...done.case, nextAlarmAt: alarmAt, chain: event.chain }, event }
}

/** Both cases by their rows, with their events and the task, in one transaction: both or neither. */
const changeBoth = (
  { id, version }: Asked,
  intoOf: (subject: Case) => string | undefined,
  names: ['merge', 'takeIn'] | ['unmerge', 'letOut'],
  moment: Moment,
): Promise<Record<string, never> | Refusal> =>
  inTransaction(async writes => {
    const subject = await writes.read<Case>('cases', id)
    if (!subject || relationsOf(subject, moment.actor, moment.now).size === 0) return refuse('NOT_FOUND')
    if (subject.version !== version) return refuse('STALE')
    const intoId = intoOf(subject)
    const into = intoId === undefined ? null : await writes.read<Case>('cases', intoId)
    if (!into) return refuse(names[0] === 'merge' ? 'NOT_FOUND' : 'NOT_NOW')
    const first = does(subject, { name: names[0], input: { other: into } }, moment)
    if ('ok' in first) return first
    const offered = names[1] === 'letOut' ? { offered: true as const } : {}
    const second = does(into, { name: names[1], input: { other: subject } }, moment, offered)
    if ('ok' in second) return second
    await writes.put('cases', first.case)
    await writes.put('cases', second.case)
    await writes.add('events', first.event)
    await writes.add('events', second.event)
    await writes.put('tasks', taskOf(first.case))
    return {}
  })

/** Puts a case to another one that says the same (rows `merge`, `takeIn`); STALE where it moved since it was seen. */
export const mergeCase = async (
  { into, ...asked }: Asked & { into: string },
  actor: Actor,
  now: number,
  settings: () => Promise<Settings>,
) => changeBoth(asked, () => into, ['merge', 'takeIn'], { actor, now, settings: await settings() })

/** Takes it out again (rows `unmerge`, `letOut`): it stands as it did. */
export const unmergeCase = async (
  asked: Asked,
  actor: Actor,
  now: number,
  settings: () => Promise<Settings>,
) =>
  changeBoth(asked, ({ merged: was }) => was?.into, ['unmerge', 'letOut'], {
    ...{ actor, now },
    settings: await settings(),
  })
