import type { StoredFile } from '@shared/contract/file'
import { log, traceOf } from '../platform/log'
import { remove } from '../platform/store'
import { storage } from '../platform/storage'
import { putFileRecord, unusedFiles } from './files.store'
import { keptPathsOf } from './kept-path'

const DAY_MS = 24 * 3_600_000
/** Nobody waits for it: a look every ten minutes. */
const EVERY_MS = 10 * 60_000
let sweptAt = 0
const AT_ONCE = 20

/** Whether a case, or something said in it, holds this upload. */
export type IsHeld = (caseId: string, key: string) => Promise<boolean>

const removeUpload = async (file: StoredFile): Promise<void> => {
  // A phone may have sent the bytes and died before it said so; a worker may have died while cleaning them.
  const paths = [file.path, ...(file.fileId ? [] : keptPathsOf(file._id))]
  await storage.remove(...(file.fileId ? [file.fileId] : []), ...(await storage.idsOf(paths)))
  await remove('files', file._id)
}

/** A file bound to a message that never came is as unused as the others; one that came is not asked again. */
const settle = async (file: StoredFile, isHeld: IsHeld): Promise<number> => {
  if (file.state === 'used' && (await isHeld(file.case ?? '', file._id))) {
    // An address for its path was good for some minutes more: nobody keeps anything there.
    await storage.remove(...(await storage.idsOf([file.path])))
    await putFileRecord({ ...file, state: 'kept' })
    return 0
  }
  await removeUpload(file)
  return 1
}

/**
 * Removes what was uploaded and never handed in, a day later (reliability X4). Files bound to a case are looked at
 * once, two days later, so that no binding of the first day is still on its way. Answers how many were removed.
 */
export const sweepUnused =
  (isHeld: IsHeld) =>
  async (now: number): Promise<number> => {
    if (Math.abs(now - sweptAt) < EVERY_MS) return 0
    const stale = [
      ...(await unusedFiles('announced', now - DAY_MS, AT_ONCE)),
      ...(await unusedFiles('checked', now - DAY_MS, AT_ONCE)),
      ...(await unusedFiles('used', now - 2 * DAY_MS, AT_ONCE)),
    ]
    // Where there is more than one look takes, the next tick goes on.
    if (stale.length < AT_ONCE) sweptAt = now
    let removed = 0
    for (const file of stale)
      removed += await settle(file, isHeld).catch((error: unknown) => {
        log('error', { what: 'sweepUnused', trace: traceOf(error) })
        return 0
      })
    return removed
  }
