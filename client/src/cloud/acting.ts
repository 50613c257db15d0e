import { create } from 'zustand'
import type { Role } from '@shared/contract/words'
import { readStored, writeStored } from '@/phone/storage'

/** The one role somebody with several acts in, as `role` or `role:department`; undefined: all of them. */
const KEY = 'acting'

const stored = (): string | undefined => {
  const kept = readStored(KEY)
  return typeof kept === 'string' && kept !== '' ? kept : undefined
}

/** In no role at all: as everybody who asks for something. */
export const AS_MYSELF = 'myself'

export const useActing = create<{ as: string | undefined }>(() => ({ as: stored() }))

/** How a role is named in a call. */
export const keyOfGrant = ({ role, department }: { role: Role; department?: string | undefined }): string =>
  department === undefined ? role : `${role}:${department}`

/** Acts in one role from the next call on, or in all of them. */
export const actAs = (as: string | undefined): void => {
  writeStored(KEY, as ?? '')
  useActing.setState({ as })
}
