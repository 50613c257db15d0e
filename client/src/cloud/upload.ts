import type { Answer } from '@shared/contract/answer'
import type { FinishUploadAnswer } from '@shared/contract/file'
import { serverNow } from '@/time/server-clock'
import { beginUpload, finishUpload } from './api'
import { newRequestKey } from './request-key'
import { carryFile } from './transport'

/**
 * Brings one photo to the server: a one-use path, the bytes, a look at them. A new path each time, because a path half
 * written is of no use; what is never handed in is gone in a day.
 */
export const uploadPhoto = async (
  path: string,
  onPercent: (percent: number) => void,
): Promise<Answer<FinishUploadAnswer>> => {
  const begun = await beginUpload({ requestKey: newRequestKey() })
  if (!begun.ok) return begun
  const fileId = await carryFile(begun.data, path, onPercent).catch(() => undefined)
  if (!fileId) return { ok: false, code: 'OFFLINE', now: serverNow(), requestId: begun.requestId }
  return finishUpload({ fileKey: begun.data.fileKey, fileId })
}
