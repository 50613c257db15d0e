import type { StoredFile } from '@shared/contract/file'
import { add, changeWhere, count, find, operators, put, read } from '../platform/store'

/** An upload by its key, or null. */
export const readFileRecord = (key: string) => read<StoredFile>('files', key)
export const addFileRecord = (file: StoredFile) => add('files', file)
export const putFileRecord = (file: StoredFile) => put('files', file)

/** How many uploads a person has announced since an instant. */
export const uploadsSince = (owner: string, sinceAt: number) =>
  count('files', { owner, createdAt: operators().gte(sinceAt) })

/** Checked uploads of this person among the keys. */
export const checkedFiles = (keys: readonly string[], owner: string) =>
  find<StoredFile>('files', { _id: operators().in([...keys]), owner }, keys.length)

/** Binds uploads to a case; each can be bound once. */
export const bindFiles = (keys: readonly string[], owner: string, caseId: string) =>
  changeWhere(
    'files',
    { _id: operators().in([...keys]), owner, state: 'checked' },
    { state: 'used', case: caseId },
  )

/** Uploads of these ids that no case has are nobody's from now on: they cannot be finished or handed in, and are swept. */
export const dropUploads = (owners: readonly string[]) => {
  const _ = operators()
  const open = { owner: _.in([...owners]), state: _.in(['announced', 'checked']) }
  return changeWhere('files', open, { owner: 'nobody' })
}

/** Uploads in a state that were announced before an instant. */
export const unusedFiles = (state: 'announced' | 'checked' | 'used', beforeAt: number, limit: number) =>
  find<StoredFile>('files', { state, createdAt: operators().lt(beforeAt) }, limit)

/** Hands checked uploads of one id to another id of the same person, before they are bound to a case. */
export const handFiles = (keys: readonly string[], from: string, to: string) =>
  changeWhere('files', { _id: operators().in([...keys]), owner: from, state: 'checked' }, { owner: to })
