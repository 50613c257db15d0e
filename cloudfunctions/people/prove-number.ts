import { bindingIdOf } from './bind-identity'
import { personByNumber, putProof, readBinding } from './binding.store'

/**
 * Remembers that the school's own sign-in has shown whose number an identity is. Nothing is linked by it: the person is
 * asked first. An unknown number, somebody who left and an identity that is linked already change nothing.
 */
export const proveNumber = async (identity: string, number: string, now: number): Promise<void> => {
  const person = await personByNumber(number)
  const _id = bindingIdOf(identity)
  const known = await readBinding(_id)
  if (!person || person.left !== undefined || known?.person != null) return
  await putProof({ _id, person: null, proven: person._id, at: now })
}
