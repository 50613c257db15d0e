import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor, BindAnswer, BindCode, Person } from '@shared/contract/person'
import { recordAccess } from '../platform/audit'
import { withinLimit } from '../platform/limits'
import { inTransaction } from '../platform/store'
import { rosterPersonId } from './roster-changes'
import { bindingIdOf, codeHash, sameText } from './bind-identity'
import { personByNumber, putCode } from './binding.store'
import { drawCode } from './serve-window'

const FIRST = 'firstAdministrator'
const CODE_MS = 30 * 86_400_000
const TRIES = { name: 'claim', times: 5, windowMs: 3_600_000, strict: true as const }

/** Makes the code the deployment prints; only its hash is stored. One made before is worth nothing afterwards. */
export const makeFirstCode = async (now: number): Promise<string> => {
  const code = drawCode(20)
  await putCode({ _id: FIRST, hash: codeHash(FIRST, code), endsAt: now + CODE_MS })
  return code
}

interface Asked {
  code: string
  number: string
  name: string
}

const administratorOf = (known: Person | null, id: string, asked: Asked, identity: string): Person => {
  const { identities = [], grants = [] } = known ?? {}
  const rest = known ?? {
    _id: id,
    name: asked.name,
    kind: 'staff' as const,
    number: asked.number,
  }
  return {
    ...rest,
    identities: [...new Set([...identities, identity])],
    grants: [...grants, { role: 'administrator' }],
    staff: true,
  }
}

const claim = (asked: Asked, id: string, identity: string, now: number) =>
  inTransaction(async (writes): Promise<Person | null> => {
    const code = await writes.read<BindCode>('bindCodes', FIRST)
    const valid = sameText(code?.hash ?? '', codeHash(FIRST, asked.code))
    if (!code || !valid || code.usedAt !== undefined || code.endsAt <= now) return null
    const known = await writes.read<Person>('people', id)
    // A number that speaks through somebody else's account is not handed over by a code.
    if (known && (known.name !== asked.name || known.identities.some(one => one !== identity))) return null
    const administrator = administratorOf(known, id, asked, identity)
    await writes.put('bindCodes', { ...code, usedAt: now })
    await writes.put('people', administrator)
    await writes.put('bindings', { _id: bindingIdOf(identity), person: id, at: now })
    return administrator
  })

/**
 * Makes whoever holds the deployment's one-time code the first administrator, bound to their number. Refused:
 * BIND_MISMATCH for a wrong, used or outdated code; ALREADY_DONE for whoever is bound to another number; TOO_MANY.
 */
export const claimAdministrator = async (
  asked: Asked,
  actor: Actor,
  now: number,
): Promise<BindAnswer | Refusal> => {
  if (actor.identity === undefined) return refuse('ALREADY_DONE')
  const refused = await withinLimit(TRIES, actor.id, now)
  if (refused) return refused
  const known = await personByNumber(asked.number)
  const id = known?._id ?? rosterPersonId(asked.number)
  if (actor.bound && actor.id !== id) return refuse('ALREADY_DONE')
  const done = await claim(asked, id, actor.identity, now)
  if (!done) return refuse('BIND_MISMATCH')
  const by = { id, role: 'administrator' }
  await recordAccess({ about: id, command: 'claimAdministrator', actor: by, at: now })
  return { id, name: done.name }
}
