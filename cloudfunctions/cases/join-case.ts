import type { Case } from '@shared/contract/case'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor } from '@shared/contract/person'
import { isPublicIssue, peopleOf } from '@shared/catalogue/likeness'
import { idsOf } from '@shared/domain/relations'
import { changeCase, type Written } from './cases.store'
import { recordEvent } from './record-event'
import { tasksAfter } from './task-of'

const MOST_JOINED = 500

const join = (found: Case | null, actor: Actor, now: number): Written | Refusal | { again: Case } => {
  if (!found || !isPublicIssue(found)) return refuse('NOT_FOUND')
  const mine = idsOf(actor)
  if (mine.includes(found.requester) || actor.ownsAlias?.(found.requester)) return refuse('ALREADY_DONE')
  if (mine.some(id => found.joined?.includes(id))) return { again: found }
  if (peopleOf(found) > MOST_JOINED) return refuse('TOO_MANY')
  const joined = [...(found.joined ?? []), actor.id]
  const after: Case = { ...found, joined, version: found.version + 1, updatedAt: now }
  const event = recordEvent(after, found.chain, {
    command: 'join',
    actor: { id: actor.id, role: 'requester' },
    at: now,
    params: { people: peopleOf(after) },
    internal: true,
    notices: [
      { to: actor.id, template: 'joined' },
      { to: found.owner, template: 'joinedSeen' },
    ],
  })
  return { case: { ...after, chain: event.chain }, event, tasks: tasksAfter(found, after) }
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
): Promise<{ id: string; people: number } | Refusal> => {
  const done = await changeCase(id, found => join(found, actor, now))
  if ('again' in done) return { id, people: peopleOf(done.again) }
  return 'event' in done ? { id, people: peopleOf(done.case) } : done
}
