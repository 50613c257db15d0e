import { timingSafeEqual } from 'node:crypto'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor, BindAnswer, BindCode, Person } from '@shared/contract/person'
import { recordAccess } from '../platform/audit'
import { strangerId } from '../platform/identity'
import { withinLimit } from '../platform/limits'
import { readable, sealed } from '../platform/seal'
import { changeBinding, hasFiled, personByNumber, readBinding, readCode, readPerson } from './binding.store'
import { factOf } from './read-roster'

const HOUR_MS = 3_600_000
/** Each try is a guess: five an hour for one identity, and twenty a day for one number, whoever tries. */
const TRIES = { name: 'bind', times: 5, windowMs: HOUR_MS, strict: true as const }
const TRIES_A_NUMBER = { name: 'bindNumber', times: 20, windowMs: 24 * HOUR_MS, strict: true as const }

interface Asked {
  number: string
  name: string
  fact?: string | undefined
  code?: string | undefined
}

/** Keyed hash of a one-time code, whatever its case and dashes. */
export const codeHash = (owner: string, code: string): string =>
  sealed('bindCode', owner, code.replaceAll('-', '').toLowerCase())

/** The id under which it is kept which person an identity speaks for. */
export const bindingIdOf = (identity: string): string => sealed('binding', identity)

/** Compares in constant time whatever the lengths. */
export const sameText = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(sealed('compare', one)), Buffer.from(sealed('compare', other)))

const isValidCode = (code: BindCode | null, owner: string, given: string, now: number) =>
  sameText(code?.hash ?? '', codeHash(owner, given)) &&
  code?.usedAt === undefined &&
  (code?.endsAt ?? 0) > now

/** The person meant, if everything fits; the same work is done for somebody who does not exist. */
const personMeant = async (asked: Asked, now: number) => {
  const person = await personByNumber(asked.number)
  const owner = person?._id ?? 'nobody'
  const code = await readCode(owner)
  const name = sameText(person?.name ?? '', asked.name)
  const fact = sameText(person?.fact ?? '', asked.fact === undefined ? '-' : factOf(asked.number, asked.fact))
  const coded = isValidCode(code, owner, asked.code ?? '-', now)
  const fits = person !== null && person.left === undefined && name && (fact || coded)
  return fits ? { person, ...(coded && code ? { code } : {}) } : null
}

const platformOf = (identity: string) => identity.split(':')[0]

const decideBinding =
  (identity: string, formerly: string | undefined, code: BindCode | undefined, now: number) =>
  ({ person, binding }: { person: Person | null; binding: { person: string | null } | null }) => {
    if (!person || person.left !== undefined) return refuse('BIND_MISMATCH')
    if (binding?.person != null && binding.person !== person._id) return refuse('ALREADY_BOUND')
    if (person.identities.includes(identity)) return refuse('ALREADY_DONE')
    if (person.identities.some(known => platformOf(known) === platformOf(identity)))
      return refuse('ALREADY_BOUND')
    const before = new Set([...(person.formerly ?? []), ...(formerly === undefined ? [] : [formerly])])
    return {
      person: {
        ...person,
        identities: [...person.identities, identity],
        ...(before.size === 0 ? {} : { formerly: [...before] }),
      },
      binding: { _id: bindingIdOf(identity), person: person._id, at: now },
      ...(code ? { code: { ...code, usedAt: now } } : {}),
    }
  }

/**
 * Links the identity of this call to a school number, once; cases filed before stay theirs. Refused: BIND_MISMATCH,
 * the same for an unknown number, a wrong name or a wrong proof; ALREADY_BOUND when all fits but another phone is
 * linked; TOO_MANY; ALREADY_DONE for whoever is bound.
 */
export const bindIdentity = async (
  asked: Asked,
  actor: Actor,
  now: number,
): Promise<BindAnswer | Refusal> => {
  if (actor.bound || actor.identity === undefined) return refuse('ALREADY_DONE')
  const numberKey = readable(20, 'bindNumber', asked.number.toUpperCase())
  const refused =
    (await withinLimit(TRIES, actor.id, now)) ?? (await withinLimit(TRIES_A_NUMBER, numberKey, now))
  if (refused) return refused
  const meant = await personMeant(asked, now)
  if (!meant) return refuse('BIND_MISMATCH')
  return link(meant.person, meant.code, meant.code ? 'code' : 'fact', actor.identity, now)
}

/**
 * Links the identity to whom the school's single sign-on has shown it to be. Refused: BIND_MISMATCH where it has shown
 * nothing, or they left since; ALREADY_BOUND, ALREADY_DONE as above.
 */
export const bindProven = async (actor: Actor, now: number): Promise<BindAnswer | Refusal> => {
  if (actor.bound || actor.identity === undefined) return refuse('ALREADY_DONE')
  const proven = (await readBinding(bindingIdOf(actor.identity)))?.proven
  const person = proven === undefined ? null : await readPerson(proven)
  if (!person || person.left !== undefined) return refuse('BIND_MISMATCH')
  return link(person, undefined, 'signOn', actor.identity, now)
}

const link = async (
  person: Person,
  code: BindCode | undefined,
  by: 'code' | 'fact' | 'signOn',
  identity: string,
  now: number,
): Promise<BindAnswer | Refusal> => {
  const stranger = strangerId(identity)
  const formerly = (await hasFiled(stranger)) ? stranger : undefined
  const decide = decideBinding(identity, formerly, code, now)
  const bound = await changeBinding(person._id, bindingIdOf(identity), decide)
  if ('ok' in bound) return bound
  const actor = { id: person._id, role: 'requester' }
  await recordAccess({ about: person._id, command: 'bind', actor, at: now, params: { by } })
  return { id: person._id, name: person.name }
}
