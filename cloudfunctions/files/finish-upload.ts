import { refuse, type Refusal } from '@shared/contract/codes'
import { fileKinds, fileLimits, type FinishUploadAnswer } from '@shared/contract/file'
import type { Actor } from '@shared/contract/person'
import { storage } from '../platform/storage'
import { putFileRecord, readFileRecord } from './files.store'
import { inspectFile } from './inspect-file'
import { keptPathOf } from './kept-path'

const LARGEST = Math.max(...fileKinds.map(kind => fileLimits[kind]))

/**
 * Looks at an upload of the caller, cleans it and moves it to its final place, which nobody else can see before a
 * case has it. Refused: FILE_UNKNOWN not theirs or not there, FILE_KIND, FILE_SIZE. Done again it answers the same.
 */
export const finishUpload = async (
  asked: { fileKey: string; fileId: string },
  actor: Actor,
): Promise<FinishUploadAnswer | Refusal> => {
  const known = await readFileRecord(asked.fileKey)
  if (!known || known.owner !== actor.id || !asked.fileId.endsWith(`/${known.path}`))
    return refuse('FILE_UNKNOWN')
  if (known.state !== 'announced')
    return { fileKey: known._id, kind: known.kind ?? 'jpg', bytes: known.bytes ?? 0 }
  const bytes = await storage.read(asked.fileId, LARGEST).catch(() => undefined)
  if (bytes === undefined) return refuse('FILE_UNKNOWN')
  const inspected = bytes === null ? refuse('FILE_SIZE') : await inspectFile(bytes)
  if ('ok' in inspected) {
    await storage.remove(asked.fileId)
    return inspected
  }
  const { kind, clean } = inspected
  const fileId = await storage.write(keptPathOf(known._id, kind), clean)
  await putFileRecord({ ...known, fileId, kind, bytes: clean.length, state: 'checked' })
  await storage.remove(asked.fileId)
  return { fileKey: known._id, kind, bytes: clean.length }
}
