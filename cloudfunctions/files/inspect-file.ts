import { fileTypeFromBuffer } from 'file-type'
import { fileKinds, fileLimits, type FileKind } from '@shared/contract/file'
import { refuse, type Refusal } from '@shared/contract/codes'
import { stripPosition } from './strip-position'

const kindOf = async (bytes: Buffer): Promise<FileKind | null> => {
  const ext = (await fileTypeFromBuffer(bytes))?.ext as string | undefined
  // An OFD is a zip whose first entry is OFD.xml (GB/T 33190-2016); the type library calls it zip.
  if (ext === 'zip' && bytes.subarray(0, 512).includes('OFD.xml')) return 'ofd'
  return fileKinds.find(kind => kind === ext) ?? null
}

/** What an uploaded file really is, by its bytes, with position data taken out; or why it cannot be used. */
export const inspectFile = async (bytes: Buffer): Promise<{ kind: FileKind; clean: Buffer } | Refusal> => {
  const kind = await kindOf(bytes)
  if (!kind) return refuse('FILE_KIND')
  if (bytes.length > fileLimits[kind]) return refuse('FILE_SIZE')
  const clean = kind === 'jpg' || kind === 'png' ? await stripPosition(bytes) : bytes
  return { kind, clean }
}
