import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor, Person } from '@shared/contract/person'
import type { EraseAnswer } from '@shared/contract/privacy'
import { idsOf } from '@shared/domain/relations'
import { recordAccess } from '../platform/audit'
import { strangerId } from '../platform/identity'
import { casesOf, clearPerson, readPerson, removeSettingsOf } from './privacy.store'
import { removeContents } from './remove-contents.store'

/** What erasing needs of people; handed in by routes.ts. */
export interface EraseNeeds {
  bindingIdOf(identity: string): string
  /** Destroys the way back from aliases; anonymous cases stay as they are and are nobody's. */
  forgetAliases(people: readonly string[]): Promise<void>
}

const open: ReadonlySet<string> = new Set(['submitted', 'handling', 'waiting'])

const erasePerson = async (person: Person, needs: EraseNeeds, now: number) => {
  const bindings = person.identities.map(identity => needs.bindingIdOf(identity))
  await clearPerson(person, bindings, now, person.left !== undefined)
}

/**
 * Removes the words and files of all the caller's cases, their settings, agreement and linked accounts. What the
 * school must know of who studies or works here stays until they leave. Refused: NOT_NOW while a case is still open:
 * withdraw it first, or wait for its answer.
 */
export const eraseMyData =
  (needs: EraseNeeds) =>
  async (actor: Actor, now: number): Promise<EraseAnswer | Refusal> => {
    const ids = idsOf(actor)
    const cases = await casesOf(ids)
    if (cases.some(({ status }) => open.has(status))) return refuse('NOT_NOW')
    for (const subject of cases) await removeContents(subject, now)
    const person = actor.bound ? await readPerson(actor.id) : null
    if (person) await erasePerson(person, needs, now)
    await needs.forgetAliases(actor.identity === undefined ? ids : [...ids, strangerId(actor.identity)])
    await removeSettingsOf(ids)
    const by = { id: actor.id, role: 'requester' }
    const params = { cases: cases.length }
    await recordAccess({ about: actor.id, command: 'erase', actor: by, at: now, params })
    return { cases: cases.length, rosterKept: person !== null && person.left === undefined }
  }
