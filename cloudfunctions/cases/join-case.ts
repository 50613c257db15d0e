import type { Case } from '@shared/contract/case'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor } from '@shared/contract/person'
import { isPublicIssue, peopleOf } from '@shared/catalogue/likeness'
import { decide } from '@shared/domain/decide'
import { noticesOf } from '@shared/domain/notices'
import { idsOf, inPersonOf } from '@shared/domain/relations'
import type { Settings } from '../platform/settings'
import { changeCase, type Written } from './cases.store'
import { recordEvent } from './record-event'
import { tasksAfter } from './task-of'

const join = (
  found: Case | null,
  caller: Actor,
  now: number,
  settings: Settings,
): Written | Refusal | { again: Case } => {
  if (!found || !isPublicIssue(found)) return refuse('NOT_FOUND')
  if (idsOf(caller).some(id => found.joined?.includes(id))) return { again: found }
  const actor = inPersonOf(found, caller)
  const done = decide(found, { name: 'join', input: {} }, actor, now, { ...settings, offered: true })
  if (!done.ok) return done
  const { command, params, internal } = done.happening
  const notices = noticesOf(command, { before: found, after: done.case, leads: [] }, actor.id)
  const by = { id: actor.id, role: 'requester' }
  const event = recordEvent(done.case, found.chain, {
    command,
    actor: by,
    at: now,
    params,
    internal,
    notices,
  })
  const after = { ...done.case, chain: event.chain }
  return { case: after, event, tasks: tasksAfter(found, after) }
}

/**
 * Somebody has the same trouble: they join instead of a case of their own, and the one answer reaches them. Refused:
 * NOT_FOUND where the issue is not one others may be shown, ALREADY_DONE for whoever told of it first. Joining twice is
 * joining once.
 */
export const joinCase = async (
  id: string,
  actor: Actor,
  now: number,
  settings: () => Promise<Settings>,
): Promise<{ id: string; people: number } | Refusal> => {
  const known = await settings()
  const done = await changeCase(id, found => join(found, actor, now, known))
  if ('again' in done) return { id, people: peopleOf(done.again) }
  return 'event' in done ? { id, people: peopleOf(done.case) } : done
}
