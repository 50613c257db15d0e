import { randomBytes } from 'node:crypto'
import type { BeginUploadAnswer } from '@shared/contract/file'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor } from '@shared/contract/person'
import { readable } from '../platform/seal'
import { storage } from '../platform/storage'
import { isDuplicate } from '../platform/store'
import { addFileRecord, readFileRecord, uploadsSince } from './files.store'

const DAY_MS = 86_400_000
/** Uploads one person may announce in 24 hours (reliability S6). */
const UPLOADS_A_DAY = 60
const PATH_MS = 60 * 60_000

/** A browser has no upload of the platform's own: it gets an address that takes this one path. */
const placeFor = async ({ identity = '' }: Actor, path: string) =>
  identity.startsWith('web:') ? { place: await storage.place(path) } : {}

/** Announces one upload: a random one-use path. The same request key gets the same path; over the quota TOO_MANY. */
export const beginUpload = async (
  requestKey: string,
  actor: Actor,
  now: number,
): Promise<BeginUploadAnswer | Refusal> => {
  const fileKey = readable(26, 'file', actor.id, requestKey)
  if ((await uploadsSince(actor.id, now - DAY_MS)) >= UPLOADS_A_DAY)
    return refuse('TOO_MANY', { retryAfterMs: DAY_MS })
  const path = `incoming/${randomBytes(16).toString('hex')}`
  try {
    await addFileRecord({ _id: fileKey, owner: actor.id, path, state: 'announced', createdAt: now })
    return { fileKey, cloudPath: path, validUntilAt: now + PATH_MS, ...(await placeFor(actor, path)) }
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const known = await readFileRecord(fileKey)
    if (known?.state !== 'announced') return refuse('KEY_REUSED')
    const again = { fileKey, cloudPath: known.path, validUntilAt: known.createdAt + PATH_MS }
    return { ...again, ...(await placeFor(actor, known.path)) }
  }
}
