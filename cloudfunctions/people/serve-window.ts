import { randomBytes } from 'node:crypto'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor, IssueCodeAnswer, PersonRow } from '@shared/contract/person'
import { recordAccess } from '../platform/audit'
import { bindingIdOf, codeHash } from './bind-identity'
import { clearBindings, personByNumber, putCode, readPerson } from './binding.store'

const CODE_MS = 7 * 86_400_000
const LETTERS = '23456789abcdefghjkmnpqrstvwxyz'

/** A code of `length` letters that can be read out over a counter. */
export const drawCode = (length: number): string =>
  [...randomBytes(length)].map(byte => LETTERS[byte % LETTERS.length]).join('')

const roleOf = (actor: Actor) => actor.grants[0]?.role ?? 'requester'

/** One person by school number or id, for the window and administrators; NOT_FOUND when there is none. */
export const findPerson = async (asked: {
  number?: string | undefined
  id?: string | undefined
}): Promise<PersonRow | Refusal> => {
  const byNumber = asked.number === undefined ? null : await personByNumber(asked.number)
  const person = byNumber ?? (asked.id === undefined ? null : await readPerson(asked.id))
  if (!person) return refuse('NOT_FOUND')
  const { _id, name, kind, department, identities, left, grants } = person
  return {
    ...{ id: _id, name, number: person.number ?? '', kind, grants },
    ...(department === undefined ? {} : { department }),
    bound: identities.length > 0,
    left: left !== undefined,
  }
}

/** Takes the linked accounts from somebody who stands at the window, with a reason. NOT_FOUND when none is linked. */
export const unbindPerson = async (
  asked: { person: string; reason: string },
  actor: Actor,
  now: number,
): Promise<Record<string, never> | Refusal> => {
  if (asked.person === actor.id) return refuse('FORBIDDEN')
  const done = await clearBindings(asked.person, ({ identities }) => identities.map(bindingIdOf), now)
  if (!done) return refuse('NOT_FOUND')
  const by = { id: actor.id, role: roleOf(actor) }
  await recordAccess({ about: asked.person, command: 'unbind', actor: by, at: now, text: asked.reason })
  return {}
}

/** A one-time code to bind with, valid for a week; a new one ends the one before. */
export const issueCode = async (
  { person: id }: { person: string },
  actor: Actor,
  now: number,
): Promise<IssueCodeAnswer | Refusal> => {
  const person = await readPerson(id)
  if (!person || person.left !== undefined) return refuse('NOT_FOUND')
  const code = drawCode(8)
  const endsAt = now + CODE_MS
  await putCode({ _id: id, hash: codeHash(id, code), endsAt })
  await recordAccess({
    about: id,
    command: 'issueCode',
    actor: { id: actor.id, role: roleOf(actor) },
    at: now,
  })
  return { code: `${code.slice(0, 4)}-${code.slice(4)}`, endsAt }
}
