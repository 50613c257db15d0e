import type { FileKind } from '@shared/contract/file'
import { checkedFiles } from './files.store'

/** Kinds of finished uploads of this person by key, as far as they are free or already this case's. */
export const fileKinds = async (
  keys: readonly string[],
  owner: string,
  caseId: string,
): Promise<Record<string, FileKind>> =>
  Object.fromEntries(
    (await checkedFiles(keys, owner)).flatMap(({ _id, kind, state, case: of }) =>
      kind && (state === 'checked' || of === caseId) ? [[_id, kind] as const] : [],
    ),
  )
