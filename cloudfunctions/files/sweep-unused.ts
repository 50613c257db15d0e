import { remove } from '../platform/store'
import { storage } from '../platform/storage'
import { unusedFiles } from './files.store'

const KEPT_MS = 24 * 3_600_000
const AT_ONCE = 20

/** Removes what was uploaded and never handed in, a day later (reliability X4). Answers how many. */
export const sweepUnused = async (now: number): Promise<number> => {
  const before = now - KEPT_MS
  const stale = [
    ...(await unusedFiles('announced', before, AT_ONCE)),
    ...(await unusedFiles('checked', before, AT_ONCE)),
  ]
  for (const file of stale) {
    if (file.fileId) await storage.remove(file.fileId).catch(() => undefined)
    await remove('files', file._id)
  }
  return stale.length
}
