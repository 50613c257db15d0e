import { cloud } from './cloud'

/** Where a file stands in storage is a random path that says nothing of anybody (design.md section 7). */
export const storage = {
  /** The bytes of an uploaded file. Throws when it is not there. */
  async read(fileId: string): Promise<Buffer> {
    const { fileContent } = await cloud().downloadFile({ fileID: fileId })
    if (!Buffer.isBuffer(fileContent)) throw new Error('The stored file has no bytes')
    return fileContent
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
