import { readStored, writeStored } from '@/phone/storage'

const KEY = 'person-here'

/** The id of who was signed in last on this phone: drafts and unsent submissions are theirs, also while offline. */
export const whoWasHere = (): string | undefined => {
  const kept = readStored(KEY)
  return typeof kept === 'string' ? kept : undefined
}

export const notePersonHere = (id: string): void => {
  writeStored(KEY, id)
}
