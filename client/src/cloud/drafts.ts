import { forgetStored, readStored, writeStored } from '@/phone/storage'
import { whoWasHere } from './person-here'

/** Drafts belong to a person: on a shared computer nobody finds another's words. */
const keyOf = (name: string, person = whoWasHere() ?? NOBODY) => `draft:${person}:${name}`
const NOBODY = 'nobody'

/** What a person began and has not sent; survives restarts. Undefined where there is none or it is not one. */
export const readDraft = <Draft>(
  name: string,
  isDraft: (value: unknown) => value is Draft,
): Draft | undefined => {
  const value = readStored(keyOf(name))
  return isDraft(value) ? value : undefined
}

/** False where the phone is full: the person must then be told. */
export const keepDraft = (name: string, draft: unknown): boolean => writeStored(keyOf(name), draft)

export const dropDraft = (name: string): void => forgetStored(keyOf(name))

/** Gives what was begun before anybody was known on this phone to the first person who is. */
export const giveDraftsTo = (person: string, names: readonly string[]): void => {
  for (const name of names) {
    const draft = readStored(keyOf(name, NOBODY))
    forgetStored(keyOf(name, NOBODY))
    if (draft !== undefined && readStored(keyOf(name, person)) === undefined)
      writeStored(keyOf(name, person), draft)
  }
}
