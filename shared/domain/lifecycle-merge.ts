import type { Case } from '../contract/case'
import { refuse, type Refusal } from '../contract/codes'
import type { Actor } from '../contract/person'
import { stopClocks } from './clocks-change'
import type { ClockChange } from './clocks-move'
import { GUEST } from './notices'
import { relationsOf, type Relation } from './relations'

const open: ReadonlySet<Case['status']> = new Set(['submitted', 'handling', 'waiting'])
const allow: readonly Relation[] = ['owner', 'lead', 'specialist', 'supervisor']

const mayMerge = (subject: Case, actor: Actor, now: number): boolean => {
  const found = relationsOf(subject, actor, now)
  return allow.some(relation => found.has(relation))
}

/** Everybody a merged case brings along. Who has no account in the app is answered by hand as before. */
const broughtBy = ({ requester, joined = [] }: Case): string[] =>
  [requester, ...joined].filter(id => !id.startsWith(GUEST))

/**
 * Puts a case to another open one (row `merge` of the lifecycle; people only, never the machine): its clocks stop, its
 * people hear the one answer. Refused: NOT_FOUND, FORBIDDEN, NOT_NOW where one of them is no longer open, or is an
 * application. Pure.
 */
export const merged = (
  subject: Case,
  into: Case,
  actor: Actor,
  change: ClockChange,
): { subject: Case; into: Case } | Refusal => {
  const now = change.at
  if (relationsOf(subject, actor, now).size === 0 || relationsOf(into, actor, now).size === 0)
    return refuse('NOT_FOUND')
  if (!mayMerge(subject, actor, now) || !mayMerge(into, actor, now)) return refuse('FORBIDDEN')
  const feedback = subject.item === 'feedback' && into.item === 'feedback'
  if (!feedback || subject._id === into._id || !open.has(subject.status) || !open.has(into.status))
    return refuse('NOT_NOW')
  const { _id, number } = into
  const { status, clocks } = subject
  const people = new Set([...(into.joined ?? []), ...broughtBy(subject)])
  people.delete(into.requester)
  return {
    subject: {
      ...subject,
      status: 'merged',
      merged: { into: _id, number, at: now, by: actor.id, status, clocks },
      clocks: stopClocks(clocks, change),
      version: subject.version + 1,
      updatedAt: now,
      dueAt: now,
      nextAlarmAt: null,
    },
    into: { ...into, joined: [...people], version: into.version + 1, updatedAt: now },
  }
}

/**
 * The way back: the case stands as it did, its promises count from its submission as if nothing had been. Refused:
 * NOT_NOW where it was not merged or was answered with the other meanwhile. Pure.
 */
export const unmerged = (
  subject: Case,
  into: Case,
  actor: Actor,
  now: number,
): { subject: Case; into: Case } | Refusal => {
  if (relationsOf(subject, actor, now).size === 0) return refuse('NOT_FOUND')
  if (!mayMerge(subject, actor, now)) return refuse('FORBIDDEN')
  const { merged: was, ...rest } = subject
  if (!was || was.into !== into._id || !open.has(into.status)) return refuse('NOT_NOW')
  const gone = new Set(broughtBy(subject))
  return {
    subject: {
      ...rest,
      status: was.status,
      clocks: was.clocks,
      version: subject.version + 1,
      updatedAt: now,
    },
    into: {
      ...into,
      joined: (into.joined ?? []).filter(id => !gone.has(id)),
      version: into.version + 1,
      updatedAt: now,
    },
  }
}
