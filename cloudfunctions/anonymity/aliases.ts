import { aliasOf, canSeal, requestMark, seal, unseal } from '../platform/alias'
import { isDuplicate } from '../platform/store'
import { addSeal, readSeal, removeSeal, sealsOf } from './anonymity.store'

/** Aliases looked at together: more than almost anybody ever uses. */
const AT_ONCE = 20

const batch = (person: string, from: number) =>
  Array.from({ length: AT_ONCE }, (_, nth) => aliasOf(person, from + nth))

/** The aliases a person has used, oldest first. They are worked out; nowhere does it stand which belong together. */
export const aliasesOf = async (person: string): Promise<string[]> => {
  const used: string[] = []
  for (let from = 0; ; from += AT_ONCE) {
    const aliases = batch(person, from)
    const known = new Set((await sealsOf(aliases)).map(({ _id }) => _id))
    used.push(...aliases.filter(alias => known.has(alias)))
    if (known.size < AT_ONCE) return used
  }
}

const isOf = (alias: string, box: string, request: string) => unseal(alias, box).request === request

/** Takes this alias for the request; false when another request has it. */
const take = async (alias: string, person: string, request: string): Promise<boolean> => {
  try {
    await addSeal({ _id: alias, box: seal(alias, { person, request }) })
    return true
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const known = await readSeal(alias)
    return known !== null && isOf(alias, known.box, request)
  }
}

/** A fresh alias for this request of a person; the same request gets the same one again (reliability D1). */
export const claimAlias = async (person: string, requestKey: string): Promise<string> => {
  const request = requestMark(requestKey)
  for (let from = 0; ; from += AT_ONCE) {
    const aliases = batch(person, from)
    const known = new Map((await sealsOf(aliases)).map(({ _id, box }) => [_id, box]))
    for (const alias of aliases) {
      const box = known.get(alias)
      if (box === undefined ? await take(alias, person, request) : isOf(alias, box, request)) return alias
    }
  }
}

/** Destroys what leads from aliases back to a person; the cases stay and are nobody's. */
export const forgetAliases = async (people: readonly string[]): Promise<void> => {
  if (!canSeal()) return
  for (const person of people) for (const alias of await aliasesOf(person)) await removeSeal(alias)
}
