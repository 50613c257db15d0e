import { refuse, type Refusal } from '@shared/contract/codes'
import type { OpenFileAnswer } from '@shared/contract/file'
import type { Actor } from '@shared/contract/person'
import { storage } from '../platform/storage'
import { readFileRecord } from './files.store'

/** Links end after ten minutes (reliability S5). */
const LINK_SECONDS = 600

/** A link to an attachment of a case the caller may see; otherwise it does not exist. */
export const openFile =
  (maySeeCase: (caseId: string, reader: Actor, now: number) => Promise<boolean>) =>
  async (
    asked: { caseId: string; key: string },
    reader: Actor,
    now: number,
  ): Promise<OpenFileAnswer | Refusal> => {
    const file = await readFileRecord(asked.key)
    if (!file?.fileId || !file.kind || file.case !== asked.caseId) return refuse('NOT_FOUND')
    if (!(await maySeeCase(asked.caseId, reader, now))) return refuse('NOT_FOUND')
    const url = await storage.link(file.fileId, LINK_SECONDS)
    return { url, kind: file.kind, endsAt: now + LINK_SECONDS * 1000 }
  }
