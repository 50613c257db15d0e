import { refuse, type Refusal } from '@shared/contract/codes'
import { fileLimits, type Attachment, type StoredFile } from '@shared/contract/file'
import { bindFiles, checkedFiles } from './files.store'

const attachmentOf = ({ _id, kind, bytes }: StoredFile): Attachment => ({
  key: _id,
  kind: kind ?? 'jpg',
  bytes: bytes ?? 0,
})

/**
 * Binds uploads of the caller to a case and answers them as attachments, in the order asked. Refused: FILE_COUNT, or
 * FILE_UNKNOWN when one is not theirs, not finished, or bound to another case (reliability S3). Done again for the
 * same case it answers the same.
 */
export const takeFiles = async (
  keys: readonly string[],
  owner: string,
  caseId: string,
): Promise<Attachment[] | Refusal> => {
  const wanted = [...new Set(keys)]
  if (wanted.length > fileLimits.count) return refuse('FILE_COUNT')
  await bindFiles(wanted, owner, caseId)
  const found = new Map((await checkedFiles(wanted, owner)).map(file => [file._id, file]))
  const bound = wanted.flatMap(key => found.get(key) ?? []).filter(file => file.case === caseId)
  return bound.length === wanted.length ? bound.map(attachmentOf) : refuse('FILE_UNKNOWN')
}
