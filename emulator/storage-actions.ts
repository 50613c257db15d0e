import type { Answer } from './database-actions'
import { checkCloudPath, type Files } from './files'

interface StorageContext {
  files: Files
  /** Where the functions themselves reach the emulator. */
  innerUrl: () => string
  /** Where the person reaches it, for whom this instance works. */
  outerUrl: (instance: string) => string
}

type StorageAction = (body: Record<string, unknown>, instance: string) => Answer | Promise<Answer>

const DEFAULT_MAX_AGE_SECONDS = 600
const MOST_AGE_SECONDS = 86_400
export const UPLOAD_TOKEN_SECONDS = 900

const missing = { code: 'STORAGE_FILE_NONEXIST' }

/** What the SDK's storage calls become (reference/cloudbase.md 1.2). */
export function storageActions({ files, innerUrl, outerUrl }: StorageContext): Record<string, StorageAction> {
  const link = async (file: { fileid?: string; max_age?: number }, instance: string) => {
    const path = files.pathOf(file.fileid)
    if (path === undefined || !(await files.exists(path)))
      return { ...missing, fileID: file.fileid, tempFileURL: '' }
    const seconds = Math.min(Math.max(file.max_age ?? DEFAULT_MAX_AGE_SECONDS, 1), MOST_AGE_SECONDS)
    const tempFileURL = `${outerUrl(instance)}/files/${files.linkToken(path, seconds)}`
    return { code: 'SUCCESS', fileID: file.fileid, tempFileURL }
  }
  const copy = async (file: {
    src_path: string
    dst_path: string
    overwrite?: boolean
    remove_original?: boolean
  }) => {
    if (file.overwrite === false && files.find(file.dst_path)) return { code: 'STORAGE_FILE_EXIST' }
    const copied = await files.copy(file.src_path, file.dst_path)
    if (!copied) return missing
    if (file.remove_original) await files.remove(file.src_path)
    return { code: 'SUCCESS', fileId: files.idOf(file.dst_path) }
  }
  const remove = async (fileID: string) => {
    const path = files.pathOf(fileID)
    const removed = path !== undefined && (await files.remove(path))
    return removed ? { code: 'SUCCESS', fileID } : { ...missing, fileID }
  }
  return {
    'storage.getUploadMetadata': ({ path }) => {
      checkCloudPath(path)
      const token = files.linkToken(path, UPLOAD_TOKEN_SECONDS)
      const fileId = files.idOf(path)
      // Goes into a header, so it must be plain characters.
      const cosFileId = Buffer.from(fileId).toString('base64')
      return {
        data: { url: `${innerUrl()}/cos/${token}`, token, authorization: token, fileId, cosFileId },
      }
    },
    'storage.batchGetDownloadUrl': async ({ file_list }, instance) => ({
      data: { download_list: await Promise.all((file_list as []).map(file => link(file, instance))) },
    }),
    'storage.batchDeleteFile': async ({ fileid_list }) => ({
      data: { delete_list: await Promise.all((fileid_list as string[]).map(remove)) },
    }),
    'storage.batchCopyFile': async ({ file_list }) => ({
      data: { copy_list: await Promise.all((file_list as []).map(copy)) },
    }),
  }
}
