import type { UploadPlace } from '@shared/contract/file'
import { cloud } from './cloud'

const READ_SECONDS = 60

/** Where a file stands in storage is a random path that says nothing of anybody (design.md section 7). */
export const storage = {
  /**
   * The bytes of an uploaded file; null when there are more than `most`, of which no more is read than that: what
   * somebody uploads must not fill the memory. Throws when it is not there.
   */
  async read(fileId: string, most: number): Promise<Buffer | null> {
    const { ok, body, headers } = await fetch(await storage.link(fileId, READ_SECONDS))
    if (!ok || !body) throw new Error('The stored file has no bytes')
    if (Number(headers.get('content-length') ?? 0) > most) {
      await body.cancel()
      return null
    }
    const reader = body.getReader()
    const parts: Uint8Array[] = []
    for (let bytes = 0; ;) {
      const { done, value } = await reader.read()
      if (done) return Buffer.concat(parts)
      bytes += value.length
      if (bytes > most) {
        await reader.cancel()
        return null
      }
      parts.push(value)
    }
  },
  /** Where somebody without the platform's own client puts the bytes of one path, as the SDK itself does. */
  async place(cloudPath: string): Promise<UploadPlace> {
    const { data } = await cloud().getUploadMetadata({ cloudPath })
    const { url, token, authorization, fileId, cosFileId } = data as Record<string, string>
    const headers = {
      ...{ signature: authorization ?? '', authorization: authorization ?? '' },
      ...{ 'x-cos-security-token': token ?? '', 'x-cos-meta-fileid': cosFileId ?? '' },
      key: encodeURIComponent(cloudPath),
    }
    return { url: url ?? '', headers, fileId: fileId ?? '' }
  },
  /** Stores bytes under a path and answers the file's id. */
  async write(cloudPath: string, bytes: Buffer): Promise<string> {
    const { fileID } = await cloud().uploadFile({ cloudPath, fileContent: bytes })
    return fileID
  },
  /** Removes files; those that are not there do not matter. */
  async remove(...fileIds: string[]): Promise<void> {
    if (fileIds.length > 0) await cloud().deleteFile({ fileList: fileIds })
  },
  /** The ids files under these paths have, or would have. */
  async idsOf(paths: readonly string[]): Promise<string[]> {
    const [first] = paths
    if (first === undefined) return []
    const { data } = await cloud().getUploadMetadata({ cloudPath: first })
    const root = data.fileId.slice(0, -first.length)
    return paths.map(path => `${root}${path}`)
  },
  /** A link that ends after `seconds`. */
  async link(fileId: string, seconds: number): Promise<string> {
    const { fileList } = await cloud().getTempFileURL({ fileList: [{ fileID: fileId, maxAge: seconds }] })
    const url = (fileList as { tempFileURL?: string }[])[0]?.tempFileURL
    if (!url) throw new Error('The platform gave no link')
    return url
  },
}
